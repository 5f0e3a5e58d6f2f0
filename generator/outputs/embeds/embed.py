"""What other sites may embed: an explainer's table, its matrix, each of its quotes, each of its figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from generator.derived.explained import Explained
from generator.derived.seating import MeetingSeating
from generator.escaping import escape
from generator.labels.numbers import figure_words
from generator.pages.addresses import Address
from generator.pages.frame import absolute_file, has_page, page_address
from generator.pages.site import Site
from generator.pictures.text_width import text_width

FOLDER = "embed"
OEMBED_TYPE = "application/json+oembed"
FRAME = 120  # what stands around the content: edges, heading, source line
TALLEST = 900
LINE = 310  # in a frame as wide as a telephone


@dataclass(frozen=True, slots=True)
class Embed:
    """`kind` is table, positions, quotes or figures, `key` the id of a quote or a figure; `source` is the place that it shows.

    `height` is that of a frame in which it is about seen whole; in a smaller one it scrolls.
    """

    kind: str
    slug: str
    key: str
    title: str
    source: Address
    height: int

    @property
    def path(self) -> str:
        """Below the base path."""
        return f"{FOLDER}/{self.slug}/{self.kind}{'/' if self.key else ''}{self.key}.html"

    @property
    def oembed_path(self) -> str:
        """Where its description lies."""
        return self.path.removesuffix(".html") + ".json"


def all_embeds(site: Site, explained: Explained) -> Iterator[Embed]:
    wholes = (embed_of(site, explained, kind) for kind in ("table", "positions"))
    yield from (embed for embed in wholes if embed)
    yield from (_quote(site, explained, key) for key in explained.explainer.quotes)
    yield from (_figure(site, explained, key) for key in explained.explainer.figures)


def embed_of(site: Site, explained: Explained, kind: str, key: str = "") -> Embed | None:
    """The embed of a kind; None for a table without a meeting, and for positions without an issue."""
    if kind == "quotes":
        return _quote(site, explained, key)
    if kind == "figures":
        return _figure(site, explained, key)
    if kind == "positions":
        return _positions(site, explained) if has_page(explained, "positions") else None
    shown = explained.seating.shown
    return _table(site, explained, shown) if shown else None


def _table(site: Site, explained: Explained, shown: MeetingSeating) -> Embed:
    slug = explained.explainer.slug
    seats = sum(max(len(group.seats), 1) for group in shown.delegations)
    content = 320 + 14 * max(seats - 8, 0) + 90 * ceil(len(shown.outside) / 2)
    title = site.labels("picture.title", title=explained.explainer.record.title)
    return Embed("table", slug, "", title, page_address(slug, "table", shown.id), _height(content))


def _positions(site: Site, explained: Explained) -> Embed:
    record, slug = explained.explainer.record, explained.explainer.slug
    title = site.labels("embed.matrix", title=record.title)
    height = _height(60 + 110 * len(explained.explainer.issues))
    return Embed("positions", slug, "", title, page_address(slug, "positions"), height)


def _quote(site: Site, explained: Explained, key: str) -> Embed:
    slug, quote = explained.explainer.slug, explained.explainer.quotes[key]
    content = 29 * _lines(quote.text, 21) + 19 * _lines(quote.translation or "", 13) + 70
    title = site.labels("embed.quote", speaker=site.name(quote.speaker))
    return Embed("quotes", slug, key, title, page_address(slug, "quotes", key), _height(content))


def _figure(site: Site, explained: Explained, key: str) -> Embed:
    slug, figure = explained.explainer.slug, explained.explainer.figures[key]
    content = 120 + 22 * _lines(figure.label, 15) + (70 if len(figure.series) > 1 else 0)
    title = site.labels("cite.figure", label=figure.label, number=figure_words(figure, site.labels))
    return Embed("figures", slug, key, title, page_address(slug, "figures", key), _height(content))


def snippet(site: Site, embed: Embed) -> str:
    """The HTML that another site copies. It needs the site's address."""
    address, title = escape(absolute_file(site, embed.path)), escape(embed.title)
    return f'<iframe src="{address}" title="{title}" width="100%" height="{embed.height}" loading="lazy" frameborder="0"></iframe>'


def _lines(text: str, size: float) -> int:
    return ceil(text_width(text, size) / LINE)


def _height(content: float) -> int:
    """In steps of 10, so that a small change of content changes no snippet."""
    return min(ceil((content + FRAME) / 10) * 10, TALLEST)
