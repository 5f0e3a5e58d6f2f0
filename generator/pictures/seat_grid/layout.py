"""Where everything of the grid stands: the drawing only draws it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.pictures.columns import PlacedColumns, Span, column_spans, place_columns
from generator.pictures.seat_grid.inputs import GridCell, GridRow, GridWords, SeatGrid, Variant
from generator.pictures.seat_grid.measures import (
    BELOW,
    CELL_AIR,
    COMPACT,
    LABEL,
    LABEL_KEPT_OUT,
    LABEL_OUT,
    MARGIN,
    NEVER_ROOM,
    ROW_AIR,
    SIDE,
    WIDE,
    GridMeasures,
)
from generator.pictures.table.measures import KEY_WORDS_OUT, TextStyle
from generator.pictures.table.placed import ASCENT, DESCENT, Box, TextLine
from generator.pictures.text_width import longest_word, text_width, wrap

LABELS = Literal["beside", "below", "none"]
LINE = 1.16  # of the font size
LABEL_LINES = 2
WIDEST_SEAT = 0.35  # of a column's width that a seat's radius may take
FLOOR_INSET = 0.05  # of a column's width, and no more than 2


@dataclass(frozen=True)
class Symbol:
    """What stands in a cell, (x, y) the middle of its seat. `title` says it whole."""

    x: float
    y: float
    radius: float
    cell: GridCell
    title: str

    @property
    def box(self) -> Box:
        """With the back of its chair, which stands below."""
        r = self.radius
        return Box(self.x - r * (1 + SIDE), self.y - r, self.x + r * (1 + SIDE), self.y + r * (1 + BELOW))

    def mirrored(self, width: float) -> "Symbol":
        return replace(self, x=width - self.x)


@dataclass(frozen=True)
class GridLayout:
    """`floors` are the cells of those in the room; `walls` are heights: under the heads, and above who never sat."""

    width: float
    height: float
    columns: PlacedColumns
    names: tuple[TextLine, ...]
    labels: tuple[TextLine, ...]
    symbols: tuple[Symbol, ...]
    floors: tuple[Box, ...]
    rows: tuple[float, ...]
    wall: float | None
    captions: tuple[TextLine, ...]

    def mirrored(self) -> "GridLayout":
        """For pages that are read from right to left."""
        width = self.width
        return replace(
            self,
            columns=self.columns.mirrored(width),
            names=tuple(line.mirrored(width) for line in self.names),
            labels=tuple(line.mirrored(width) for line in self.labels),
            symbols=tuple(symbol.mirrored(width) for symbol in self.symbols),
            floors=tuple(floor.mirrored(width) for floor in self.floors),
            captions=tuple(line.mirrored(width) for line in self.captions),
        )


def lay_out(grid: SeatGrid, words: GridWords, variant: Variant = "wide", *, rtl: bool = False) -> GridLayout:
    """Where everything stands. `rtl` mirrors it for a page that is read from right to left."""
    measures = WIDE if variant == "wide" else COMPACT
    columns = [meeting.column for meeting in grid.meetings]
    left = MARGIN + _names_width(grid, measures) + 2 * CELL_AIR
    right = min(measures.width - MARGIN, left + measures.widest * len(columns))
    placed = place_columns(columns, column_spans(columns, left, right, measures.gap), measures.head)
    layout = _Rows(grid, words, measures, placed).laid_out()
    return layout.mirrored() if rtl else layout


def _names_width(grid: SeatGrid, measures: GridMeasures) -> float:
    """No more than the names need."""
    shown = [_shown_name(row, measures) for row in grid.rows]
    size = measures.name.size
    return max(
        text_width(line, size, bold=True) for name in shown for line in wrap(name, size, measures.names, 2, bold=True)
    )


def _shown_name(row: GridRow, measures: GridMeasures) -> str:
    """The name where two lines hold it whole, else the short one."""
    size = measures.name.size
    lines = wrap(row.name, size, measures.names, 2, bold=True)
    whole = "".join(lines).replace(" ", "") == "".join(row.name.split())
    fits = whole and longest_word(row.name, size, bold=True) <= measures.names
    return row.name if fits else row.short


class _Rows:
    def __init__(self, grid: SeatGrid, words: GridWords, measures: GridMeasures, columns: PlacedColumns) -> None:
        self.grid, self.words, self.measures, self.columns = grid, words, measures, columns
        pitch = columns.spans[0].width
        self.radius = min(measures.radius, pitch * WIDEST_SEAT)
        self.labelled = self._where_labels_stand(pitch)
        self.row_height = self._row_height()

    def laid_out(self) -> GridLayout:
        sat, never = self.grid.sat, self.grid.never_sat
        top = self.columns.height + 3
        below = top + self.row_height * len(sat)
        wall = below + 4 if sat and never else None
        start = below + (NEVER_ROOM if wall else 0)
        rows = [(row, top + place * self.row_height) for place, row in enumerate(sat)]
        rows += [(row, start + place * self.row_height) for place, row in enumerate(never)]
        caption = [TextLine(MARGIN, wall + 17, self.words.never, KEY_WORDS_OUT)] if wall else []
        return GridLayout(
            width=self.measures.width,
            height=start + self.row_height * len(never) + MARGIN,
            columns=self.columns,
            names=tuple(line for row, at in rows for line in self._name(row, at)),
            labels=tuple(line for row, at in rows for line in self._labels(row, at)),
            symbols=tuple(symbol for row, at in rows for symbol in self._symbols(row, at)),
            floors=tuple(floor for row, at in rows for floor in self._floors(row, at)),
            rows=tuple(at + self.row_height for _, at in rows[:-1] if not wall or at + self.row_height != below),
            wall=wall,
            captions=tuple(caption),
        )

    def _where_labels_stand(self, pitch: float) -> LABELS:
        """Beside the symbols if the words for roles and statuses fit there unbroken, else below them, else nowhere.

        A name may be cut or left out, though not broken: who heads a delegation is said in the table too.
        """
        cells = [cell for row in self.grid.rows for cell in row.cells if cell.label and not cell.lead]
        longest = max((_longest(cell) for cell in cells), default=0.0)
        if longest <= self._beside(pitch) and self._beside(pitch) >= 3 * LABEL.size:
            return "beside"
        return "below" if longest <= pitch - CELL_AIR and pitch >= 4 * LABEL.size else "none"

    def _beside(self, pitch: float) -> float:
        """The room beside a symbol."""
        return pitch - 2 * self.radius * (1 + SIDE) - 3 * CELL_AIR

    def _row_height(self) -> float:
        symbol = self.radius * (2 + BELOW)
        names = 2 * LINE * self.measures.name.size
        words = LABEL_LINES * LINE * LABEL.size
        within = {"beside": max(symbol, words), "below": symbol + words + CELL_AIR, "none": symbol}[self.labelled]
        return max(within, names) + 2 * ROW_AIR

    def _middle(self, top: float) -> float:
        """The height of the seats' middle: a seat with its back, and what stands below it, are in the middle of the row."""
        words = LABEL_LINES * LINE * LABEL.size + CELL_AIR if self.labelled == "below" else 0
        tall = self.radius * (2 + BELOW) + words
        return top + (self.row_height - tall) / 2 + self.radius

    def _name(self, row: GridRow, top: float) -> Iterator[TextLine]:
        style = self.measures.name_out if row.never_sat else self.measures.name
        lines = wrap(_shown_name(row, self.measures), style.size, self.measures.names, 2, bold=True)
        yield from stacked(lines, MARGIN, top + self.row_height / 2, style)

    def _cells(self, row: GridRow) -> Iterator[tuple[GridCell, Span]]:
        return zip(row.cells, self.columns.spans, strict=True)

    def _symbols(self, row: GridRow, top: float) -> Iterator[Symbol]:
        for (cell, span), meeting in zip(self._cells(row), self.grid.meetings, strict=True):
            title = self.words.comma.join((row.name, meeting.title)) + self.words.colon + cell.said
            yield Symbol(self._x(span), self._middle(top), self.radius, cell, title)

    def _x(self, span: Span) -> float:
        return span.left + self.radius * (1 + SIDE) + CELL_AIR if self.labelled == "beside" else span.middle

    def _labels(self, row: GridRow, top: float) -> Iterator[TextLine]:
        for cell, span in self._cells(row):
            style = _style(cell)
            if self.labelled == "beside":
                lines = _lines(cell, self._beside(span.width))
                x = self._x(span) + self.radius * (1 + SIDE) + CELL_AIR
                yield from stacked(lines, x, self._middle(top) + self.radius * BELOW / 2, style)
            elif self.labelled == "below":
                lines = _lines(cell, span.width - CELL_AIR)
                first = self._middle(top) + self.radius * (1 + BELOW) + style.size
                for place, line in enumerate(lines):
                    yield TextLine(span.middle, first + place * LINE * style.size, line, style, "middle")

    def _floors(self, row: GridRow, top: float) -> Iterator[Box]:
        for cell, span in self._cells(row):
            inset = min(2, span.width * FLOOR_INSET)
            if cell.is_seat:
                yield Box(span.left + inset, top, span.right - inset, top + self.row_height)


def _lines(cell: GridCell, room: float) -> tuple[str, ...]:
    """The words at a symbol; none, rather than a name in pieces."""
    style = _style(cell)
    return wrap(cell.label, style.size, room, LABEL_LINES, bold=style.bold) if _longest(cell) <= room else ()


def _style(cell: GridCell) -> TextStyle:
    return LABEL if cell.is_seat else LABEL_OUT if cell.kind == "absent" else LABEL_KEPT_OUT


def _longest(cell: GridCell) -> float:
    style = _style(cell)
    return longest_word(cell.label, style.size, bold=style.bold)


def stacked(lines: Sequence[str], x: float, middle: float, style: TextStyle) -> Iterator[TextLine]:
    """The lines of one text, around the height `middle`."""
    height = LINE * style.size
    first = middle - height * (len(lines) - 1) / 2 + style.size * (ASCENT - DESCENT) / 2
    for place, words in enumerate(lines):
        yield TextLine(x, first + place * height, words, style)
