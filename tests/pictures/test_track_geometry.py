"""Whatever the series: nothing overlaps, nothing leaves its lane, every stance that stands is drawn where it belongs."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product
from xml.etree import ElementTree as ET

import pytest

from generator.pictures.svg import clean
from generator.pictures.table.placed import Box
from generator.pictures.track import TrackPicture, draw_tracks
from generator.pictures.track.inputs import LEVELS, Variant
from generator.pictures.track.layout import lay_out
from generator.pictures.track.placed import Lane, TrackLayout
from tests.pictures.overlaps import meeting, overlapping
from tests.pictures.test_seat_grid_geometry import tight
from tests.pictures.tracks import ENGLISH, generated_tracks

PICTURES = 12 * 14
BATCHES = 4
VARIANTS: tuple[Variant, ...] = ("wide", "compact")
batches = pytest.mark.parametrize("batch", range(BATCHES))


@cache
def layouts(batch: int) -> tuple[tuple[str, TrackPicture, TrackLayout], ...]:
    """Every fourth picture, in both variants and directions, each with a name to find it by."""
    return tuple(
        (f"tracks {number}, {variant}, {'rtl' if rtl else 'ltr'}", one, lay_out(one, ENGLISH, variant, rtl=rtl))
        for number, one in pictures(batch)
        for variant, rtl in product(VARIANTS, (False, True))
    )


def pictures(batch: int) -> list[tuple[int, TrackPicture]]:
    return list(enumerate(generated_tracks(PICTURES)))[batch::BATCHES]


@batches
def test_no_text_meets_another_text_a_symbol_or_the_mark_of_a_red_line(batch: int) -> None:
    for name, _, layout in layouts(batch):
        words, symbols = list(texts(layout)), list(drawn(layout))
        assert overlapping(words) == [], name
        assert overlapping(symbols) == [], name
        assert meeting(words, symbols) == [], name


@batches
def test_no_line_runs_through_a_word_or_a_mark(batch: int) -> None:
    for name, _, layout in layouts(batch):
        lines = [
            *(line for lane in layout.lanes for line in runs(lane)),
            *(line for lane in layout.lanes for line in risers(lane)),
        ]
        quiet = [(mark, box) for mark, box in drawn(layout) if mark.startswith("mark")]
        assert meeting([*texts(layout), *quiet], lines) == [], name


@batches
def test_nothing_leaves_its_lane_and_lanes_follow_one_another(batch: int) -> None:
    for name, _, layout in layouts(batch):
        assert all(above.bottom <= below.top for above, below in pairwise(layout.lanes)), name
        for lane in layout.lanes:
            frame = Box(0, lane.top, layout.width, lane.bottom)
            parts = [*(box for _, box in of_lane(lane)), *(box for _, box in in_lane(lane))]
            parts += [box for _, box in (*runs(lane), *risers(lane))]
            assert all(box.within(frame) for box in parts), name
        assert layout.lanes[-1].bottom <= layout.height, name


@batches
def test_a_higher_line_is_a_friendlier_stance_and_the_last_stance_of_each_of_the_talks_is_drawn(batch: int) -> None:
    for name, picture, layout in layouts(batch):
        for wanted, lane in zip(picture.lanes, layout.lanes, strict=True):
            heights = {run.stance: run.y for run in lane.runs}
            order = [heights[stance] for stance in LEVELS if stance in heights]
            assert order == sorted(set(order)), name
            for stop, span in zip(wanted.stops, layout.columns.spans, strict=True):
                within = [run for run in lane.runs if span.left - 0.01 <= run.left and run.right <= span.right + 0.01]
                in_time = sorted(within, key=lambda run: -run.right if run.from_right else run.left)
                shown = [run.stance for run in in_time]
                assert shown == [point.stance for point in stop.points[-len(shown) or len(stop.points) :]], name
                assert bool(shown) == bool(stop.points), name


@batches
def test_a_shift_is_marked_where_the_line_changes_its_height_and_nowhere_else(batch: int) -> None:
    for name, _, layout in layouts(batch):
        for lane in layout.lanes:
            changes = [(one.y, other.y) for one, other in pairwise(lane.runs) if one.y != other.y]
            assert [(riser.start, riser.end) for riser in lane.risers] == changes, name


@batches
def test_the_picture_is_well_formed_and_its_description_says_every_stop(batch: int) -> None:
    for number, picture in pictures(batch)[::3]:
        for variant, rtl in product(VARIANTS, (False, True)):
            svg = draw_tracks(picture, ENGLISH, variant, uid="t", rtl=rtl)
            root = ET.fromstring(svg)
            description = root.findtext("desc") or ""
            for lane in picture.lanes:
                for talks, stop in zip(picture.talks, lane.stops, strict=True):
                    said = [point.said for point in stop.points] or [stop.said]
                    assert f"{clean(talks.title)}: {', '.join(said)}" in description, f"{number}, {variant}"
                assert clean(lane.name) in description, f"{number}, {variant}"
            assert (root.get("role"), "style=" in svg) == ("img", False)


Named = tuple[str, Box]


def texts(layout: TrackLayout) -> Iterator[Named]:
    yield from ((line.words, tight(line)) for line in layout.columns.lines)
    for lane in layout.lanes:
        yield from of_lane(lane)


def of_lane(lane: Lane) -> Iterator[Named]:
    yield from ((line.words, tight(line)) for line in (*lane.name, *lane.words))


def drawn(layout: TrackLayout) -> Iterator[Named]:
    for lane in layout.lanes:
        yield from in_lane(lane)


def in_lane(lane: Lane) -> Iterator[Named]:
    yield from ((symbol.title, symbol.box) for symbol in lane.symbols)
    yield from ((f"mark {place}", mark.box) for place, mark in enumerate(lane.marks))


def runs(lane: Lane) -> Iterator[Named]:
    """The lines, as thin boxes."""
    for run in lane.runs:
        yield f"run {run.stance}", Box(run.left, run.y - 1, run.right, run.y + 1)


def risers(lane: Lane) -> Iterator[Named]:
    for riser in lane.risers:
        low, high = sorted((riser.start, riser.end))
        yield "riser", Box(riser.x - 1, low, riser.x + 1, high)
