"""Where every record stands: its page, and its anchor there. Paths are those of Markdown files, without the base path."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from generator.derived.anchors import event_anchor, position_anchor
from generator.function_caches import cached
from generator.inline_text import RecordLink
from generator.records.event import Event
from generator.records.position import Position

HOME = "index.md"
EXPLAINERS = "explainers/index.md"
ACTORS = "actors/index.md"
SOURCES = "sources/index.md"

ANCHOR_SAFE = "-._~!$&'()*+,;=:@/?"
PAGE_OF = {"meeting": "table", "issue": "positions", "quote": "quotes", "figure": "figures"}


class Address(NamedTuple):
    """A page's path and an anchor on it, or ""."""

    path: str
    anchor: str = ""


once = cached(1 << 16)
"""Thousands of links lead to the same place, and hold the same address."""


@once
def explainer(slug: str, page: str = "", anchor: str = "") -> Address:
    """A page of an explainer; the overview, if none is named."""
    return Address(f"explainers/{slug}/{page or 'index'}.md", anchor)


@once
def actor(key: str, anchor: str = "") -> Address:
    return Address(f"actors/{key}.md", anchor)


def series(key: str) -> Address:
    return Address(f"series/{key}.md")


@once
def source(key: str) -> Address:
    """In the list of all sources."""
    return Address(SOURCES, key)


def source_in(slug: str, key: str) -> Address:
    """In the explainer's own list."""
    return explainer(slug, "sources", key)


def position(slug: str, record: Position) -> Address:
    return explainer(slug, "positions", position_anchor(record))


def event(slug: str, record: Event) -> Address:
    return explainer(slug, "timeline", event_anchor(record))


def of_link(link: RecordLink, slug: str) -> Address:
    """What an inline `[[…]]` leads to. `slug` is the explainer in which it stands, or ""."""
    if link.kind == "actor":
        return actor(link.id)
    if link.kind == "source":
        return source_in(slug, link.id) if slug else source(link.id)
    if link.kind == "series":
        return series(link.id)
    if link.kind == "explainer":
        return explainer(link.id)
    return explainer(link.owner or slug, PAGE_OF[link.kind], link.id)


def page_url(path: str, directory_urls: bool) -> str:
    """The address of a Markdown file's page, below the base path."""
    stem = path.removesuffix(".md")
    if not directory_urls:
        return f"{stem}.html"
    return stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"


def relative(target: str, here: str) -> str:
    """An address seen from another; both as `page_url` gives them, or a file's path. A folder ends with a slash."""
    start, parts = here.split("/")[:-1], target.split("/")
    same = 0
    while same < len(start) and same < len(parts) - 1 and start[same] == parts[same]:
        same += 1
    return quote("../" * (len(start) - same) + "/".join(parts[same:]) or "./")
