"""A text cut to a number of words."""

from __future__ import annotations


def in_short(text: str, most: int) -> str:
    """The first words, with an ellipsis if there are more."""
    words = text.split()
    return text if len(words) <= most else " ".join(words[:most]).rstrip(",;:.") + "\N{NO-BREAK SPACE}…"
