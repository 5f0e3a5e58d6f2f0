"""The spark line: how a figure went over the years, with its first and last point in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.pictures.svg import element, number, text_node
from generator.pictures.text_width import shorten

WIDTH, HEIGHT = 240, 64
LEFT, RIGHT, TOP, BOTTOM = 4, 236, 8, 42  # of the line; the words stand below it
BASE_LINE = 60
FONT_SIZE = 11


@dataclass(frozen=True)
class Point:
    """`at` is where the point stands in time, in any even unit (a year with its fraction). The picture has room for a
    short date, the sentence says it in full."""

    at: float
    value: float
    date_words: str
    value_words: str
    short_date: str = ""


@dataclass(frozen=True)
class SparkWords:
    """The sentence that says the line. Names in braces are filled in."""

    down: str  # "From {first} in {first_date} down to {last} in {last_date}"
    up: str  # "From {first} in {first_date} up to {last} in {last_date}"
    level: str  # "{first} in {first_date} and again in {last_date}"
    lowest: str  # "; lowest {value} in {date}"
    highest: str  # "; highest {value} in {date}"
    point: str = "{date}: {value}"


def draw_spark_line(points: Sequence[Point], words: SparkWords) -> Markup:
    """The line of two points or more, in the order of time; nothing for fewer."""
    if len(points) < 2:
        return Markup("")
    ordered = sorted(points, key=lambda point: point.at)
    places = _places(ordered)
    path = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in places)
    (first_x, first_y), (last_x, last_y) = places[0], places[-1]
    return element(
        "svg",
        element("path", d=path),
        element("circle", cx=first_x, cy=first_y, r=2.5, fill="currentColor"),
        element("circle", cx=last_x, cy=last_y, r=2.5, fill="currentColor"),
        element("text", text_node(_label(ordered[0], words)), x=LEFT, y=BASE_LINE),
        element("text", text_node(_label(ordered[-1], words)), x=RIGHT, y=BASE_LINE, text_anchor="end"),
        class_="spark",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        aria_label=spark_sentence(ordered, words),
    )


def spark_sentence(points: Sequence[Point], words: SparkWords) -> str:
    """First and last value, and the lowest or highest where it lies between them."""
    first, last = points[0], points[-1]
    pattern = words.level if first.value == last.value else words.down if last.value < first.value else words.up
    sentence = pattern.format(
        first=first.value_words, first_date=first.date_words, last=last.value_words, last_date=last.date_words
    )
    ends = (first.value, last.value)
    lowest = min(points, key=lambda point: point.value)
    highest = max(points, key=lambda point: point.value)
    if lowest.value < min(ends):
        sentence += words.lowest.format(value=lowest.value_words, date=lowest.date_words)
    if highest.value > max(ends):
        sentence += words.highest.format(value=highest.value_words, date=highest.date_words)
    return sentence


def _places(points: Sequence[Point]) -> list[tuple[float, float]]:
    start, span = points[0].at, points[-1].at - points[0].at
    lowest = min(point.value for point in points)
    height = max(point.value for point in points) - lowest
    inset = 3  # room for the end points
    left, width = LEFT + inset, RIGHT - LEFT - 2 * inset
    return [
        (
            left + width * ((point.at - start) / span if span else 0.5),
            BOTTOM - (BOTTOM - TOP) * ((point.value - lowest) / height if height else 0.5),
        )
        for point in points
    ]


def _label(point: Point, words: SparkWords) -> str:
    text = words.point.format(date=point.short_date or point.date_words, value=point.value_words)
    return shorten(text, FONT_SIZE, (WIDTH - 12) / 2)
