"""Dates as EDTF writes them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.records.date import Date, Precision, parse_date


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-02-18", "2025-02-18", "2025-02-18"),
        ("2025-02-18/2025-02-20", "2025-02-18", "2025-02-20"),
        ("2024/2025-03", "2024-01-01", "2025-03-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_a_date_can_mean_the_days_from_its_first_to_its_last(text: str, first: str, last: str) -> None:
    date = parse_date(text)
    assert (date.first, date.last) == (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2025-02", False, False),
        ("2025-02~", True, False),
        ("2025-02?", False, True),
        ("2025-02%", True, True),
        ("2024~/2025?", True, True),
    ],
)
def test_a_mark_says_how_sure_a_date_is(text: str, approximate: bool, uncertain: bool) -> None:
    date = parse_date(text)
    assert (date.approximate, date.uncertain) == (approximate, uncertain)


def test_a_date_is_as_precise_as_it_is_written() -> None:
    assert [parse_date(text).start.precision for text in ("2025", "2025-02", "2025-02-18")] == list(Precision)


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("18 February 2025", "bad-date", "`18 February 2025` is not a date"),
        ("2025-2-18", "bad-date", "`2025-2-18` is not a date"),
        ("2025-02-18T10:00", "bad-date", "`2025-02-18T10:00` is not a date"),
        ("25-02-18", "bad-date", "`25-02-18` is not a date"),
        ("2025/", "bad-date", "`2025/` is not a date"),
        ("٢٠٢٥", "bad-date", "`٢٠٢٥` is not a date"),
        ("", "bad-date", "`` is not a date"),
        ("2025-02-29", "impossible-date", "`2025-02-29` is not in the calendar"),
        ("2025-13", "impossible-date", "`2025-13` is not in the calendar"),
        ("2025-00", "impossible-date", "`2025-00` is not in the calendar"),
        ("2025-01-00", "impossible-date", "`2025-01-00` is not in the calendar"),
        ("0000", "impossible-date", "`0000` is not in the calendar"),
        ("2025-02-20/2025-02-18", "reversed-dates", "the span `2025-02-20/2025-02-18` ends before it begins"),
    ],
)
def test_what_is_no_date_is_told_so(text: str, code: str, message: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        parse_date(text)
    assert (raised.value.type, raised.value.message()) == (code, message)


def test_a_list_is_no_date() -> None:
    with pytest.raises(PydanticCustomError) as raised:
        parse_date(["2025"])
    assert raised.value.message() == "a date is a short text"


POINTS = st.dates().flatmap(
    lambda day: st.sampled_from([f"{day.year:04}", f"{day.year:04}-{day.month:02}", day.isoformat()])
)
MARKED = st.tuples(POINTS, st.sampled_from(["", "~", "?", "%"])).map("".join)


def _spanned(ends: tuple[str, str]) -> str:
    start, end = sorted(ends, key=lambda text: parse_date(text).order)
    reversed_ = parse_date(end).last < parse_date(start).first or parse_date(end).first < parse_date(start).first
    return start if reversed_ else f"{start}/{end}"


DATES = (MARKED | st.tuples(MARKED, MARKED).map(_spanned)).map(parse_date)


@given(DATES)
def test_a_date_is_read_as_it_was_written(date: Date) -> None:
    assert str(date) == date.text
    assert parse_date(str(date)) == date
    assert date.first <= date.last


@given(DATES, DATES, DATES)
def test_the_order_of_dates_is_total(a: Date, b: Date, c: Date) -> None:
    assert [a < b, a == b, b < a].count(True) == 1
    if a < b < c:
        assert a < c


@given(st.lists(DATES))
def test_dates_are_in_order_by_the_first_day_that_they_can_mean(dates: list[Date]) -> None:
    days = [date.first for date in sorted(dates)]
    assert days == sorted(days)


@given(st.text(max_size=25) | st.from_regex(r"\d{4}-\d\d(-\d\d)?[~?%]?(/\d{4})?", fullmatch=True))
def test_any_text_is_a_date_or_is_told_not_to_be_one(text: str) -> None:
    code = ""
    try:
        date = parse_date(text)
    except PydanticCustomError as told:
        code = told.type
    assert code in ("bad-date", "impossible-date", "reversed-dates") or date.text == text.strip()
