"""Where the texts are published."""

from __future__ import annotations


def explainer_path(slug: str) -> str:
    return f"explainers/{slug}/index.md"


def series_path(key: str) -> str:
    return f"series/{key}/index.md"


def actor_path(key: str) -> str:
    return f"actors/{key}/index.md"
