"""A paragraph as its sentences. A quotation is never broken, and what follows it and says whose it is stays with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.drafting.saying_words import HELPERS, VERB
from generator.fingerprints.mentions import Mention

END = re.compile(r"[.!?…][\"”’»)\]]*\s+(?=[\"“„«(\[]?[^\W\d_]|\d)")
ASKING = re.compile(r"[!?…][\"”’»]*\Z")
SAID_AFTER = re.compile(rf"\s*(?:{VERB}|(?:[\w.’'-]+\s+){{1,7}}?{HELPERS}{VERB})", re.IGNORECASE)
ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "gen",
        "col",
        "sen",
        "rep",
        "gov",
        "lt",
        "sgt",
        "no",
        "vs",
        "u.s",
        "u.k",
        "u.n",
        "e.u",
        "a.m",
        "p.m",
    ]
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:end]` of its paragraph."""

    start: int
    end: int


def sentences_of(text: str, quotations: Sequence[Mention]) -> tuple[Sentence, ...]:
    """The sentences, in order. `quotations` are the paragraph's own."""
    ends = [found.end() for found in END.finditer(text) if _ends(text, found, quotations)]
    starts = [0, *ends]
    return tuple(Sentence(start, end) for start, end in zip(starts, [*ends, len(text)], strict=True) if start < end)


def sentence_at(sentences: Sequence[Sentence], place: int) -> int:
    """Which sentence a place of the text is in."""
    return next(number for number, one in enumerate(sentences) if place < one.end)


def _ends(text: str, found: re.Match[str], quotations: Sequence[Mention]) -> bool:
    mark = found.start()
    if text[mark] == "." and _is_abbreviation(text[:mark]):
        return False
    inside = next((one for one in quotations if one.start <= mark < one.end), None)
    if inside is None:
        return text[mark] != "…" or text[found.end()].isupper() or text[found.end()] in '“„«"'
    if not inside.end <= found.end():
        return False
    closing = text[mark : inside.end]
    return not (ASKING.search(closing) and SAID_AFTER.match(text, inside.end))


def _is_abbreviation(before: str) -> bool:
    word = before.rsplit(maxsplit=1)[-1].lstrip("(“\"'‘") if before.strip() else ""
    return word.lower() in ABBREVIATIONS or re.fullmatch(r"[A-Z](?:\.[A-Z])*", word) is not None
