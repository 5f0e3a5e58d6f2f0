"""The card that networks show where an explainer is shared: who is at the table, who is not, with title and date.

A file of its own, drawn for letters that are read at a third of its size. No text is cut: it is made smaller until all fits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from unicodedata import category

from markupsafe import Markup

from generator.pictures.svg import element, number, text_node
from generator.pictures.table.drawing import draw
from generator.pictures.table.inputs import TablePicture, Words
from generator.pictures.table.layout import lay_out
from generator.pictures.table.tokens import SANS, SERIF, light_style
from generator.pictures.text_width import wrap

WIDTH, HEIGHT = 1200, 630
MARGIN = 56
GAP = 56
PICTURE_WIDTH = 452
CHAIR = 52
BETWEEN_CHAIRS = 10
SHRINK = 0.94
ALL_LINES = 10_000
WIDER = 1.06
"""The card's fonts are wider than those for which text widths are estimated."""
UNDRAWN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


@dataclass(frozen=True)
class ShareCard:
    """`facts` stand under the title: place and date. `picture` is None where our sources record no meeting."""

    site: str
    title: str
    facts: str
    inside_heading: str
    inside: str
    outside_heading: str
    outside: str
    picture: TablePicture | None


@dataclass(frozen=True)
class Style:
    """How a paragraph is set: class, size, height of a line and white space above, in units of the size."""

    css: str
    size: float
    leading: float
    above: float
    bold: bool = False


SITE = Style("site", 25, 1.2, 0, bold=True)
TITLE = Style("title", 60, 1.12, 0.3, bold=True)
FACTS = Style("facts", 29, 1.3, 0.35)
HEADING = Style("heading", 23, 1.3, 1.4, bold=True)
HEADING_OUTSIDE = replace(HEADING, css="heading outside")
NAMES = Style("names", 36, 1.22, 0.05, bold=True)
NAMES_OUTSIDE = replace(NAMES, css="names outside")
COLOURS = f"""
.card text{{fill:#1b1d1f;font-family:{SANS}}}
.card .site,.card .facts{{fill:#54585d}}
.card .title,.card .names{{font-family:{SERIF}}}
.card .site,.card .title,.card .names,.card .heading{{font-weight:700}}
.card .heading{{fill:#54585d;letter-spacing:.06em}}
.card .outside{{fill:#815000}}
.hole *{{fill:none;stroke:#815000;stroke-linecap:round}}
"""


def draw_share_card(card: ShareCard, words: Words, *, rtl: bool = False) -> Markup:
    room = WIDTH - 2 * MARGIN - (PICTURE_WIDTH + GAP if card.picture else 0)
    scale = _scale(card, room)
    left = MARGIN if not rtl else WIDTH - MARGIN
    picture = (
        _picture(card.picture, words, MARGIN if rtl else WIDTH - MARGIN - PICTURE_WIDTH, rtl) if card.picture else ()
    )
    return element(
        "svg",
        light_style(),
        element("style", _rules(scale)),
        element("rect", width=WIDTH, height=HEIGHT, fill="#fdfcfa"),
        element("rect", width=WIDTH, height=12, fill="#1b1d1f"),
        *picture,
        element("g", *_texts(card, room, scale, left, rtl=rtl), class_="card"),
        xmlns="http://www.w3.org/2000/svg",
        width=WIDTH,
        height=HEIGHT,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
    )


def letters(card: ShareCard) -> frozenset[str]:
    """Every letter that is drawn, for who must know whether the fonts have it."""
    texts = [card.site, card.title, card.facts, card.inside_heading, card.inside, card.outside_heading, card.outside]
    if card.picture:
        for party in card.picture.parties:
            texts += [party.short, *(person.initials for person in party.people)]
    return frozenset(letter for letter in "".join(texts) if category(letter) not in UNDRAWN)


