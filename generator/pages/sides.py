"""What each side wants, in a few words: its red lines first, then its newest positions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.link_words import shown_text
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.in_short import in_short
from generator.pages.site import Site
from generator.records.citation import CitationRecord
from generator.records.position import Position

CARD_WORDS = 25


@dataclass(frozen=True, slots=True)
class Want:
    """What a party asks for on one issue. `text` is inline text; one that was `cut` is plain."""

    issue: str
    address: Address
    text: str
    red_line: bool
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
    """Whole sentences, as many as fit; the first is cut if it alone does not. Nothing fills the place of a red line that does not fit."""
    slug, left, left_out = explained.explainer.slug, CARD_WORDS, False
    for position in _foremost(explained, party):
        shown = shown_text(position.wants, site.model, site.labels, slug)
        words = len(shown.split())
        if words > CARD_WORDS and left == CARD_WORDS:
            yield _want(explained, position, in_short(shown, CARD_WORDS), cut=True)
            return
        left_out |= position.red_line and words > left
        if words <= left and (position.red_line or not left_out):
            left -= words
            yield _want(explained, position, position.wants)


def _want(explained: Explained, position: Position, text: str, *, cut: bool = False) -> Want:
    explainer = explained.explainer
    title = explainer.issues[position.issue].title
    address = addresses.position(explainer.slug, position)
    return Want(title, address, text, position.red_line, position.sources, cut)


def _foremost(explained: Explained, party: str) -> list[Position]:
    cells = (explained.matrix.cell(party, issue) for issue in explained.explainer.issues)
    held = [cell.position for cell in cells if cell.position]
    newest_first = sorted(held, key=lambda position: position.since.order, reverse=True)
    return sorted(newest_first, key=lambda position: not position.red_line)
