"""The numbers of a text, each with the words beside it.

A number stands in digits, with the word for its scale: "21,000", "324 billion", "324bn", "4½". One that is spelled out
is words like any other; a figure says it in its `printed_as`.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from generator.fingerprints.normalisation import Word, words_of
from generator.fingerprints.units import LONG_SCALES, RANGE_WORDS, SHORT_SCALES, folded_units

WORDS_BEFORE: Final = 2
WORDS_AFTER: Final = 3
_SENTENCE_ENDS: Final = frozenset(".!?;…。！？؟।")


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text; `text[start:end]` is its digits, with the scale if there is one."""

    values: frozenset[Decimal]
    """What it can mean: "1.234" may be 1234 and 1.234, "5m" may be 5 and 5,000,000."""
    beside: frozenset[str]
    """Up to two words or signs before it and three after it in its sentence, folded as `folded_units` does."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Digits:
    """A number before the words around it are read: it takes the words `first` to `last`, without the one at `last`."""

    values: frozenset[Decimal]
    first: int
    last: int
    scale: int = 1


def numbers_of(text: str, words: Sequence[Word] | None = None) -> tuple[Number, ...]:
    """The numbers of a text, in order. `words`, if given, are the text's own."""
    words = words_of(text) if words is None else words
    found = _with_carried_scales(tuple(_digits_of(text, words)), words)
    return tuple(
        Number(digits.values, _beside(words, digits), words[digits.first].start, words[digits.last - 1].end)
        for digits in found
    )


def canonical(value: Decimal) -> str:
    """A number as the fingerprint writes it: 21000, 4.5; without sign, exponent or zeros at its end."""
    written = format(abs(value), "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def entries(numbers: Sequence[Number]) -> Iterator[str]:
    """What a fingerprint keeps of the numbers: each by itself, and with each word beside it."""
    for number in numbers:
        for value in map(canonical, number.values):
            yield value
            yield from (f"{value} {word}" for word in number.beside)


def _digits_of(text: str, words: Sequence[Word]) -> Iterator[_Digits]:
    position = 0
    while position < len(words):
        if _is_digits(text, words[position]):
            digits = _with_scale(words, _with_decimals(text, words, position))
            yield digits
            position = digits.last
        else:
            position += 1


def _is_digits(text: str, word: Word) -> bool:
    return text[word.start].isdecimal()


def _with_decimals(text: str, words: Sequence[Word], first: int) -> _Digits:
    whole = Decimal(_plain(words[first]))
    # Of the three numbers of "18.2.2025" or "1,2,3" none is a decimal.
    touching = [place for place in (first, first + 1, first + 2) if _touches_number_before(text, words, place)]
    if touching == [first + 1]:
        return _Digits(frozenset({Decimal(f"{whole}.{_plain(words[first + 1])}")}), first, first + 2)
    values = _readings(text[words[first].start : words[first].end], whole)
    if not touching and first + 1 < len(words) and (fraction := _fraction(text, words[first + 1])):
        return _Digits(frozenset(value + fraction for value in values), first, first + 2)
    return _Digits(values, first, first + 1)


def _touches_number_before(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether only a point or a comma stands between this number and one before it."""
    if not 0 < place < len(words) or not (_is_digits(text, words[place - 1]) and _is_digits(text, words[place])):
        return False
    return words[place].gap in (".", ",") and words[place].start == words[place - 1].end + 1


def _plain(word: Word) -> str:
    return "".join(str(unicodedata.decimal(digit)) for digit in word.folded)


def _readings(printed: str, whole: Decimal) -> frozenset[Decimal]:
    """What digits in groups of three can mean: with one point also a decimal, and with plain spaces also several numbers
    in a row, as in a table; but not if the last group is 000."""
    groups = "".join(digit if digit.isdecimal() else " " for digit in printed).split()
    if groups[-1].strip("0") and " " in printed:
        return frozenset({whole, *map(Decimal, groups)})
    if groups[-1].strip("0") and len(groups) == 2 and "." in printed:
        return frozenset({whole, Decimal(f"{groups[0]}.{groups[1]}")})
    return frozenset({whole})


def _fraction(text: str, word: Word) -> Decimal | None:
    """½ and its like, which Unicode has as one character."""
    character = text[word.start]
    if word.gap or word.end - word.start > 1 or character.isdigit() or unicodedata.category(character) != "No":
        return None
    return Decimal(str(unicodedata.numeric(character))).quantize(Decimal("0.0001"))


def _with_scale(words: Sequence[Word], digits: _Digits) -> _Digits:
    if digits.last == len(words) or words[digits.last].gap not in ("", "-"):
        return digits
    word = words[digits.last].folded
    scale = LONG_SCALES.get(word) or SHORT_SCALES.get(word)
    if scale is None:
        return digits
    scaled = frozenset(value * scale for value in digits.values)
    if word in SHORT_SCALES:
        return replace(digits, values=digits.values | scaled, scale=scale)
    return _Digits(scaled, digits.first, digits.last + 1, scale)


def _with_carried_scales(found: Sequence[_Digits], words: Sequence[Word]) -> Iterator[_Digits]:
    """In "300 to 350 billion" the first number has the scale of the second too."""
    for position, digits in enumerate(found):
        following = found[position + 1] if position + 1 < len(found) else None
        if following and digits.scale == 1 and following.scale > 1 and _is_range(words, digits.last, following.first):
            scaled = frozenset(value * following.scale for value in digits.values)
            yield replace(digits, values=digits.values | scaled)
        else:
            yield digits


def _is_range(words: Sequence[Word], start: int, end: int) -> bool:
    between = words[start:end]
    joined = words[end].gap == "-" or any(word.gap == "-" or word.folded in RANGE_WORDS for word in between)
    return joined and len(between) <= 3 and all(word.folded in RANGE_WORDS for word in between)


def _beside(words: Sequence[Word], digits: _Digits) -> frozenset[str]:
    before: list[str] = []
    position = digits.first
    while position > 0 and len(before) < WORDS_BEFORE and _SENTENCE_ENDS.isdisjoint(words[position].gap):
        position -= 1
        before.insert(0, words[position].folded)
    after: list[str] = []
    position = digits.last
    while position < len(words) and len(after) < WORDS_AFTER and _SENTENCE_ENDS.isdisjoint(words[position].gap):
        if not words[position].folded.isdecimal() and words[position].folded not in LONG_SCALES:
            after.append(words[position].folded)
        position += 1
    return folded_units(word for word in before if not word.isdecimal()) | folded_units(after)
