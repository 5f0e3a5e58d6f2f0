"""Who is at the table, excluded, absent."""

from __future__ import annotations

from pathlib import Path

from generator.derived.seating import MeetingSeating, Outside, Seating
from generator.records.meeting import Role
from generator.records.party import ExclusionStatus
from tests.small_site import small_talks

PEOPLE = """
    rubio: {of: us}
    witkoff: {of: us}
    lavrov: {of: russia}
    faisal: {of: saudi-arabia}
    """


def seated(tmp_path: Path, table: str, actors: str = PEOPLE, explainer: str = "", positions: str = "") -> Seating:
    files = {"actors/all.yaml": actors, "table.yaml": table, "explainer.yaml": explainer, "positions.yaml": positions}
    return small_talks(tmp_path, files).seating


def outside(meeting: Seating | MeetingSeating) -> dict[str, str]:
    """The status of each party that is not in the room."""
    return {one.party: str(one.exclusion.status) if one.exclusion else "absent" for one in meeting.outside}


def test_a_seat_makes_a_party_of_its_for(tmp_path: Path) -> None:
    table = "meetings: {m: {seats: [{actor: rubio, for: ukraine}]}}"
    assert seated(tmp_path, table).at_table == ("ukraine",)


def test_a_seat_without_for_makes_a_party_of_the_nearest_state_bloc_or_organisation_above(tmp_path: Path) -> None:
    actors = """
        minister: {of: ministry}
        ministry: {kind: organisation, of: us}
        soldier: {of: mothers}
        mothers: {kind: group, of: us}
        us: {of: nato, kind: state}
        nato: {kind: bloc}
        rutte: {of: nato}
        """
    table = "meetings: {m: {seats: [{actor: minister}, {actor: soldier}, {actor: rutte}]}}"
    assert seated(tmp_path, table, actors).at_table == ("ministry", "us", "nato")


def test_who_belongs_to_nobody_is_a_party_of_its_own(tmp_path: Path) -> None:
    table = "meetings: {m: {seats: [{actor: kissinger}]}}"
    assert seated(tmp_path, table, "kissinger: {kind: person}").at_table == ("kissinger",)


def test_the_table_is_every_party_with_a_seat_in_any_meeting(tmp_path: Path) -> None:
    table = """
        meetings:
          first: {seats: [{actor: rubio}]}
          second: {seats: [{actor: lavrov}, {actor: rubio}]}
        """
    assert seated(tmp_path, table).at_table == ("us", "russia")


def test_the_parties_are_those_listed_then_those_seated_then_those_holding_a_position(tmp_path: Path) -> None:
    found = seated(
        tmp_path,
        "{parties: {ukraine: {excluded: {}}}, meetings: {m: {seats: [{actor: rubio}]}}}",
        positions="positions: [{party: china, issue: ceasefire, stance: supports}]",
    )
    assert found.parties == ("ukraine", "us", "china")


def test_a_party_with_neither_a_seat_nor_an_exclusion_is_absent(tmp_path: Path) -> None:
    found = seated(tmp_path, "{parties: {china: , ukraine: {excluded: {}}}, meetings: {m: {seats: [{actor: rubio}]}}}")
    assert outside(found) == {"china": "absent", "ukraine": "not-invited"}
    assert outside(found.meetings[0]) == outside(found)
    assert found.is_outside("china")
    assert not found.is_outside("us")


def test_excluded_without_meetings_is_excluded_from_every_meeting(tmp_path: Path) -> None:
    table = """
        parties: {ukraine: {excluded: {status: declined}}}
        meetings: {first: {seats: [{actor: rubio}]}, second: {seats: [{actor: rubio}]}}
        """
    assert [outside(meeting) for meeting in seated(tmp_path, table).meetings] == [{"ukraine": "declined"}] * 2


def test_excluded_from_some_meetings_is_excluded_over_all_and_absent_in_the_others(tmp_path: Path) -> None:
    found = seated(
        tmp_path,
        """
        parties: {ukraine: {excluded: {from: [first]}}}
        meetings: {first: {date: 2025-02, seats: [{actor: rubio}]}, second: {date: 2025-03, seats: [{actor: rubio}]}}
        """,
    )
    assert outside(found) == {"ukraine": "not-invited"}
    assert {meeting.id: outside(meeting) for meeting in found.meetings} == {
        "second": {"ukraine": "absent"},
        "first": {"ukraine": "not-invited"},
    }


