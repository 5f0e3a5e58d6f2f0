"""What of a source's text the content uses, paragraph by paragraph, what it leaves out, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from generator.fingerprints.mentions import Mention, mentions_in
from generator.fingerprints.normalisation import Word, words_of
from generator.fingerprints.passages import find_words
from generator.fingerprints.quotations import parts_of
from generator.fingerprints.source_text import PARAGRAPH_END, text_of


@dataclass(frozen=True, slots=True)
class Use:
    """Something that a record has from the source. A figure has its numbers in `values`, their scale multiplied in, and
    `printed_as` for `text`, if it has one; a date is written as EDTF; each form of a name ("Ada Brant", "Brant") is a use
    of its own."""

    kind: Literal["quote", "figure", "name", "date"]
    text: str
    record: str
    """The record, as the report shall name it."""
    values: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """A note that the content leaves a paragraph ("3") or several ("3-5") out on purpose."""

    paragraph: str
    why: str

    @property
    def numbers(self) -> range:
        first, _, last = self.paragraph.partition("-")
        return range(int(first), int(last or first) + 1)


@dataclass(frozen=True, slots=True)
class ParagraphCoverage:
    number: int
    """From 1; headings count."""
    text: str
    used: tuple[Use, ...]
    """What of the content stands in the paragraph."""
    left_out: tuple[Mention, ...]
    """What the paragraph prints and no use has, a name once."""
    set_aside: tuple[str, ...]
    """Why the content leaves the paragraph out, if it says so."""


@dataclass(frozen=True, slots=True)
class Coverage:
    paragraphs: tuple[ParagraphCoverage, ...]
    beyond_the_end: tuple[SetAside, ...]
    """The notes about paragraphs that the text does not have."""


class _Place(NamedTuple):
    use: Use
    start: int
    end: int


def coverage_of(paragraphs: Sequence[str], uses: Sequence[Use], set_aside: Sequence[SetAside] = ()) -> Coverage:
    """The report for a text. `set_aside` are well-formed notes, first number not above the last."""
    phrases = tuple(_phrases(text_of(paragraphs), uses))
    covered: list[ParagraphCoverage] = []
    start = 0
    for number, paragraph in enumerate(paragraphs, start=1):
        end = start + len(paragraph)
        here = [
            _Place(use, first - start, last - start) for use, first, last in phrases if first < end and start < last
        ]
        reasons = tuple(note.why for note in set_aside if number in note.numbers)
        covered.append(_covered(number, paragraph, here, uses, reasons))
        start = end + len(PARAGRAPH_END)
    return Coverage(tuple(covered), tuple(note for note in set_aside if note.numbers.stop > len(paragraphs) + 1))


def _covered(
    number: int, paragraph: str, phrases: Sequence[_Place], uses: Sequence[Use], set_aside: tuple[str, ...]
) -> ParagraphCoverage:
    mentions = mentions_in(paragraph)
    places = [*phrases, *(_Place(use, m.start, m.end) for m in mentions for use in uses if _means(use, m))]
    used = tuple(use for use in uses if any(place.use is use for place in places))
    quotations = [mention for mention in mentions if mention.kind == "quotation" and not _is_used(mention, places)]
    left_out = tuple(
        mention
        for mention in mentions
        if not _is_used(mention, places)
        and not any(mention is not whole and whole.start <= mention.start < whole.end for whole in quotations)
    )
    return ParagraphCoverage(number, paragraph, used, tuple(_each_name_once(left_out)), set_aside)


def _each_name_once(mentions: Sequence[Mention]) -> Iterator[Mention]:
    seen: set[str] = set()
    for mention in mentions:
        if mention.kind != "name" or mention.text not in seen:
            yield mention
        seen.add(mention.text)


def _means(use: Use, mention: Mention) -> bool:
    """Whether a number or a date of the text is the one that the content has."""
    if use.kind == "figure":
        return not mention.values.isdisjoint(use.values)
    return use.kind == "date" and any(date.is_meant_by(use.text) for date in mention.dates)


def _is_used(mention: Mention, places: Sequence[_Place]) -> bool:
    kinds = ("quote",) if mention.kind == "quotation" else ("quote", "figure", "name", "date")
    return any(place.use.kind in kinds and place.start < mention.end and mention.start < place.end for place in places)


def _phrases(text: str, uses: Sequence[Use]) -> Iterator[_Place]:
    """Every place in the text of each quote's parts, each name, and the words that a figure is printed as."""
    words = words_of(text)
    names = [word._replace(folded=word.folded.removesuffix("'s")) for word in words]
    for use in uses:
        searched = names if use.kind == "name" else words
        for part in parts_of(use.text) if use.kind != "date" else ():
            for first, last in _all_places(words_of(part), searched):
                printed = text[words[first].start : words[last - 1].end]
                if use.kind != "name" or _same_capitals(use.text, printed):
                    yield _Place(use, words[first].start, words[last - 1].end)


def _same_capitals(name: str, printed: str) -> bool:
    """ "US" is neither "us" nor "Us"."""
    return name[:1].isupper() == printed[:1].isupper() and (printed.isupper() or not name.isupper())


def _all_places(sought: Sequence[Word], words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    found = find_words(sought, words)
    while found:
        yield found
        found = find_words(sought, words, found[1])
