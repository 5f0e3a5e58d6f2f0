"""Does this source print these words, or this figure?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.fingerprints.fingerprint import Fingerprint
from generator.fingerprints.missing_words import missing_words, printed_with_other_marks
from generator.fingerprints.normalisation import joined_at_line_ends, words_of
from generator.fingerprints.numbers import canonical
from generator.fingerprints.quotations import parts_of
from generator.fingerprints.units import SCALES, folded_units

# Words of a unit that name none: "% of GDP" is a per cent sign or GDP beside the number.
_FILLERS: Final = frozenset(("of", "the", "a", "in", "per"))


@dataclass(frozen=True, slots=True)
class PartVerdict:
    """Whether the source prints one part of a quote."""

    text: str
    missing: tuple[str, ...] = ()
    """The words that the source does not have, or not beside each other, as the quote writes them."""
    printed: str | None = None
    """The part with the marks that the source has, if the words stand there and only marks between them differ."""

    @property
    def stands(self) -> bool:
        return not self.missing


@dataclass(frozen=True, slots=True)
class QuoteVerdict:
    """Whether the source prints each part of a quote. A quote of nothing but insertions has no part, and does not stand.
    A fingerprint does not know the order of the parts; `passages.are_in_order` tells it from the text."""

    parts: tuple[PartVerdict, ...]

    @property
    def stands(self) -> bool:
        return bool(self.parts) and all(part.stands for part in self.parts)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(words for part in self.parts for words in part.missing)


@dataclass(frozen=True, slots=True)
class FigureVerdict:
    """Which of a figure's numbers the source does not print, and which it prints without the unit beside them."""

    missing: tuple[str, ...]
    without_unit: tuple[str, ...]

    @property
    def stands(self) -> bool:
        return not self.missing and not self.without_unit


def check_quote(quote: str, fingerprint: Fingerprint) -> QuoteVerdict:
    """Does the source print these words? An ellipsis or a bracketed insertion parts them. For a rendering, and for the
    `printed_as` of a figure, too."""
    return QuoteVerdict(tuple(_check_part(part, fingerprint) for part in parts_of(quote)))


def check_figure(values: Sequence[Decimal], scale: str | None, unit: str, fingerprint: Fingerprint) -> FigureVerdict:
    """Does the source print each of these numbers (one, or the two ends of a range), with a word or sign of the unit
    beside it? `scale` is thousand, million, billion or trillion; the unit may begin with it as well ("billion euros"). An
    empty unit asks for the numbers alone, as for a source in another language than the unit's."""
    words = [word.folded for word in words_of(unit)]
    if not scale and words and words[0] in SCALES:
        scale = words.pop(0)
    units = folded_units(words) - _FILLERS
    missing: list[str] = []
    without_unit: list[str] = []
    for value in values:
        number = canonical(value * SCALES[scale] if scale else value)
        if number not in fingerprint.numbers:
            missing.append(f"{value} {scale}" if scale else str(value))
        elif units and not any(f"{number} {name}" in fingerprint.numbers for name in units):
            without_unit.append(f"{value} {scale}" if scale else str(value))
    return FigureVerdict(tuple(missing), tuple(without_unit))


def sources_that_print(quote: str, fingerprints: Iterable[Fingerprint]) -> tuple[str, ...]:
    """The ids of the sources that print every part of the quote, in the order given."""
    return tuple(each.source for each in fingerprints if check_quote(quote, each).stands)


def _check_part(part: str, fingerprint: Fingerprint) -> PartVerdict:
    words = words_of(part)
    if fingerprint.prints(words) or fingerprint.prints(joined_at_line_ends(words)):
        return PartVerdict(part)
    missing = missing_words(part, words, fingerprint)
    return PartVerdict(part, missing=missing, printed=printed_with_other_marks(part, words, fingerprint))
