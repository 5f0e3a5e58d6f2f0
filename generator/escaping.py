"""Text becomes characters and nothing else, wherever it lands in a page: HTML text, an attribute, a line of Markdown, a table's cell.

Every character that HTML, Markdown or one of Python-Markdown's usual extensions could take for markup is written as a
numeric entity, which all of them leave alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from generator.function_caches import cached

NOT_FOR_PAGES = "\x00-\x1f\x7f-\x9f\ufffe\uffff"
"""Control characters and what is no character, as they stand in a class of a pattern."""
DIRECTIONS = "\u202a-\u202e\u2066-\u2069"
"""What turns the direction of the text behind it, up to the end of the paragraph if nothing ends it before."""
_ALWAYS = rf"&<>\"'\\`*_{{}}\[\]|~^${NOT_FOR_PAGES}{DIRECTIONS}"
PERHAPS_MARKUP = re.compile(f"[{_ALWAYS}:=+#]")
"""Quick to look for, and a text without any of it needs no escaping, but at its start."""
MARKUP = re.compile(
    f"[{_ALWAYS}]"
    r"|:(?=[\w+-]+:)"  # the name of an emoji
    r"|=(?==)|\+(?=\+)"
    r"|#\Z"  # closes a heading
)
LINE_START = re.compile(r"(?:[#+=:!>-]|\?{3}|/{3}|\d+[.)](?=\s|$))")
UNFIT = re.compile(f"[{NOT_FOR_PAGES}]")
TURNS = re.compile(f"[{DIRECTIONS}]")
ENTITIES = {character: f"&#{ord(character)};" for character in "&<>\"'\\`*_{}[]|~^$:=+#"}
REPLACEMENT = "�"
ISOLATE, END = "\u2068", "\u2069"


def escape(value: object) -> Markup:
    """`value` as text. What is Markup already was made by us, and stays."""
    if type(value) is Markup:
        return value
    if type(value) is str:
        return _escaped(value)
    return markup(value.__html__()) if hasattr(value, "__html__") else _escaped(str(value))


markup: Callable[[str], Markup] = partial(str.__new__, Markup)
"""What was made by us, from parts that are escaped: `Markup` without asking whether the text is more than text."""


def escape_behind(text: str) -> Markup:
    """`text` as text, where it stands behind something else on its line."""
    return markup(MARKUP.sub(_entity, fit(text)) if PERHAPS_MARKUP.search(text) else text)


@cached(1 << 16)
def _escaped(text: str) -> Markup:
    text = escape_behind(text)
    if start := LINE_START.match(text):  # a heading, list or rule, if the text begins a line
        last = start.end() - 1
        text = f"{text[:last]}&#{ord(text[last])};{text[last + 1 :]}"
    return markup(text)


def fit(text: str) -> str:
    """`text` on one line, without what no page may hold, and turning the direction of nothing but itself."""
    if UNFIT.search(text):
        text = UNFIT.sub(_replaced, text)
    return _isolated(text) if TURNS.search(text) else text


def _entity(found: re.Match[str]) -> str:
    return ENTITIES.get(found[0], found[0])  # what turns the direction stays, for `fit` has ended it


def _replaced(found: re.Match[str]) -> str:
    return " " if found[0] in "\n\t\r" else REPLACEMENT


def _isolated(text: str) -> str:
    """What `text` turns ends with it: an isolate around it ends embeddings and overrides, and each isolate in it is ended."""
    made, depth = [ISOLATE], 1
    for character in text:
        if character == END:
            if depth == 1:  # it would end ours
                continue
            depth -= 1
        elif ISOLATE >= character >= "\u2066":
            depth += 1
        made.append(character)
    return "".join(made) + END * depth
