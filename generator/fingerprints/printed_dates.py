"""Dates as texts print them: "18 February 2025", "Feb. 18", "18–20 February", "February 2025", "2025", "18.02.2025".

Months are known by their English names and by number; a year alone is four digits from 1800 to 2099.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME: Final = (
    r"(?P<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_ORDINAL: Final = r"(?:st|nd|rd|th)?"
_DAY: Final = rf"(?P<day>[12]\d|3[01]|0?[1-9])(?!\d){_ORDINAL}"
_EARLIER_DAY: Final = rf"(?:(?P<earlier>[12]\d|3[01]|0?[1-9]){_ORDINAL}\s?(?:[-–]|and|to|or)\s?)?"
_YEAR: Final = r"(?P<year>(?:1[89]|20)\d\d)"
_MONTH: Final = r"(?P<month>1[0-2]|0?[1-9])"
_FORMS: Final = tuple(
    re.compile(rf"(?<![\w.,]){form}(?!\w|[.,]\d)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}-{_MONTH}-{_DAY}",
        rf"{_DAY}[./]\s?{_MONTH}[./]\s?{_YEAR}",
        rf"{_MONTH}/{_DAY}/{_YEAR}",
        rf"{_EARLIER_DAY}{_DAY}\s(?:of\s)?{_NAME}(?:,?\s{_YEAR})?",
        rf"{_NAME}\s{_EARLIER_DAY}{_DAY}(?:,?\s{_YEAR})?",
        rf"{_NAME},?\s{_YEAR}",
        _YEAR,
    )
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date that a text prints, as precise as it is printed, at `text[start:end]`; one may stand in another."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int

    def is_meant_by(self, edtf: str) -> bool:
        """Whether a date that content writes, or an end of a span of two, is this one or a day of this month."""
        return any(self._is(date.rstrip("~?%")) for date in edtf.split("/"))

    def _is(self, date: str) -> bool:
        year, month, day = (*map(int, date.split("-")), None, None)[:3]
        if self.day:
            return (self.month, self.day) == (month, day) and self.year in (None, year)
        return (self.year, self.month) == (year, month)


def printed_dates(text: str) -> tuple[PrintedDate, ...]:
    """The dates in a text, in order. "3/5/2025" is two: either order of day and month may be meant."""
    found: list[PrintedDate] = []
    for form in _FORMS:
        taken = [(date.start, date.end) for date in found if form is not _FORMS[2]]
        for match in form.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                found += _dates_of(match)
    return tuple(sorted(found, key=lambda date: (date.start, date.end)))


def _dates_of(match: re.Match[str]) -> Iterator[PrintedDate]:
    parts = match.groupdict()
    month = _MONTHS.index(parts["name"][:3].lower()) + 1 if parts.get("name") else _number(parts.get("month"))
    for day in filter(None, (parts.get("earlier"), parts.get("day"))):
        yield PrintedDate(_number(parts.get("year")), month, int(day), *match.span())
    if not parts.get("day"):
        yield PrintedDate(_number(parts.get("year")), month, None, *match.span())


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
