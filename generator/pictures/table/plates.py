"""The name plates: on the table before each party, pushed apart and kept on the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import hypot

from generator.pictures.table.arrangement import Arrangement
from generator.pictures.table.measures import ON_PLATE
from generator.pictures.table.placed import Box, Plate, TextLine
from generator.pictures.text_width import shorten, text_width

HEIGHT = ON_PLATE.size + 8
SIDE = 6  # from the plate's edge to its words
EDGE = 5  # from a plate's corner to the table's edge
CLEAR = 4  # between two plates
ROUNDS = 80
# How wide the words may be, in semi-axes of the table: the next one is tried if the plates do not find room.
WIDEST_WORDS = (1.1, 0.9, 0.75, 0.6, 0.45, 0.3)


@dataclass
class _Moving:
    """A plate while it looks for its place. Coordinates from the table's middle."""

    x: float
    y: float
    width: float
    words: str

    def is_on(self, rx: float, ry: float) -> bool:
        corner_x, corner_y = abs(self.x) + self.width / 2, abs(self.y) + HEIGHT / 2
        return (corner_x / rx) ** 2 + (corner_y / ry) ** 2 <= 1

    def pull_onto(self, rx: float, ry: float) -> None:
        while not self.is_on(rx, ry) and hypot(self.x, self.y) > 1:
            self.x *= 0.97
            self.y *= 0.97


def place_plates(arrangement: Arrangement, center_x: float, center_y: float) -> tuple[Plate, ...]:
    """One plate a party, clockwise from the top."""
    plates: list[_Moving] = []
    for widest in WIDEST_WORDS:
        plates = _before_their_parties(arrangement, widest)
        if _find_room(plates, *arrangement.table):
            break
    return tuple(_placed(plate, center_x, center_y) for plate in plates)


def _before_their_parties(arrangement: Arrangement, widest: float) -> list[_Moving]:
    limit = arrangement.table[0] * widest
    plates = []
    for place in arrangement.places:
        words = shorten(place.party.short or place.party.name, ON_PLATE.size, limit, bold=True)
        middle = arrangement.middle(place)
        plates.append(_Moving(middle.x, middle.y, text_width(words, ON_PLATE.size, bold=True) + 2 * SIDE, words))
    return plates


def _find_room(plates: Sequence[_Moving], table_rx: float, table_ry: float) -> bool:
    """Move the plates until none overlaps another; False if they do not come to rest."""
    for _ in range(ROUNDS):
        for plate in plates:
            plate.pull_onto(table_rx - EDGE, table_ry - EDGE)
        parted = [_part(one, other) for one, other in combinations(plates, 2)]
        if not any(parted):
            return True
    return False


def _part(one: _Moving, other: _Moving) -> bool:
    """Push two overlapping plates apart along the smaller overlap; False if they do not overlap."""
    over_x = (one.width + other.width) / 2 + CLEAR - abs(one.x - other.x)
    over_y = HEIGHT + CLEAR - abs(one.y - other.y)
    if over_x <= 0 or over_y <= 0:
        return False
    if over_x < over_y:
        push = over_x / 2 * (1 if one.x >= other.x else -1)
        one.x, other.x = one.x + push, other.x - push
    else:
        push = over_y / 2 * (1 if one.y >= other.y else -1)
        one.y, other.y = one.y + push, other.y - push
    return True


def _placed(plate: _Moving, center_x: float, center_y: float) -> Plate:
    x, y = center_x + plate.x, center_y + plate.y
    box = Box(x - plate.width / 2, y - HEIGHT / 2, x + plate.width / 2, y + HEIGHT / 2)
    return Plate(box, TextLine(x, y + ON_PLATE.size * 0.36, plate.words, ON_PLATE, "middle"))
