"""On an issue: what each party held at each date on which somebody took a position."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.stance_matrix import StanceMatrix
from generator.model import LinkedExplainer
from generator.records.date import Date
from generator.records.position import Position

MOST_DATES = 7
"""For more there is no room side by side: dates of one month, and then of one year, are taken together."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One date, or those that are taken together: from the first of them to the last. `is_later` is whether all are from
    after the day for which the explainer stands."""

    first: Date
    last: Date
    is_later: bool


@dataclass(frozen=True, slots=True)
class HeldThen:
    """What a party took at a moment, the oldest first, and what it held before, if it took nothing. Neither: it was silent."""

    taken: tuple[Position, ...]
    kept: Position | None


@dataclass(frozen=True, slots=True)
class PartyHistory:
    """A party, with what it held at each moment."""

    party: str
    held: tuple[HeldThen, ...]


@dataclass(frozen=True, slots=True)
class IssueHistory:
    """The moments run in time; parties are in the order of the table, and have spoken."""

    issue: str
    moments: tuple[Moment, ...]
    parties: tuple[PartyHistory, ...]


def issue_histories(
    explainer: LinkedExplainer, matrix: StanceMatrix, parties: tuple[str, ...]
) -> Iterator[IssueHistory]:
    """Of the issues on which a position gave way to another, or came after the day for which the explainer stands."""
    for issue in explainer.issues:
        held = [position for position in explainer.positions if position.issue == issue]
        cells = [matrix.cell(party, issue) for party in parties]
        if any(cell.earlier or cell.later for cell in cells):
            yield _history(issue, sorted(held, key=lambda one: one.since.order), matrix, parties)


def _history(issue: str, held: list[Position], matrix: StanceMatrix, parties: tuple[str, ...]) -> IssueHistory:
    groups = _groups(held, matrix)
    spoken = [party for party in parties if any(position.party == party for position in held)]
    return IssueHistory(
        issue=issue,
        moments=tuple(_moment(group, matrix) for group in groups),
        parties=tuple(PartyHistory(party, tuple(_held(party, groups))) for party in spoken),
    )


def _groups(held: list[Position], matrix: StanceMatrix) -> list[list[Position]]:
    """The positions of each moment; nothing is taken together with what came after the day of the explainer."""
    for length in (None, 7, 4):  # by the date as written, by its month, by its year
        groups: dict[tuple[str, bool], list[Position]] = {}
        for position in held:
            key = position.since.text if length is None else str(position.since.start)[:length]
            groups.setdefault((key, _is_later(position, matrix)), []).append(position)
        if len(groups) <= MOST_DATES:
            break
    return list(groups.values())


def _moment(group: list[Position], matrix: StanceMatrix) -> Moment:
    return Moment(group[0].since, group[-1].since, _is_later(group[0], matrix))


def _is_later(position: Position, matrix: StanceMatrix) -> bool:
    return matrix.as_of is not None and position.since.first > matrix.as_of


def _held(party: str, groups: list[list[Position]]) -> Iterator[HeldThen]:
    kept: Position | None = None
    for group in groups:
        taken = tuple(position for position in group if position.party == party)
        yield HeldThen(taken, None if taken else kept)
        kept = taken[-1] if taken else kept
