"""Where the labels stand in the wide picture: at the poles, or in a column each side of the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.pictures.table.arrangement import Arrangement, Place
from generator.pictures.table.inputs import Words
from generator.pictures.table.label_lines import LabelLimits, LabelLine, height_of, label_lines
from generator.pictures.table.measures import MARGIN
from generator.pictures.table.placed import Anchor, Box, Label, TextLine, Wire

Side = Literal["left", "right"]

POLE_WIDTH = 300
POLE_PEOPLE = 4
POLE_REACH = 0.2  # of the ring's width: how far from the middle a party still stands at its pole
COLUMN_PEOPLE = 10
COLUMN_TOP = MARGIN + 36
TALLEST_WITH_POSTS = 400
BETWEEN_LABELS = 16
SEATS_TO_COLUMN = 34
COLUMN_TO_WALL = 26
COLUMN_TO_FLOOR = 18
LABEL_TO_WIRE = 8
LANE = 12  # from a wire to where no seat stands
SEAT_TO_WIRE = 9


@dataclass(frozen=True)
class _Block:
    """A label that has its lines and not yet its place."""

    place: Place
    y: float
    lines: tuple[LabelLine, ...]

    @property
    def height(self) -> float:
        return height_of(self.lines)


@dataclass(frozen=True)
class LabelPlan:
    """Which label goes where, before the room's height is known."""

    top: _Block | None
    bottom: _Block | None
    left: tuple[_Block, ...]
    right: tuple[_Block, ...]

    @property
    def above(self) -> float:
        """The room that the upper pole's label takes above the ring."""
        return self.top.height + 8 if self.top else 0.0

    @property
    def below(self) -> float:
        return self.bottom.height + 8 if self.bottom else 0.0

    @property
    def column(self) -> float:
        return max(_column_height(self.left), _column_height(self.right))


def plan_labels(arrangement: Arrangement, words: Words, center_x: float) -> LabelPlan:
    poles, sides = _sorted_by_place(arrangement)
    width = center_x - arrangement.ring.rx - arrangement.seat_radius - SEATS_TO_COLUMN - COLUMN_TO_WALL
    columns = _columns(arrangement, sides, words, LabelLimits(width, COLUMN_PEOPLE, posts=True))
    if any(_column_height(column) > TALLEST_WITH_POSTS for column in columns):
        columns = _columns(arrangement, sides, words, LabelLimits(width, COLUMN_PEOPLE, posts=False))
    top, bottom = (_pole_block(arrangement, place, words) for place in poles)
    return LabelPlan(top, bottom, *columns)


def place_labels(
    plan: LabelPlan, arrangement: Arrangement, center_x: float, center_y: float, wall: float
) -> tuple[Label, ...]:
    reach = arrangement.ring.rx + arrangement.seat_radius + SEATS_TO_COLUMN
    columns: tuple[tuple[tuple[_Block, ...], float, Anchor], ...] = (
        (plan.left, center_x - reach, "end"),
        (plan.right, center_x + reach, "start"),
    )
    labels = []
    for blocks, edge, anchor in columns:
        tops = _spread(blocks, center_y, wall - COLUMN_TO_FLOOR)
        for block, top in zip(blocks, tops, strict=True):
            wire = _wire(block, top, arrangement, (center_x, center_y), edge)
            labels.append(_label(block, edge, top, anchor, wire))
    ring_end = arrangement.ring.ry + arrangement.seat_radius
    if plan.top:
        labels.append(_label(plan.top, center_x, center_y - ring_end - 14 - plan.top.height, "middle", None))
    if plan.bottom:
        labels.append(_label(plan.bottom, center_x, center_y + ring_end + 12, "middle", None))
    return tuple(labels)


def _sorted_by_place(arrangement: Arrangement) -> tuple[tuple[Place | None, Place | None], dict[Side, list[Place]]]:
    """The parties at the upper and the lower pole, one each, and those of the two sides."""
    top: Place | None = None
    bottom: Place | None = None
    sides: dict[Side, list[Place]] = {"left": [], "right": []}
    for place in arrangement.places:
        middle = arrangement.middle(place)
        at_pole = abs(middle.x) < POLE_REACH * arrangement.ring.rx
        if at_pole and middle.y < 0 and top is None:
            top = place
        elif at_pole and middle.y >= 0 and bottom is None:
            bottom = place
        else:
            sides["right" if middle.x > 0 else "left"].append(place)
    return (top, bottom), sides


def _columns(
    arrangement: Arrangement, sides: dict[Side, list[Place]], words: Words, limits: LabelLimits
) -> tuple[tuple[_Block, ...], tuple[_Block, ...]]:
    left, right = (
        tuple(
            sorted(
                (
                    _Block(place, arrangement.middle(place).y, label_lines(place.party, words, limits))
                    for place in places
                ),
                key=lambda block: block.y,
            )
        )
        for places in (sides["left"], sides["right"])
    )
    return left, right


def _pole_block(arrangement: Arrangement, place: Place | None, words: Words) -> _Block | None:
    if place is None:
        return None
    limits = LabelLimits(POLE_WIDTH, POLE_PEOPLE, posts=len(place.party.people) <= 2)
    return _Block(place, arrangement.middle(place).y, label_lines(place.party, words, limits))


def _column_height(blocks: Sequence[_Block]) -> float:
    return sum(block.height for block in blocks) + BETWEEN_LABELS * max(0, len(blocks) - 1)


def _spread(blocks: Sequence[_Block], center_y: float, floor: float) -> list[float]:
    """The blocks' tops: each beside its seats where it can, downwards in a first sweep, then up from the floor."""
    tops, free = [], float(COLUMN_TOP)
    for block in blocks:
        tops.append(max(free, center_y + block.y - block.height / 2))
        free = tops[-1] + block.height + BETWEEN_LABELS
    limit = max(floor, COLUMN_TOP)
    for place in reversed(range(len(blocks))):
        tops[place] = min(tops[place], limit - blocks[place].height)
        limit = tops[place] - BETWEEN_LABELS
    return tops


def _wire(block: _Block, top: float, arrangement: Arrangement, center: tuple[float, float], edge: float) -> Wire:
    """Level from the seats to the lane before the column, where no seat stands, and there up or down to the label."""
    middle = arrangement.middle(block.place)
    reach = arrangement.seat_radius + SEAT_TO_WIRE
    seats_x, seats_y = center[0] + middle.x + reach * middle.out_x, center[1] + middle.y + reach * middle.out_y
    upper, lower = top + 2, top + block.height - 2
    inwards = 1 if edge < center[0] else -1
    x = edge + inwards * LABEL_TO_WIRE
    lane = x + inwards * LANE
    if (seats_x - lane) * inwards < 0:  # the seats reach into the lane
        lane = seats_x
    return Wire(x, upper, lower, min(max(seats_y, upper), lower), lane, seats_x, seats_y)


def _label(block: _Block, x: float, top: float, anchor: Anchor, wire: Wire | None) -> Label:
    lines, y = [], top
    for line in block.lines:
        y += line.height
        lines.append(TextLine(x, y - line.height + line.above + 14, line.words, line.style, anchor))
    boxes = [line.box for line in lines]
    box = Box(min(b.left for b in boxes), top, max(b.right for b in boxes), top + block.height)
    return Label(block.place.party.key, tuple(lines), box, wire)
