"""What each side wants, in a few words: its red lines first, then its newest positions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.link_words import shown_text
from generator.pages.in_short import in_short
from generator.pages.site import Site
from generator.records.citation import CitationRecord
from generator.records.position import Position

CARD_WORDS = 25


@dataclass(frozen=True, slots=True)
class Want:
    """`text` is inline text; one that was `cut` is plain."""

    text: str
    sources: tuple[CitationRecord, ...]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """A party with what it wants today; nothing, if it is silent on every issue."""

    party: str
    is_outside: bool
    wants: tuple[Want, ...]


def sides(site: Site, explained: Explained) -> tuple[Side, ...]:
    """The columns of the matrix, as cards; none without issues."""
    if not explained.explainer.issues:
        return ()
    inside, outside = explained.columns()
    return tuple(
        Side(party, explained.seating.is_outside(party), tuple(_wants(site, explained, party)))
        for party in (*inside, *outside)
    )


def _wants(site: Site, explained: Explained, party: str) -> Iterator[Want]:
    """Whole sentences, as many as fit; the first is cut if it alone does not."""
    slug, left = explained.explainer.slug, CARD_WORDS
    for position in _foremost(explained, party):
        shown = shown_text(position.wants, site.model, site.labels, slug)
        words = len(shown.split())
        if words > CARD_WORDS and left == CARD_WORDS:
            yield Want(in_short(shown, CARD_WORDS), position.sources, cut=True)
            return
        if words <= left:
            left -= words
            yield Want(position.wants, position.sources)


def _foremost(explained: Explained, party: str) -> list[Position]:
    cells = (explained.matrix.cell(party, issue) for issue in explained.explainer.issues)
    held = [cell.position for cell in cells if cell.position]
    newest_first = sorted(held, key=lambda position: position.since.order, reverse=True)
    return sorted(newest_first, key=lambda position: not position.red_line)
