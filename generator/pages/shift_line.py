"""A party that changed its position on an issue, as pages tell it: from what, to what, when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.shifts import Shift
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.records.position import Position


@dataclass(frozen=True, slots=True)
class ShiftLine:
    """`address` is that of the new position."""

    party: str
    issue: str
    address: Address
    old: Position
    new: Position


def shift_lines(explained: Explained, shifts: Iterable[Shift]) -> tuple[ShiftLine, ...]:
    explainer = explained.explainer
    return tuple(
        ShiftLine(
            shift.new.party,
            explainer.issues[shift.new.issue].title,
            addresses.position(explainer.slug, shift.new),
            shift.old,
            shift.new,
        )
        for shift in shifts
    )


def shifts_by_then(explained: Explained) -> list[Shift]:
    """All shifts, the newest first; those from after the day for which the explainer stands come last."""
    as_of = explained.matrix.as_of
    return sorted(explained.shifts, key=lambda shift: as_of is not None and shift.new.since.first > as_of)
