"""The entries that the theme's search plugin makes of a page's HTML → the same pages as ours: for the user's own documents."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from html import unescape
from typing import Any

from generator.outputs.search_pages.search_page import Kind, SearchPage, SearchRecord

BLOCK_END = re.compile(r"</(?:p|li|td|th|dt|dd|pre|h\d|div|blockquote|summary)>|<(?:br|hr)\b[^>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^>]+>")


def pages_of_entries(entries: Iterable[Mapping[str, Any]], ours: Collection[str]) -> list[SearchPage]:
    """One page for each address that is not among `ours`, with an entry for each of its sections."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for entry in entries:
        url, _, _ = str(entry["location"]).partition("#")
        if url not in ours:
            found.setdefault(url, []).append(entry)
    return [
        SearchPage(url, _text(sections[0]["title"]), tuple(map(_record, sections))) for url, sections in found.items()
    ]


def _record(entry: Mapping[str, Any]) -> SearchRecord:
    _, _, anchor = str(entry["location"]).partition("#")
    texts = (_text(part) for part in BLOCK_END.split(str(entry["text"])))
    return SearchRecord(Kind.TEXT, anchor, _text(entry["title"]), tuple(text for text in texts if text))


def _text(html: str) -> str:
    return " ".join(unescape(TAG.sub("", html)).split())
