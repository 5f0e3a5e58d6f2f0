"""The values of records in a reader's words."""

from __future__ import annotations

import types
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Union, get_args, get_origin

from generator.derived.link_words import shown_text
from generator.labels import Labels, labels
from generator.labels.numbers import number_words
from generator.model import Model
from generator.records.actor import Post
from generator.records.base import InlineText, Record, Reference
from generator.records.citation import CitationRecord
from generator.records.date import Date
from generator.records.explainer import Correction, Question
from generator.records.key_figure import Amount, SeriesPoint
from generator.records.meeting import Seat
from generator.records.party import Exclusion
from generator.records.source import SetAside

SHORT = 60


class Saying:
    """Says what records of one state of the content hold. `slug` is the explainer in which they stand, or ""."""

    def __init__(self, model: Model, slug: str = "") -> None:
        self.model = model
        self.slug = slug
        self.labels: Labels = labels()

    def name(self, kind: str, key: str) -> str:
        """What a record is called where another refers to it."""
        if kind == "actor":
            return self.model.actors[key].name
        if kind == "source":
            source = self.model.sources[key]
            return f"{quoted(source.title)}, {source.publisher}" if source.publisher else quoted(source.title)
        if kind == "series":
            return quoted(self.model.series[key].title)
        if kind == "explainer":
            return quoted(self.model.explainers[key].record.title)
        return self._local_name(kind, key)

    def text(self, text: str) -> str:
        """An inline text as it is shown, in quotation marks."""
        return quoted(shown_text(text, self.model, self.labels, self.slug))

    def date(self, date: Date) -> str:
        return self.labels.date(date)

    def number(self, amount: Amount, unit: str = "") -> str:
        """The number with its unit and what it is claimed by."""
        said = str(number_words(amount, unit, self.labels))
        return f"{said}, claimed by {self.name('actor', amount.claimed_by)}" if amount.claimed_by else said

    def value(self, value: Any, shape: Any, marks: tuple[object, ...] = ()) -> str:
        """A value of a record's field, which has this type and these marks."""
        if get_origin(shape) is Annotated:
            inner, *more = get_args(shape)
            return self.value(value, inner, (*marks, *more))
        if get_origin(shape) in (Union, types.UnionType):
            return self.value(value, next(one for one in get_args(shape) if one is not types.NoneType), marks)
        reference = next((mark for mark in marks if isinstance(mark, Reference)), None)
        if reference:
            return self.name(reference.kind, value)
        if any(isinstance(mark, InlineText) for mark in marks):
            return self.text(value)
        return self._plain(value)

    def record(self, record: Record) -> str:
        """A record in few words, to tell it from its neighbours."""
        return ", ".join(part for part in self._parts(record) if part)

    def _plain(self, value: Any) -> str:
        if isinstance(value, Record):
            return self.record(value)
        if isinstance(value, Date):
            return self.date(value)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Decimal):
            return self.labels.number(value)
        return quoted(value) if type(value) is str else str(value).replace("-", " ")

    def _parts(self, record: Record) -> Iterator[str]:
        if isinstance(record, CitationRecord):
            yield from (self.name("source", record.source), record.at or "")
        elif isinstance(record, Amount):
            yield from (self.number(record), self.date(record.as_of) if record.as_of else "")
        elif isinstance(record, Exclusion):
            yield str(record.status).replace("-", " ")
            yield from (f"from {self.name('meeting', key)}" for key in record.from_)
        elif isinstance(record, Seat):
            yield from (self.name("actor", record.actor), record.as_ or "", "head of delegation" if record.lead else "")
        else:
            yield from self._parts_of_small(record)

    def _parts_of_small(self, record: Record) -> Iterator[str]:
        if isinstance(record, Correction):
            yield from (self.date(record.date), self.text(record.text))
        elif isinstance(record, Question):
            yield quoted(record.question)
        elif isinstance(record, Post):
            yield from (record.title, self.name("actor", record.of) if record.of else "")
        elif isinstance(record, SeriesPoint):
            yield from (self.date(record.date), self.labels.number(record.value))
        elif isinstance(record, SetAside):
            yield from (f"paragraph {record.paragraph}", quoted(record.why))
        elif (text := getattr(record, "text", None)) is not None:
            yield self.text(text)
        else:
            yield quoted(getattr(record, "title", type(record).__name__))

    def _local_name(self, kind: str, key: str) -> str:
        if kind == "shared issue":
            series = self.model.explainers[self.slug].series
            return quoted(self.model.series[series].issues[key].title)
        record = self.model.explainers[self.slug].local(kind)[key]
        if kind == "quote":
            return f"{self.name('actor', record.speaker)}, {quoted(shortened(record.text))}"
        return quoted(record.label if kind == "figure" else record.title)


def quoted(text: str) -> str:
    return f"“{text}”"


def shortened(text: str) -> str:
    """The first words of a text, with the quotation mark that closes them."""
    if len(text) <= SHORT:
        return text
    start = text[:SHORT].rsplit(" ", 1)[0].rstrip(",.;:") + " …"
    return start + "”" if start.count("“") > start.count("”") else start
