"""The layout as SVG. The page's stylesheet colours the classes."""

from markupsafe import Markup

from generator.pictures.column_heads import draw_heads
from generator.pictures.seat_grid.layout import GridLayout, Symbol
from generator.pictures.seat_grid.measures import MARGIN
from generator.pictures.seat_grid.symbols import draw_symbol
from generator.pictures.svg import element, number, text_node, together
from generator.pictures.table.drawing import draw_line


def draw(layout: GridLayout) -> Markup:
    """Everything inside the <svg>, from the floor up."""
    return together(
        (
            *_floors(layout),
            *_lines(layout),
            *draw_heads(layout.columns),
            *(draw_line(line) for line in (*layout.captions, *layout.names, *layout.labels)),
            *(_symbol(symbol) for symbol in layout.symbols),
        )
    )


def _floors(layout: GridLayout) -> list[Markup]:
    return [
        element("rect", class_="floor", x=box.left, y=box.top, width=box.right - box.left, height=box.bottom - box.top)
        for box in layout.floors
    ]


def _lines(layout: GridLayout) -> list[Markup]:
    left, right = number(MARGIN), number(layout.width - MARGIN)
    rows = "".join(f"M{left} {number(at)}H{right}" for at in layout.rows)
    drawn = [element("path", class_="hair", d=rows)] if rows else []
    if layout.wall is not None:
        drawn.append(element("path", class_="room", d=f"M{left} {number(layout.wall)}H{right}"))
    return drawn


def _symbol(symbol: Symbol) -> Markup:
    title = element("title", text_node(symbol.title))
    return element("g", title, draw_symbol(symbol.cell, symbol.x, symbol.y, symbol.radius))
