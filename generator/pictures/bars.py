"""Compare bars: figures side by side on one scale that starts at zero. The value stands at the bar's end.

HTML with a small SVG for each bar, so that the words wrap like any text, and the bars need neither inline styles nor
background colours: they survive print, forced colours and a strict Content-Security-Policy.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from generator.pictures.svg import element, text_node

Kind = Literal["solid", "hatched", "dashed"]

LONGEST = 70  # per cent of the line: the rest is for the value
HEIGHT = 16
CSS: dict[Kind, str | None] = {"solid": None, "hatched": "said", "dashed": "gone"}


@dataclass(frozen=True)
class Bar:
    """`share` of the longest bar, 0 to 1. Solid: committed or measured; hatched: claimed or demanded; dashed: of a
    party that is not in the room."""

    label: str
    value: str
    share: float
    kind: Kind = "solid"


def draw_bars(bars: Iterable[Bar]) -> Markup:
    """A <dl>: each label with its bar and value; nothing if there are none."""
    rows = [part for bar in bars for part in _row(bar)]
    return element("dl", *rows, class_="bars") if rows else Markup("")


def _row(bar: Bar) -> tuple[Markup, Markup]:
    value = element("span", text_node(bar.value))
    return element("dt", text_node(bar.label)), element(
        "dd", draw_bar(bar.share, bar.kind), value, class_=CSS[bar.kind]
    )


def draw_bar(share: float, kind: Kind = "solid") -> Markup:
    """One bar alone, for a row whose label holds more than text."""
    width = min(max(share, 0.0), 1.0) * LONGEST
    return element("svg", *_strokes(kind), class_="bar", width=f"{width:.1f}%", height=HEIGHT, aria_hidden="true")


def _strokes(kind: Kind) -> tuple[Markup, ...]:
    if kind == "solid":
        return (element("rect", width="100%", height="100%", fill="currentColor"),)
    edge = element(
        "rect",
        width="100%",
        height="100%",
        fill="none",
        stroke="currentColor",
        stroke_width=3,  # the outer half is cut off by the SVG's edge
        stroke_dasharray="4 3" if kind == "dashed" else None,
    )
    return (edge,) if kind == "dashed" else (_hatching(), edge)


def _hatching() -> Markup:
    """One thick dashed line, slanted: a hatching without a pattern, which would need an id."""
    middle = HEIGHT / 2
    return element(
        "line",
        x1=-HEIGHT,
        y1=middle,
        x2=2000,
        y2=middle,
        stroke="currentColor",
        stroke_width=HEIGHT,
        stroke_dasharray="2.5 4",
        transform="skewX(-45) translate(16 0)",
    )
