"""A problem as a value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.problems import ContentError, Location, Problem, errors, notice, printable, shortened


def test_a_problem_prints_as_place_severity_message_code_and_hint() -> None:
    problem = Problem(
        Location("content/positions.yaml", 14, 9), "unknown-word", "no such stance", "did you mean `conditional`?"
    )
    assert str(problem) == (
        "content/positions.yaml:14:9: error: no such stance [unknown-word]\n    did you mean `conditional`?"
    )
    assert str(notice(Location("content/a"), "not-read", "this is not read")) == (
        "content/a: notice: this is not read [not-read]"
    )


def test_problems_are_in_order_by_file_and_line() -> None:
    places = [Location("b", 1, 1), Location("a", 10, 1), Location("a", 9, 2), Location("a"), Location("a", 9, 1)]
    problems = [Problem(place, "bad-id", "no") for place in places]
    assert [str(problem.location) for problem in sorted(problems)] == ["a", "a:9:1", "a:9:2", "a:10:1", "b:1:1"]


def test_an_error_of_the_content_holds_its_problems_in_order() -> None:
    first, second = (Problem(Location(path), "bad-id", "no") for path in "ab")
    error = ContentError([second, first])
    assert error.problems == (first, second)
    assert str(error) == "a: error: no [bad-id]\nb: error: no [bad-id]"


def test_a_notice_stops_nothing() -> None:
    wrong = Problem(Location("a"), "bad-id", "no")
    assert errors([notice(Location("a"), "not-read", "no"), wrong]) == [wrong]


@given(st.text())
def test_what_is_printable_stays_and_the_rest_is_written_out(text: str) -> None:
    shown = printable(text)
    assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in shown)
    assert shown == text or not text.isprintable()


@given(st.text())
def test_what_is_told_back_is_one_short_line(text: str) -> None:
    assert len(shortened(text)) <= 40
    assert len(shortened(text).splitlines()) <= 1
