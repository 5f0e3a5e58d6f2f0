"""What stands in a line: text, inline HTML, `**strong**`, and attribute lists behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from markdown.util import BLOCK_LEVEL_ELEMENTS

BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS)
"""Tags that begin a block of HTML where they begin a line."""
TAG = re.compile(r"</?[a-z][a-z0-9]*(?: [^<>]*)?/?>")
TAG_NAME = re.compile(r"<([a-z][a-z0-9]*)[ >]")
ANY_TAG_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
NOT_INLINE = re.compile(r"[\\`*_\[\]{}<>\n]|&(?!(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z0-9]+);)|://|@|  $")
STRONG = re.compile(r"\*\*(?=\S)([^*]+?)(?<=\S)\*\*")

Attributes = tuple[tuple[str, str], ...]


class StrangeError(Exception):
    """Something that our pages do not have."""


def tags(text: str) -> list[str]:
    """The names of all tags."""
    return ANY_TAG_NAME.findall(text)


def is_inline(line: str) -> bool:
    """Whether a line begins with a tag that may stand in a paragraph."""
    name = TAG_NAME.match(line)
    return name is not None and name[1] not in BLOCKS


@lru_cache(maxsize=1 << 12)
def attributes(given: str) -> Attributes:
    """`#id` and `.class`, in their order; several classes are one attribute."""
    found: dict[str, str] = {}
    for part in given.split():
        key, value = ("id" if part[0] == "#" else "class"), part[1:]
        found[key] = f"{found[key]} {value}" if key == "class" and key in found else value
    return tuple(found.items())


def written(pairs: Iterable[tuple[str, str]]) -> str:
    return "".join(f' {key}="{value}"' for key, value in sorted(pairs))


def inline(text: str) -> str:
    """A line of text and inline HTML: only `**strong**` is Markdown in it."""
    bare = TAG.sub("", text)
    if "*" in bare:
        bare = STRONG.sub(r"\1", bare)
        text = STRONG.sub(r"<strong>\1</strong>", text)
    if NOT_INLINE.search(bare):
        raise StrangeError
    return text
