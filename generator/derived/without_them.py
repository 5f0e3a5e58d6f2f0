"""What the table shares over the heads of those without a seat: the headline of an explainer about empty chairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derived.meeting_ground import Ground, Verdict
from generator.derived.seating import Seating
from generator.derived.stance_matrix import Cell, StanceMatrix
from generator.records.position import Stance


@dataclass(frozen=True, slots=True)
class WithoutThem:
    """An issue on which the table says yes, or is within reach, and the cells of those outside who stand against it."""

    ground: Ground
    against: tuple[Cell, ...]


def without_them(grounds: Iterable[Ground], matrix: StanceMatrix, seating: Seating) -> Iterator[WithoutThem]:
    """In the order of `grounds`. Against: opposes, or supports only on a condition that it calls a red line."""
    for ground in grounds:
        if ground.verdict not in (Verdict.YES, Verdict.WITHIN_REACH):
            continue
        cells = (matrix.cell(outside.party, ground.issue) for outside in seating.outside)
        if against := tuple(cell for cell in cells if _stands_against(cell)):
            yield WithoutThem(ground, against)


def _stands_against(cell: Cell) -> bool:
    position = cell.position
    if position is None:
        return False
    return position.stance is Stance.OPPOSES or (position.stance is Stance.CONDITIONAL and position.red_line)