def test_who_left_is_at_the_table_over_all_and_outside_the_meetings_that_it_misses(tmp_path: Path) -> None:
    found = seated(
        tmp_path,
        """
        parties: {russia: {excluded: {status: left, from: [second]}}}
        meetings:
          first: {date: 2025-02, seats: [{actor: rubio}, {actor: lavrov}]}
          second: {date: 2025-03, seats: [{actor: rubio}]}
        """,
    )
    assert found.at_table == ("russia", "us")
    assert found.outside == ()
    assert [outside(meeting) for meeting in found.meetings] == [{"russia": str(ExclusionStatus.LEFT)}, {}]


def test_a_delegation_that_is_named_only_in_others_is_at_the_table_and_marked(tmp_path: Path) -> None:
    found = seated(tmp_path, "meetings: {m: {seats: [{actor: rubio}], others: [russia]}}")
    assert found.at_table == ("us", "russia")
    assert "russia" in found.delegates
    us, russia = found.meetings[0].delegations
    assert (us.is_unnamed, us.others_unnamed) == (False, False)
    assert (russia.is_unnamed, russia.others_unnamed, russia.is_unsure) == (True, True, False)


def test_a_seat_that_is_unsure_counts_and_is_marked(tmp_path: Path) -> None:
    found = seated(tmp_path, "meetings: {m: {seats: [{actor: rubio, unsure: One paper names him.}]}}")
    assert found.at_table == ("us",)
    assert found.meetings[0].delegations[0].is_unsure


def test_a_delegation_is_in_doubt_only_if_all_that_is_known_of_it_is(tmp_path: Path) -> None:
    found = seated(
        tmp_path,
        """
        meetings:
          m:
            others: [russia]
            seats: [{actor: rubio, unsure: Perhaps.}, {actor: witkoff}, {actor: lavrov, unsure: Perhaps.}]
        """,
    )
    assert [group.is_unsure for group in found.meetings[0].delegations] == [False, False]


def test_the_head_of_a_delegation_comes_first_and_the_others_as_they_are_written(tmp_path: Path) -> None:
    actors = "{a: {of: us}, b: {of: us}, c: {of: us}}"
    found = seated(tmp_path, "meetings: {m: {seats: [{actor: a}, {actor: b}, {actor: c, lead: true}]}}", actors)
    assert [seat.actor for seat in found.meetings[0].delegations[0].seats] == ["c", "a", "b"]


def test_hosting_is_not_mediating_and_a_host_is_no_delegate(tmp_path: Path) -> None:
    found = seated(tmp_path, "meetings: {m: {seats: [{actor: rubio}, {actor: faisal, role: host}]}}")
    assert [group.role for group in found.meetings[0].delegations] == [Role.DELEGATE, Role.HOST]
    assert found.delegates == {"us"}


def test_a_host_that_also_negotiates_is_a_delegate(tmp_path: Path) -> None:
    found = seated(tmp_path, "meetings: {m: {seats: [{actor: rubio, role: host}, {actor: witkoff}]}}")
    assert [group.role for group in found.meetings[0].delegations] == [Role.DELEGATE]
    assert found.delegates == {"us"}


def test_the_newest_meeting_comes_first_and_its_picture_stands_on_top(tmp_path: Path) -> None:
    found = seated(
        tmp_path,
        """
        meetings:
          march: {date: 2025-03-31, seats: [{actor: rubio}]}
          spring: {date: 2025-03/2025-05, seats: [{actor: rubio}]}
          morning: {date: 2025-04-02, seats: [{actor: rubio}]}
          evening: {date: 2025-04-02, seats: [{actor: rubio}]}
          year: {date: 2025, seats: [{actor: rubio}]}
        """,
    )
    assert [meeting.id for meeting in found.meetings] == ["evening", "morning", "march", "spring", "year"]
    assert found.shown == found.meetings[0]


def test_an_explainer_may_show_another_meeting(tmp_path: Path) -> None:
    found = seated(
        tmp_path,
        "meetings: {old: {date: 2024, seats: [{actor: rubio}]}, new: {date: 2025, seats: [{actor: lavrov}]}}",
        explainer="shows: old",
    )
    assert found.shown is not None
    assert found.shown.id == "old"


def test_without_meetings_nobody_is_at_the_table(tmp_path: Path) -> None:
    assert seated(tmp_path, "parties: {ukraine: }") == Seating(
        parties=("ukraine",),
        at_table=(),
        delegates=frozenset(),
        outside=(Outside("ukraine", None),),
        meetings=(),
        shown=None,
    )
