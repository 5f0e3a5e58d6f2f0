"""Dates as EDTF writes them: level 0 and the useful part of level 1 (a year, a month, a day, a span, `~` about, `?` perhaps)."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.problems import shortened
from generator.records.base import Holds

ONE_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)", re.ASCII)
DATE_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?[~?%]?(/\d{4}(-\d{2}(-\d{2})?)?[~?%]?)?$"
HINT = "write 2025, 2025-02, 2025-02-18, 2025-02-18/2025-02-20, 2025-02~ (about) or 2025-02? (perhaps)"


class Precision(StrEnum):
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Point:
    """One year, month or day; `month` and `day` are 0 where the date does not say them."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        """As ISO 8601 writes it: 2025-02-18, 2025-02, 2025."""
        return "-".join((f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)))

    @property
    def precision(self) -> Precision:
        return Precision.DAY if self.day else Precision.MONTH if self.month else Precision.YEAR

    @property
    def first(self) -> datetime.date:
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Date:
    """A date, or a span of two, with what is said about its certainty. `text` is as it was written."""

    text: str
    start: Point
    end: Point
    approximate: bool = False
    uncertain: bool = False

    @property
    def first(self) -> datetime.date:
        """The first day that the date can mean."""
        return self.start.first

    @property
    def last(self) -> datetime.date:
        """The last day that the date can mean."""
        return self.end.last

    @property
    def order(self) -> tuple[datetime.date, datetime.date, str]:
        """Dates are in order by the first day that they can mean, then by the last, then as written."""
        return self.first, self.last, self.text

    def __lt__(self, other: Date) -> bool:
        return self.order < other.order

    def __str__(self) -> str:
        return self.text


def parse_date(text: object) -> Date:
    """Reads `text` as a date. Raises PydanticCustomError, in the editor's words, if it is none."""
    if isinstance(text, Date):
        return text
    if not isinstance(text, str):
        raise PydanticCustomError("bad-date", "a date is a short text", {"hint": HINT})
    return _read(text.strip())


@lru_cache(maxsize=4096)
def _read(written: str) -> Date:
    start_text, slash, end_text = written.partition("/")
    start, start_mark = _point(start_text, written)
    end, end_mark = _point(end_text, written) if slash else (start, "")
    if end.last < start.first or end.first < start.first:
        raise PydanticCustomError(
            "reversed-dates",
            "the span `{date}` ends before it begins",
            {"date": written, "hint": "put the earlier date first"},
        )
    marks = start_mark + end_mark
    return Date(written, start, end, "~" in marks or "%" in marks, "?" in marks or "%" in marks)


def _point(text: str, written: str) -> tuple[Point, str]:
    matched = ONE_DATE.fullmatch(text)
    if not matched:
        raise PydanticCustomError("bad-date", "`{date}` is not a date", {"date": shortened(written), "hint": HINT})
    year, month, day, mark = matched.groups()
    point = Point(int(year), int(month or 0), int(day or 0))
    try:
        if month == "00" or day == "00":
            raise ValueError
        _ = point.first, point.last
    except (ValueError, calendar.IllegalMonthError):
        message = "`{date}` is not in the calendar"
        raise PydanticCustomError(
            "impossible-date", message, {"date": written, "hint": "check year, month and day"}
        ) from None
    return point, mark


EDTF = Annotated[
    Date,
    PlainValidator(parse_date),
    Holds("a date"),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": DATE_PATTERN,
            "examples": ["2025-02-18", "2025-02", "2025-02-18/2025-02-20", "2025-02~"],
        }
    ),
]
