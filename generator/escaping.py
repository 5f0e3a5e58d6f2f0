"""Text becomes characters and nothing else, wherever it lands in a page: HTML text, an attribute, a line of Markdown, a table's cell.

Every character that HTML or Markdown could take for markup is written as a numeric entity, which both leave alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

MARKUP = re.compile(r"[&<>\"'\\`*_{}\[\]|~^\x00-\x1f\x7f-\x9f]")
LINE_START = re.compile(r"(?:[#+=:!>-]|\d+[.)](?=\s|$))")
REPLACEMENT = "�"  # for control characters, which no page may hold


def escape(value: object) -> Markup:
    """`value` as text. What is Markup already was made by us, and stays."""
    if type(value) is Markup:
        return value
    if type(value) is str:
        return _escaped(value)
    return markup(value.__html__()) if hasattr(value, "__html__") else _escaped(str(value))


def markup(text: str) -> Markup:
    """What was made by us, from parts that are escaped: `Markup` without asking whether `text` is more than text."""
    return str.__new__(Markup, text)


def escape_behind(text: str) -> Markup:
    """`text` as text, where it stands behind something else on its line."""
    return markup(MARKUP.sub(_entity, text) if MARKUP.search(text) else text)


@lru_cache(maxsize=1 << 16)
def _escaped(text: str) -> Markup:
    text = escape_behind(text)
    if start := LINE_START.match(text):  # a heading, list or rule, if the text begins a line
        last = start.end() - 1
        text = f"{text[:last]}&#{ord(text[last])};{text[last + 1 :]}"
    return markup(text)


def _entity(found: re.Match[str]) -> str:
    character = found[0]
    if character in "\n\t\r":
        return " "
    code = ord(character)
    return REPLACEMENT if code < 0x20 or 0x7F <= code <= 0x9F else f"&#{code};"
