"""The card's small table: the same arrangement, one dot a seat, one hollow square for each party outside."""

from markupsafe import Markup

from generator.pictures.svg import element, number
from generator.pictures.table.arrangement import arrange
from generator.pictures.table.inputs import TablePicture
from generator.pictures.table.measures import GLYPH

ROOM_ABOVE = 6
TABLE_INSET = 8
HALF_DOOR = 6
HOLE = 7
BETWEEN_HOLES = 11


def draw_glyph(picture: TablePicture) -> Markup:
    """An ornament, hidden from readers that speak: the card says the same in words."""
    arrangement = arrange(picture.parties, GLYPH)
    rx, ry, x = arrangement.ring.rx, arrangement.ring.ry, GLYPH.width / 2
    y, wall = ry + ROOM_ABOVE, 2 * ry + 14
    dots = [
        element("circle", class_="dot", cx=x + point.x, cy=y + point.y, r=min(3.4, arrangement.pitch * 0.36))
        for place in arrangement.places
        for _, point in arrangement.seats(place)
    ]
    walls = f"M{number(x - HALF_DOOR)} {number(wall)}H2M{number(x + HALF_DOOR)} {number(wall)}H{GLYPH.width - 2}"
    return element(
        "svg",
        element("ellipse", class_="top", cx=x, cy=y, rx=rx - TABLE_INSET, ry=ry - TABLE_INSET),
        *dots,
        element("path", class_="room", d=walls),
        *_holes(len(picture.outside), x, wall + 6),
        class_="glyph",
        viewBox=f"0 0 {GLYPH.width} {number(wall + 16)}",
        aria_hidden="true",
    )


def _holes(count: int, x: float, top: float) -> list[Markup]:
    step = min(BETWEEN_HOLES, (GLYPH.width - HOLE - 2) / max(count - 1, 1))
    size = min(HOLE, step * 0.7)
    lefts = [x + (place - (count - 1) / 2) * step - size / 2 for place in range(count)]
    return [element("rect", class_="hole", x=left, y=top, width=size, height=size, rx=1.5) for left in lefts]
