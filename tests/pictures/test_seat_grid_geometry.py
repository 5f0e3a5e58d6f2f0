"""Whatever the series: nothing overlaps, nothing leaves the frame, every party is in every meeting's column once."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product
from xml.etree import ElementTree as ET

import pytest

from generator.pictures.columns import HeadLine, TurnedLine
from generator.pictures.seat_grid import SeatGrid, draw_seat_grid
from generator.pictures.seat_grid.inputs import Variant
from generator.pictures.seat_grid.layout import GridLayout, Symbol, lay_out
from generator.pictures.svg import clean
from generator.pictures.table.placed import Box, TextLine
from tests.pictures.overlaps import meeting, overlapping
from tests.pictures.seat_grids import ENGLISH, generated_grids

GRIDS = 12 * 14
BATCHES = 4
VARIANTS: tuple[Variant, ...] = ("wide", "compact")
batches = pytest.mark.parametrize("batch", range(BATCHES))


@cache
def layouts(batch: int) -> tuple[tuple[str, SeatGrid, GridLayout], ...]:
    """Every fourth grid, in both variants and directions, each with a name to find it by."""
    return tuple(
        (f"grid {number}, {variant}, {'rtl' if rtl else 'ltr'}", grid, lay_out(grid, ENGLISH, variant, rtl=rtl))
        for number, grid in grids(batch)
        for variant, rtl in product(VARIANTS, (False, True))
    )


def grids(batch: int) -> list[tuple[int, SeatGrid]]:
    return list(enumerate(generated_grids(GRIDS)))[batch::BATCHES]


def test_there_is_every_size_up_to_twelve_meetings_and_fourteen_parties() -> None:
    sizes = {(len(grid.meetings), len(grid.rows)) for grid in generated_grids(GRIDS)}
    assert sizes == set(product(range(1, 13), range(1, 15)))


@batches
def test_no_two_symbols_overlap(batch: int) -> None:
    for name, _, layout in layouts(batch):
        assert overlapping((symbol.title, symbol.box) for symbol in layout.symbols) == [], name


@batches
def test_no_text_meets_another_text_or_a_seat(batch: int) -> None:
    for name, _, layout in layouts(batch):
        words = list(texts(layout))
        assert overlapping(words) == [], name
        assert meeting(words, ((symbol.title, seat(symbol)) for symbol in layout.symbols)) == [], name


@batches
def test_nothing_leaves_the_frame_and_no_head_its_place(batch: int) -> None:
    for name, _, layout in layouts(batch):
        frame = Box(0, 0, layout.width, layout.height)
        heads = Box(0, 0, layout.width, layout.columns.height)
        assert all(box.within(frame) for _, box in texts(layout)), name
        assert all(symbol.box.within(frame) for symbol in layout.symbols), name
        assert all(line.box.within(heads) for line in layout.columns.lines), name


@batches
def test_every_symbol_stands_in_the_column_of_its_meeting_and_in_the_row_of_its_party(batch: int) -> None:
    for name, grid, layout in layouts(batch):
        rows = (*grid.sat, *grid.never_sat)
        symbols = iter(layout.symbols)
        tops = [-1.0]
        for row in rows:
            of_row = [next(symbols) for _ in row.cells]
            assert [symbol.cell for symbol in of_row] == list(row.cells), name
            assert {round(symbol.y, 3) for symbol in of_row} == {round(of_row[0].y, 3)}, name
            tops.append(of_row[0].y)
            for symbol, span in zip(of_row, layout.columns.spans, strict=True):
                assert span.left <= symbol.box.left, name
                assert symbol.box.right <= span.right, name
        assert all(above < below for above, below in pairwise(tops)), name


@batches
def test_those_who_never_sat_stand_below_the_wall_and_the_others_above_it(batch: int) -> None:
    for name, grid, layout in layouts(batch):
        assert (layout.wall is not None) == bool(grid.sat and grid.never_sat), name
        if layout.wall is not None:
            split = len(grid.sat) * len(grid.meetings)
            assert all(symbol.box.bottom < layout.wall for symbol in layout.symbols[:split]), name
            assert all(symbol.box.top > layout.wall for symbol in layout.symbols[split:]), name


@batches
def test_the_floor_lies_under_every_seat_and_under_nothing_else(batch: int) -> None:
    for name, _, layout in layouts(batch):
        seats = [symbol for symbol in layout.symbols if symbol.cell.is_seat]
        assert len(layout.floors) == len(seats), name
        for symbol, floor in zip(seats, layout.floors, strict=True):
            assert symbol.box.within(floor), f"{name}: {symbol.title}"


@batches
def test_the_picture_is_well_formed_and_its_description_says_every_cell(batch: int) -> None:
    for number, grid in grids(batch)[::3]:
        for variant, rtl in product(VARIANTS, (False, True)):
            svg = draw_seat_grid(grid, ENGLISH, variant, uid="g", rtl=rtl)
            picture = ET.fromstring(svg)
            description = picture.findtext("desc") or ""
            for place, one in enumerate(grid.meetings):
                for row in grid.rows:
                    said = f"{clean(row.name)}: {clean(row.cells[place].said)}"
                    assert said in description, f"grid {number}, {variant}: {one.title}"
            assert (picture.get("role"), "style=" in svg) == ("img", False)


def texts(layout: GridLayout) -> Iterator[tuple[str, Box]]:
    for line in (*layout.names, *layout.labels, *layout.captions, *layout.columns.lines):
        yield line.words, tight(line)


def tight(line: HeadLine) -> Box:
    """Lines of one text stand close: what counts is the height of its letters, not of their accents."""
    if isinstance(line, TurnedLine):
        size = line.style.size
        return Box(line.box.right - 0.92 * size, line.box.top, line.box.right, line.box.bottom)
    assert isinstance(line, TextLine)
    return Box(line.box.left, line.y - 0.72 * line.style.size, line.box.right, line.y + 0.2 * line.style.size)


def seat(symbol: Symbol) -> Box:
    """The seat without the back of its chair."""
    r = symbol.radius
    return Box(symbol.x - r, symbol.y - r, symbol.x + r, symbol.y + r)
