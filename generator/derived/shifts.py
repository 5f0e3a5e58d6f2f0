"""Each pair of neighbouring positions of a party on an issue: old → new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.model import LinkedExplainer
from generator.records.position import Position


@dataclass(frozen=True, slots=True)
class Shift:
    """A party's position on an issue gave way to another. Both are dated and sourced."""

    old: Position
    new: Position


def shifts(explainer: LinkedExplainer) -> tuple[Shift, ...]:
    """All shifts, the newest first."""
    return tuple(sorted(_shifts(explainer), key=lambda shift: shift.new.since.order, reverse=True))


def _shifts(explainer: LinkedExplainer) -> Iterator[Shift]:
    ordered = sorted(explainer.positions, key=lambda position: (position.party, position.issue, position.since.order))
    for _, positions in groupby(ordered, key=lambda position: (position.party, position.issue)):
        for old, new in pairwise(positions):
            yield Shift(old, new)
