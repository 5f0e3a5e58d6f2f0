"""A feed before it is written."""

from __future__ import annotations

from dataclasses import dataclass

from generator.outputs.feeds.news import News


@dataclass(frozen=True, slots=True)
class Feed:
    """`home` is the page that the feed is about; there is one entry at least, and the newest stands first."""

    title: str
    subtitle: str
    home: str
    entries: list[News]
