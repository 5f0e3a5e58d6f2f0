"""All that a reader will see changed between two states of the content."""

from __future__ import annotations

from collections.abc import Iterator

from generator.changes.change import Change, Kind, Part
from generator.changes.differences import Sides
from generator.changes.overview import overview_changes
from generator.changes.pair import Pair, Renames, Told, keyed
from generator.changes.positions import position_changes
from generator.changes.saying import Saying, quoted
from generator.changes.statements import cited_sources, statement_changes
from generator.changes.table import table_changes
from generator.derived.explained import Explained
from generator.model import LinkedExplainer, Model

ACTORS = Told(Part.ACTORS, "actor", lambda _, __, one: str(one.name), lambda _, __, one: f"{one.name}, {one.kind}")
SOURCES = Told(
    Part.SOURCES,
    "source in the list of all",
    lambda say, key, _: f"Source {say.name('source', key)}",
    lambda say, key, _: say.name("source", key),
)
SERIES = Told(
    Part.SERIES,
    "series",
    lambda _, __, one: f"Series {quoted(one.title)}",
    lambda _, __, one: quoted(one.title),
    ("issues",),
)


def changes(old: Model, new: Model) -> list[Change]:
    """Explainer by explainer, in the order of the new state, and each in the order of its pages; then what all share."""
    renames = Renames(new)
    before = {renames.now("explainer", slug): explainer for slug, explainer in old.explainers.items()}
    made: list[Change] = []
    for slug, explainer in new.explainers.items():
        if slug in before:
            made += _explainer(old, new, before[slug], explainer, renames)
        else:
            made.append(_whole(slug, explainer, Kind.NEW, "New explainer"))
    made += [
        _whole(slug, explainer, Kind.DROPPED, "Explainer dropped")
        for slug, explainer in before.items()
        if slug not in new.explainers
    ]
    return made + list(_shared(old, new, renames))


def _whole(slug: str, explainer: LinkedExplainer, kind: Kind, words: str) -> Change:
    title = quoted(explainer.record.title)
    before, after = ("", title) if kind is Kind.NEW else (title, "")
    return Change(Part.EXPLAINER, kind, slug, f"{words}: {title}", before, after, slug)


def _explainer(
    old: Model, new: Model, before: LinkedExplainer, after: LinkedExplainer, renames: Renames
) -> Iterator[Change]:
    pair = Pair(before, after, Sides(Saying(old, before.slug), Saying(new, after.slug)), renames)
    if before.slug != after.slug:
        says = f"The address changed from {before.slug} to {after.slug}; the old one leads to the new one"
        yield pair.change(Part.EXPLAINER, Kind.MOVED, after.slug, says, before.slug, after.slug)
    yield from overview_changes(pair)
    yield from table_changes(pair)
    yield from position_changes(pair)
    yield from statement_changes(pair)
    yield from cited_sources(pair, Explained(old, before), Explained(new, after))


def _shared(old: Model, new: Model, renames: Renames) -> Iterator[Change]:
    sides = Sides(Saying(old), Saying(new))
    seen = {*old.met_in, *new.met_in, *old.cited_in, *new.cited_in}  # the explainers tell of them when they come or go
    kinds = (("actor", ACTORS, old.actors, new.actors), ("source", SOURCES, old.sources, new.sources))
    for kind, told, before, after in kinds:
        for change in keyed(sides, told, renames.renamed(kind, before), after):
            if change.kind is Kind.CHANGED or change.record not in seen:
                yield change
    yield from keyed(sides, SERIES, renames.renamed("series", old.series), new.series)
    for key, series in new.series.items():
        was = next((one for one in old.series if renames.now("series", one) == key), None)
        if was is not None:
            yield from keyed(sides, _issues_of(quoted(series.title)), old.series[was].issues, series.issues)


def _issues_of(series: str) -> Told:
    return Told(
        Part.SERIES,
        f"issue of {series}",
        lambda _, __, one: f"Issue {quoted(one.title)} of {series}",
        lambda _, __, one: quoted(one.title),
    )


__all__ = ["changes"]
