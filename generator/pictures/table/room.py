"""How deep the room is: what stands at the ring or in the columns of labels decides, whichever needs more."""

from typing import NamedTuple

from generator.pictures.table.arrangement import Arrangement
from generator.pictures.table.inputs import Variant
from generator.pictures.table.labels import COLUMN_TOP, LabelPlan
from generator.pictures.table.measures import MARGIN

HEADROOM = {"wide": 24, "compact": 52}  # for IN THE ROOM; compact has place and date below it
BACK_TO_HEADROOM = 12
BELOW_THE_TABLE = 14
BELOW_A_SEAT = 10
ABOVE_THE_WALL = 16
BELOW_A_COLUMN = 20


class Room(NamedTuple):
    """The heights of the table's middle and of the wall with the door."""

    center_y: float
    wall: float


def room(arrangement: Arrangement, plan: LabelPlan, variant: Variant) -> Room:
    radius = arrangement.seat_radius
    top = MARGIN + HEADROOM[variant] + plan.above
    center_y = top + arrangement.ring.ry + radius + BACK_TO_HEADROOM
    lowest = max(arrangement.table[1] + BELOW_THE_TABLE, arrangement.lowest + radius + BELOW_A_SEAT)
    wall = center_y + lowest + plan.below + ABOVE_THE_WALL
    for_columns = COLUMN_TOP + plan.column + BELOW_A_COLUMN if plan.column else 0.0
    if for_columns > wall:
        return Room(max(center_y, (top + for_columns - plan.below) / 2), for_columns)
    return Room(center_y, wall)
