"""What the table shares over the heads of those without a seat."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_site import small_talks

TABLE = """
    parties: {ukraine: {excluded: {}}}
    meetings: {m: {seats: [{actor: us}, {actor: russia}, {actor: turkiye}]}}
    """


def over_whose_heads(tmp_path: Path, *positions: str, table: str = TABLE) -> dict[str, list[str]]:
    """By issue, the parties outside that stand against what the table shares."""
    spoken = "".join(f"\n  - {{issue: nato, {position}}}" for position in positions)
    found = small_talks(tmp_path, {"table.yaml": table, "positions.yaml": f"positions: {spoken}"}).without_them
    return {issue: [cell.party for cell in one.against] for issue, one in found.items()}


YES = ("party: us, stance: supports", "party: russia, stance: supports", "party: turkiye, stance: supports")


@pytest.mark.parametrize("stance", ["supports", "conditional", "noncommittal"])
def test_the_table_says_yes_or_is_within_reach_and_a_party_outside_opposes(tmp_path: Path, stance: str) -> None:
    found = over_whose_heads(tmp_path, *YES[:2], f"party: turkiye, stance: {stance}", "party: ukraine, stance: opposes")
    assert found == {"nato": ["ukraine"]}


def test_a_party_outside_supports_only_on_a_condition_that_it_calls_a_red_line(tmp_path: Path) -> None:
    drawn = "party: ukraine, stance: conditional, red_line: true"
    assert over_whose_heads(tmp_path / "drawn", *YES, drawn) == {"nato": ["ukraine"]}
    assert over_whose_heads(tmp_path / "not", *YES, "party: ukraine, stance: conditional") == {}


def test_a_red_line_for_the_proposal_is_not_against_it(tmp_path: Path) -> None:
    assert over_whose_heads(tmp_path, *YES, "party: ukraine, stance: supports, red_line: true") == {}


@pytest.mark.parametrize("stance", ["supports", "noncommittal"])
def test_who_does_not_say_no_is_not_against_it(tmp_path: Path, stance: str) -> None:
    assert over_whose_heads(tmp_path, *YES, f"party: ukraine, stance: {stance}") == {}


def test_who_is_silent_is_not_against_it(tmp_path: Path) -> None:
    assert over_whose_heads(tmp_path, *YES) == {}


def test_what_the_table_does_not_share_is_not_shared_without_them(tmp_path: Path) -> None:
    no = "party: ukraine, stance: opposes"
    assert over_whose_heads(tmp_path / "contested", *YES[:2], "party: turkiye, stance: opposes", no) == {}
    assert over_whose_heads(tmp_path / "one", YES[0], no) == {}
    assert over_whose_heads(tmp_path / "no", "party: us, stance: opposes", "party: russia, stance: opposes", no) == {}


def test_it_holds_all_the_same_while_a_delegation_is_silent(tmp_path: Path) -> None:
    assert over_whose_heads(tmp_path, *YES[:2], "party: ukraine, stance: opposes") == {"nato": ["ukraine"]}


def test_a_party_that_is_absent_or_not_even_listed_is_without_a_seat_too(tmp_path: Path) -> None:
    no = ("party: china, stance: opposes", "party: ukraine, stance: opposes")
    table = "{parties: {ukraine: }, meetings: {m: {seats: [{actor: us}, {actor: russia}]}}}"
    assert over_whose_heads(tmp_path, *YES[:2], *no, table=table) == {"nato": ["ukraine", "china"]}
