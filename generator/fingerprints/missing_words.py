"""Where a quote and its source part: the words that are to blame, or the marks between them."""

from collections.abc import Iterator, Sequence
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
    """The words of a failing part that the source does not have, as the part writes them; where it has each of them, the
    neighbours that it does not have beside each other."""
    return tuple(
        part[words[first].start : words[last].end]
        for stretch in _failing_stretches(words, fingerprint)
        for first, last in _to_blame(words, stretch, fingerprint)
    )


def printed_with_other_marks(part: str, words: Sequence[Word], fingerprint: Fingerprint) -> str | None:
    """The part with the source's marks between its words, if other marks are all that it takes for the part to stand."""
    seams = [place for place in range(1, len(words)) if not fingerprint.has_piece(words[place - 1 : place + 1])]
    choices = [
        [gap for gap in _GAPS if fingerprint.has_piece((words[place - 1], words[place]._replace(gap=gap)))]
        for place in seams
    ]
    for gaps in islice(product(*choices), _MOST_TRIED) if seams else ():
        changed = list(words)
        for place, gap in zip(seams, gaps, strict=True):
            changed[place] = words[place]._replace(gap=gap)
        if all(map(fingerprint.has_piece, fingerprint.pieces(changed))):
            return _written(part, words, dict(zip(seams, gaps, strict=True)))
    return None


def _failing_stretches(words: Sequence[Word], fingerprint: Fingerprint) -> Iterator[tuple[int, int]]:
    """The first and the last piece of each series of neighbouring pieces that the source does not have."""
    start: int | None = None
    held = [fingerprint.has_piece(piece) for piece in fingerprint.pieces(words)]
    for place, holds in enumerate([*held, True]):
        if not holds and start is None:
            start = place
        elif holds and start is not None:
            yield start, place - 1
            start = None


def _to_blame(words: Sequence[Word], stretch: tuple[int, int], fingerprint: Fingerprint) -> list[tuple[int, int]]:
    size = min(len(words), fingerprint.run_length if len(words) >= fingerprint.run_length else 2)
    first, last = stretch[0], stretch[1] + size - 1
    unknown = [(place, place) for place in range(first, last + 1) if not fingerprint.has_piece((words[place],))]
    if unknown:
        return _merged(unknown)
    apart = [(place, place + 1) for place in range(first, last) if not fingerprint.has_piece(words[place : place + 2])]
    if apart:
        return _merged(apart)
    # Every pair is in the source, and the run is not: all that its pieces have in common, or all of them.
    common = stretch[1], stretch[0] + size - 1
    return [common if common[0] <= common[1] else (first, last)]


def _merged(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged = [places[0]]
    for first, last in places[1:]:
        if first <= merged[-1][1] + 1:
            merged[-1] = merged[-1][0], last
        else:
            merged.append((first, last))
    return merged


def _written(part: str, words: Sequence[Word], gaps: dict[int, str]) -> str:
    written = part[words[0].start : words[0].end]
    for place in range(1, len(words)):
        before, word = words[place - 1], words[place]
        between = part[before.end : word.start]
        if place in gaps:
            between = f"{gaps[place]} ".replace("-", " –")
        written += between + part[word.start : word.end]
    return written
