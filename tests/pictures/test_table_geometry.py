"""Whatever the meeting: nothing overlaps, nothing leaves the frame, nobody is left unsaid."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from math import hypot
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from generator.pictures.svg import clean
from generator.pictures.table import TablePicture, draw_table
from generator.pictures.table.inputs import Variant
from generator.pictures.table.layout import lay_out
from generator.pictures.table.placed import Box, Disc, TableLayout, TextLine, Wire
from tests.pictures.meetings import ENGLISH, generated_meetings

MEETINGS = 504
BATCHES = 8
VARIANTS: tuple[Variant, ...] = get_args(Variant)

batches = pytest.mark.parametrize("batch", range(BATCHES))


@cache
def layouts(batch: int) -> tuple[tuple[str, TableLayout], ...]:
    """Every eighth meeting, in both variants and directions, each with a name to find it by."""
    return tuple(
        (f"meeting {number}, {variant}, {'rtl' if rtl else 'ltr'}", lay_out(meeting, ENGLISH, variant, rtl=rtl))
        for number, meeting in meetings(batch)
        for variant, rtl in product(VARIANTS, (False, True))
    )


def meetings(batch: int) -> list[tuple[int, TablePicture]]:
    return list(enumerate(generated_meetings(MEETINGS)))[batch::BATCHES]


@batches
def test_no_two_seats_overlap(batch: int) -> None:
    for name, layout in layouts(batch):
        for one, other in combinations(layout.discs, 2):
            assert hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius, name


@batches
def test_no_two_name_plates_overlap(batch: int) -> None:
    for name, layout in layouts(batch):
        for one, other in combinations(layout.plates, 2):
            assert not one.box.overlaps(other.box), f"{name}: {one.line.words} and {other.line.words}"


@batches
def test_every_name_plate_lies_on_the_table_and_holds_its_words(batch: int) -> None:
    for name, layout in layouts(batch):
        for plate in layout.plates:
            assert plate.line.box.within(plate.box), f"{name}: {plate.line.words}"
            assert all(is_on_the_table(layout.table, x, y) for x, y in corners(plate.box)), (
                f"{name}: {plate.line.words}"
            )


@batches
def test_no_text_meets_another_text_or_a_seat(batch: int) -> None:
    for name, layout in layouts(batch):
        boxes = [(text.words, tight(text)) for text in layout.texts]
        for (one, box), (other, other_box) in combinations(boxes, 2):
            assert not box.overlaps(other_box), f"{name}: {one} and {other}"
        for (text, box), disc in product(boxes, layout.discs):
            assert distance_to_box(disc, box) >= disc.radius, f"{name}: {text} and {disc.title}"


@batches
def test_place_and_date_keep_clear_of_the_name_plates(batch: int) -> None:
    for name, layout in layouts(batch):
        for caption, plate in product(layout.captions, layout.plates):
            assert not caption.box.overlaps(plate.box), f"{name}: {caption.words} and {plate.line.words}"


@batches
def test_who_is_in_the_room_is_drawn_inside_its_walls(batch: int) -> None:
    for name, layout in layouts(batch):
        room = Box(3, 3, layout.width - 3, layout.wall - 2)
        for label in layout.labels:
            assert label.box.within(room), f"{name}: {label.party_key}"
            assert all(line.box.within(room) for line in label.lines), f"{name}: {label.party_key}"
        for disc in layout.discs:
            assert with_back(disc).within(room), f"{name}: {disc.title}"


@batches
def test_who_is_outside_is_drawn_below_the_wall_and_nothing_leaves_the_frame(batch: int) -> None:
    for name, layout in layouts(batch):
        outside = Box(0, layout.wall + 2, layout.width, layout.height)
        boxes = [text.box for text in layout.texts]
        for chair in layout.chairs:
            assert all(box.within(outside) for box in (chair.box, *(line.box for line in chair.lines))), name
            assert not any(chair.box.overlaps(box) for box in boxes), f"{name}: {chair.title}"
        frame = Box(0, 0, layout.width, layout.height)
        assert all(box.within(frame) for box in boxes), name


@batches
def test_no_hairline_crosses_a_seat(batch: int) -> None:
    for name, layout in layouts(batch):
        for label, disc in product(layout.labels, layout.discs):
            for x1, y1, x2, y2 in segments(label.wire):
                assert distance_to_segment(disc, (x1, y1), (x2, y2)) >= disc.radius, f"{name}: {label.party_key}"


@batches
def test_the_picture_is_well_formed_and_says_everybody_in_its_description(batch: int) -> None:
    for number, meeting in meetings(batch):
        for variant, rtl in product(VARIANTS, (False, True)):
            svg = draw_table(meeting, ENGLISH, variant, uid="t", rtl=rtl)
            description = ET.fromstring(svg).findtext("desc") or ""
            said = [
                *(party.name for party in meeting.parties),
                *(person.name for party in meeting.parties for person in party.people),
                *(f"{chair.name}, {chair.status}" for chair in meeting.outside),
            ]
            assert [name for name in said if clean(name) not in description] == [], f"meeting {number}, {variant}"


@batches
def test_the_same_meeting_gives_the_same_picture(batch: int) -> None:
    for _, meeting in meetings(batch)[::7]:
        once, again = (draw_table(meeting, ENGLISH, "compact", uid="t") for _ in range(2))
        assert once == again


def tight(line: TextLine) -> Box:
    """Lines of one label stand close: what counts is the height of its letters, not of their accents."""
    return Box(line.box.left, line.y - 0.72 * line.style.size, line.box.right, line.y + 0.2 * line.style.size)


def with_back(disc: Disc) -> Box:
    """The disc with its chair's back: 5 outside the disc, 3 thick."""
    reach = disc.radius + 6.5
    return Box(disc.x - reach, disc.y - reach, disc.x + reach, disc.y + reach)


def corners(box: Box) -> Iterator[tuple[float, float]]:
    return product((box.left, box.right), (box.top, box.bottom))


def is_on_the_table(table: Box, x: float, y: float) -> bool:
    middle_x, middle_y = (table.left + table.right) / 2, (table.top + table.bottom) / 2
    return ((x - middle_x) / (table.right - middle_x)) ** 2 + ((y - middle_y) / (table.bottom - middle_y)) ** 2 <= 1


def distance_to_box(disc: Disc, box: Box) -> float:
    return hypot(max(box.left - disc.x, 0, disc.x - box.right), max(box.top - disc.y, 0, disc.y - box.bottom))


def segments(wire: Wire | None) -> list[tuple[float, float, float, float]]:
    if wire is None:
        return []
    return [
        (wire.x, wire.top, wire.x, wire.bottom),
        (wire.x, wire.joint, wire.lane, wire.seats_y),
        (wire.lane, wire.seats_y, wire.seats_x, wire.seats_y),
    ]


def distance_to_segment(disc: Disc, start: tuple[float, float], end: tuple[float, float]) -> float:
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    length = along_x**2 + along_y**2
    share = ((disc.x - start[0]) * along_x + (disc.y - start[1]) * along_y) / length if length else 0
    share = min(max(share, 0), 1)
    return hypot(disc.x - start[0] - share * along_x, disc.y - start[1] - share * along_y)
