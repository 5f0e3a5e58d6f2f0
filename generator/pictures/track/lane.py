"""One lane: the stances of a party from talks to talks, as a line in steps."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.pictures.columns import Span
from generator.pictures.table.placed import Box, TextLine
from generator.pictures.text_width import longest_word, text_width, wrap
from generator.pictures.track.inputs import LEVELS, TrackLane, TrackPicture, TrackPoint, TrackStop, TrackWords
from generator.pictures.track.measures import (
    BELOW_LINE,
    MARK,
    NARROWEST,
    QUIET,
    RED_LINE,
    SYMBOL,
    SYMBOL_AT,
    TrackMeasures,
)
from generator.pictures.track.placed import PlacedSymbol, RedLineMark, Riser, Run

AFTER_SYMBOL = SYMBOL_AT + SYMBOL / 2 + 3  # from the start of a run to what stands behind its symbol
AIR = 4  # behind a word
ABOVE_LINE = 5  # from the line to the base line of its word
ABOVE_SYMBOL = 10


@dataclass
class Steps:
    """Fills up while the stops of a lane are walked through, from the first talks to the last."""

    picture: TrackPicture
    lane: TrackLane
    words: TrackWords
    measures: TrackMeasures
    first_line: float
    symbols: list[PlacedSymbol] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    risers: list[Riser] = field(default_factory=list)
    texts: list[TextLine] = field(default_factory=list)
    marks: list[RedLineMark] = field(default_factory=list)
    level: float | None = None
    """The height of the stance that was held last."""
    in_gap: bool = True

    def walk(self, spans: tuple[Span, ...]) -> None:
        for stop, span, talks in zip(self.lane.stops, spans, self.picture.talks, strict=True):
            said = self.words.comma.join((self.lane.name, talks.title)) + self.words.colon
            if stop.points:
                for point, part in _parts(stop, span, self.measures):
                    self._take(point, part, said + point.said, is_outside=stop.is_outside)
            else:
                self._skip(stop, span, said + stop.said)

    def _take(self, point: TrackPoint, part: Span, title: str, *, is_outside: bool) -> None:
        y = self.first_line + (LEVELS.index(point.stance) - _highest(self.lane)) * self.measures.level
        if self.level is not None and self.level != y:
            self.risers.append(Riser(part.left, self.level, y))
        joins = not self.in_gap or self.level not in (None, y)
        self.level, self.in_gap = y, False
        self.runs.append(Run(part.left, part.right, y, point.stance, is_outside, joins))
        if point.is_kept:
            return
        self.symbols.append(PlacedSymbol(part.left + SYMBOL_AT, y, point.stance, title))
        self.texts += _word(point.word, part, y, self.measures)
        if point.red_line:
            self.marks.append(_mark(part, y, self.words.red_line))

    def _skip(self, stop: TrackStop, span: Span, title: str) -> None:
        """Silence is drawn as a gap and said; what else is missing is said where there is room."""
        y = self.level if self.level is not None else self.first_line
        self.in_gap = True
        if stop.is_gap:
            self.symbols.append(PlacedSymbol(span.left + SYMBOL_AT, y, "silent", title))
        start, width = span.left + (AFTER_SYMBOL if stop.is_gap else AIR), text_width(stop.note, QUIET.size)
        if stop.note and width <= span.right - start - AIR:
            self.texts.append(TextLine(start, y + 0.34 * QUIET.size, stop.note, QUIET))
        elif stop.note and width <= span.width - 2 * AIR:
            self.texts.append(TextLine(span.left + AIR, y - ABOVE_SYMBOL, stop.note, QUIET))
        elif stop.note and not stop.is_gap:
            self.texts += _in_two_lines(stop.note, span, y)


def _in_two_lines(words: str, span: Span, y: float) -> list[TextLine]:
    """Around the height `y`, if the words fit whole; else nothing."""
    room = span.width - 2 * AIR
    lines = wrap(words, QUIET.size, room, 2)
    if longest_word(words, QUIET.size) > room or " ".join(lines) != words:
        return []
    return [
        TextLine(span.left + AIR, y - 4 + place * (QUIET.size + 1), line, QUIET) for place, line in enumerate(lines)
    ]


def lowest(lane: TrackLane) -> int:
    """How many levels the lane's lowest stance lies below its highest."""
    levels = _levels(lane)
    return max(levels) - min(levels) if levels else 0


def has_red_line(lane: TrackLane) -> bool:
    return any(point.red_line for stop in lane.stops for point in stop.points)


def _levels(lane: TrackLane) -> list[int]:
    return [LEVELS.index(point.stance) for stop in lane.stops for point in stop.points]


def _highest(lane: TrackLane) -> int:
    return min(_levels(lane), default=0)


def _parts(stop: TrackStop, span: Span, measures: TrackMeasures) -> Iterator[tuple[TrackPoint, Span]]:
    """The newest stances that there is room for, the last with most of it: its word is the one that counts."""
    points = stop.points[-max(1, int(span.width // NARROWEST)) :]
    wanted = [max(NARROWEST, _width(point, measures)) for point in points]
    if sum(wanted) > span.width:
        wanted[:-1] = [NARROWEST] * (len(points) - 1)
        wanted[-1] = span.width - sum(wanted[:-1])
    spare, at = (span.width - sum(wanted)) / len(points), span.left
    for point, width in zip(points, wanted, strict=True):
        yield point, Span(at, at + width + spare)
        at += width + spare


def _width(point: TrackPoint, measures: TrackMeasures) -> float:
    word = text_width(point.word, measures.word.size, bold=True) + AIR
    return word + (AFTER_SYMBOL if measures.words_beside else AIR)


def _word(word: str, part: Span, y: float, measures: TrackMeasures) -> list[TextLine]:
    """Beside the symbol, above the line; where that is too narrow, above the symbol; else nowhere."""
    width = text_width(word, measures.word.size, bold=True)
    beside, above = part.left + AFTER_SYMBOL, part.left + AIR
    if measures.words_beside and width <= part.right - beside - AIR / 2:
        return [TextLine(beside, y - ABOVE_LINE, word, measures.word)]
    if width <= part.right - above - AIR / 2:
        return [TextLine(above, y - ABOVE_SYMBOL, word, measures.word)]
    return []


def _mark(part: Span, y: float, words: str) -> RedLineMark:
    x, top = part.left + AFTER_SYMBOL, y + BELOW_LINE
    width = text_width(words, RED_LINE.size, bold=True) + len(words) * RED_LINE.spacing * RED_LINE.size
    if x + width + 4 > part.right - 2:
        x = part.left + SYMBOL_AT - SYMBOL / 2
        return RedLineMark(Box(x, y + SYMBOL / 2 + 1, min(x + SYMBOL, part.right), y + SYMBOL / 2 + 4), None)
    line = TextLine(x + 2, top + MARK / 2 + 0.36 * RED_LINE.size, words, RED_LINE)
    return RedLineMark(Box(x, top, x + width + 4, top + MARK), line)
