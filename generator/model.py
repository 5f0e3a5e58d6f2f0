"""The linked model: records by id, with every reference followed, both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.fingerprints.fingerprint import Fingerprint
from generator.loading import ExplainerFolder, Origin
from generator.records.actor import Actor, ActorKind
from generator.records.event import Event
from generator.records.explainer import Explainer
from generator.records.files import EXPLAINER, FIGURES, POSITIONS, QUOTES, TABLE, TIMELINE, FileKind
from generator.records.issue import Issue
from generator.records.key_figure import KeyFigure
from generator.records.meeting import Meeting, Seat
from generator.records.party import Party
from generator.records.position import Position
from generator.records.quote import Quote
from generator.records.series import Series
from generator.records.source import Source
from generator.references import locals_of


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


__all__ = ["EXPLAINER", "FIGURES", "POSITIONS", "QUOTES", "TABLE", "TIMELINE", "LinkedExplainer", "Model"]
