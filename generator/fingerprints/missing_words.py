"""Where a quote and its source part: the words that are to blame, or the marks between them."""

from collections.abc import Sequence
from itertools import islice, product
from typing import Final

from generator.fingerprints.fingerprint import Fingerprint
from generator.fingerprints.normalisation import Word

# The marks between two words that a source may have where the quote has others.
_GAPS: Final = tuple(
    mark + quoted for mark in ("", ",", ".", ";", ":", "?", "!", "-", "…", ",-") for quoted in ("", '"')
)
_MOST_TRIED: Final = 64


def missing_words(part: str, words: Sequence[Word], fingerprint: Fingerprint) -> tuple[str, ...]:
    """The words of a failing part that the source does not have, or does not have between these neighbours, as the part
    writes them; two neighbours, if it only does not have them beside each other."""
    unknown = fingerprint.missing_runs(words, 1)
    pairs = [at for at in fingerprint.missing_runs(words, 2) if at not in unknown and at + 1 not in unknown]
    to_blame = {*unknown, *pairs, *(at + 1 for at in pairs)}
    size = fingerprint.size_for(words)
    runs = [at for at in fingerprint.missing_runs(words, size) if to_blame.isdisjoint(range(at, at + size))]
    stretches = _series(unknown)
    stretches += [_between_pairs(first, last) for first, last in _series(pairs)]
    stretches += [_common_to_runs(first, last, size) for first, last in _series(runs)]
    return tuple(part[words[first].start : words[last].end] for first, last in sorted(stretches))


def printed_with_other_marks(part: str, words: Sequence[Word], fingerprint: Fingerprint) -> str | None:
    """The part with the source's marks between its words, if other marks are all that it takes for the part to stand."""
    seams = fingerprint.missing_runs(words, 2)
    choices = [
        [gap for gap in _GAPS if fingerprint.prints((words[at], words[at + 1]._replace(gap=gap)))] for at in seams
    ]
    for gaps in islice(product(*choices), _MOST_TRIED) if seams else ():
        changed = list(words)
        for at, gap in zip(seams, gaps, strict=True):
            changed[at + 1] = words[at + 1]._replace(gap=gap)
        if fingerprint.prints(changed):
            return _written(part, words, {at + 1: gap for at, gap in zip(seams, gaps, strict=True)})
    return None


def _series(places: Sequence[int]) -> list[tuple[int, int]]:
    """The first and the last of each series of neighbouring places."""
    series: list[tuple[int, int]] = []
    for place in places:
        if series and place == series[-1][1] + 1:
            series[-1] = series[-1][0], place
        else:
            series.append((place, place))
    return series


def _between_pairs(first: int, last: int) -> tuple[int, int]:
    """Of pairs in a row, the words that each have two of them; of one pair, both words."""
    return (first, first + 1) if first == last else (first + 1, last)


def _common_to_runs(first: int, last: int, size: int) -> tuple[int, int]:
    """Of runs in a row, the words that all of them have; if there are none, every word."""
    return (last, first + size - 1) if last <= first + size - 1 else (first, last + size - 1)


def _written(part: str, words: Sequence[Word], gaps: dict[int, str]) -> str:
    written = part[words[0].start : words[0].end]
    for place in range(1, len(words)):
        before, word = words[place - 1], words[place]
        between = part[before.end : word.start]
        if place in gaps:
            between = f"{gaps[place]} ".replace("-", " –")
        written += between + part[word.start : word.end]
    return written
