"""A number that the sides argue with: who says so, as of when, and what other counts say."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from generator.records.base import ActorId, Choice, FigureId, IssueId, Number, Plain, Record, Text, fault
from generator.records.citation import RequiredSources
from generator.records.date import EDTF


class Scale(Choice):
    THOUSAND = "thousand", "times 1,000"
    MILLION = "million", "times 1,000,000"
    BILLION = "billion", "times 1,000,000,000"
    TRILLION = "trillion", "times 1,000,000,000,000"

    @property
    def factor(self) -> Decimal:
        return Decimal(1000) ** (list(Scale).index(self) + 1)


class Qualifier(Choice):
    EXACTLY = "exactly", "counted, nothing is printed"
    ABOUT = "about", "about so many"
    NEARLY = "nearly", "a little less"
    OVER = "over", "more"
    UP_TO = "up-to", "at the most"
    AT_LEAST = "at-least", "at the least"


def _two_numbers(value: object) -> object:
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise fault("not-two-numbers", "`range` is not two numbers", "write the lower and the upper: [2, 5]")
    return value


Range = Annotated[tuple[Number, Number], BeforeValidator(_two_numbers)]


class Amount(Record):
    """A value or a range, and how sure it is."""

    value: Number | None = None
    """The bare number: 21000, 4.5."""
    range: Range | None = None
    """Two numbers: [2, 5]."""
    scale: Scale | None = None
    """What the number is to be multiplied by: 324 with `billion`."""
    printed_as: Plain | None = None
    """The words that the source has for it, if not these digits: a fifth."""
    qualifier: Qualifier | None = None
    """How near the number is."""
    claimed_by: ActorId | None = None
    """Who asserts it: then it is a claim, not a fact."""
    as_of: EDTF | None = None
    """The day for which it holds."""
    note: Text | None = None
    """What is counted, and what is not."""
    sources: RequiredSources
    """Who prints it."""

    @model_validator(mode="after")
    def _has_one_number(self) -> Self:
        if (self.value is None) == (self.range is None):
            raise fault(
                "value-or-range",
                "a figure has a `value` or a `range`, one of the two",
                "keep one: `value: 4`, or `range: [2, 5]`",
            )
        if self.range and self.range[0] >= self.range[1]:
            raise fault("reversed-range", "the range does not rise", "put the lower number first", at="range")
        return self


class Count(Amount):
    """What another count says."""


class SeriesPoint(Record):
    """The value at one date."""

    date: EDTF
    """When."""
    value: Number
    """How much."""


class KeyFigure(Amount):
    """A number that matters."""

    unit: Plain
    """What is counted: %, sanctions, US dollars."""
    label: Plain
    """What the number is: Sanctions on Russia since 2022."""
    computed: Plain | None = None
    """How we got it, if no source prints it."""
    compare: tuple[FigureId, ...] = ()
    """Figures to draw beside it."""
    series: Annotated[tuple[SeriesPoint, ...], Field()] = ()
    """How it moved, at least two dates."""
    others: tuple[Count, ...] = ()
    """What other counts say."""
    about: tuple[IssueId, ...] = ()
    """The issues it bears on."""

    @model_validator(mode="after")
    def _is_printed_or_computed(self) -> Self:
        if self.printed_as and self.computed:
            raise fault(
                "printed-or-computed",
                "a figure is `printed_as` or `computed`, not both",
                "keep the one that is true",
                at="computed",
            )
        days = [point.date.first for point in self.series]
        if days != sorted(set(days)):
            raise fault(
                "series-out-of-order",
                "the dates of `series` do not rise",
                "put the points in order, one a date",
                at="series",
            )
        return self
