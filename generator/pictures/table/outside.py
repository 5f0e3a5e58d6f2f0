"""Those who are not in the room: empty chairs below the wall, with name, status and what is at stake."""

from dataclasses import dataclass

from generator.pictures.table.inputs import EmptyChair, Variant, Words
from generator.pictures.table.measures import KEY_WORDS_OUT, LEAD, MARGIN, PARTY, SMALL, STATUS, TextStyle
from generator.pictures.table.placed import Chair, TextLine
from generator.pictures.text_width import longest_word, wrap

WALL_TO_WORDS = 30
WORDS_TO_CHAIRS = 14
BETWEEN_ROWS = 16
SIDE = MARGIN + 14  # from the picture's edge to the first chair
CHAIR_HEIGHT = 44
CHAIR_WIDTH = 50  # with the white space before its words
RIGHT_OF_WORDS = 14
LINE_HEIGHTS = {PARTY: 20, LEAD: 17, STATUS: 17, SMALL: 15}


@dataclass(frozen=True)
class Grid:
    """How many chairs stand in a row, and how many lines their names and stakes may take."""

    per_row: int
    name_lines: int
    stake_lines: int


@dataclass(frozen=True)
class Outside:
    """What stands below the wall, and where the picture ends."""

    captions: tuple[TextLine, ...]
    chairs: tuple[Chair, ...]
    bottom: float


def grid(count: int, variant: Variant) -> Grid:
    if variant == "wide":
        return Grid(3 if count in {5, 6} else min(count, 4), name_lines=3, stake_lines=5)
    if count <= 3:
        return Grid(1, name_lines=2, stake_lines=4)
    return Grid(2, name_lines=3, stake_lines=0)


def place_outside(empty: tuple[EmptyChair, ...], words: Words, variant: Variant, width: float, wall: float) -> Outside:
    if not empty:
        return Outside((), (), wall + MARGIN)
    y = wall + WALL_TO_WORDS
    caption = TextLine(SIDE, y, words.not_in_the_room, KEY_WORDS_OUT)
    y += WORDS_TO_CHAIRS
    shape = grid(len(empty), variant)
    cell = (width - 2 * SIDE) / shape.per_row
    chairs: list[Chair] = []
    for first in range(0, len(empty), shape.per_row):
        row = empty[first : first + shape.per_row]
        written = [_lines(chair, shape, cell - CHAIR_WIDTH - RIGHT_OF_WORDS) for chair in row]
        chairs += [
            _chair(chair, lines, SIDE + place * cell, y)
            for place, (chair, lines) in enumerate(zip(row, written, strict=True))
        ]
        y += max(CHAIR_HEIGHT, *(sum(LINE_HEIGHTS[style] for _, style in lines) for lines in written)) + BETWEEN_ROWS
    return Outside((caption,), tuple(chairs), y)


def _lines(chair: EmptyChair, shape: Grid, width: float) -> list[tuple[str, TextStyle]]:
    name_style = PARTY if longest_word(chair.name, PARTY.size, bold=True) <= width else LEAD
    stake = wrap(chair.stake, SMALL.size, width, shape.stake_lines) if shape.stake_lines else ()
    return [
        *((line, name_style) for line in wrap(chair.name, name_style.size, width, shape.name_lines, bold=True)),
        *((line, STATUS) for line in wrap(chair.status, STATUS.size, width, 2, bold=True)),
        *((line, SMALL) for line in stake),
    ]


def _chair(chair: EmptyChair, lines: list[tuple[str, TextStyle]], left: float, top: float) -> Chair:
    placed, y = [], top + 16.0
    for words, style in lines:
        placed.append(TextLine(left + CHAIR_WIDTH, y, words, style))
        y += LINE_HEIGHTS[style]
    return Chair(left + 20, top + 15, f"{chair.name}, {chair.status}", tuple(placed))
