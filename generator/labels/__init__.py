"""Every word that the site says on its own: one table, one language a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from importlib import import_module
from typing import TypeAlias

from generator.records.date import Date, Point, Precision

Word: TypeAlias = "str | tuple[str, str]"
"""A pattern with {names}; or two, for one and for any other number `n`."""


@dataclass(frozen=True)
class Language:
    """What a language file holds. `words` has every key that English has; `plural` gives 0 for the singular form of a number."""

    code: str
    words: Mapping[str, Word]
    months: tuple[str, ...]
    day: str
    day_in_year: str
    month: str
    span: str
    about: str
    perhaps: str
    between: str
    last_between: str
    thousands: str
    decimal_point: str
    currencies: Mapping[str, str]
    plural: Callable[[int], int] = lambda n: 0 if n == 1 else 1
    short_months: tuple[str, ...] = ()
    """Where there is no room for the months; they themselves, if left out."""
    rtl: bool = False


class Labels:
    """The words of one language. `labels("key", n=3)` gives them with their values filled in."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._dates: dict[str, str] = {}

    def __call__(self, key: str, **values: object) -> str:
        word = self.language.words[key]
        if isinstance(word, tuple):
            number = values["n"]
            assert isinstance(number, int)
            word = word[self.language.plural(number)]
        return word.format(**values) if values else word

    def listing(self, words: Iterable[str]) -> str:
        """One, two and three."""
        listed = list(words)
        if len(listed) < 2:
            return "".join(listed)
        return self.language.between.join(listed[:-1]) + self.language.last_between + listed[-1]

    def date(self, date: Date) -> str:
        """18 February 2025; February 2025, about; 18–20 February 2025."""
        said = self._dates.get(date.text)
        if said is None:
            said = self._dates[date.text] = self._date(date)
        return said

    def date_in_year(self, date: Date) -> str:
        """The same where the year stands above already: 18 February; February, about; a date over two years, and a year, in full."""
        if date.start.year != date.end.year or Precision.YEAR in (date.start.precision, date.end.precision):
            return self.date(date)
        return self._in_year.date(date)

    def short_date(self, date: Date) -> str:
        """The first day without its year, where there is little room: 18 Feb; Feb; 2025, if nothing more is known."""
        start = date.start
        if start.precision is Precision.YEAR:
            return str(start.year)
        month = (self.language.short_months or self.language.months)[start.month - 1]
        return self.language.day_in_year.format(day=start.day, month=month) if start.day else month

    def short_span(self, first: Date, last: Date) -> str:
        """From the first to the last of several short dates: 5–17 Apr; 16 May–23 Jul; with the years, where they differ."""
        start, end = self.short_date(first), self.short_date(last)
        if first.start.year != last.start.year:
            dates = ((start, first), (end, last))
            start, end = (said if said == str(date.start.year) else f"{said} {date.start.year}" for said, date in dates)
            return self.language.span.format(start=start, end=end)
        same_month = (first.start.year, first.start.month) == (last.start.year, last.start.month)
        if same_month and first.start.day and last.start.day and start != end:
            start = str(first.start.day)
        return start if start == end else self.language.span.format(start=start, end=end)

    def number(self, number: Decimal) -> str:
        """21,000; 4.5"""
        whole, point, rest = f"{abs(number):f}".partition(".")
        grouped = f"{int(whole):,}".replace(",", self.language.thousands) if len(whole) > 3 else whole
        return ("−" if number < 0 else "") + grouped + (self.language.decimal_point + rest if point else "")

    def language_name(self, code: str) -> str:
        """Ukrainian for uk, Portuguese for pt-BR; the code itself if the table has no name for it."""
        name = self.language.words.get(f"language.{code.partition('-')[0].lower()}", code)
        assert isinstance(name, str)
        return name

    @cached_property
    def _in_year(self) -> Labels:
        return Labels(replace(self.language, day=self.language.day_in_year, month="{month}"))

    def _date(self, date: Date) -> str:
        said = self._point(date.start) if date.start == date.end else self._span(date.start, date.end)
        if date.approximate:
            said = self.language.about.format(date=said)
        return self.language.perhaps.format(date=said) if date.uncertain else said

    def _point(self, point: Point) -> str:
        if point.precision is Precision.YEAR:
            return str(point.year)
        pattern = self.language.day if point.precision is Precision.DAY else self.language.month
        return pattern.format(day=point.day, month=self.language.months[point.month - 1], year=point.year)

    def _span(self, start: Point, end: Point) -> str:
        first, last = self._point(start), self._point(end)
        same_month = (start.year, start.month) == (end.year, end.month) and start.day and end.day
        if same_month:
            return self.language.span.format(start=start.day, end=last)
        return self.language.span.format(start=first, end=last)


def labels(code: str = "en") -> Labels:
    """The labels of a language that has a file here. Raises ModuleNotFoundError if it has none."""
    language = import_module(f"generator.labels.{code.replace('-', '_').lower()}").LANGUAGE
    assert isinstance(language, Language)
    return Labels(language)
