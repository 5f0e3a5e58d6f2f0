"""The linked model: records by id, with every reference followed, both ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.fingerprints.fingerprint import Fingerprint
from generator.inline_text import bad_links, parse, record_links
from generator.loading import Content, ExplainerFolder, Origin
from generator.problems import Problem, shortened
from generator.records.actor import Actor, ActorKind
from generator.records.base import URL_HINT, Reference
from generator.records.event import Event
from generator.records.explainer import Explainer
from generator.records.files import EXPLAINER, EXPLAINER_FILES, FIGURES, POSITIONS, QUOTES, TABLE, TIMELINE, FileKind
from generator.records.issue import Issue
from generator.records.key_figure import KeyFigure
from generator.records.meeting import Meeting, Seat
from generator.records.party import Party
from generator.records.position import Position
from generator.records.quote import Quote
from generator.records.series import Series
from generator.records.shape import Found, marked
from generator.records.source import Source
from generator.references import Directory, locals_of, near_hint

OPENING = re.compile(r"(?<!\\)\[\[")


@dataclass(frozen=True, slots=True)
class LinkedExplainer:
    """One explainer with all its records by id. `record` is what stands in explainer.yaml."""

    slug: str
    record: Explainer
    parties: Mapping[str, Party]
    meetings: Mapping[str, Meeting]
    issues: Mapping[str, Issue]
    positions: tuple[Position, ...]
    quotes: Mapping[str, Quote]
    figures: Mapping[str, KeyFigure]
    events: tuple[Event, ...]
    folder: ExplainerFolder
    series: str = ""
    """The id of the series that it is in, or ""."""
    cites: tuple[str, ...] = ()
    """The sources that it cites or links, in the order in which it is written."""

    def has(self, kind: FileKind) -> bool:
        return kind.name in self.folder.files

    def origin(self, kind: FileKind, *at: str | int) -> Origin:
        """Where a record of the explainer was written."""
        return self.folder.origin(kind, *at)

    def local(self, kind: str) -> Mapping[str, Any]:
        """The records of a kind that belongs to an explainer, by id."""
        return locals_of(self.folder)[kind]


@dataclass(frozen=True, slots=True)
class Model:
    """All records by id. Every reference in it leads somewhere."""

    actors: Mapping[str, Actor]
    sources: Mapping[str, Source]
    series: Mapping[str, Series]
    explainers: Mapping[str, LinkedExplainer]
    origins: Mapping[tuple[str, str], Origin]
    met_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The slugs of the explainers that refer to an actor, by its id."""
    cited_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The slugs of the explainers that cite or link a source, by its id."""
    used: frozenset[tuple[str, str]] = frozenset()
    """Kind and id of every actor and source that any record refers to; drafts count, shown or not."""
    fingerprints: Mapping[str, Fingerprint] = field(default_factory=dict)
    """By the source's id; a source without one is not checked."""
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The paragraphs of the sources' texts that lie at hand, by id."""

    def above(self, actor: str) -> Iterator[str]:
        """The actor, what it belongs to, what that belongs to, and so on."""
        step: str | None = actor
        while step is not None:
            yield step
            step = self.actors[step].of

    def seat_party(self, seat: Seat) -> str:
        """Whose seat it is: its `for`; else the nearest state, bloc or organisation up the person's `of`; else the person."""
        if seat.for_:
            return seat.for_
        bodies = (ActorKind.STATE, ActorKind.BLOC, ActorKind.ORGANISATION)
        return next((actor for actor in self.above(seat.actor) if self.actors[actor].kind in bodies), seat.actor)


def link(content: Content, *, drafts: bool = False) -> tuple[Model, list[Problem]]:
    """Follows every reference. The model is whole only if no problem is told. Drafts are left out unless wanted."""
    hidden = frozenset(slug for slug, folder in content.explainers.items() if folder.explainer.draft and not drafts)
    linker = _Linker(content, hidden)
    return linker.link()


def link_one(content: Content, before: LinkedExplainer) -> tuple[LinkedExplainer, list[Problem]]:
    """Follows the references of one explainer, in the series that it was in. No draft is hidden."""
    linker, folder = _Linker(content, frozenset()), content.explainers[before.slug]
    linker.follow_all(folder)
    return _linked(folder, before.series, linker.cited_by(folder)), linker.problems


