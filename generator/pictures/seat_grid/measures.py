"""The sizes that the grid is drawn in, in SVG units: a wide one, a compact one for phones."""

from dataclasses import dataclass

from generator.pictures.columns import HeadStyle
from generator.pictures.table.measures import ON_PLATE, PARTY, TextStyle

MARGIN = 2
CELL_AIR = 4  # between a symbol and its words, and between words and the next column
ROW_AIR = 5  # above and below what stands in a row
SIDE, BELOW = 0.25, 0.55  # how far a chair's back reaches beyond its seat, of the seat's radius
NEVER_ROOM = 30  # for the wall and its caption

LABEL = TextStyle("gl", 11)
LABEL_OUT = TextStyle("gl off", 11)
LABEL_KEPT_OUT = TextStyle("gl out kept", 11, bold=True)
HEAD_PLACE = TextStyle("gh", 12.5, bold=True)
HEAD_WHEN = TextStyle("gw", 11)
COMPACT_PLACE = TextStyle("gp", 11, bold=True)
PARTY_OUT = TextStyle("tp out", 16, bold=True)
ON_PLATE_OUT = TextStyle("tt out", 12, bold=True)


@dataclass(frozen=True)
class GridMeasures:
    """`names` is the widest that the column of names may be; `widest` a column of a meeting; `radius` of a seat at most."""

    width: int
    names: float
    widest: float
    gap: float
    radius: float
    name: TextStyle
    name_out: TextStyle
    head: HeadStyle


WIDE = GridMeasures(800, 168, 170, 10, 12, PARTY, PARTY_OUT, HeadStyle(HEAD_PLACE, HEAD_WHEN))
COMPACT = GridMeasures(344, 88, 84, 4, 12, ON_PLATE, ON_PLATE_OUT, HeadStyle(COMPACT_PLACE, HEAD_WHEN))
