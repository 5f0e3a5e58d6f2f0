"""What each character is to the comparison of texts: one letter a kind, so that a text's kinds line up with the text."""

import unicodedata
from typing import Final

# Every kind of quotation mark is one; the single ones may also be an apostrophe inside a word.
SINGLE_QUOTES: Final = "'‘’‚‛`´′ʼʻʹ‹›＇"
DOUBLE_QUOTES: Final = '"“”„‟«»″״「」『』｢｣〝〞〟＂'
ELLIPSES: Final = "…⋯︙"
# Punctuation to Unicode, but words to a reader: they are read aloud, and change what is said.
SPOKEN_SIGNS: Final = "%‰٪&@#§＆％＠＃"
# Unicode counts these as symbols; in running text they are dashes.
DASHES_AMONG_SYMBOLS: Final = "−⁃"
HYPHENS: Final = "-\u2010\u2011"
# Besides the format characters (category Cf): the grapheme joiner and the variation selectors.
INVISIBLE: Final = "\u034f" + "".join(map(chr, range(0xFE00, 0xFE10)))
# Scripts that put no space between words: each character counts as a word there.
UNSPACED_SCRIPTS: Final = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x0F00, 0x0FFF),  # Tibetan
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x3005, 0x3007),  # Han iteration mark and zero
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9D),  # halfwidth Katakana
    (0x20000, 0x3FFFF),
)

# Letters to Unicode, but they only voice the halfwidth Katakana before them.
VOICING_MARKS: Final = "ﾞﾟ"

LETTER: Final = "w"
UNSPACED: Final = "c"
COMBINING: Final = "m"
DIGIT: Final = "0"
ZERO: Final = "z"
SMALL_DIGIT: Final = "u"  # superscripts, subscripts and fractions such as ½
SIGN: Final = "s"
SINGLE: Final = "a"
DOUBLE: Final = "q"
HYPHEN: Final = "-"
DASH: Final = "d"
SOFT_HYPHEN: Final = "h"
ELLIPSIS: Final = "e"
STOP: Final = "."
COMMA: Final = ","
SPACE: Final = " "
LINE_END: Final = "n"
NOTHING: Final = "i"
OTHER: Final = "p"

NAMED: Final = {
    **dict.fromkeys(SINGLE_QUOTES, SINGLE),
    **dict.fromkeys(DOUBLE_QUOTES, DOUBLE),
    **dict.fromkeys(ELLIPSES, ELLIPSIS),
    **dict.fromkeys(SPOKEN_SIGNS, SIGN),
    **dict.fromkeys(DASHES_AMONG_SYMBOLS, DASH),
    **dict.fromkeys(HYPHENS, HYPHEN),
    **dict.fromkeys(INVISIBLE, NOTHING),
    **dict.fromkeys("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", LINE_END),
    **dict.fromkeys(".．․", STOP),
    **dict.fromkeys(",，", COMMA),
    **dict.fromkeys(VOICING_MARKS, COMBINING),
    "٬": COMMA,
    "\t": SPACE,
    "\xad": SOFT_HYPHEN,
}
BY_CATEGORY: Final = {
    "Nd": DIGIT,
    "Nl": LETTER,
    "Pd": DASH,
    "Cf": NOTHING,
    "Cc": NOTHING,
    "Zl": LINE_END,
    "Zp": LINE_END,
}
BY_CLASS: Final = {"L": LETTER, "M": COMBINING, "S": SIGN, "P": OTHER, "Z": SPACE}


def kind_of(character: str) -> str:
    """The kind of one character, as one of the letters above."""
    if character in NAMED:
        return NAMED[character]
    category = unicodedata.category(character)
    if category == "Nd":
        return ZERO if unicodedata.decimal(character) == 0 else DIGIT
    if category == "No":
        return SMALL_DIGIT
    if category in ("Lo", "Lm", "Nl", "Mc") and any(
        first <= ord(character) <= last for first, last in UNSPACED_SCRIPTS
    ):
        return UNSPACED
    return BY_CATEGORY.get(category) or BY_CLASS.get(category[0], NOTHING)


class _Kinds(dict[int, str]):
    """Filled as characters are met: a text uses some hundred of Unicode's."""

    def __missing__(self, code: int) -> str:
        self[code] = kind = kind_of(chr(code))
        return kind


_KINDS: Final = _Kinds()


def kinds_of(text: str) -> str:
    """A string as long as the text, with the kind of each of its characters."""
    return text.translate(_KINDS)
