"""Text becomes characters and nothing else, wherever it lands in a page: HTML text, an attribute, a line of Markdown, a table's cell.

Every character that HTML or Markdown could take for markup is written as a numeric entity, which both leave alone.
"""

from __future__ import annotations

import re

from markupsafe import Markup

MARKUP = re.compile(r"[&<>\"'\\`*_{}\[\]|~^\x00-\x1f\x7f-\x9f]")
LINE_START = re.compile(r"(?:[#+=:!>-]|\d+[.)](?=\s|$))")
REPLACEMENT = "�"  # for control characters, which no page may hold


def escape(value: object) -> Markup:
    """`value` as text. What is Markup already was made by us, and stays."""
    if hasattr(value, "__html__"):
        return Markup(value.__html__())  # noqa: S704 - made by this module or by a template
    text = str(value)
    if MARKUP.search(text):
        text = MARKUP.sub(_entity, text)
    if start := LINE_START.match(text):  # a heading, list or rule, if the text begins a line
        last = start.end() - 1
        text = f"{text[:last]}&#{ord(text[last])};{text[last + 1 :]}"
    return Markup(text)  # noqa: S704 - escaped above


def _entity(found: re.Match[str]) -> str:
    character = found[0]
    if character in "\n\t\r":
        return " "
    code = ord(character)
    return REPLACEMENT if code < 0x20 or 0x7F <= code <= 0x9F else f"&#{code};"
