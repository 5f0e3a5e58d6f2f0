"""The layout as SVG. The page's stylesheet colours the classes; see `tokens` for a file that stands alone."""

from collections.abc import Iterator
from math import atan2, cos, sin
from unicodedata import bidirectional

from markupsafe import Markup

from generator.pictures.svg import element, number, text_node, together
from generator.pictures.table.measures import INITIALS, LEAD_INITIALS, MARGIN, TextStyle
from generator.pictures.table.placed import Chair, Disc, Label, Plate, TableLayout, TextLine, Wire
from generator.pictures.text_width import shorten, text_width

HALF_DOOR = 30
HALF_BACK = 0.95  # radians each side of the outward normal
BACK_GAP = 5
RING_INSET = 3
DOTTED = "1.5 2.5"
DOT_INSET = 3.5  # from a dotted outline to the filled disc of a head of delegation
EMPTY_SEAT = 26
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def draw(layout: TableLayout) -> Markup:
    """Everything inside the <svg>, from the floor up."""
    return together(
        (
            *_room(layout),
            _table(layout),
            *(draw_line(line) for line in layout.captions),
            *(part for plate in layout.plates for part in _plate(plate)),
            *(_disc(disc) for disc in layout.discs),
            *(part for label in layout.labels for part in _label(label)),
            *(part for chair in layout.chairs for part in _chair(chair)),
        )
    )


def _room(layout: TableLayout) -> tuple[Markup, ...]:
    """The floor, three walls, and the wall with the shut door."""
    left, right, top, wall = MARGIN, layout.width - MARGIN, MARGIN, number(layout.wall)
    door_left, door_right = number(layout.width / 2 - HALF_DOOR), number(layout.width / 2 + HALF_DOOR)
    walls = f"M{door_left} {wall}H{number(left)}V{number(top)}H{number(right)}V{wall}H{door_right}"
    return (
        element("rect", class_="floor", x=left, y=top, width=right - left, height=layout.wall - top),
        element("path", class_="room", d=walls),
        element("path", class_="door", d=f"M{door_left} {wall}H{door_right}"),
    )


def _table(layout: TableLayout) -> Markup:
    box = layout.table
    return element(
        "ellipse",
        class_="top",
        cx=(box.left + box.right) / 2,
        cy=(box.top + box.bottom) / 2,
        rx=(box.right - box.left) / 2,
        ry=(box.bottom - box.top) / 2,
    )


def draw_line(line: TextLine) -> Markup:
    """One line of text."""
    anchor = None if line.anchor == "start" else line.anchor
    return element(
        "text", text_node(isolated(line.words)), x=line.x, y=line.y, class_=line.style.css, text_anchor=anchor
    )


def isolated(words: str) -> str:
    """Words with right-to-left letters take their direction from themselves, not from the picture's coordinates."""
    if not words.isascii() and any(bidirectional(letter) in {"R", "AL"} for letter in words):
        return f"{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}"
    return words


def _plate(plate: Plate) -> tuple[Markup, Markup]:
    box = plate.box
    width, height = box.right - box.left, box.bottom - box.top
    return element("rect", class_="plate", x=box.left, y=box.top, width=width, height=height, rx=2), draw_line(
        plate.line
    )


def _disc(disc: Disc) -> Markup:
    style = LEAD_INITIALS if disc.sitter.lead else INITIALS
    title = element("title", text_node(disc.title))
    return element("g", title, _back(disc), *_circles(disc), _initials(disc, style), class_="seat")


def _circles(disc: Disc) -> Iterator[Markup]:
    """Filled for a head of delegation, a second ring for who is not a delegate, a dotted outline for a doubt."""
    if disc.sitter.unsure:
        yield _circle(disc, "disc unsure", disc.radius, stroke_dasharray=DOTTED)
    if disc.sitter.lead or not disc.sitter.unsure:
        yield _circle(disc, "disc lead" if disc.sitter.lead else "disc", _inner_radius(disc))
    if disc.second_ring:
        yield _circle(disc, "ring", _inner_radius(disc) - RING_INSET)


def _inner_radius(disc: Disc) -> float:
    """A filled disc leaves its dotted outline to be seen."""
    return disc.radius - (DOT_INSET if disc.sitter.unsure and disc.sitter.lead else 0)


def _circle(disc: Disc, css: str, radius: float, stroke_dasharray: str | None = None) -> Markup:
    return element("circle", class_=css, cx=disc.x, cy=disc.y, r=radius, stroke_dasharray=stroke_dasharray)


def _back(disc: Disc) -> Markup:
    """The chair's back: an arc around the disc, on the side away from the table."""
    angle, radius = atan2(disc.out_y, disc.out_x), disc.radius + BACK_GAP
    ends = [
        f"{number(disc.x + radius * cos(side))} {number(disc.y + radius * sin(side))}"
        for side in (angle - HALF_BACK, angle + HALF_BACK)
    ]
    arc = f"{number(radius)} {number(radius)} 0 0 1"
    return element("path", class_="back", d=f"M{ends[0]}A{arc} {ends[1]}")


def _initials(disc: Disc, style: TextStyle) -> Markup:
    """The initials, made smaller where they are wider than the disc."""
    room = 2 * (_inner_radius(disc) - (RING_INSET if disc.second_ring else 0)) - 4
    words = shorten(disc.sitter.initials, style.size, room * 2, bold=True)
    scale = min(1.0, room / max(text_width(words, style.size, bold=True), 1))
    y = disc.y + disc.radius * 0.26 * scale
    if scale == 1:
        return element("text", text_node(words), x=disc.x, y=y, class_=style.css, text_anchor="middle")
    move = f"translate({number(disc.x)} {number(y)}) scale({scale:.2f})"
    return element("text", text_node(words), transform=move, class_=style.css, text_anchor="middle")


def _label(label: Label) -> tuple[Markup, ...]:
    texts = tuple(draw_line(line) for line in label.lines)
    return (_wire(label.wire), *texts) if label.wire else texts


def _wire(wire: Wire) -> Markup:
    x, joint = number(wire.x), number(wire.joint)
    bracket = f"M{x} {number(wire.top)}V{number(wire.bottom)}"
    joined = f"M{x} {joint}L{number(wire.lane)} {number(wire.seats_y)}H{number(wire.seats_x)}"
    return element("path", class_="wire", d=bracket + joined)


def _chair(chair: Chair) -> tuple[Markup, ...]:
    """Seen from above and turned to the door: a dashed seat with a solid back, and nobody on it."""
    half, x, y = EMPTY_SEAT / 2, chair.x, chair.y
    seat = element("rect", x=x - half, y=y - half, width=EMPTY_SEAT, height=EMPTY_SEAT, rx=7)
    back = element("path", d=f"M{number(x - 16)} {number(y + 9)}v5a6 6 0 0 0 6 6h20a6 6 0 0 0 6 -6v-5")
    title = element("title", text_node(chair.title))
    return element("g", title, seat, back, class_="empty"), *(draw_line(line) for line in chair.lines)
