"""One thing that a reader will see changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """Where on the site it is seen, in the order in which changes are told."""

    EXPLAINER = "explainer"
    OVERVIEW = "overview"
    TABLE = "table"
    POSITIONS = "positions"
    QUOTES = "quotes"
    FIGURES = "figures"
    TIMELINE = "timeline"
    SOURCES = "sources"
    ACTORS = "actors"
    SERIES = "series"


class Kind(StrEnum):
    NEW = "new"
    DROPPED = "dropped"
    CHANGED = "changed"
    SHIFTED = "shifted"
    """A party has a position after another, or after silence."""
    CORRECTED = "corrected"
    """A correction was written for readers."""
    MOVED = "moved"
    """The record has another id, and its page another address."""


@dataclass(frozen=True, slots=True)
class Change:
    """`says` is the whole of it as one sentence without its full stop. `explainer` is the slug, or "" for what all share.

    `record` is the record's id, or its anchor. `before` and `after` are the two values in words, "" where there was none.
    """

    part: Part
    kind: Kind
    record: str
    says: str
    before: str = ""
    after: str = ""
    explainer: str = ""
