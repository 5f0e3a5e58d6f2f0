"""Dates where there is little room."""

from __future__ import annotations

import pytest

from generator.labels import labels
from generator.records.date import parse_date


@pytest.mark.parametrize(("date", "said"), [("2025-02-18", "18 Feb"), ("2025-02", "Feb"), ("2025", "2025")])
def test_a_short_date_leaves_out_the_year_unless_nothing_more_is_known(date: str, said: str) -> None:
    assert labels().short_date(parse_date(date)) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2025-04-05", "2025-04-17", "5–17 Apr"),
        ("2025-05-16", "2025-07-23", "16 May–23 Jul"),
        ("2025-05-16", "2025-05-16", "16 May"),
        ("2024-05-16", "2025-05-16", "16 May 2024–16 May 2025"),
        ("2024", "2025", "2024–2025"),
        ("2025-05", "2025-07-23", "May–23 Jul"),
    ],
)
def test_a_short_span_says_the_month_once_where_it_is_one(first: str, last: str, said: str) -> None:
    assert labels().short_span(parse_date(first), parse_date(last)) == said
