"""Entries as the theme's search has them, an entry for each section of a page: of our pages, and back from the user's own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from html import escape, unescape
from typing import Any

from generator.outputs.search_pages.search_page import Kind, SearchPage, SearchRecord

BLOCK_END = re.compile(r"</(?:p|li|td|th|dt|dd|pre|h\d|div|blockquote|summary)>|<(?:br|hr)\b[^>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^>]+>")


def entries_of(page: SearchPage) -> list[dict[str, Any]]:
    """An entry for the page, then one for each place on it at which there is a record."""
    if not page.records:
        return []
    entries = {"": {"location": page.url, "title": escape(page.title, quote=False), "text": ""}}
    for record in page.records:
        title, location = escape(record.title, quote=False), f"{page.url}#{record.anchor}"
        entry = entries.setdefault(record.anchor, {"location": location, "title": title, "text": ""})
        entry["text"] += "".join(f"<p>{escape(text, quote=False)}</p>" for text in record.texts)
    return [*entries.values()]


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
