"""Each pair of neighbouring positions of a party on an issue: old → new."""

from __future__ import annotations

from pathlib import Path

from tests.small_site import small_talks


def told(tmp_path: Path, positions: str) -> list[str]:
    talks = small_talks(tmp_path, {"positions.yaml": positions})
    return [
        f"{shift.old.party} on {shift.old.issue}: {shift.old.since} {shift.old.stance} → {shift.new.since} {shift.new.stance}"
        for shift in talks.shifts
    ]


def test_each_pair_of_neighbours_is_a_shift_and_the_newest_comes_first(tmp_path: Path) -> None:
    positions = """
        positions:
          - {party: us, issue: land, stance: supports, since: 2025-02}
          - {party: us, issue: land, stance: opposes, since: 2022}
          - {party: us, issue: land, stance: noncommittal, since: 2024}
        """
    assert told(tmp_path, positions) == [
        "us on land: 2024 noncommittal → 2025-02 supports",
        "us on land: 2022 opposes → 2024 noncommittal",
    ]


def test_a_shift_needs_two_dates(tmp_path: Path) -> None:
    positions = """
        positions:
          - {party: us, issue: land, stance: opposes, since: 2025-02-18}
          - {party: us, issue: land, stance: supports, since: 2025-02-18}
        """
    assert told(tmp_path, positions) == []


def test_positions_of_two_parties_or_on_two_issues_are_no_shift(tmp_path: Path) -> None:
    positions = """
        positions:
          - {party: us, issue: land, stance: opposes, since: 2022}
          - {party: russia, issue: land, stance: supports, since: 2023}
          - {party: us, issue: aid, stance: supports, since: 2024}
        """
    assert told(tmp_path, positions) == []


def test_a_position_that_is_said_anew_with_the_same_stance_is_a_shift_of_what_is_wanted(tmp_path: Path) -> None:
    positions = """
        positions:
          - {party: us, issue: land, stance: opposes, since: 2022}
          - {party: us, issue: land, stance: opposes, since: 2023~}
        """
    assert told(tmp_path, positions) == ["us on land: 2022 opposes → 2023~ opposes"]


def test_shifts_of_one_day_stand_as_they_are_written(tmp_path: Path) -> None:
    positions = """
        positions:
          - {party: us, issue: land, stance: supports, since: 2025}
          - {party: china, issue: land, stance: supports, since: 2025}
          - {party: china, issue: land, stance: opposes, since: 2022}
          - {party: us, issue: land, stance: opposes, since: 2023}
        """
    assert told(tmp_path, positions) == [
        "us on land: 2023 opposes → 2025 supports",
        "china on land: 2022 opposes → 2025 supports",
    ]
