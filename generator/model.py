"""The linked model: records by id, with every reference followed, both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.inline_text import RecordLink, bad_links, parse, record_links
from generator.loading import Content, ExplainerFolder, Origin
from generator.problems import Problem
from generator.records.actor import Actor, ActorKind
from generator.records.base import URL_HINT, Kind, Reference
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
from generator.wording import near

GLOBAL_KINDS = ("actor", "source", "explainer", "series")
LOCAL_KINDS = ("meeting", "issue", "quote", "figure")
LINK_KINDS = (*GLOBAL_KINDS, *LOCAL_KINDS)


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

    def has(self, kind: FileKind) -> bool:
        return kind.name in self.folder.files

    def origin(self, kind: FileKind, *at: str | int) -> Origin:
        """Where a record of the explainer was written."""
        return self.folder.origin(kind, *at)

    def local(self, kind: str) -> Mapping[str, Any]:
        """The records of a kind that belongs to an explainer, by id."""
        return {"meeting": self.meetings, "issue": self.issues, "quote": self.quotes, "figure": self.figures}[kind]


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


class _Linker:
    def __init__(self, content: Content, hidden: frozenset[str]) -> None:
        self.content = content
        self.hidden = hidden
        self.problems: list[Problem] = []
        self.met_in: dict[str, dict[str, None]] = {}
        self.cited_in: dict[str, dict[str, None]] = {}
        self.known: dict[str, Mapping[str, Any]] = {
            "actor": content.actors,
            "source": content.sources,
            "explainer": content.explainers,
            "series": content.series,
        }

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
            if slug in self.hidden:
                continue
            for file in EXPLAINER_FILES:
                if file.name in folder.files:
                    self._follow(folder.files[file.name].records, file.shape, folder.origin(file), folder)
            explainers[slug] = _linked(folder, series_of.get(slug, ""))
        model = Model(
            content.actors,
            content.sources,
            content.series,
            explainers,
            content.origins,
            _frozen(self.met_in),
            _frozen(self.cited_in),
        )
        return model, self.problems

    def _follow(self, record: Any, shape: Any, origin: Origin, owner: ExplainerFolder | None) -> None:
        for found, mark in marked(record, shape):
            if isinstance(mark, Reference):
                self._reference(found, mark.kind, origin, owner)
            else:
                self._text(found, origin, owner)

    def _reference(self, found: Found, kind: Kind, origin: Origin, owner: ExplainerFolder | None) -> None:
        if kind == "shared issue":
            self._shared_issue(found, origin, owner)
            return
        known = self.known[kind] if kind in GLOBAL_KINDS else _local(owner, kind)
        if found.value not in known or found.value in self._hidden_of(kind):
            self.problems.append(self._dangling(found.value, kind, known, owner, origin, found.at))
        elif owner:
            self._remember(kind, found.value, owner.slug)

    def _text(self, found: Found, origin: Origin, owner: ExplainerFolder | None) -> None:
        text = parse(found.value)
        for bad in bad_links(text):
            self.problems.append(
                Problem(
                    origin.locate(*found.at), "bad-link", f"`{bad.url}` is not a link that a page may have", URL_HINT
                )
            )
        for wanted in record_links(text):
            self._record_link(wanted, found, origin, owner)

    def _record_link(self, wanted: RecordLink, found: Found, origin: Origin, owner: ExplainerFolder | None) -> None:
        place = (origin, found.at)
        if wanted.kind not in LINK_KINDS:
            like = near(wanted.kind, LINK_KINDS, 1)
            hint = (
                f"did you mean `[[{like[0]}:{wanted.id}]]`?"
                if like
                else "a link names an actor, or " + ", ".join(f"`{kind}:`" for kind in LINK_KINDS[1:])
            )
            self._tell(
                place, "unknown-link-kind", f"`[[{wanted.target}]]` links a kind of record that there is not", hint
            )
            return
        if wanted.kind in GLOBAL_KINDS:
            known = self.known[wanted.kind]
        else:
            holder = self.content.explainers.get(wanted.owner) if wanted.owner else owner
            if owner is None:
                hint = "actors, sources and series link only actors, sources, explainers and series"
                self._tell(
                    place, "link-into-explainer", f"`[[{wanted.target}]]` reaches into an explainer from outside", hint
                )
                return
            if holder is None or (wanted.owner in self.hidden):
                self.problems.append(
                    self._dangling(wanted.owner, "explainer", self.known["explainer"], owner, origin, found.at)
                )
                return
            known = _local(holder, wanted.kind)
        if wanted.id not in known or wanted.id in self._hidden_of(wanted.kind):
            self.problems.append(self._dangling(wanted.id, wanted.kind, known, owner, origin, found.at))
        elif owner:
            self._remember(wanted.kind, wanted.id, owner.slug)

    def _dangling(
        self,
        wanted: str,
        kind: str,
        known: Mapping[str, Any],
        owner: ExplainerFolder | None,
        origin: Origin,
        at: tuple[str | int, ...],
    ) -> Problem:
        place = origin.locate(*at)
        article = "an" if kind[0] in "aeiou" else "a"
        if wanted in self._hidden_of(kind):
            return Problem(
                place,
                "link-to-draft",
                f"the explainer `{wanted}` is a draft, and this is not",
                "publish it first, or take the link out",
            )
        if other := self._kinds_of(wanted, owner):
            hint = self._near(wanted, kind, known)
            return Problem(place, "wrong-kind", f"`{wanted}` is {other}, and {article} {kind} is wanted here", hint)
        return Problem(place, f"unknown-{kind}", f"there is no {kind} `{wanted}`", self._near(wanted, kind, known))

    def _near(self, wanted: str, kind: str, known: Mapping[str, Any]) -> str:
        like = near(wanted, known)
        plural = kind if kind.endswith("s") else f"{kind}s"
        if len(like) == 1:
            return f"did you mean `{like[0]}`?"
        if like:
            return f"known {plural} that are near: {', '.join(like)}"
        few = list(known)[:8]
        return (
            f"known {plural}: {', '.join(few)}{', …' if len(known) > 8 else ''}"
            if few
            else f"there are no {plural} yet"
        )

    def _kinds_of(self, wanted: str, owner: ExplainerFolder | None) -> str:
        kinds = [kind for kind in GLOBAL_KINDS if wanted in self.known[kind]]
        kinds += [kind for kind in LOCAL_KINDS if owner and wanted in _local(owner, kind)]
        return " and ".join(f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}" for kind in kinds)

    def _shared_issue(self, found: Found, origin: Origin, owner: ExplainerFolder | None) -> None:
        series = [record for record in self.content.series.values() if owner and owner.slug in record.explainers]
        if not series:
            self._tell(
                (origin, found.at),
                "same-as-without-series",
                "`same_as` names an issue of a series, and this explainer is in none",
                "list the explainer in a file under series/, or delete the line",
            )
        elif found.value not in series[0].issues:
            self._tell(
                (origin, found.at),
                "unknown-shared-issue",
                f"the series has no issue `{found.value}`",
                self._near(found.value, "issue", series[0].issues),
            )

    def _series_of(self) -> dict[str, str]:
        made: dict[str, str] = {}
        for key, series in self.content.series.items():
            for place, slug in enumerate(series.explainers):
                if slug in made:
                    where = (self.content.origins["series", key], ("explainers", place))
                    self._tell(
                        where,
                        "in-two-series",
                        f"the explainer `{slug}` stands in a series already, `{made[slug]}`",
                        "an explainer is in one series at most",
                    )
                made[slug] = key
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
            if step in way:
                circle = way[way.index(step) :]
                told.update(circle)
                first = self.content.origins["actor", circle[0]]
                said = " → ".join([*circle, circle[0]])
                self._tell(
                    (first, ("of",)), "circle", f"`{circle[0]}` belongs to itself: {said}", "one of these `of` is wrong"
                )

    def _hidden_of(self, kind: str) -> frozenset[str]:
        return self.hidden if kind == "explainer" else frozenset()

    def _remember(self, kind: str, key: str, slug: str) -> None:
        if kind == "actor":
            self.met_in.setdefault(key, {})[slug] = None
        elif kind == "source":
            self.cited_in.setdefault(key, {})[slug] = None

    def _tell(self, place: tuple[Origin, tuple[str | int, ...]], code: str, message: str, hint: str) -> None:
        origin, at = place
        self.problems.append(Problem(origin.locate(*at), code, message, hint))


def _frozen(found: dict[str, dict[str, None]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(slugs) for key, slugs in found.items()}


def _local(folder: ExplainerFolder | None, kind: str) -> Mapping[str, Any]:
    if folder is None:
        return {}
    match kind:
        case "meeting":
            return folder.table.meetings
        case "issue":
            return folder.positions.issues
        case "quote":
            return folder.quotes
        case _:
            return folder.figures


def _linked(folder: ExplainerFolder, series: str) -> LinkedExplainer:
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
    )


__all__ = ["EXPLAINER", "FIGURES", "POSITIONS", "QUOTES", "TABLE", "TIMELINE", "LinkedExplainer", "Model", "link"]
