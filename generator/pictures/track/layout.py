"""Where everything of the tracks stands: the drawing only draws it."""

from generator.pictures.columns import PlacedColumns, column_spans, place_columns
from generator.pictures.seat_grid.layout import stacked
from generator.pictures.table.placed import TextLine
from generator.pictures.text_width import shorten, wrap
from generator.pictures.track.inputs import TrackLane, TrackPicture, TrackWords, Variant
from generator.pictures.track.lane import Steps, has_red_line, lowest
from generator.pictures.track.measures import BELOW_LINE, COMPACT, MARGIN, MARK, NAME_ABOVE, WIDE, TrackMeasures
from generator.pictures.track.placed import Lane, TrackLayout

AFTER_NAMES = 8
WITHOUT_WORDS = 11  # the room above the lines of a lane
NAME_LINES = 3
NAME_LINE = 17
NAME_AIR = 10  # above and below a name beside its lane


def lay_out(picture: TrackPicture, words: TrackWords, variant: Variant = "wide", *, rtl: bool = False) -> TrackLayout:
    """Where everything stands. `rtl` mirrors it for a page that is read from right to left."""
    measures = WIDE if variant == "wide" else COMPACT
    left = MARGIN + (measures.names + AFTER_NAMES if measures.names else 0)
    columns = [talks.column for talks in picture.talks]
    placed = place_columns(columns, column_spans(columns, left, measures.width - MARGIN, measures.gap), measures.head)
    lanes, top = [], placed.height + 2
    for lane in picture.lanes:
        lanes.append(_lane(picture, lane, words, measures, placed, top))
        top = lanes[-1].bottom
    layout = TrackLayout(measures.width, top + MARGIN, placed, tuple(lanes))
    return layout.mirrored() if rtl else layout


def _lane(
    picture: TrackPicture,
    lane: TrackLane,
    words: TrackWords,
    measures: TrackMeasures,
    columns: PlacedColumns,
    top: float,
) -> Lane:
    start = top + (0 if measures.names else NAME_ABOVE)
    below = BELOW_LINE + MARK + 5 if has_red_line(lane) else measures.below
    above, steps = measures.above, Steps(picture, lane, words, measures, start + measures.above)
    steps.walk(columns.spans)
    if not steps.texts:  # no word fits: nothing stands above the lines
        above, steps = WITHOUT_WORDS, Steps(picture, lane, words, measures, start + WITHOUT_WORDS)
        steps.walk(columns.spans)
    name = _name(lane, measures)
    height = above + lowest(lane) * measures.level + below
    bottom = start + max(height, len(name) * NAME_LINE + NAME_AIR if measures.names else 0)
    return Lane(
        top=top,
        bottom=bottom,
        name=_placed_name(name, top, bottom, measures),
        words=tuple(steps.texts),
        symbols=tuple(steps.symbols),
        runs=tuple(steps.runs),
        risers=tuple(steps.risers),
        marks=tuple(steps.marks),
    )


def _name(lane: TrackLane, measures: TrackMeasures) -> tuple[str, ...]:
    size = measures.name.size
    if not measures.names:
        return (shorten(lane.name, size, measures.width - 2 * MARGIN, bold=True),)
    lines = wrap(lane.name, size, measures.names, NAME_LINES, bold=True)
    whole = "".join(lines).replace(" ", "") == "".join(lane.name.split())
    return lines if whole else wrap(lane.short, size, measures.names, NAME_LINES, bold=True)


def _placed_name(lines: tuple[str, ...], top: float, bottom: float, measures: TrackMeasures) -> tuple[TextLine, ...]:
    if not measures.names:
        return tuple(TextLine(MARGIN, top + NAME_ABOVE - 5, line, measures.name) for line in lines)
    return tuple(stacked(lines, MARGIN, (top + bottom) / 2, measures.name))
