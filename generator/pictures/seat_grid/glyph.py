"""A card's small grid: a dot a seat, a hollow square for an empty chair, nothing for who was just not there."""

from markupsafe import Markup

from generator.pictures.seat_grid.inputs import GridCell, SeatGrid
from generator.pictures.svg import element, number

CELL = 10
WALL = 6
DOT = 3.2
HOLE = 5.6
NARROWEST = 120  # so that a grid of few meetings is not blown up


def draw_grid_glyph(grid: SeatGrid) -> Markup:
    """An ornament, hidden from readers that speak: the card says the same in words. Who never sat stands below a wall."""
    sat, never = grid.sat, grid.never_sat
    wall = WALL if sat and never else 0
    tops = [(row, place * CELL + (wall if row.never_sat else 0)) for place, row in enumerate((*sat, *never))]
    wide, height = CELL * len(grid.meetings), CELL * len(tops) + wall
    width = max(wide, NARROWEST)
    left = (width - wide) / 2
    cells = [
        _cell(cell, left + (column + 0.5) * CELL, top + CELL / 2)
        for row, top in tops
        for column, cell in enumerate(row.cells)
    ]
    line = element("path", class_="room", d=f"M{number(left)} {number(len(sat) * CELL + WALL / 2)}h{wide}")
    return element(
        "svg",
        *(cell for cell in cells if cell),
        *([line] if wall else []),
        class_="glyph",
        viewBox=f"0 0 {width} {number(height)}",
        aria_hidden="true",
    )


def _cell(cell: GridCell, x: float, y: float) -> Markup:
    if cell.is_seat:
        return element("circle", class_="ring" if cell.second_ring else "dot", cx=x, cy=y, r=DOT)
    if cell.kind == "absent":
        return Markup("")
    return element("rect", class_="hole", x=x - HOLE / 2, y=y - HOLE / 2, width=HOLE, height=HOLE, rx=1.2)
