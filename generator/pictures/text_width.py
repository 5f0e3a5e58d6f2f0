"""How wide a text will be drawn, without asking a browser: an estimate on the safe side, and cutting by it.

The reader's font is not known when a picture is drawn. The widths by letter class below lie above those of the
fonts in the stylesheet's two stacks (Helvetica, Arial, Roboto, Segoe UI; Charter, Cambria, Georgia).
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

NARROW = frozenset("iljI.,:;'’‘|!·ıíìî")
SLIM = frozenset('frt()[]-/\\ \u00a0“”"„*°')
WIDE = frozenset("mwMW@%&—–…+=<>~©®æœÆŒЖМФШЩЮЫжмфшщюыДЉЊљњΩωΨψΦφ№€")
BOLD = 1.1
SAFETY = 1.05

# First code point, last code point, width in em: scripts whose letters are wider than Latin ones.
SCRIPTS = (
    (0x0400, 0x052F, 0.64),  # Cyrillic
    (0x0530, 0x058F, 0.75),  # Armenian
    (0x0590, 0x05FF, 0.62),  # Hebrew
    (0x0600, 0x08FF, 0.66),  # Arabic, Syriac, Thaana, N'Ko
    (0x0900, 0x0B7F, 0.62),  # Devanagari, Bengali, Gurmukhi, Gujarati, Oriya
    (0x0B80, 0x0DFF, 0.85),  # Tamil, Telugu, Kannada, Malayalam, Sinhala
    (0x0E00, 0x0EFF, 0.62),  # Thai, Lao
    (0x0F00, 0x10FF, 0.75),  # Tibetan, Myanmar, Georgian
    (0x1200, 0x1DFF, 0.75),  # Ethiopic, Cherokee, Canadian syllabics, Khmer, Mongolian
    (0x2600, 0x27BF, 1.35),  # symbols and dingbats
    (0x2E80, 0xD7FF, 1.00),  # CJK, kana, Hangul, Yi
    (0xF900, 0xFAFF, 1.00),  # CJK compatibility
    (0xFB1D, 0xFDFF, 0.90),  # Hebrew and Arabic presentation forms
    (0xFE70, 0xFEFE, 0.90),  # Arabic presentation forms
    (0xFF00, 0xFFEF, 1.00),  # full and half width
    (0x10000, 0x1EFFF, 1.00),  # scripts beyond the basic plane
    (0x1F000, 0x1FAFF, 1.35),  # pictographs
    (0x20000, 0x3FFFF, 1.00),  # CJK extensions
)
ZERO_WIDTH_JOINER = "\u200d"


@lru_cache(maxsize=1 << 14)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The estimated width of `text` at font size `size`, in the unit of `size`."""
    em = sum(map(_letter_width, text))
    return em * size * (BOLD if bold else 1.0) * SAFETY


@lru_cache(maxsize=4096)
def _letter_width(letter: str) -> float:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf", "Cc"}:
        return 0.0
    for letters, width in ((NARROW, 0.28), (SLIM, 0.34), (WIDE, 0.92)):
        if letter in letters:
            return width
    return _script_width(letter) or (0.70 if letter.isupper() else 0.56)


def _script_width(letter: str) -> float | None:
    code = ord(letter)
    return next((width for first, last, width in SCRIPTS if first <= code <= last), None)


def clusters(text: str) -> list[str]:
    """`text` in the pieces that a reader sees as one letter each: a letter with its marks, a joined emoji, a flag."""
    if text.isascii():
        return list(text)
    pieces: list[str] = []
    for letter in text:
        if pieces and _belongs_to(pieces[-1], letter):
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _belongs_to(cluster: str, letter: str) -> bool:
    """Whether `letter` may not be torn from the cluster before it."""
    last = cluster[-1]
    return (
        unicodedata.category(letter) in {"Mn", "Mc", "Me"}
        or letter in {ZERO_WIDTH_JOINER, "\u200c"}
        or "\U000e0020" <= letter <= "\U000e007f"  # tags, as in the flag of Scotland
        or "\U0001f3fb" <= letter <= "\U0001f3ff"  # skin tones
        or last == ZERO_WIDTH_JOINER
        or _is_virama(last)
        or (_is_flag_half(letter) and len(cluster) == 1 and _is_flag_half(last))
        or ("\u1160" <= letter <= "\u11ff" and "\u1100" <= last <= "\u11ff")  # Hangul built from parts
    )


