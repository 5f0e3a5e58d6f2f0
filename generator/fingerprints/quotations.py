"""A quote as the parts of it that its source has to print: an ellipsis or a bracketed insertion parts it."""

import re
from typing import Final

from generator.fingerprints.characters import COMBINING, ELLIPSES, LETTER, kinds_of
from generator.fingerprints.normalisation import has_words

_DOTS: Final = rf"(?:[{ELLIPSES}]+|\.(?:\s?\.){{2,}})"
_ELLIPSIS: Final = re.compile(rf"[\[(（［]\s*{_DOTS}\s*[\])）］]|{_DOTS}")
_INSERTION: Final = re.compile(r"[\[［]+[^\[\]［］]*[\]］]+")
# "[W]e will" where the source has "We will" in the middle of a sentence: only the case is the editor's.
_CHANGED_CASE: Final = re.compile(r"(?<!\w)[\[［](\w)[\]］](?=\w)")
# A character that is nothing to the comparison, so that places in the text stay what they are.
_NOTHING: Final = "\u2060"


def parts_of(quote: str) -> tuple[str, ...]:
    """The parts of a quote that have a word in them, in order, as they are written. A word that an insertion changes
    ("negotiat[ed]") is in none of them."""
    plain = _CHANGED_CASE.sub(rf"{_NOTHING}\1{_NOTHING}", quote)
    seams = [match.span() for match in _ELLIPSIS.finditer(plain)]
    seams += [_with_changed_word(kinds_of(plain), *match.span()) for match in _INSERTION.finditer(plain)]
    parts: list[str] = []
    start = 0
    for seam_start, seam_end in [*sorted(seams), (len(plain), len(plain))]:
        parts.append(plain[start:seam_start])
        start = max(start, seam_end)
    return tuple(part.strip().replace(_NOTHING, "") for part in parts if has_words(part))


def _with_changed_word(kinds: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and kinds[start - 1] in (LETTER, COMBINING):
        start -= 1
    while end < len(kinds) and kinds[end] in (LETTER, COMBINING):
        end += 1
    return start, end
