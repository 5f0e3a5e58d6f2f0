"""The symbols of the grid: a seat, an empty chair with a mark for how it came to be empty, and nobody."""

from collections.abc import Callable

from markupsafe import Markup

from generator.pictures.seat_grid.inputs import CellKind, GridCell
from generator.pictures.svg import element, number, text_node, together
from generator.pictures.text_width import text_width

DRAWN_FOR = 12  # the radius for which empty chairs are drawn; they are scaled to others
RING_INSET = 2.8
DOTTED = "1.5 2.2"
DOT_INSET = 3
NUMBER_SIZE = 11
MARKS: dict[CellKind, str] = {
    "not-invited": "",
    "declined": "M-4 4L4 -4",
    "left": "M-5 0H5M1.5 -3.5L5 0L1.5 3.5",
    "sidelined": "M-4 -4.5V4.5M0 -4.5V4.5M4 -4.5V4.5",
}


def draw_symbol(cell: GridCell, x: float, y: float, radius: float) -> Markup:
    """Centred on the middle of its seat."""
    draw: Callable[[GridCell, float, float, float], Markup] = (
        _seat if cell.is_seat else _nobody if cell.kind == "absent" else _empty_chair
    )
    return draw(cell, x, y, radius)


def _seat(cell: GridCell, x: float, y: float, radius: float) -> Markup:
    """As in the picture of the table: filled with a head, ringed if it is no delegation, dotted if in doubt."""
    inner = radius - (DOT_INSET if cell.unsure and cell.lead else 0)
    parts = [_back(x, y, radius)]
    if cell.unsure:
        parts.append(_circle("disc unsure", x, y, radius, stroke_dasharray=DOTTED))
    if cell.lead or not cell.unsure:
        parts.append(_circle("disc lead" if cell.lead else "disc", x, y, inner))
    if cell.second_ring:
        parts.append(_circle("ring", x, y, inner - RING_INSET))
    return together((*parts, _number(cell, x, y, inner - (RING_INSET if cell.second_ring else 0))))


def _circle(css: str, x: float, y: float, radius: float, stroke_dasharray: str | None = None) -> Markup:
    return element("circle", class_=css, cx=x, cy=y, r=radius, stroke_dasharray=stroke_dasharray)


def _back(x: float, y: float, radius: float) -> Markup:
    """The chair's back stands below the seat, whose sitter looks up the page."""
    reach = radius * 1.42
    dx, dy = reach * 0.81, reach * 0.58
    arc = f"{number(reach)} {number(reach)} 0 0 0"
    return element(
        "path", class_="back", d=f"M{number(x - dx)} {number(y + dy)}A{arc} {number(x + dx)} {number(y + dy)}"
    )


def _number(cell: GridCell, x: float, y: float, room: float) -> Markup:
    """How many people, made smaller where the number is wider than the disc."""
    if not cell.people:
        return Markup("")
    css = "gn lead" if cell.lead else "gn"
    width = text_width(cell.people, NUMBER_SIZE, bold=True)
    scale = min(1.0, (2 * room - 3) / width, 1.6 * room / NUMBER_SIZE)
    move = f"translate({number(x)} {number(y + 0.36 * NUMBER_SIZE * scale)}) scale({scale:.2f})"
    return element("text", text_node(cell.people), transform=move, class_=css, text_anchor="middle")


def _empty_chair(cell: GridCell, x: float, y: float, radius: float) -> Markup:
    """A dashed seat with a solid back, and nobody on it."""
    seat = element("rect", x=-10.5, y=-10.5, width=21, height=21, rx=5.5)
    back = element("path", d="M-13.5 9v3.5a5 5 0 0 0 5 5h17a5 5 0 0 0 5 -5v-3.5")
    mark = [element("path", class_="mark", d=MARKS[cell.kind])] if MARKS[cell.kind] else []
    move = f"translate({number(x)} {number(y)}) scale({radius / DRAWN_FOR:.2f})"
    return element("g", seat, back, *mark, class_="empty", transform=move)


def _nobody(cell: GridCell, x: float, y: float, radius: float) -> Markup:
    """No chair stands there: a dashed ring, small."""
    return element("circle", class_="nobody", cx=x, cy=y + 2, r=radius * 0.42)
