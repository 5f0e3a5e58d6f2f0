"""A symbol of the grid by itself, for the key and for the cells of the table in words."""

from markupsafe import Markup

from generator.pictures.seat_grid.inputs import GridCell
from generator.pictures.seat_grid.symbols import draw_symbol
from generator.pictures.svg import element

RADIUS = 9


def draw_key_symbol(cell: GridCell) -> Markup:
    """Hidden from readers that speak: words stand beside it."""
    symbol = draw_symbol(cell, 16, 12, RADIUS)
    return element("svg", symbol, class_="tbl gk", viewBox="0 0 32 32", width=26, height=26, aria_hidden="true")
