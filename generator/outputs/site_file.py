"""A file of the site that is no page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SiteFile:
    """`path` lies below the base path, like a page's; text is written as UTF-8, with the line ends that it has."""

    path: str
    content: str | bytes


def json_file(path: str, values: Mapping[str, Any]) -> SiteFile:
    """A JSON file in one line, with the letters of every script as they are."""
    return SiteFile(path, json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n")
