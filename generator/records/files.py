"""Which file holds which records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import Field, TypeAdapter

from generator.records.actor import Actor
from generator.records.base import ActorId, Id, Record
from generator.records.event import Event
from generator.records.explainer import Explainer
from generator.records.issue import Issue
from generator.records.key_figure import KeyFigure
from generator.records.meeting import Meeting
from generator.records.party import Party
from generator.records.position import Position
from generator.records.quote import Quote
from generator.records.series import Series
from generator.records.source import Source


class TableFile(Record):
    """`table.yaml`: who is concerned, when they met, who sat where."""

    parties: dict[ActorId, Party] = Field(default_factory=dict)
    """The parties, each under the id of its actor."""
    meetings: dict[Id, Meeting] = Field(default_factory=dict)
    """The meetings, each under its id."""


class PositionsFile(Record):
    """`positions.yaml`: what is negotiated, and what each party wants."""

    issues: dict[Id, Issue] = Field(default_factory=dict)
    """The issues, each under its id."""
    positions: tuple[Position, ...] = ()
    """The positions."""


@dataclass(frozen=True)
class FileKind:
    """A kind of file: its name in the schema, its record shape, and what it holds in the editor's words."""

    name: str
    shape: Any
    holds: str

    @property
    def adapter(self) -> TypeAdapter[Any]:
        return _ADAPTERS[self.name]


ACTORS = FileKind("actors", dict[Id, Actor], "actors, each under its id")
SOURCES = FileKind("sources", dict[Id, Source], "sources, each under its id")
SERIES = FileKind("series", Series, "a series of talks")
EXPLAINER = FileKind("explainer", Explainer, "the question, the answer and the key points")
TABLE = FileKind("table", TableFile, "the parties, the meetings and their seats")
POSITIONS = FileKind("positions", PositionsFile, "the issues and the positions")
QUOTES = FileKind("quotes", dict[Id, Quote], "quotes, each under its id")
FIGURES = FileKind("figures", dict[Id, KeyFigure], "key figures, each under its id")
TIMELINE = FileKind("timeline", tuple[Event, ...], "a list of events")

EXPLAINER_FILES = (EXPLAINER, TABLE, POSITIONS, QUOTES, FIGURES, TIMELINE)
"""The files that a folder under `explainers/` may have; only the first is required."""
FILE_KINDS = (ACTORS, SOURCES, SERIES, *EXPLAINER_FILES)

_ADAPTERS: dict[str, TypeAdapter[Any]] = {kind.name: TypeAdapter(kind.shape) for kind in FILE_KINDS}
