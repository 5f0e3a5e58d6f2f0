"""The numbers of a paragraph as figures: value or range, scale, unit, qualifier, as they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.fingerprints.mentions import Mention, mentions_in
from generator.fingerprints.numbers import canonical
from generator.fingerprints.units import LONG_SCALES, SHORT_SCALES
from generator.records.key_figure import Scale

BETWEEN = re.compile(r"\s*(?:[-–—]|to|and|or)\s*", re.IGNORECASE)
SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "%": "%", "¥": "yen", "₽": "roubles", "₴": "hryvnias"}
CURRENCIES = "$€£¥₽₴"
SHORT_SCALE = re.compile(r"(?:k|m|mn|b|bn|t)\b", re.IGNORECASE)
PER_CENT = re.compile(r"\s?(?:per\s?cent|pct)\b", re.IGNORECASE)
SCALE_WORD = re.compile(r"[^\W\d_]+\Z")
NEXT_WORD = re.compile(r"[\s-]([^\W\d_][\w’'-]*)")
NO_UNIT = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "if",
        "in",
        "into",
        "of",
        "on",
        "or",
        "per",
        "than",
        "that",
        "the",
        "then",
        "to",
        "was",
        "were",
        "when",
        "which",
        "with",
    ]
)
QUALIFIERS = (
    (re.compile(r"\b(?:over|more than|above|in excess of|upwards of)\W*\Z", re.IGNORECASE), "over"),
    (re.compile(r"\b(?:nearly|almost|just under|close to)\W*\Z", re.IGNORECASE), "nearly"),
    (re.compile(r"\b(?:about|around|some|roughly|approximately|an estimated)\W*\Z", re.IGNORECASE), "about"),
    (re.compile(r"\b(?:up to|as (?:many|much) as|at most|no more than)\W*\Z", re.IGNORECASE), "up-to"),
    (re.compile(r"\b(?:at least|no fewer than|no less than|a minimum of)\W*\Z", re.IGNORECASE), "at-least"),
    (re.compile(r"\b(?:exactly|precisely)\W*\Z", re.IGNORECASE), "exactly"),
)


@dataclass(frozen=True, slots=True)
class DraftFigure:
    """`values` are one, or the two ends of a range, without the scale. `unit` is "" if what is counted does not stand there."""

    printed: str
    values: tuple[Decimal, ...]
    scale: Scale | None
    unit: str
    qualifier: str
    start: int


def figures_in(text: str) -> Iterator[DraftFigure]:
    """The figures of a paragraph, in order. Numbers within dates are none, nor are those that touch a letter."""
    numbers = [mention for mention in mentions_in(text) if mention.kind == "number"]
    position = 0
    while position < len(numbers):
        taken = numbers[position : position + 2]
        if len(taken) < 2 or not _is_range(text, *taken):
            taken = taken[:1]
        position += len(taken)
        if not _touches_a_letter(text, taken[0]):
            yield _figure(text, taken)


def _figure(text: str, numbers: Sequence[Mention]) -> DraftFigure:
    start, end = numbers[0].start, numbers[-1].end
    if (short := SHORT_SCALE.match(text, end)) and any(sign in text[start:end] for sign in CURRENCIES):
        end = short.end()  # €4.2m is money; 4.2 m may be metres
    scale = _scale(text[start:end])
    values = tuple(sorted(_value(number, scale) for number in numbers))
    printed = text[start:end]
    before = text[max(0, start - 30) : start]
    qualifier = next((word for form, word in QUALIFIERS if form.search(before)), "")
    return DraftFigure(printed, values, scale, _unit(text, printed, end), qualifier, start)


def _value(number: Mention, scale: Scale | None) -> Decimal:
    """Of what a number can mean, that which fits the scale printed behind it: "2 to 3 billion" are two and three."""
    return Decimal(canonical(max(number.values) / scale.factor if scale else min(number.values)))


def _scale(printed: str) -> Scale | None:
    """The scale that is printed as a word, or as the letters bn, m, k touching the digits."""
    word = SCALE_WORD.search(printed.rstrip("%€$£ "))
    factor = (LONG_SCALES.get(word[0].lower()) or SHORT_SCALES.get(word[0].lower())) if word else None
    return next((scale for scale in Scale if scale.factor == factor), None)


def _unit(text: str, printed: str, end: int) -> str:
    signs = [unit for sign, unit in SIGNS.items() if sign in printed]
    if signs:
        return signs[0]
    if PER_CENT.match(text, end):
        return "%"
    following = NEXT_WORD.match(text, end)
    word = following[1] if following else ""
    return "" if word.lower() in NO_UNIT else word


def _is_range(text: str, first: Mention, second: Mention) -> bool:
    """2 to 5, 300–350 billion, between 2 and 5; "and" alone joins no range."""
    between = text[first.end : second.start]
    joined = BETWEEN.fullmatch(between)
    if joined is None or max(first.values) >= max(second.values):
        return False
    return between.strip().lower() not in ("and", "or") or text[: first.start].lower().rstrip("$€£ ").endswith(
        "between"
    )


def _touches_a_letter(text: str, number: Mention) -> bool:
    """G7, F-16, COVID-19: a name, and no number. 2nd: an order, and no number."""
    before = re.search(r"[^\W\d_]-?\Z", text[: number.start])
    return bool(before) or bool(re.match(r"(?:st|nd|rd|th)\b", text[number.end :]))