class _Linker:
    def __init__(self, content: Content, hidden: frozenset[str]) -> None:
        self.content = content
        self.directory = Directory(content, hidden)
        self.problems: list[Problem] = []
        self.met_in: dict[str, dict[str, None]] = {}
        self.cited_in: dict[str, dict[str, None]] = {}
        self.cites: dict[str, dict[str, None]] = {}
        self.used: set[tuple[str, str]] = set()

    def link(self) -> tuple[Model, list[Problem]]:
        content = self.content
        shared = (
            ("actor", content.actors, Actor),
            ("source", content.sources, Source),
            ("series", content.series, Series),
        )
        for kind, records, shape in shared:
            for key, record in records.items():
                self._follow(record, shape, content.origins[kind, key], None)
        self._circles()
        series_of = self._series_of()
        explainers = {}
        for slug, folder in content.explainers.items():
            if slug in self.directory.hidden:
                self._use(folder)
                continue
            self.follow_all(folder)
            explainers[slug] = _linked(folder, series_of.get(slug, ""), self.cited_by(folder))
        model = Model(
            content.actors,
            content.sources,
            content.series,
            explainers,
            content.origins,
            _frozen(self.met_in),
            _frozen(self.cited_in),
            frozenset(self.used),
            content.fingerprints,
            content.texts,
        )
        return model, self.problems

    def follow_all(self, folder: ExplainerFolder) -> None:
        for file in EXPLAINER_FILES:
            if file.name in folder.files:
                self._follow(folder.files[file.name].records, file.shape, folder.origin(file), folder)

    def cited_by(self, folder: ExplainerFolder) -> tuple[str, ...]:
        return tuple(self.cites.get(folder.slug, ()))

    def _follow(self, record: Any, shape: Any, origin: Origin, owner: ExplainerFolder | None) -> None:
        for found, mark in marked(record, shape):
            if not isinstance(mark, Reference):
                self._text(found, origin, owner)
            elif mark.kind == "shared issue":
                self._shared_issue(found, origin, owner)
            elif wrong := self.directory.fault_of(mark.kind, found.value, owner):
                self._tell(origin, found, *wrong)
            else:
                self._remember(mark.kind, found.value, owner)

    def _text(self, found: Found, origin: Origin, owner: ExplainerFolder | None) -> None:
        if "[" not in found.value:
            return
        text = parse(found.value)
        for bad in bad_links(text):
            self._tell(
                origin, found, "bad-link", f"`{shortened(bad.url)}` is not a link that a page may have", URL_HINT
            )
        links = list(record_links(text))
        for wanted in links:
            if wrong := self.directory.fault_of_link(wanted, owner):
                self._tell(origin, found, *wrong)
            else:
                self._remember(wanted.kind, wanted.id, owner)
        if len(OPENING.findall(found.value)) > len(links):
            hint = "write `[[id]]`, or `[[id|other words]]`"
            self._tell(origin, found, "open-link", "`[[` begins a link here that is not whole", hint)

    def _shared_issue(self, found: Found, origin: Origin, owner: ExplainerFolder | None) -> None:
        series = [record for record in self.content.series.values() if owner and owner.slug in record.explainers]
        if not series:
            message = "`same_as` names an issue of a series, and this explainer is in none"
            hint = "list the explainer in a file under series/, or delete the line"
            self._tell(origin, found, "same-as-without-series", message, hint)
        elif found.value not in series[0].issues:
            message = f"the series has no issue `{found.value}`"
            self._tell(
                origin, found, "unknown-shared-issue", message, near_hint(found.value, "issue", series[0].issues)
            )

    def _series_of(self) -> dict[str, str]:
        made: dict[str, str] = {}
        for key, series in self.content.series.items():
            for place, slug in enumerate(series.explainers):
                if made.get(slug, key) != key:
                    message = f"the explainer `{slug}` stands in a series already, `{made[slug]}`"
                    found = Found(("explainers", place), slug)
                    hint = "an explainer is in one series at most"
                    self._tell(self.content.origins["series", key], found, "in-two-series", message, hint)
                made.setdefault(slug, key)
        return made

    def _circles(self) -> None:
        """An actor that belongs to itself, over any number of steps, is told once, at the first of the circle."""
        actors, told = self.content.actors, set[str]()
        for start in actors:
            way: list[str] = []
            step: str | None = start
            while step in actors and step not in way and step not in told:
                assert step is not None
                way.append(step)
                step = actors[step].of
            if step is not None and step in way:
                circle = way[way.index(step) :]
                told.update(circle)
                said = " → ".join([*circle, circle[0]])
                message, hint = f"`{circle[0]}` belongs to itself: {said}", "one of these `of` is wrong"
                self._tell(self.content.origins["actor", circle[0]], Found(("of",), step), "circle", message, hint)

    def _remember(self, kind: str, key: str, owner: ExplainerFolder | None) -> None:
        if kind not in ("actor", "source"):
            return
        self.used.add((kind, key))
        if owner and kind == "actor":
            self.met_in.setdefault(key, {})[owner.slug] = None
        elif owner:
            self.cited_in.setdefault(key, {})[owner.slug] = None
            self.cites.setdefault(owner.slug, {})[key] = None

    def _use(self, draft: ExplainerFolder) -> None:
        """What a hidden draft refers to is in use, whether all its references lead somewhere or not."""
        for file in EXPLAINER_FILES:
            if file.name in draft.files:
                for found, mark in marked(draft.files[file.name].records, file.shape):
                    if isinstance(mark, Reference):
                        self.used.add((mark.kind, found.value))
                    else:
                        self.used.update((wanted.kind, wanted.id) for wanted in record_links(parse(found.value)))

    def _tell(self, origin: Origin, found: Found, code: str, message: str, hint: str) -> None:
        place = origin.locate_key(*found.at) if found.is_key else origin.locate(*found.at)
        self.problems.append(Problem(place, code, message, hint))


def _frozen(found: dict[str, dict[str, None]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(slugs) for key, slugs in found.items()}


def _linked(folder: ExplainerFolder, series: str, cites: tuple[str, ...]) -> LinkedExplainer:
    table, positions = folder.table, folder.positions
    return LinkedExplainer(
        slug=folder.slug,
        record=folder.explainer,
        parties=table.parties,
        meetings=table.meetings,
        issues=positions.issues,
        positions=positions.positions,
        quotes=folder.quotes,
        figures=folder.figures,
        events=folder.timeline,
        folder=folder,
        series=series,
        cites=cites,
    )


__all__ = ["EXPLAINER", "FIGURES", "POSITIONS", "QUOTES", "TABLE", "TIMELINE", "LinkedExplainer", "Model", "link"]
