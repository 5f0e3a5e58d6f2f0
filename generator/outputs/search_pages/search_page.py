"""What the search knows of a page: its records, each with the anchor at which a reader lands."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a record is; by the first four and by events and sources a reader narrows a search."""

    QUOTE = "quote"
    POSITION = "position"
    FIGURE = "figure"
    ACTOR = "actor"
    EVENT = "event"
    SOURCE = "source"
    ISSUE = "issue"
    MEETING = "meeting"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """`anchor` is "" for what the page as a whole is about; `texts` are found each for itself; `parties` are ids."""

    kind: Kind
    anchor: str
    title: str
    texts: tuple[str, ...]
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`url` is the page's address, seen from the top of the site."""

    url: str
    title: str
    records: tuple[SearchRecord, ...]

    def as_bytes(self) -> bytes:
        """Nothing, if nothing is found on it."""
        if not self.records:
            return b""
        records = [[one.kind, one.anchor, one.title, one.texts, one.parties] for one in self.records]
        return json.dumps([self.url, self.title, records], ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def from_bytes(content: bytes) -> SearchPage:
    """What `as_bytes` gave."""
    if not content:
        return SearchPage("", "", ())
    url, title, records = json.loads(content)
    return SearchPage(url, title, tuple(_record(*one) for one in records))


def _record(kind: str, anchor: str, title: str, texts: list[str], parties: list[str]) -> SearchRecord:
    return SearchRecord(Kind(kind), anchor, title, tuple(texts), tuple(parties))
