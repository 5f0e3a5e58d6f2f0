"""Where those at the table meet on an issue: over the parties that hold a position on its proposal, two at least."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.derived.seating import Seating
from generator.derived.stance_matrix import StanceMatrix
from generator.records.position import Stance


class Verdict(StrEnum):
    """In the order in which pages list them. It never says "agreed": what was agreed is an outcome of a meeting."""

    YES = "yes"
    WITHIN_REACH = "within-reach"
    CONTESTED = "contested"
    NO = "no"
    NOT_ENOUGH_SAID = "not-enough-said"


@dataclass(frozen=True, slots=True)
class Ground:
    """The verdict on one issue, who has spoken on it, and which delegations of the table are silent."""

    issue: str
    verdict: Verdict
    spoken: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def is_of_all(self) -> bool:
        """Whether no delegation is silent: only then may a page say "all" or "both" of the table."""
        return not self.silent


def meeting_ground(issue: str, matrix: StanceMatrix, seating: Seating) -> Ground:
    """A silent host or mediator is no gap; a silent delegation is named."""
    stances = {
        party: cell.position.stance for party in seating.at_table if (cell := matrix.cell(party, issue)).position
    }
    silent = tuple(party for party in seating.at_table if party not in stances and party in seating.delegates)
    return Ground(issue, _verdict(list(stances.values())), tuple(stances), silent)


def _verdict(stances: list[Stance]) -> Verdict:
    if len(stances) < 2:
        return Verdict.NOT_ENOUGH_SAID
    if all(stance is Stance.SUPPORTS for stance in stances):
        return Verdict.YES
    if all(stance is Stance.OPPOSES for stance in stances):
        return Verdict.NO
    return Verdict.CONTESTED if Stance.OPPOSES in stances else Verdict.WITHIN_REACH
