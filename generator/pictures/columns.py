"""Columns that run in time: each with its place and date as a head, those of the same talks side by side under one rule."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from generator.pictures.table.measures import TextStyle
from generator.pictures.table.placed import ASCENT, DESCENT, Box, TextLine
from generator.pictures.text_width import longest_word, shorten, text_width, wrap

AIR = 6  # between the words of neighbouring heads
TALLEST = 124  # a turned head is cut beyond
TWO_TURNED = 31  # the narrowest column with room for place and date side by side
LINE = 1.2  # of the font size
ABOVE_RULE = 7


@dataclass(frozen=True)
class Column:
    """`when` is a short date; `year` is said where it begins. `group` is the same for columns of the same talks."""

    place: str
    when: str
    year: str = ""
    group: int = 0


@dataclass(frozen=True)
class HeadStyle:
    place: TextStyle
    when: TextStyle


@dataclass(frozen=True)
class TurnedLine:
    """A line that is read from below; (`x`, `y`) is where its base line begins, and words run upwards from `y`."""

    x: float
    y: float
    words: str
    style: TextStyle

    @property
    def box(self) -> Box:
        size = self.style.size
        width = text_width(self.words, size, bold=self.style.bold)
        return Box(self.x - ASCENT * size, self.y - width, self.x + DESCENT * size, self.y)

    def mirrored(self, width: float) -> "TurnedLine":
        return replace(self, x=width - self.x + (ASCENT - DESCENT) * self.style.size)


HeadLine = TextLine | TurnedLine


@dataclass(frozen=True)
class Span:
    """From left to right: a column, or the rule over one group of them."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.left

    def mirrored(self, width: float) -> "Span":
        return Span(width - self.right, width - self.left)


@dataclass(frozen=True)
class PlacedColumns:
    """`height` is that of the heads, which begin at 0; the rules stand at it."""

    spans: tuple[Span, ...]
    lines: tuple[HeadLine, ...]
    rules: tuple[Span, ...]
    height: float

    def mirrored(self, width: float) -> "PlacedColumns":
        return PlacedColumns(
            tuple(span.mirrored(width) for span in self.spans),
            tuple(line.mirrored(width) for line in self.lines),
            tuple(rule.mirrored(width) for rule in self.rules),
            self.height,
        )


def column_spans(columns: Sequence[Column], left: float, right: float, gap: float) -> tuple[Span, ...]:
    """All of one width, with a gap between different talks."""
    gaps = sum(one.group != other.group for one, other in pairwise(columns))
    pitch = (right - left - gap * gaps) / len(columns)
    spans, at, before = [], left, columns[0].group
    for column in columns:
        at += gap if column.group != before else 0
        spans.append(Span(at, at + pitch))
        at, before = at + pitch, column.group
    return tuple(spans)


def place_columns(columns: Sequence[Column], spans: Sequence[Span], style: HeadStyle) -> PlacedColumns:
    """Heads lie where all of them fit into their columns, and are turned where one does not."""
    room = spans[0].width - AIR
    fits = all(_fits(column, style, room) for column in columns)
    height = max((_lying_height if fits else _turned_height)(column, style, room) for column in columns) + ABOVE_RULE
    place = _lying if fits else _turned
    lines = (
        line
        for column, span in zip(columns, spans, strict=True)
        for line in place(column, span, style, height - ABOVE_RULE)
    )
    return PlacedColumns(tuple(spans), tuple(lines), tuple(_rules(columns, spans)), height)


def _rules(columns: Sequence[Column], spans: Sequence[Span]) -> Iterable[Span]:
    for _, members in groupby(zip(columns, spans, strict=True), key=lambda pair: pair[0].group):
        held = [span for _, span in members]
        yield Span(held[0].left + 2, held[-1].right - 2)


def _fits(column: Column, style: HeadStyle, room: float) -> bool:
    place, when = style.place, style.when
    parts = (text_width(part, when.size, bold=when.bold) for part in _date_parts(column))
    return max((longest_word(column.place, place.size, bold=place.bold), *parts)) <= room


def _date_parts(column: Column) -> list[str]:
    """What a date is broken into where it is too long for a line: the two days of a span, and the year."""
    start, dash, end = column.when.partition("–")
    return [part for part in (start + dash, end, column.year) if part]


def _date_lines(column: Column, style: HeadStyle, room: float) -> list[str]:
    lines: list[str] = []
    for part in _date_parts(column):
        joined = f"{lines[-1]}{'' if lines[-1].endswith('–') else ' '}{part}" if lines else part
        if lines and text_width(joined, style.when.size, bold=style.when.bold) <= room:
            lines[-1] = joined
        else:
            lines.append(part)
    return lines


def _wrapped(column: Column, style: HeadStyle, room: float) -> list[tuple[str, TextStyle]]:
    """The place, and below it the date."""
    places = wrap(column.place, style.place.size, room, 2, bold=style.place.bold)
    dates = _date_lines(column, style, room)
    return [*((words, style.place) for words in places), *((words, style.when) for words in dates)]


def _lying_height(column: Column, style: HeadStyle, room: float) -> float:
    return sum(LINE * of.size for _, of in _wrapped(column, style, room))


def _lying(column: Column, span: Span, style: HeadStyle, bottom: float) -> Iterable[TextLine]:
    at = bottom - _lying_height(column, style, span.width - AIR)
    for words, of in _wrapped(column, style, span.width - AIR):
        yield TextLine(span.middle, at + of.size, words, of, "middle")
        at += LINE * of.size


def _dates(column: Column) -> str:
    return " ".join(part for part in (column.when, column.year) if part)


def _turned_words(column: Column, style: HeadStyle, room: float) -> list[tuple[str, TextStyle]]:
    place, when = style.place, style.when
    if room + AIR >= TWO_TURNED:
        both = ((column.place, place), (_dates(column), when))
        return [(shorten(words, of.size, TALLEST, bold=of.bold), of) for words, of in both if words]
    dated = f" · {_dates(column)}" if column.place else _dates(column)
    rest = TALLEST - text_width(dated, when.size)
    return [(shorten(column.place, when.size, rest) + dated if column.place else dated, when)]


def _turned_height(column: Column, style: HeadStyle, room: float) -> float:
    return max(text_width(words, of.size, bold=of.bold) for words, of in _turned_words(column, style, room))


def _turned(column: Column, span: Span, style: HeadStyle, bottom: float) -> Iterable[TurnedLine]:
    lines = _turned_words(column, style, span.width - AIR)
    wide = sum(LINE * of.size for _, of in lines)
    at = span.middle - wide / 2
    for words, of in lines:
        yield TurnedLine(at + of.size * (ASCENT + (LINE - ASCENT - DESCENT) / 2), bottom, words, of)
        at += LINE * of.size