def _is_virama(letter: str) -> bool:
    return unicodedata.combining(letter) == 9


def _is_flag_half(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def shorten(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """`text` itself if it fits into `width`, else as much of it as fits with an ellipsis."""
    if text_width(text, size, bold=bold) <= width:
        return text
    pieces = clusters(text)
    while pieces and text_width("".join(pieces).rstrip() + "…", size, bold=bold) > width:
        pieces.pop()
    return "".join(pieces).rstrip(" ,;:·-–") + "…"


@lru_cache(maxsize=1 << 12)
def wrap(text: str, size: float, width: float, lines: int, *, bold: bool = False) -> tuple[str, ...]:
    """`text` in at most `lines` lines that fit into `width`; the last one ends in an ellipsis if there was more.

    Breaks at spaces, after hyphens and slashes, and between letters of scripts written without spaces; inside a word
    only where the word alone is wider than a line.
    """
    text = " ".join(text.split())
    if text_width(text, size, bold=bold) <= width:
        return (text,) if text else ()
    rest = [piece for word in _words(text) for piece in _pieces_that_fit(word, size, width, bold=bold)]
    out: list[str] = []
    while rest and len(out) < lines - 1:
        taken = _fill(rest, size, width, bold=bold)
        out.append("".join(rest[:taken]).strip())
        rest = rest[taken:]
    if rest:
        out.append(shorten("".join(rest).strip(), size, width, bold=bold))
    return tuple(line for line in out if line)


@lru_cache(maxsize=1 << 12)
def longest_word(text: str, size: float, *, bold: bool = False) -> float:
    """The width of the widest piece of `text` that `wrap` would rather not break."""
    return max((text_width(word.strip(), size, bold=bold) for word in _words(text)), default=0.0)


def _fill(words: list[str], size: float, width: float, *, bold: bool) -> int:
    """How many of `words` fit on a line: one at least."""
    taken = 1
    while taken < len(words) and text_width("".join(words[: taken + 1]).strip(), size, bold=bold) <= width:
        taken += 1
    return taken


def _words(text: str) -> list[str]:
    """The unbreakable pieces of `text`, each with the white space that follows it."""
    chunks = re.findall(r"\S+\s*", " ".join(text.split()))
    return [piece for chunk in chunks for piece in _split_chunk(chunk)]


def _split_chunk(chunk: str) -> list[str]:
    if chunk.isascii() and "-" not in chunk and "/" not in chunk:
        return [chunk]
    pieces = clusters(chunk)
    words = pieces[:1]
    for before, piece in pairwise(pieces):
        if _may_break(before, piece):
            words.append(piece)
        else:
            words[-1] += piece
    return words


def _may_break(before: str, after: str) -> bool:
    if not after[0].isalnum():
        return False
    return before[0] in "-/‐–" or _is_ideograph(before[0]) or _is_ideograph(after[0])


def _is_ideograph(letter: str) -> bool:
    """A letter of a script that is written without spaces and broken anywhere: ideographs, kana (not Hangul)."""
    return "\u2e80" <= letter <= "\ua4cf" or "\U00020000" <= letter <= "\U0003ffff"


def _pieces_that_fit(word: str, size: float, width: float, *, bold: bool) -> list[str]:
    """`word`, or if it is wider than a line, its parts that are not."""
    if text_width(word.strip(), size, bold=bold) <= width:
        return [word]
    parts = [""]
    for piece in clusters(word):
        if parts[-1] and text_width((parts[-1] + piece).strip(), size, bold=bold) > width:
            parts.append(piece)
        else:
            parts[-1] += piece
    return parts
