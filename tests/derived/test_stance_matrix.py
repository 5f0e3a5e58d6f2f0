"""Party × issue: the newest position on each, or silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.derived.stance_matrix import StanceMatrix
from generator.records.position import Stance
from tests.small_site import small_talks

SHIFTS = """
    positions:
      - {party: us, issue: embassies, stance: supports, since: 2025-02-18}
      - {party: us, issue: embassies, stance: opposes, since: 2022}
      - {party: us, issue: embassies, stance: noncommittal, since: 2025-01~}
    """


def matrix(tmp_path: Path, positions: str, **files: str) -> StanceMatrix:
    return small_talks(
        tmp_path, {"positions.yaml": positions, **{f"{key}.yaml": text for key, text in files.items()}}
    ).matrix


def test_the_newest_position_stands_and_those_that_it_replaced_follow_it(tmp_path: Path) -> None:
    cell = matrix(tmp_path, SHIFTS).cell("us", "embassies")
    assert cell.position is not None
    assert cell.position.stance is Stance.SUPPORTS
    assert [position.stance for position in cell.earlier] == [Stance.NONCOMMITTAL, Stance.OPPOSES]
    assert cell.later == ()


def test_a_silent_party_is_never_neutral(tmp_path: Path) -> None:
    found = matrix(
        tmp_path,
        """
        positions:
          - {party: us, issue: embassies, stance: noncommittal}
          - {party: russia, issue: land, stance: opposes}
        """,
    )
    assert found.cell("russia", "embassies").is_silent
    assert found.cell("russia", "embassies").position is None
    assert not found.cell("us", "embassies").is_silent


def test_who_has_no_position_at_all_has_not_spoken(tmp_path: Path) -> None:
    found = matrix(tmp_path, SHIFTS)
    assert found.has_spoken("us")
    assert not found.has_spoken("russia")
    assert found.cell("russia", "embassies").is_silent


@pytest.mark.parametrize(
    ("as_of", "stance", "later"),
    [
        ("2025-02-18", Stance.SUPPORTS, []),
        ("2025-02-17", Stance.NONCOMMITTAL, [Stance.SUPPORTS]),
        ("2025-02", Stance.SUPPORTS, []),
        ("2025-01-15", Stance.NONCOMMITTAL, [Stance.SUPPORTS]),
        ("2024-12-31", Stance.OPPOSES, [Stance.NONCOMMITTAL, Stance.SUPPORTS]),
    ],
)
def test_the_matrix_stands_for_the_day_as_of_and_later_positions_are_since_then(
    tmp_path: Path, as_of: str, stance: Stance, later: list[Stance]
) -> None:
    found = matrix(tmp_path, SHIFTS, explainer=f"as_of: {as_of}")
    position = found.cell("us", "embassies").position
    assert position is not None
    assert position.stance is stance
    assert [position.stance for position in found.cell("us", "embassies").later] == later
    assert [position.stance for position in found.since_then] == later


def test_who_speaks_only_after_the_day_as_of_is_silent_on_it(tmp_path: Path) -> None:
    found = matrix(tmp_path, SHIFTS, explainer="as_of: 2021")
    assert found.cell("us", "embassies").is_silent
    assert not found.has_spoken("us")
    assert [str(position.since) for position in found.since_then] == ["2022", "2025-01~", "2025-02-18"]


def test_dates_are_in_order_by_the_first_day_that_they_can_mean_then_by_the_last_then_as_written(
    tmp_path: Path,
) -> None:
    found = matrix(
        tmp_path,
        """
        positions:
          - {party: us, issue: embassies, stance: supports, since: 2025}
          - {party: us, issue: embassies, stance: supports, since: 2025-01~}
          - {party: us, issue: embassies, stance: supports, since: 2025-01}
          - {party: us, issue: embassies, stance: supports, since: 2025-01-01}
          - {party: us, issue: embassies, stance: supports, since: 2025-01-02}
        """,
    )
    cell = found.cell("us", "embassies")
    assert cell.position is not None
    written = [str(position.since) for position in (cell.position, *cell.earlier)]
    assert written == ["2025-01-02", "2025", "2025-01~", "2025-01", "2025-01-01"]


def test_a_cell_counts_its_quotes_and_the_different_sources_of_both(tmp_path: Path) -> None:
    found = matrix(
        tmp_path,
        """
        positions:
          - {party: us, issue: embassies, stance: opposes, since: 2022, quotes: [old], sources: [older]}
          - {party: us, issue: embassies, stance: supports, quotes: [yes, sure, yes], sources: [a, {source: b, at: page 2}]}
        """,
        quotes="{yes: {speaker: us, sources: [a]}, sure: {speaker: us, sources: [c, a]}, old: {speaker: us}}",
    )
    cell = found.cell("us", "embassies")
    assert (cell.quotes, cell.sources) == (2, 3)
