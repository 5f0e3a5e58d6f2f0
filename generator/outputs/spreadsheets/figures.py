"""`figures.csv`: the key figures, what other counts say, how they moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.outputs.spreadsheets.column import Column, Told, cited, date_columns, ids, words
from generator.outputs.spreadsheets.spreadsheet import Spreadsheet
from generator.records.date import Date
from generator.records.key_figure import Amount, KeyFigure, Qualifier, Scale

KINDS = ("figure", "count", "point")


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A number of a figure: its own, another count's, or one of its series. A point has the figure's `amount` around it."""

    key: str
    figure: KeyFigure
    kind: str
    number: int
    amount: Amount
    value: Decimal | None
    as_of: Date | None


def _rows(told: Told) -> Iterator[FigureRow]:
    for key, figure in told.explained.explainer.figures.items():
        yield FigureRow(key, figure, "figure", 0, figure, figure.value, figure.as_of)
        for number, count in enumerate(figure.others, 1):
            yield FigureRow(key, figure, "count", number, count, count.value, count.as_of)
        for number, point in enumerate(figure.series, 1):
            yield FigureRow(key, figure, "point", number, figure, point.value, point.date)


def _end(row: FigureRow, end: int) -> Decimal | None:
    return row.amount.range[end] if row.amount.range and row.kind != "point" else None


COLUMNS: tuple[Column[FigureRow], ...] = (
    Column("id", "string", "The figure’s id", lambda told, one: one.key, is_needed=True),
    Column(
        "kind",
        "string",
        "figure: its own number; count: what another count says; point: one date of its series",
        lambda told, one: one.kind,
        KINDS,
        True,
    ),
    Column("number", "integer", "Its place among those of its kind", lambda told, one: one.number, is_needed=True),
    Column("address", "string", "Where it stands", lambda told, one: told.address("figures", one.key)),
    Column("label", "string", "What the number is", lambda told, one: one.figure.label, is_needed=True),
    Column("value", "number", "The number; empty for a range", lambda told, one: one.value),
    Column("low", "number", "The lower end of a range", lambda told, one: _end(one, 0)),
    Column("high", "number", "The upper end of a range", lambda told, one: _end(one, 1)),
    Column("scale", "string", "What it is to be multiplied by", lambda told, one: one.amount.scale, words(Scale)),
    Column("unit", "string", "What is counted", lambda told, one: one.figure.unit, is_needed=True),
    Column("qualifier", "string", "How near it is", lambda told, one: one.amount.qualifier, words(Qualifier)),
    Column("claimed_by", "string", "The id of who asserts it", lambda told, one: one.amount.claimed_by),
    Column("claimed_by_name", "string", "Who asserts it", lambda told, one: told.name(one.amount.claimed_by)),
    *date_columns("as_of", "For when it holds", lambda one: one.as_of),
    Column("printed_as", "string", "The words that the source has for it", lambda told, one: one.amount.printed_as),
    Column("computed", "string", "How we got it, if no source prints it", lambda told, one: one.figure.computed),
    Column("about", "string", "Ids of issues, with ; between them", lambda told, one: ids(one.figure.about)),
    Column("note", "string", "What is counted, and what is not", lambda told, one: told.text(one.amount.note)),
    Column("sources", "string", "Ids of sources, with ; between them", lambda told, one: cited(one.amount.sources)),
)

FIGURES = Spreadsheet(
    name="figures",
    title="Key figures",
    description="One row for each key figure, for each other count of it, and for each date of its series.",
    rows=_rows,
    columns=COLUMNS,
    key=("id", "kind", "number"),
)
