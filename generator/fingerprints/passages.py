"""Where words stand in the text of a source, when the text lies at hand: the order of a quote's parts, and the passage
that comes nearest to a quote that does not stand."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from generator.fingerprints.normalisation import Word, joined_at_line_ends, words_of
from generator.fingerprints.quotations import parts_of
from generator.fingerprints.source_text import PARAGRAPH_END, text_of

# Characters shown before and after the passage, as far as they are of the same paragraph and whole words.
_AROUND: Final = 30


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a source's text, as it is printed there."""

    paragraph: int
    """The number of the paragraph that it begins in, from 1."""
    text: str


def are_in_order(quote: str, paragraphs: Sequence[str]) -> bool:
    """Whether the parts of the quote stand in the text one after the other."""
    words = words_of(text_of(paragraphs))
    end = 0
    for part in parts_of(quote):
        found = find_words(words_of(part), words, end)
        if found is None:
            return False
        end = found[1]
    return True


def find_words(sought: Sequence[Word], words: Sequence[Word], start: int = 0) -> tuple[int, int] | None:
    """The first place at or after `start` where the sought words and the marks between them stand: the index of the first
    word and of the one after the last. Either side may have words parted at a line's end."""
    readings = {tuple(sought), joined_at_line_ends(sought)}
    for place in range(start, len(words)):
        for reading in readings:
            end = _end_of_match(reading, words, place)
            if end is not None:
                return place, end
    return None


def nearest_passage(words: str, paragraphs: Sequence[str]) -> Passage | None:
    """The passage that has most of these words close together, rare ones counting more, with a few words around it; None
    if the text has none of them."""
    text = text_of(paragraphs)
    printed = words_of(text)
    sought = {word.folded for word in words_of(words)}
    stretch = _best_stretch(sought, [word.folded for word in printed])
    if stretch is None:
        return None
    first, last = stretch
    start = max(printed[first].start - _AROUND, _start_of_paragraph(text, printed[first].start))
    end = min(printed[last].end + _AROUND, _end_of_paragraph(text, printed[last].end))
    shown = [word for word in printed if start <= word.start and word.end <= end]
    passage = text[shown[0].start : shown[-1].end]
    return Passage(text.count(PARAGRAPH_END, 0, printed[first].start) + 1, " ".join(passage.split()))


def _end_of_match(sought: Sequence[Word], words: Sequence[Word], place: int) -> int | None:
    for position, word in enumerate(sought):
        if place >= len(words) or (position and word.gap != words[place].gap):
            return None
        if word.folded == words[place].folded:
            place += 1
        elif word.folded == _joined_with_next(words, place):
            place += 2
        else:
            return None
    return place


def _joined_with_next(words: Sequence[Word], place: int) -> str | None:
    if place + 1 < len(words) and words[place + 1].after_line_hyphen:
        return words[place].folded + words[place + 1].folded
    return None


def _best_stretch(sought: Collection[str], printed: Sequence[str]) -> tuple[int, int] | None:
    """The first and the last word of the stretch that weighs most: a sought word weighs the more, the rarer it is in the
    text, and every word costs a quarter of the rarest (the maximum subarray, by Kadane's way)."""
    frequency = Counter(printed)
    weights = {word: 1 / frequency[word] for word in sought if word in frequency}
    cost = max(weights.values(), default=0) / 4
    best_weight = weight = 0.0
    best: tuple[int, int] | None = None
    first = 0
    for place, word in enumerate(printed):
        if weight <= 0:
            weight, first = 0.0, place
        weight += weights.get(word, 0.0) - cost
        if weight > best_weight:
            best_weight, best = weight, (first, place)
    return best


def _start_of_paragraph(text: str, offset: int) -> int:
    end_before = text.rfind(PARAGRAPH_END, 0, offset)
    return end_before + len(PARAGRAPH_END) if end_before >= 0 else 0


def _end_of_paragraph(text: str, offset: int) -> int:
    end = text.find(PARAGRAPH_END, offset)
    return end if end >= 0 else len(text)
