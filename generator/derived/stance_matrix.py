"""Party × issue: the newest position on each, or silence, and what each cell stands on."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import LinkedExplainer
from generator.records.position import Position


@dataclass(frozen=True, slots=True)
class Cell:
    """A party on an issue. No position is silence: never neutral, never against."""

    party: str
    issue: str
    position: Position | None
    earlier: tuple[Position, ...] = ()
    """Positions that it has replaced, the newest first."""
    later: tuple[Position, ...] = ()
    """Positions from after the day for which the matrix stands, the oldest first."""
    quotes: int = 0
    """How many quotes the position stands on."""
    sources: int = 0
    """How many different sources the position and its quotes cite."""

    @property
    def is_silent(self) -> bool:
        return self.position is None


@dataclass(frozen=True, slots=True)
class StanceMatrix:
    """The newest position of every party on every issue, on the day `as_of` (None: the newest there are)."""

    cells: Mapping[tuple[str, str], Cell]
    as_of: datetime.date | None

    def cell(self, party: str, issue: str) -> Cell:
        return self.cells.get((party, issue)) or Cell(party, issue, None)

    @property
    def since_then(self) -> tuple[Position, ...]:
        """Positions from after the day for which the matrix stands, the oldest first."""
        later = (position for cell in self.cells.values() for position in cell.later)
        return tuple(sorted(later, key=lambda position: position.since.order))

    def has_spoken(self, party: str) -> bool:
        """Whether the party holds a position on any issue."""
        return any(cell.party == party and not cell.is_silent for cell in self.cells.values())


def stance_matrix(explainer: LinkedExplainer) -> StanceMatrix:
    """The cells of those who have spoken; every other cell is silent."""
    as_of = explainer.record.as_of.last if explainer.record.as_of else None
    held: dict[tuple[str, str], list[Position]] = {}
    for position in sorted(explainer.positions, key=lambda position: position.since.order):
        held.setdefault((position.party, position.issue), []).append(position)
    return StanceMatrix({key: _cell(explainer, key, positions, as_of) for key, positions in held.items()}, as_of)


def _cell(
    explainer: LinkedExplainer, key: tuple[str, str], positions: list[Position], as_of: datetime.date | None
) -> Cell:
    until = [position for position in positions if as_of is None or position.since.first <= as_of]
    later = tuple(positions[len(until) :])
    if not until:
        return Cell(*key, None, (), later)
    *earlier, today = until
    cited = {citation.source for citation in today.sources}
    cited.update(citation.source for quote in today.quotes for citation in explainer.quotes[quote].sources)
    return Cell(*key, today, tuple(reversed(earlier)), later, len(set(today.quotes)), len(cited))
