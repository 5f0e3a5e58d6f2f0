"""A quote as the parts of it that its source has to print: an ellipsis or a bracketed insertion parts it."""

import re
from typing import Final

from generator.fingerprints.characters import ELLIPSES, kinds_of
from generator.fingerprints.normalisation import has_words, without_case_brackets

_DOTS: Final = rf"(?:[{ELLIPSES}]+|\.(?:\s?\.){{2,}})"
_ELLIPSIS: Final = re.compile(rf"[\[(（［]\s*{_DOTS}\s*[\])）］]|{_DOTS}")
_INSERTION: Final = re.compile(r"[\[［]+[^\[\]［］]*[\]］]+")
# What of a word stands before and after an insertion that touches it, in the letters of characters.py: "negotiat[ed]",
# "[they]’re".
_WORD_BEFORE: Final = re.compile(r"(?:[wm0zuih]|a(?=w))+\Z")
_WORD_AFTER: Final = re.compile(r"(?:a?[wm0zuih]+)+")


def parts_of(quote: str) -> tuple[str, ...]:
    """The parts of a quote that have a word in them, in order, as they are written. A word that an insertion changes
    ("negotiat[ed]") is in none of them."""
    plain = without_case_brackets(quote)
    seams = [match.span() for match in _ELLIPSIS.finditer(plain)]
    inserted = [match for match in _INSERTION.finditer(plain) if not _ELLIPSIS.fullmatch(match.group())]
    seams += [_with_changed_word(kinds_of(plain), *match.span()) for match in inserted]
    parts: list[str] = []
    start = 0
    for seam_start, seam_end in [*sorted(seams), (len(plain), len(plain))]:
        parts.append(quote[start:seam_start])
        start = max(start, seam_end)
    return tuple(part.strip() for part in parts if has_words(part))


def _with_changed_word(kinds: str, start: int, end: int) -> tuple[int, int]:
    before, after = _WORD_BEFORE.search(kinds, 0, start), _WORD_AFTER.match(kinds, end)
    return before.start() if before else start, after.end() if after else end
