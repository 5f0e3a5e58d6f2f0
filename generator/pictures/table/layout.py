"""The whole picture's layout: the ring, the room around it, and what stands outside. The drawing only draws it."""

from collections.abc import Iterator

from generator.pictures.table.arrangement import Arrangement, arrange
from generator.pictures.table.captions import place_captions
from generator.pictures.table.description import seat_title
from generator.pictures.table.inputs import TablePicture, Variant, Words
from generator.pictures.table.labels import LabelPlan, place_labels, plan_labels
from generator.pictures.table.measures import COMPACT, MARGIN, WIDE
from generator.pictures.table.outside import place_outside
from generator.pictures.table.placed import Box, Disc, TableLayout
from generator.pictures.table.plates import place_plates
from generator.pictures.table.room import room

NO_LABELS = LabelPlan(None, None, (), ())  # the compact picture has name plates only; names are in the page's list


def lay_out(picture: TablePicture, words: Words, variant: Variant = "wide", *, rtl: bool = False) -> TableLayout:
    """Where everything stands. `rtl` mirrors it for a page that is read from right to left."""
    measures = WIDE if variant == "wide" else COMPACT
    arrangement = arrange(picture.parties, measures)
    x = measures.width / 2
    plan = plan_labels(arrangement, words, x) if variant == "wide" else NO_LABELS
    y, wall = room(arrangement, plan, variant)
    rx, ry = arrangement.table
    table = Box(x - rx, y - ry, x + rx, y + ry)
    plates = place_plates(arrangement, x, y)
    outside = place_outside(picture.outside, words, variant, measures.width, wall)
    captions = place_captions(picture, words, variant, plates, table, measures.width)
    layout = TableLayout(
        width=measures.width,
        height=outside.bottom + MARGIN,
        wall=wall,
        table=table,
        captions=(*captions, *outside.captions),
        discs=tuple(_discs(arrangement, words, x, y)),
        plates=plates,
        labels=place_labels(plan, arrangement, x, y, wall),
        chairs=outside.chairs,
    )
    return layout.mirrored() if rtl else layout


def _discs(arrangement: Arrangement, words: Words, x: float, y: float) -> Iterator[Disc]:
    for place in arrangement.places:
        party = place.party
        for sitter, point in arrangement.seats(place):
            yield Disc(
                x=x + point.x,
                y=y + point.y,
                out_x=point.out_x,
                out_y=point.out_y,
                radius=arrangement.seat_radius,
                sitter=sitter,
                second_ring=party.role_kind != "delegate",
                title=seat_title(sitter, party, words),
            )
