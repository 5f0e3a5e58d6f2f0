"""A file of the site that is no page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteFile:
    """`path` lies below the base path, like a page's; text is written as UTF-8, with the line ends that it has."""

    path: str
    content: str | bytes