def _paragraphs(card: ShareCard) -> Iterator[tuple[str, Style]]:
    blocks = (
        (card.site, SITE),
        (card.title, TITLE),
        (card.facts, FACTS),
        (card.inside_heading if card.inside.split() else "", HEADING),
        (card.inside, NAMES),
        (card.outside_heading if card.outside.split() else "", HEADING_OUTSIDE),
        (card.outside, NAMES_OUTSIDE),
    )
    return ((text, style) for text, style in blocks if text)


def _lines(text: str, style: Style, room: float, scale: float) -> tuple[str, ...]:
    return wrap(text, style.size * scale * WIDER, room, ALL_LINES, bold=style.bold)


def _scale(card: ShareCard, room: float) -> float:
    """The largest at which everything fits."""
    for step in count():
        scale = SHRINK**step
        if _bottom(card, room, scale) <= HEIGHT - MARGIN:
            return scale
    raise AssertionError


def _bottom(card: ShareCard, room: float, scale: float) -> float:
    heights = (
        style.size * scale * (style.above + style.leading * len(_lines(text, style, room, scale)))
        for text, style in _paragraphs(card)
    )
    return MARGIN + sum(heights)


def _texts(card: ShareCard, room: float, scale: float, left: float, *, rtl: bool) -> Iterator[Markup]:
    """Spread over the height that is left, half of it above."""
    y = MARGIN + (HEIGHT - MARGIN - _bottom(card, room, scale)) / 2
    for text, style in _paragraphs(card):
        size = style.size * scale
        y += style.above * size
        for line in _lines(text, style, room, scale):
            y += style.leading * size
            anchor = "end" if rtl else None
            yield element("text", text_node(line), x=left, y=y - 0.25 * size, class_=style.css, text_anchor=anchor)


def _rules(scale: float) -> Markup:
    sizes = {style.css.split()[0]: style.size for style in (SITE, TITLE, FACTS, HEADING, NAMES)}
    rules = (f".card .{css}{{font-size:{number(size * scale)}px}}" for css, size in sizes.items())
    return Markup("".join((*COLOURS.splitlines(), *rules)))  # noqa: S704 - numbers and words of this module


def _picture(picture: TablePicture, words: Words, left: float, rtl: bool) -> tuple[Markup, ...]:
    """The room from above, and below its wall an empty chair for each party that is not in it."""
    layout = replace(lay_out(replace(picture, outside=()), words, "compact", rtl=rtl), captions=())
    if any(plate.line.words.endswith("…") for plate in layout.plates):  # all of the names stand in the text
        layout = replace(layout, plates=())
    chairs = len(picture.outside)
    below = CHAIR + 22 if chairs else 0
    scale = min(PICTURE_WIDTH / layout.width, (HEIGHT - 2 * MARGIN - below) / layout.height)
    width, height = layout.width * scale, layout.height * scale
    x, y = left + (PICTURE_WIDTH - width) / 2, (HEIGHT + 12 - height - below) / 2
    room = element(
        "svg",
        draw(layout),
        x=x,
        y=y,
        width=width,
        height=height,
        overflow="visible",  # nothing lies outside, and to cut it off costs a fifth of the time of a card
        viewBox=f"0 0 {number(layout.width)} {number(layout.height)}",
    )
    return (room, *_chairs(chairs, left + PICTURE_WIDTH / 2, y + height + 22))


def _chairs(chairs: int, middle: float, top: float) -> Iterator[Markup]:
    step = min(CHAIR + BETWEEN_CHAIRS, PICTURE_WIDTH / max(chairs, 1))
    scale = (step - BETWEEN_CHAIRS * step / (CHAIR + BETWEEN_CHAIRS)) / CHAIR
    for place in range(chairs):
        x = middle + (place - (chairs - 1) / 2) * step
        move = f"translate({number(x)} {number(top)}) scale({scale:.3f})"
        seat = element("rect", x=-19, y=0, width=38, height=38, rx=9, stroke_width=3, stroke_dasharray="7 5")
        back = element("path", d="M-23 32v7a8 8 0 0 0 8 8h30a8 8 0 0 0 8 -8v-7", stroke_width=5)
        yield element("g", seat, back, class_="hole", transform=move)
