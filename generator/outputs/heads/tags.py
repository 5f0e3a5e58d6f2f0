"""Elements of a page's head. Whatever stands in content is text in them, and no more."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from generator.escaping import REPLACEMENT

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
IN_SCRIPT = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""What could end a script element or begin a comment in it, and what older readers of scripts take for a line's end."""


def attribute(text: str) -> str:
    """Text for between double quotes. Control characters, which HTML has no place for, are shown as such."""
    return escape(CONTROL.sub(lambda found: " " if found[0] in "\t\n\r" else REPLACEMENT, text))


def link(rel: str, href: str, kind: str, title: str) -> str:
    return f'<link rel="{rel}" type="{kind}" href="{attribute(href)}" title="{attribute(title)}">'


def properties(values: Mapping[str, str]) -> Iterable[str]:
    """Open Graph's: a `property` each."""
    return (f'<meta property="{name}" content="{attribute(value)}">' for name, value in values.items())


def names(values: Mapping[str, str]) -> Iterable[str]:
    return (f'<meta name="{name}" content="{attribute(value)}">' for name, value in values.items())


def json_ld(graph: list[dict[str, Any]]) -> str:
    """A data block: no browser runs it, so that a strict Content-Security-Policy lets it stand."""
    held = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    for sign, escaped in IN_SCRIPT.items():
        text = text.replace(sign, escaped)
    return f'<script type="application/ld+json">{text}</script>'
