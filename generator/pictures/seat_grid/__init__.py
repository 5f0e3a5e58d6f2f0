"""The seat grid: who sat at which table, over all meetings of a series.

`draw_seat_grid` draws the picture, `draw_grid_glyph` the small one of a card, `draw_key_symbol` a symbol for the key.
"""

from generator.pictures.seat_grid.glyph import draw_grid_glyph
from generator.pictures.seat_grid.inputs import CellKind, GridCell, GridMeeting, GridRow, GridWords, SeatGrid
from generator.pictures.seat_grid.key_symbol import draw_key_symbol
from generator.pictures.seat_grid.picture import draw_seat_grid

__all__ = [
    "CellKind",
    "GridCell",
    "GridMeeting",
    "GridRow",
    "GridWords",
    "SeatGrid",
    "draw_grid_glyph",
    "draw_key_symbol",
    "draw_seat_grid",
]
