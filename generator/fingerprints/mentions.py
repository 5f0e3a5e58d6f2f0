"""What a source prints that content could use: its quotations, numbers, names and dates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from generator.fingerprints.characters import SIGN, kinds_of
from generator.fingerprints.normalisation import Word, words_of
from generator.fingerprints.numbers import numbers_of
from generator.fingerprints.printed_dates import PrintedDate, printed_dates

Kind = Literal["quotation", "number", "name", "date"]
# A quotation that runs on in the next paragraph closes at this one's end.
_QUOTATION: Final = re.compile(r'“[^”]+(?:”|$)|„[^“”]+(?:[“”]|$)|«[^»]+(?:»|$)|「[^」]+(?:」|$)|"[^"]+(?:"|$)')
_SENTENCE_MARKS: Final = frozenset('.!?…:"')
_SENTENCE_END: Final = re.compile(r"[.!…:][”’\"')»]*\Z")


@dataclass(frozen=True, slots=True)
class Mention:
    """One of them, at `text[start:end]` of its paragraph."""

    kind: Kind
    text: str
    start: int
    end: int
    values: frozenset[Decimal] = frozenset()
    """What a number can mean."""
    dates: tuple[PrintedDate, ...] = ()
    """What a date can mean."""


def mentions_in(paragraph: str) -> tuple[Mention, ...]:
    """What a paragraph prints, in order. Names are capitalised words, so in a heading of Capitalised Words, and in scripts
    without capitals, there are none."""
    words = words_of(paragraph)
    dates = tuple(_dates(paragraph))
    numbers = (number for number in _numbers(paragraph, words) if not _inside_any(number, dates))
    quotations = (
        Mention("quotation", match[0], *match.span())
        for match in _QUOTATION.finditer(paragraph)
        if len(words_of(match[0])) > 1
    )
    names = (name for name in _names(paragraph, words) if not _inside_any(name, dates))
    return tuple(sorted((*quotations, *numbers, *names, *dates), key=lambda mention: (mention.start, -mention.end)))


def _dates(paragraph: str) -> Iterator[Mention]:
    found = printed_dates(paragraph)
    for span in sorted({(date.start, date.end) for date in found}):
        meant = tuple(date for date in found if (date.start, date.end) == span)
        yield Mention("date", paragraph[slice(*span)], *span, dates=meant)


def _numbers(paragraph: str, words: Sequence[Word]) -> Iterator[Mention]:
    """The numbers, with a sign that touches them: $324 billion, 5%."""
    signs = [word for word in words if kinds_of(paragraph[word.start]) == SIGN]
    ends = {word.end: word.start for word in signs}
    starts = {word.start: word.end for word in signs}
    for number in numbers_of(paragraph, words):
        start, end = ends.get(number.start, number.start), starts.get(number.end, number.end)
        yield Mention("number", paragraph[start:end], start, end, number.values)


def _names(paragraph: str, words: Sequence[Word]) -> Iterator[Mention]:
    """Runs of capitalised words. The first word of a sentence is none: it may be any word."""
    capitals = sum(paragraph[word.start].isupper() for word in words)
    if capitals * 2 > len(words) and not _SENTENCE_END.search(paragraph):
        return
    run: list[Word] = []
    for place, word in enumerate(words):
        goes_on = bool(run) and (word.gap == "-" or (word.gap == "" and _is_capitalised(paragraph, word)))
        if run and (not goes_on or _is_possessive(run[-1])):
            yield _name(paragraph, run)
            run, goes_on = [], False
        opens_sentence = place == 0 or not _SENTENCE_MARKS.isdisjoint(word.gap)
        if goes_on or (_is_capitalised(paragraph, word) and not opens_sentence):
            run.append(word)
    if run:
        yield _name(paragraph, run)


def _is_capitalised(paragraph: str, word: Word) -> bool:
    return paragraph[word.start].isupper() and word.folded != "i" and not word.folded.startswith("i'")


def _is_possessive(word: Word) -> bool:
    return word.folded.endswith("'s")


def _name(paragraph: str, run: Sequence[Word]) -> Mention:
    end = run[-1].end - 2 if _is_possessive(run[-1]) else run[-1].end
    return Mention("name", paragraph[run[0].start : end], run[0].start, end)


def _inside_any(inner: Mention, mentions: Sequence[Mention]) -> bool:
    return any(mention.start <= inner.start and inner.end <= mention.end for mention in mentions)
