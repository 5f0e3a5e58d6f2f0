"""What each kind of embed shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.outputs.embeds.embed import Embed
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.figures import FigureCard, figure_card
from generator.pages.quote_card import QuoteCard, quote_card
from generator.pages.site import Site
from generator.pages.stance_table import StanceTable, stance_table
from generator.pages.table_picture import KeyEntry, picture_key, table_picture
from generator.pictures.table import TablePicture
from generator.records.citation import CitationRecord
from generator.records.date import Date


@dataclass(frozen=True, slots=True)
class TableView:
    picture: TablePicture
    key: tuple[KeyEntry, ...]


@dataclass(frozen=True, slots=True)
class PositionsView:
    table: StanceTable
    as_of: Date | None
    slug: str

    def address(self, issue: str) -> Address:
        return addresses.explainer(self.slug, "positions", issue)


@dataclass(frozen=True, slots=True)
class QuoteView:
    """`sources` are who prints it, each with its place in the explainer's list."""

    card: QuoteCard
    sources: tuple[tuple[str, Address], ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    card: FigureCard
    is_outside: bool
    sources: tuple[tuple[str, Address], ...]


def _table(site: Site, explained: Explained, embed: Embed) -> TableView:
    assert explained.seating.shown is not None  # it has no embed otherwise
    picture = table_picture(site, explained.explainer, explained.seating.shown)
    return TableView(picture, picture_key(site, picture))


def _positions(site: Site, explained: Explained, embed: Embed) -> PositionsView:
    return PositionsView(stance_table(site, explained), explained.explainer.record.as_of, embed.slug)


def _quote(site: Site, explained: Explained, embed: Embed) -> QuoteView:
    quote = explained.explainer.quotes[embed.key]
    return QuoteView(quote_card(site, explained, embed.key, {}), _sources(site, embed.slug, quote.sources))


def _figure(site: Site, explained: Explained, embed: Embed) -> FigureView:
    figure, seating = explained.explainer.figures[embed.key], explained.seating
    party = explained.voices.get(figure.claimed_by, figure.claimed_by) if figure.claimed_by else ""
    is_outside = party in seating.parties and seating.is_outside(party)
    card = figure_card(site, explained, embed.key, {})
    return FigureView(card, is_outside, _sources(site, embed.slug, figure.sources))


VIEWS: Mapping[str, Callable[[Site, Explained, Embed], object]] = {
    "table": _table,
    "positions": _positions,
    "quotes": _quote,
    "figures": _figure,
}
"""By the kind of embed, after which its template is named."""


def _sources(site: Site, slug: str, sources: Iterable[CitationRecord]) -> tuple[tuple[str, Address], ...]:
    cited = dict.fromkeys(citation.source for citation in sources)
    return tuple((_named(site, key), addresses.source_in(slug, key)) for key in cited)


def _named(site: Site, key: str) -> str:
    source = site.model.sources[key]
    return source.publisher or source.title
