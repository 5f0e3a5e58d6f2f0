"""Two ids that differ only in letters and digits that look the same would be taken for one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.loading import Origin
from generator.model import LinkedExplainer, Model
from generator.problems import Problem
from generator.records.files import EXPLAINER, FIGURES, POSITIONS, QUOTES, TABLE

LOOKS = str.maketrans("01", "ol")
LOCAL = {
    "meeting": (TABLE, ("meetings",)),
    "issue": (POSITIONS, ("issues",)),
    "quote": (QUOTES, ()),
    "figure": (FIGURES, ()),
}
"""Where the records of an explainer stand, by kind."""


def check(model: Model) -> Iterator[Problem]:
    for kind in ("actor", "source", "series"):
        yield from _alike(kind, ((key, origin, ()) for (of, key), origin in model.origins.items() if of == kind))
    yield from _alike("explainer", ((key, one.origin(EXPLAINER), ()) for key, one in model.explainers.items()))
    for explainer in model.explainers.values():
        for kind in LOCAL:
            yield from _alike(kind, _local(explainer, kind))


def _local(explainer: LinkedExplainer, kind: str) -> Iterator[tuple[str, Origin, tuple[str, ...]]]:
    file, above = LOCAL[kind]
    for key in explainer.local(kind):
        yield key, explainer.origin(file, *above), (key,)


def _alike(kind: str, ids: Iterable[tuple[str, Origin, tuple[str, ...]]]) -> Iterator[Problem]:
    """`ids` are ids of one kind, each with a place and the key there, if it is a key."""
    seen: dict[str, str] = {}
    for key, origin, at in ids:
        other = seen.setdefault(key.translate(LOOKS), key)
        if other != key:
            message = f"the {kind} `{key}` looks like the {kind} `{other}`: they differ in 0 and o, or in 1 and l"
            place = origin.locate_key(*at) if origin.at or at else origin.locate()  # the name of a file or folder
            yield Problem(place, "look-alike-ids", message, "give one of them another id")
