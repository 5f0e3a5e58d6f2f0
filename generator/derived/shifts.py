"""Each pair of neighbouring positions of a party on an issue: old → new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.model import LinkedExplainer
from generator.records.position import Position


@dataclass(frozen=True, slots=True)
class Shift:
    """A party's position on an issue gave way to another. Both are dated and sourced."""

    old: Position
    new: Position


def shifts(explainer: LinkedExplainer) -> tuple[Shift, ...]:
    """All shifts, the newest first; those of one day as they are written."""
    return tuple(sorted(_shifts(explainer), key=lambda shift: shift.new.since.order, reverse=True))


def _shifts(explainer: LinkedExplainer) -> Iterator[Shift]:
    held: dict[tuple[str, str], list[Position]] = {}
    for position in explainer.positions:
        held.setdefault((position.party, position.issue), []).append(position)
    for positions in held.values():
        for old, new in pairwise(sorted(positions, key=lambda position: position.since.order)):
            if old.since != new.since:
                yield Shift(old, new)
