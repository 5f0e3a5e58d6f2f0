"""The seat grid's words, symbols and small picture."""

from xml.etree import ElementTree as ET

import pytest

from generator.pictures.columns import Column, TurnedLine
from generator.pictures.seat_grid import (
    CellKind,
    GridCell,
    GridMeeting,
    GridRow,
    SeatGrid,
    draw_grid_glyph,
    draw_key_symbol,
    draw_seat_grid,
)
from generator.pictures.seat_grid.layout import lay_out
from generator.pictures.table.placed import Anchor
from tests.pictures.seat_grids import ENGLISH

LED = GridCell("seat", "3 people, head Marco Rubio", "Marco Rubio", "3", lead=True)
HOST = GridCell("seat", "host", "host", second_ring=True)
NOT_INVITED = GridCell("not-invited", "Not invited", "Not invited")
ABSENT = GridCell("absent", "Absent", "Absent")


def grid(*rows: GridRow, places: tuple[str, ...] = ("Riyadh", "Jeddah")) -> SeatGrid:
    meetings = tuple(
        GridMeeting(f"{where}, {place} March", Column(where, f"{place} Mar", "2025" if place == 0 else "", place))
        for place, where in enumerate(places)
    )
    return SeatGrid("Peace talks", meetings, rows)


PEACE = grid(
    GridRow("European Union", "EU", (NOT_INVITED, ABSENT)),
    GridRow("United States", "US", (LED, LED)),
    GridRow("Saudi Arabia", "Saudi Arabia", (HOST, ABSENT)),
)


def test_the_picture_is_said_meeting_by_meeting() -> None:
    picture = ET.fromstring(draw_seat_grid(PEACE, ENGLISH, uid="g"))
    assert picture.findtext("title") == "Who sat at which table: Peace talks"
    assert picture.findtext("desc") == (
        "Riyadh, 0 March: European Union: Not invited; United States: 3 people, head Marco Rubio; Saudi Arabia: host. "
        "Jeddah, 1 March: European Union: Absent; United States: 3 people, head Marco Rubio; Saudi Arabia: Absent"
    )
    assert picture.get("aria-labelledby") == "g-wide-title g-wide-description"


def test_every_symbol_says_who_where_and_what() -> None:
    picture = ET.fromstring(draw_seat_grid(PEACE, ENGLISH, uid="g"))
    assert [group.findtext("title") for group in picture.findall("g")][:3] == [
        "United States, Riyadh, 0 March: 3 people, head Marco Rubio",
        "United States, Jeddah, 1 March: 3 people, head Marco Rubio",
        "Saudi Arabia, Riyadh, 0 March: host",
    ]


def test_who_never_sat_comes_last_below_a_wall_with_its_caption() -> None:
    layout = lay_out(PEACE, ENGLISH)
    assert [line.words for line in layout.names] == ["United States", "Saudi Arabia", "European Union"]
    assert [line.words for line in layout.captions] == ["NEVER IN THE ROOM"]
    assert layout.wall is not None


def test_where_all_sat_there_is_no_wall() -> None:
    layout = lay_out(grid(GridRow("United States", "US", (LED, LED))), ENGLISH)
    assert (layout.wall, layout.captions) == (None, ())


def test_heads_lie_where_they_fit_and_are_turned_where_one_does_not() -> None:
    few = lay_out(PEACE, ENGLISH)
    assert [line.words for line in few.columns.lines] == ["Riyadh", "0 Mar 2025", "Jeddah", "1 Mar"]
    many = ("Riyadh", "Anchorage") * 6
    row = GridRow("United States", "US", (LED,) * 12)
    crowded = lay_out(grid(row, places=many), ENGLISH, "compact")
    assert all(isinstance(line, TurnedLine) for line in crowded.columns.lines)
    assert [line.words for line in crowded.columns.lines][:2] == ["Riyadh · 0 Mar 2025", "Anchorage · 1 Mar"]


def test_words_stand_beside_the_symbols_below_them_or_only_in_the_description() -> None:
    def labels(meetings: int) -> list[tuple[str, Anchor]]:
        row = GridRow("United States", "US", (LED, NOT_INVITED, *(ABSENT,) * (meetings - 2)))
        layout = lay_out(grid(row, places=("Oz",) * meetings), ENGLISH)
        return [(line.words, line.anchor) for line in layout.labels][:4]

    assert labels(3) == [("Marco Rubio", "start"), ("Not invited", "start"), ("Absent", "start")]
    assert labels(9)[:2] == [("Marco", "middle"), ("Rubio", "middle")]
    compact = lay_out(grid(GridRow("US", "US", (LED,) * 8), places=("Oz",) * 8), ENGLISH, "compact")
    assert compact.labels == ()


def test_a_name_that_does_not_fit_word_by_word_is_left_out_not_broken() -> None:
    long = GridCell("seat", "6 people", "Volodymyr Zelenskyy", "6", lead=True)
    row = GridRow("US", "US", (LED, long, NOT_INVITED, NOT_INVITED, NOT_INVITED, NOT_INVITED))
    layout = lay_out(grid(row, places=("Oz",) * 6), ENGLISH, "compact")
    assert [line.words for line in layout.labels][:4] == ["Marco", "Rubio", "Not", "invited"]


def test_a_page_that_is_read_from_right_to_left_has_the_names_at_its_right() -> None:
    layout, mirrored = lay_out(PEACE, ENGLISH), lay_out(PEACE, ENGLISH, rtl=True)
    assert [symbol.x for symbol in mirrored.symbols] == [800 - symbol.x for symbol in layout.symbols]
    assert {line.anchor for line in mirrored.names} == {"end"}


@pytest.mark.parametrize(
    ("cell", "classes"),
    [
        (LED, ["back", "disc lead", "gn lead"]),
        (HOST, ["back", "disc", "ring"]),
        (GridCell("seat", "", unsure=True), ["back", "disc unsure"]),
        (GridCell("seat", "", lead=True, unsure=True), ["back", "disc unsure", "disc lead"]),
        (NOT_INVITED, ["empty"]),
        (ABSENT, ["nobody"]),
    ],
)
def test_each_place_has_a_symbol_of_its_own(cell: GridCell, classes: list[str]) -> None:
    symbol = ET.fromstring(draw_key_symbol(cell))
    assert [part.get("class") for part in symbol] == classes


def test_an_empty_chair_shows_how_it_came_to_be_empty() -> None:
    kinds: tuple[CellKind, ...] = ("not-invited", "declined", "left", "sidelined")
    marks = [ET.fromstring(draw_key_symbol(GridCell(kind, ""))).find("g/path[@class='mark']") for kind in kinds]
    drawn = [mark.get("d") if mark is not None else None for mark in marks]
    assert drawn[0] is None
    assert len(set(drawn)) == 4


def test_the_small_picture_has_a_dot_a_seat_and_a_hole_an_empty_chair() -> None:
    glyph = ET.fromstring(draw_grid_glyph(PEACE))
    assert [part.get("class") for part in glyph] == ["dot", "dot", "ring", "hole", "room"]
    assert glyph.get("aria-hidden") == "true"


def test_what_somebody_wrote_is_text_in_the_picture() -> None:
    row = GridRow("<b>A & B</b>", "*x*", (LED, ABSENT))
    svg = draw_seat_grid(grid(row), ENGLISH, uid="g")
    assert "<b>" not in svg
    assert "*x*" not in svg
    assert "style=" not in svg
