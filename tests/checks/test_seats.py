"""Chairs, heads of delegations, and who was kept out."""

from __future__ import annotations

from pathlib import Path

from generator.checks import left_without_seat, seat_taken_twice, seated_though_excluded, two_leads
from generator.derived.explained import Explained
from tests.checks import told
from tests.small_site import small_site, small_talks

PEOPLE = "{rubio: {of: us}, waltz: {of: us}, lavrov: {of: russia}, us: {}, russia: {}}"


def table(folder: Path, text: str) -> Explained:
    return small_talks(folder, {"actors/all.yaml": PEOPLE, "table.yaml": text})


def test_a_seat_taken_twice_in_one_meeting_is_an_error(tmp_path: Path) -> None:
    talks = table(tmp_path, "meetings: {m: {seats: [{actor: rubio}, {actor: lavrov}, {actor: rubio, role: host}]}}")
    assert told(tmp_path, seat_taken_twice.check(talks)) == [
        "table.yaml `rubio` error seat-taken-twice: `rubio` has a seat in this meeting already "
        "(the first is in line 4; keep one)"
    ]


def test_one_person_sits_in_two_meetings(tmp_path: Path) -> None:
    talks = table(tmp_path, "meetings: {a: {seats: [{actor: rubio}]}, b: {seats: [{actor: rubio}]}}")
    assert told(tmp_path, seat_taken_twice.check(talks)) == []


def test_two_heads_of_one_delegation_are_an_error(tmp_path: Path) -> None:
    talks = table(
        tmp_path,
        "meetings: {m: {seats: [{actor: rubio, lead: true}, {actor: lavrov, lead: true}, {actor: waltz, lead: true}]}}",
    )
    assert told(tmp_path, two_leads.check(talks)) == [
        "table.yaml `'true'` error two-leads: the delegation of `us` has a head already, `rubio` "
        "(keep one `lead: true` a delegation)"
    ]


def test_a_head_in_each_meeting_is_fine(tmp_path: Path) -> None:
    talks = table(
        tmp_path,
        "meetings: {a: {seats: [{actor: rubio, lead: true}]}, b: {seats: [{actor: waltz, lead: true}]}}",
    )
    assert told(tmp_path, two_leads.check(talks)) == []


def test_a_party_with_a_seat_where_it_is_excluded_from_is_an_error(tmp_path: Path) -> None:
    talks = table(
        tmp_path,
        """
        parties: {us: {excluded: {from: [a, b]}}}
        meetings: {a: {seats: [{actor: lavrov}]}, b: {seats: [{actor: rubio}]}}
        """,
    )
    assert told(tmp_path, seated_though_excluded.check(talks)) == [
        "table.yaml `b` error seated-though-excluded: `us` is excluded from the meeting `b`, and has a seat in it "
        "(take `b` out of `from`, or the seat out of the meeting)"
    ]


def test_a_party_that_is_excluded_from_all_has_no_seat_in_any_meeting(tmp_path: Path) -> None:
    talks = table(
        tmp_path,
        """
        parties: {us: {excluded: {status: declined}}}
        meetings: {a: {seats: [{actor: lavrov}]}, b: {seats: [{actor: lavrov}], others: [us]}}
        """,
    )
    assert told(tmp_path, seated_though_excluded.check(talks)) == [
        "table.yaml `status: declined` error seated-though-excluded: `us` is excluded from the meeting `b`, and has a "
        "seat in it (say in `from` which meetings it is excluded from; without `from` it is excluded from all)"
    ]


def test_a_seat_for_an_excluded_party_is_its_seat(tmp_path: Path) -> None:
    talks = table(
        tmp_path,
        """
        parties: {ukraine: {excluded: {from: [m]}}}
        meetings: {m: {seats: [{actor: rubio, for: ukraine}]}}
        """,
    )
    assert [problem.code for problem in seated_though_excluded.check(talks)] == ["seated-though-excluded"]


def test_a_party_may_sit_in_the_meetings_that_it_is_not_excluded_from(tmp_path: Path) -> None:
    talks = table(
        tmp_path,
        """
        parties: {us: {excluded: {from: [a]}}}
        meetings: {a: {seats: [{actor: lavrov}]}, b: {seats: [{actor: rubio}]}}
        """,
    )
    assert told(tmp_path, seated_though_excluded.check(talks)) == []


LEFT = """
    parties: {us: {excluded: {status: left, from: [second]}}}
    meetings:
      first: {date: FIRST, seats: [{actor: SITS}]}
      second: {date: 2025-03, seats: [{actor: lavrov}]}
    """


def test_who_left_without_a_seat_before_is_an_error(tmp_path: Path) -> None:
    talks = table(tmp_path, LEFT.replace("FIRST", "2025-02").replace("SITS", "lavrov"))
    assert told(tmp_path, left_without_seat.check(talks)) == [
        "table.yaml `left` error left-without-seat: `us` left, and had no seat before (give it a seat in an earlier "
        "meeting, with the meetings that it misses in `from`; or change the status)"
    ]


def test_a_seat_in_a_later_meeting_is_none_before(tmp_path: Path) -> None:
    talks = table(tmp_path, LEFT.replace("FIRST", "2025-04").replace("SITS", "rubio"))
    assert [problem.code for problem in left_without_seat.check(talks)] == ["left-without-seat"]


def test_who_sat_before_may_leave(tmp_path: Path) -> None:
    talks = table(tmp_path, LEFT.replace("FIRST", "2025-02").replace("SITS", "rubio"))
    assert told(tmp_path, left_without_seat.check(talks)) == []


def test_who_sat_in_another_explainer_of_the_series_may_leave(tmp_path: Path) -> None:
    model = small_site(
        tmp_path,
        {
            "series/war.yaml": "explainers: [before, talks]",
            "explainers/before/table.yaml": "meetings: {m: {seats: [{actor: us}]}}",
            "explainers/talks/table.yaml": "parties: {us: {excluded: {status: left}}}",
        },
    )
    assert told(tmp_path, left_without_seat.check(Explained(model, model.explainers["talks"]))) == []
