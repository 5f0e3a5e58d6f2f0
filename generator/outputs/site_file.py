"""A file of the site that is no page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SiteFile:
    """`path` lies below the base path, like a page's; `content` is what is written.

    Text is not held as such: with one letter beyond Latin-1, as quotation marks are, it takes twice the room.
    """

    path: str
    content: bytes


def text_file(path: str, text: str) -> SiteFile:
    """Text as UTF-8, with the line ends that it has."""
    return SiteFile(path, text.encode("utf-8"))


def json_file(path: str, values: Mapping[str, Any]) -> SiteFile:
    """A JSON file in one line, with the letters of every script as they are."""
    return text_file(path, json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n")
