"""A source's fingerprint: which runs of words and which numbers its text has, without the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal

from generator.fingerprints.characters import UNSPACED, kinds_of
from generator.fingerprints.hash_set import HashSet
from generator.fingerprints.normalisation import Word, run, runs, words_of
from generator.fingerprints.numbers import entries, numbers_of

SetName = Literal["runs", "short", "numbers"]
RUN_LENGTH: Final = 5
# Where each character counts as a word, five of them are hardly two words.
RUN_LENGTH_UNSPACED: Final = 8
SHORT_LENGTH: Final = 3


@dataclass(frozen=True, slots=True)
class Fingerprint:
    source: str
    run_length: int
    runs: HashSet
    """Every run of `run_length` words."""
    short: HashSet
    """Every word, and every run of two and of three, for quotes that are shorter."""
    numbers: HashSet
    """Every number, and every number with each word beside it."""

    def prints(self, words: Sequence[Word]) -> bool:
        """Whether the text has these words in a row: one or more."""
        return not self.missing_runs(words, self.size_for(words))

    def size_for(self, words: Sequence[Word]) -> int:
        """How long the runs are by which these words are looked up."""
        return self.run_length if len(words) >= self.run_length else min(len(words), SHORT_LENGTH)

    def missing_runs(self, words: Sequence[Word], size: int) -> list[int]:
        """Where each run of `size` words begins that the text does not have. `size` is 1, 2, 3 or `run_length`."""
        known = self.runs if size == self.run_length else self.short
        return [start for start in range(len(words) - size + 1) if run(words[start : start + size]) not in known]


def strings_of(text: str, run_length: int) -> dict[SetName, frozenset[str]]:
    """The strings that a fingerprint keeps hashes of."""
    words = words_of(text)
    return {
        "runs": frozenset(runs(words, run_length)),
        "short": frozenset(chain.from_iterable(runs(words, size + 1) for size in range(SHORT_LENGTH))),
        "numbers": frozenset(entries(numbers_of(text, words))),
    }


def run_length_of(text: str) -> int:
    """How many words a run has: five; eight in a text most of whose words are characters, as in Chinese."""
    kinds = kinds_of(text)
    return RUN_LENGTH_UNSPACED if kinds.count(UNSPACED) * 2 > len(kinds) else RUN_LENGTH
