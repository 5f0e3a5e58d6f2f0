"""The sizes that the picture is drawn in, in SVG units: a wide one, a compact one for phones, and the card's glyph."""

from dataclasses import dataclass

MARGIN = 2  # from the picture's edge to the middle of the wall
BACK_GAP = 5  # from a disc's edge to the back of its chair
TABLE_GAP = 7  # from a disc's edge to the table


@dataclass(frozen=True)
class Measures:
    """`ring_y` and `pitch` are tried from their first value to their last."""

    width: int
    ring_x: int
    ring_y: tuple[int, int]
    pitch: tuple[int, int]
    gap: int
    seat_radius: float


WIDE = Measures(width=800, ring_x=150, ring_y=(100, 190), pitch=(44, 32), gap=22, seat_radius=16)
COMPACT = Measures(width=344, ring_x=119, ring_y=(104, 210), pitch=(42, 32), gap=16, seat_radius=15)
GLYPH = Measures(width=96, ring_x=34, ring_y=(18, 26), pitch=(11, 6), gap=5, seat_radius=3.4)


@dataclass(frozen=True)
class TextStyle:
    """A class of the stylesheet, with the size and weight that it gives."""

    css: str
    size: float
    bold: bool = False
    spacing: float = 0.0  # letter-spacing in em


PARTY = TextStyle("tp", 16, bold=True)
SMALL = TextStyle("tm", 12)
ASIDE = TextStyle("tm it", 12)
STATUS = TextStyle("tm out", 12, bold=True)
PERSON = TextStyle("tn", 13.5)
LEAD = TextStyle("tn lead", 13.5, bold=True)
ON_PLATE = TextStyle("tt", 12, bold=True)
INITIALS = TextStyle("ti", 12, bold=True)
LEAD_INITIALS = TextStyle("ti lead", 12, bold=True)
KEY_WORDS = TextStyle("tk", 10.5, bold=True, spacing=0.08)
KEY_WORDS_OUT = TextStyle("tk out", 10.5, bold=True, spacing=0.08)
