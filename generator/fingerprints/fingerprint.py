"""A source's fingerprint: which runs of words and which numbers its text has, without the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from generator.fingerprints.characters import UNSPACED, kinds_of
from generator.fingerprints.hash_set import HashSet
from generator.fingerprints.normalisation import Word, run, runs, words_of
from generator.fingerprints.numbers import entries, numbers_of

SetName = Literal["runs", "short", "numbers"]
RUN_LENGTH: Final = 5
# Where each character counts as a word, five of them are hardly two words.
RUN_LENGTH_UNSPACED: Final = 8


@dataclass(frozen=True, slots=True)
class Fingerprint:
    source: str
    words: int
    run_length: int
    runs: HashSet
    """Every run of `run_length` words."""
    short: HashSet
    """Every word, and every pair of neighbours."""
    numbers: HashSet
    """Every number, and every number with each word beside it."""

    def pieces(self, words: Sequence[Word]) -> Iterator[Sequence[Word]]:
        """What of a run of words can be looked up, from its start on: its runs of `run_length` words; its pairs if it is
        shorter than that; or its only word."""
        size = self.run_length if len(words) >= self.run_length else min(len(words), 2)
        for start in range(len(words) - size + 1):
            yield words[start : start + size]

    def has_piece(self, words: Sequence[Word]) -> bool:
        """Whether the text has this word, this pair of words or this run of `run_length` words."""
        return run(words) in (self.runs if len(words) == self.run_length else self.short)


def strings_of(text: str) -> tuple[int, int, dict[SetName, frozenset[str]]]:
    """The number of words of a text, the length of its runs, and the strings that a fingerprint keeps hashes of."""
    words = words_of(text)
    run_length = run_length_of(text)
    short = frozenset(runs(words, 1)) | frozenset(runs(words, 2))
    strings: dict[SetName, frozenset[str]] = {
        "runs": frozenset(runs(words, run_length)),
        "short": short,
        "numbers": frozenset(entries(numbers_of(text, words))),
    }
    return len(words), run_length, strings


def run_length_of(text: str) -> int:
    """How many words a run has: five; eight in a text most of whose words are characters, as in Chinese."""
    kinds = kinds_of(text)
    return RUN_LENGTH_UNSPACED if kinds.count(UNSPACED) * 2 > len(kinds) else RUN_LENGTH
