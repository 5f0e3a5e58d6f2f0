"""Over a series: each party's positions on each shared issue, from talks to talks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derived.stance_matrix import Cell, StanceMatrix
from generator.model import LinkedExplainer
from generator.records.series import Series


@dataclass(frozen=True, slots=True)
class Step:
    """Where a party stands in one of the talks; `issue` is the id there of the issue that is the same as the series'."""

    slug: str
    issue: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Track:
    """One party on one issue of the series, over all talks that have the issue, in order. A step may be silent."""

    party: str
    steps: tuple[Step, ...]

    @property
    def has_moved(self) -> bool:
        """Whether its stance differs from talks to talks; silence is no stance."""
        return len({step.cell.position.stance for step in self.steps if step.cell.position}) > 1


def series_tracks(
    series: Series, talks: Mapping[str, tuple[LinkedExplainer, StanceMatrix]]
) -> Mapping[str, tuple[Track, ...]]:
    """By issue of the series: a track for each party that has spoken on it in any of the talks, as they come up.

    `talks` has each explainer and its matrix by its slug, in the order of the series.
    """
    return {issue: tuple(_tracks(issue, talks)) for issue in series.issues}


def _tracks(shared: str, talks: Mapping[str, tuple[LinkedExplainer, StanceMatrix]]) -> Iterator[Track]:
    stops = [
        (slug, issue, matrix)
        for slug, (explainer, matrix) in talks.items()
        for issue, record in explainer.issues.items()
        if record.same_as == shared
    ]
    spoken = dict.fromkeys(
        cell.party
        for _, issue, matrix in stops
        for cell in matrix.cells.values()
        if cell.issue == issue and not cell.is_silent
    )
    for party in spoken:
        yield Track(party, tuple(Step(slug, issue, matrix.cell(party, issue)) for slug, issue, matrix in stops))
