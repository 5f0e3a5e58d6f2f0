"""Where those at the table meet on an issue."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derived.meeting_ground import Ground, Verdict, meeting_ground
from generator.derived.seating import Seating
from generator.derived.stance_matrix import Cell, StanceMatrix
from generator.records.citation import CitationRecord
from generator.records.date import parse_date
from generator.records.position import Basis, Position, Stance
from tests.small_site import small_talks

TABLE = """
    meetings:
      m: {seats: [{actor: us}, {actor: russia}, {actor: turkiye}, {actor: qatar, role: host}, {actor: un, role: observer}]}
    """


def ground(tmp_path: Path, **stances: str) -> Ground:
    """The verdict on embassies at TABLE, where these parties have spoken."""
    spoken = "".join(f"\n  - {{party: {who}, issue: embassies, stance: {what}}}" for who, what in stances.items())
    positions = f"issues: {{embassies: }}\npositions: {spoken or '[]'}"
    return small_talks(tmp_path, {"table.yaml": TABLE, "positions.yaml": positions}).grounds["embassies"]


@pytest.mark.parametrize(
    ("us", "russia", "turkiye", "verdict"),
    [
        ("supports", "supports", "supports", Verdict.YES),
        ("supports", "conditional", "supports", Verdict.WITHIN_REACH),
        ("supports", "noncommittal", "supports", Verdict.WITHIN_REACH),
        ("noncommittal", "noncommittal", "noncommittal", Verdict.WITHIN_REACH),
        ("supports", "supports", "opposes", Verdict.CONTESTED),
        ("opposes", "conditional", "opposes", Verdict.CONTESTED),
        ("opposes", "noncommittal", "opposes", Verdict.CONTESTED),
        ("opposes", "opposes", "opposes", Verdict.NO),
    ],
)
def test_the_verdict_follows_from_the_stances_alone(
    tmp_path: Path, us: str, russia: str, turkiye: str, verdict: Verdict
) -> None:
    found = ground(tmp_path, us=us, russia=russia, turkiye=turkiye)
    assert found == Ground("embassies", verdict, ("us", "russia", "turkiye"), ())


def test_fewer_than_two_have_not_said_enough(tmp_path: Path) -> None:
    silent = ("russia", "turkiye")
    assert ground(tmp_path / "one", us="supports") == Ground("embassies", Verdict.NOT_ENOUGH_SAID, ("us",), silent)
    assert ground(tmp_path / "none") == Ground("embassies", Verdict.NOT_ENOUGH_SAID, (), ("us", *silent))


def test_a_silent_delegation_is_named_and_then_nobody_says_all(tmp_path: Path) -> None:
    found = ground(tmp_path, us="supports", russia="supports")
    assert found == Ground("embassies", Verdict.YES, ("us", "russia"), ("turkiye",))
    assert not found.is_of_all


def test_a_silent_host_or_observer_is_no_gap(tmp_path: Path) -> None:
    found = ground(tmp_path, us="supports", russia="supports", turkiye="supports")
    assert found.silent == ()
    assert found.is_of_all


def test_a_host_that_holds_a_position_counts(tmp_path: Path) -> None:
    found = ground(tmp_path, us="supports", russia="supports", turkiye="supports", qatar="opposes")
    assert found == Ground("embassies", Verdict.CONTESTED, ("us", "russia", "turkiye", "qatar"), ())


def test_a_party_without_a_seat_has_no_part_in_a_verdict(tmp_path: Path) -> None:
    found = ground(tmp_path, us="supports", russia="supports", turkiye="supports", ukraine="opposes")
    assert found == Ground("embassies", Verdict.YES, ("us", "russia", "turkiye"), ())


def test_a_delegation_that_is_named_only_in_others_has_a_part_in_the_verdict(tmp_path: Path) -> None:
    files = {
        "table.yaml": "meetings: {m: {seats: [{actor: us}], others: [russia, china]}}",
        "positions.yaml": """
            positions: [{party: us, issue: land, stance: opposes}, {party: russia, issue: land, stance: supports}]
            """,
    }
    assert small_talks(tmp_path, files).grounds["land"] == Ground(
        "land", Verdict.CONTESTED, ("us", "russia"), ("china",)
    )


def test_the_verdict_stands_for_the_day_as_of(tmp_path: Path) -> None:
    files = {
        "explainer.yaml": "as_of: 2025-02-18",
        "table.yaml": "meetings: {m: {seats: [{actor: us}, {actor: russia}]}}",
        "positions.yaml": """
            positions:
              - {party: us, issue: land, stance: opposes}
              - {party: us, issue: land, stance: supports, since: 2025-02-19}
              - {party: russia, issue: land, stance: supports}
            """,
    }
    assert small_talks(tmp_path, files).grounds["land"].verdict is Verdict.CONTESTED


STANCES = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(Stance), max_size=6)


def _cell(party: str, stance: Stance) -> Cell:
    position = Position(
        party=party,
        issue="land",
        stance=stance,
        wants="Peace",
        condition="A ceasefire" if stance is Stance.CONDITIONAL else None,
        basis=Basis.REPORTED,
        since=parse_date("2025"),
        sources=(CitationRecord(source="paper"),),
    )
    return Cell(party, "land", position)


def _verdict(stances: dict[str, Stance], order: list[str]) -> Ground:
    cells = {(party, "land"): _cell(party, stances[party]) for party in order if party in stances}
    seats = Seating(tuple(order), tuple(order), frozenset(order), (), (), None)
    return meeting_ground("land", StanceMatrix(cells, None), seats)


@given(STANCES, st.permutations("abcdef"), st.permutations("abcdef"))
def test_no_order_changes_a_verdict(stances: dict[str, Stance], one: list[str], other: list[str]) -> None:
    first, second = _verdict(stances, one), _verdict(stances, other)
    assert first.verdict is second.verdict
    assert set(first.spoken) == set(second.spoken) == set(stances)
    assert set(first.silent) == set(second.silent) == set("abcdef") - set(stances)


@given(STANCES)
def test_a_party_that_opposes_lets_nobody_say_yes_or_within_reach(stances: dict[str, Stance]) -> None:
    found = _verdict({**stances, "a": Stance.OPPOSES}, list("abcdef"))
    assert found.verdict in (Verdict.CONTESTED, Verdict.NO, Verdict.NOT_ENOUGH_SAID)
