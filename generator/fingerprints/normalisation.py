"""A text as the words and marks that a quote is compared by. docs/fingerprints.md says each rule in words.

A change here that gives another result for any text needs a new `NORMALISATION`: fingerprints made before then say
that they are old, and never that a quote is wrong.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from generator.fingerprints.characters import SINGLE_QUOTES, kinds_of

NORMALISATION: Final = 1

# The expressions run over the string of kinds (see characters.py), which is as long as the text.
# A number takes its thousands separators in, "21,000", "21 000", "21.000" or "21'000": one kind of separator all
# through, and no zero in front.
_GROUPED_NUMBER: Final = r"(?<![0z])0[0z]{0,2}(?:(?:,[0z]{3})+|(?:\.[0z]{3})+|(?: [0z]{3})+|(?:a[0z]{3})+)(?![0z])"
_WORD: Final = r"w(?:[wm0zui]|h(?: *n *(?=w))?|a(?=w))*"
_TOKEN: Final = re.compile(rf"{_GROUPED_NUMBER}|[0z][0zmi]*|u+|{_WORD}|c[mi]*|s[mi]*")
_LINE_HYPHEN: Final = re.compile(r"-[ i]*n[ ni]*")
# A quotation that runs over several paragraphs opens each of them with a mark, and closes none but the last.
_OPENING_OF_A_PARAGRAPH: Final = re.compile(r"(?<=n)([ i]*n[ ni]*)[aq]+")
# "[W]e will" for "And we will": only the case is somebody's own.
_CASE_BRACKETS: Final = re.compile(r"(?<!\w)[\[［]([^\W\d_])[\]］](?=[^\W\d_])")
_NOTHING: Final = "\u2060"
_UNSEEN: Final = frozenset(" nih")
_MARKS: Final = {"-": "-", "d": "-", "e": "…", "a": "", "q": ""}
_ELLIPSIS: Final = re.compile(r"\.{3,}|\.*…[.…]*")
_DASHES: Final = re.compile(r"-{2,}")
_APOSTROPHES: Final = str.maketrans(dict.fromkeys(SINGLE_QUOTES, "'"))


class Word(NamedTuple):
    """One word, number or sign. `text[start:end]` is the word as the text prints it."""

    folded: str
    gap: str
    """The marks between the word before and this one, folded and without white space: `-` for a dash, `…` for an
    ellipsis, and `"` at its end if there are quotation marks."""
    start: int
    end: int
    after_line_hyphen: bool = False
    """A hyphen at a line's end parts it from the word before: the two may be one word."""


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, in order. Lines may be broken anywhere; a blank line parts paragraphs."""
    text = without_case_brackets(text)
    kinds = kinds_of(text)
    words: list[Word] = []
    end_before = 0
    for match in _TOKEN.finditer(kinds):
        start, end = match.span()
        between = kinds[end_before:start]
        gap = "" if between in ("", " ") else _folded_gap(text[end_before:start], between)
        hyphenated = gap == "-" and kinds[start] == "w" and _LINE_HYPHEN.fullmatch(between) is not None
        words.append(Word(_folded_word(text[start:end], kinds[start:end]), gap, start, end, hyphenated))
        end_before = end
    return tuple(words)


def has_words(text: str) -> bool:
    """Whether the text has any word, and not marks alone."""
    return _TOKEN.search(kinds_of(text)) is not None


def without_case_brackets(text: str) -> str:
    """The text with characters that count for nothing in the place of the brackets in "[W]e"; as long as it was."""
    return _CASE_BRACKETS.sub(rf"{_NOTHING}\1{_NOTHING}", text) if "[" in text or "［" in text else text


def run(words: Sequence[Word]) -> str:
    """These words as one string. The marks before the first word and after the last are not part of it."""
    return words[0].folded + "".join([f"{word.gap} {word.folded}" for word in words[1:]])


def runs(words: Sequence[Word], size: int) -> Iterator[str]:
    """Every run of `size` words; where a line's end may have parted a word, the runs of both readings."""
    for start in range(len(words)):
        near = words[start : start + 2 * size]
        if any(word.after_line_hyphen for word in near):
            for reading in _readings(words, start, size):
                yield run(reading)
        elif len(near) >= size:
            yield run(near[:size])


def joined_at_line_ends(words: Sequence[Word]) -> tuple[Word, ...]:
    """The other reading of words that a hyphen at a line's end parts: each pair as one word."""
    joined: list[Word] = []
    for word in words:
        joined.append(_joined(joined.pop(), word) if word.after_line_hyphen and joined else word)
    return tuple(joined)


def _readings(words: Sequence[Word], start: int, size: int) -> Iterator[tuple[Word, ...]]:
    if size == 0:
        yield ()
    elif start < len(words):
        for rest in _readings(words, start + 1, size - 1):
            yield (words[start], *rest)
        if start + 1 < len(words) and words[start + 1].after_line_hyphen:
            for rest in _readings(words, start + 2, size - 1):
                yield (_joined(words[start], words[start + 1]), *rest)


def _joined(first: Word, second: Word) -> Word:
    return Word(first.folded + second.folded, first.gap, first.start, second.end, first.after_line_hyphen)


def _folded_gap(printed: str, kinds: str) -> str:
    quoted = _OPENING_OF_A_PARAGRAPH.sub("", kinds)
    marks = [
        _MARKS[kind] if kind in _MARKS else unicodedata.normalize("NFKC", character)
        for character, kind in zip(printed, kinds, strict=True)
        if kind not in _UNSEEN
    ]
    folded = _DASHES.sub("-", _ELLIPSIS.sub("…", "".join(marks)))
    return folded + '"' if "a" in quoted or "q" in quoted else folded


def _folded_word(printed: str, kinds: str) -> str:
    if kinds[0] in "0z":
        return _folded("".join([c for c, kind in zip(printed, kinds, strict=True) if kind in "0z"]))
    if not _UNSEEN.isdisjoint(kinds):
        return _folded("".join([c for c, kind in zip(printed, kinds, strict=True) if kind not in _UNSEEN]))
    return _folded(printed)


@lru_cache(maxsize=1 << 14)
def _folded(printed: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", printed).casefold())
    # Turkish has four letters i, of which case folding leaves three.
    return folded.replace("i\u0307", "i").replace("ı", "i").translate(_APOSTROPHES)
