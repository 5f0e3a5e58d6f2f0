"""The sizes that tracks are drawn in, in SVG units: wide, with names beside the lanes; compact, with names above them."""

from dataclasses import dataclass

from generator.pictures.columns import HeadStyle
from generator.pictures.seat_grid.measures import COMPACT_PLACE, HEAD_PLACE, HEAD_WHEN
from generator.pictures.table.measures import ON_PLATE, TextStyle

MARGIN = 2
LANE_NAME = TextStyle("tl", 14, bold=True)
WORD = TextStyle("tw", 12, bold=True)
SMALL_WORD = TextStyle("tv", 11, bold=True)
QUIET = TextStyle("tq", 11)
RED_LINE = TextStyle("tr", 8.5, bold=True, spacing=0.05)
SYMBOL = 14
SYMBOL_AT = 13  # from the start of a run to the middle of its symbol
NARROWEST = 24  # a run with its symbol and no word
MARK = 11  # the height of the mark of a red line, between its two rules
BELOW_LINE = 4.5  # from the line to that mark


@dataclass(frozen=True)
class TrackMeasures:
    """`level` lies between two stances; `above` and `below` are the room around the lines of a lane."""

    width: int
    names: float
    level: float
    above: float
    below: float
    gap: float
    name: TextStyle
    word: TextStyle
    words_beside: bool
    head: HeadStyle


WIDE = TrackMeasures(800, 166, 13, 22, 11, 0, LANE_NAME, WORD, True, HeadStyle(HEAD_PLACE, HEAD_WHEN))
COMPACT = TrackMeasures(344, 0, 11, 24, 11, 0, ON_PLATE, SMALL_WORD, False, HeadStyle(COMPACT_PLACE, HEAD_WHEN))
NAME_ABOVE = 20  # a name above its lane
