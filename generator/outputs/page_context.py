"""What a template may ask for while it prints one page: links, inline text, citation marks, icons, words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import get_args
from urllib.parse import quote, unquote

from markupsafe import Markup

from generator.derived.link_words import link_words, shown_text
from generator.escaping import escape, markup
from generator.inline_text import Emphasis, Hyperlink, Node, RecordLink, Strong, parse
from generator.outputs.citation import bibtex, cited_as, csl_json, plain_text
from generator.outputs.downloads import Downloads, downloads_of
from generator.outputs.embeds.embed import embed_of, snippet
from generator.outputs.licence import licence_name
from generator.outputs.open_places import ASIDE_BEGINS, ASIDE_ENDS, closed, filled, open_place
from generator.outputs.relative_href import relative_href
from generator.outputs.source_panels import SourcePanels
from generator.pages import addresses
from generator.pages.addresses import Address, page_url
from generator.pages.page import Page
from generator.pages.seat_grid import grid_words
from generator.pages.site import Site
from generator.pages.table_picture import picture_words
from generator.pages.track_picture import track_words
from generator.pictures.bars import Bar, Kind, draw_bar, draw_bars
from generator.pictures.icons import icon, sprite
from generator.pictures.seat_grid import GridCell, SeatGrid, draw_grid_glyph, draw_key_symbol, draw_seat_grid
from generator.pictures.spark_line import Point, SparkWords, draw_spark_line
from generator.pictures.table import TablePicture, Variant, draw_glyph, draw_table
from generator.pictures.track import TrackPicture, draw_tracks
from generator.records.citation import CitationRecord
from generator.records.date import Date

HREF, MARK, ICON, CLOSING = "hmic"
"""The kinds of open places."""
LONGEST_KEPT = 24
"""Letters of a word that still fits on the line of a phone with its mark."""


class PageContext:
    """Made for one page; it remembers which sources and icons the page has used.

    What it gives a template may have open places, so that it is the same on every page: `filled` closes them for this one.
    """

    begins_aside, ends_aside = open_place(ASIDE_BEGINS), open_place(ASIDE_ENDS)
    """Around what only the page itself shows, and no page that has it as a sheet."""

    def __init__(self, site: Site, page: Page) -> None:
        self.site = site
        self.page = page
        self.t = site.labels
        self.here = page_url(page.path, site.options.directory_urls)
        self.imported: dict[object, object] = {}
        """The macros that templates have imported for this page: see `templates`."""
        self._icons: set[str] = set()
        self._panels = SourcePanels(site, page.slug)
        self._known: dict[str, str] = {}

    def filled(self, text: str) -> str:
        """What was printed, with its open places filled in as this page has them."""
        return filled(text, self._fill)

    def _fill(self, place: str) -> str:
        known = self._known.get(place)
        if known is None:
            known = self._known[place] = self._filled(place[0], place[1:])
        return known

    def _filled(self, kind: str, what: str) -> str:
        if kind == HREF:
            path, _, anchor = what.partition("#")
            return relative_href(self.here, Address(path, anchor), self.site.options.directory_urls)
        if kind == MARK:
            source, _, at = what.partition("#")
            return self._panels.mark(source, unquote(at))
        if kind == ICON:
            self._icons.add(what)
            return icon(what)
        return self._closing() if kind == CLOSING else ""

    # Links

    def href(self, address: Address) -> Markup:
        """The address, relative to the page."""
        return open_place(HREF, f"{address.path}#{address.anchor}")

    def file(self, path: str) -> Markup:
        """The address of a file that is no page, relative to this page."""
        return escape(addresses.relative(path, self.here))

    def link(self, address: Address, words: object, css: str = "") -> Markup:
        marked = f' class="{escape(css)}"' if css else ""
        return markup(f'<a{marked} href="{self.href(address)}">{escape(words)}</a>')

    def actor(self, key: str, *, short: bool = False) -> Markup:
        """The actor's name, as a link to its page."""
        return self.link(addresses.actor(key), self.site.short(key) if short else self.site.name(key))

    # What can be taken away

    def downloads(self) -> tuple[Downloads, ...]:
        return downloads_of(self.site, self.page)

    def snippet(self, kind: str, key: str = "") -> str:
        """HTML with which another site embeds the page's explainer's table, positions, or a quote or figure; "" if it cannot.

        `kind` is table, positions, quotes or figures, `key` the id of a quote or figure.
        """
        if not self.site.options.site_url:
            return ""
        embed = embed_of(self.site, self.site.explained[self.page.slug], kind, key)
        return snippet(self.site, embed) if embed else ""

    def licence(self) -> str:
        """The name of the licence of the data, its address if it has none, or ""."""
        address = self.site.options.licence
        return licence_name(address) or address

    def citation(self, kind: str = "", key: str = "") -> tuple[str, Markup, str]:
        """How to cite the page's explainer, or a quote or figure of it: a sentence, BibTeX with its lines, an item of CSL-JSON.

        `kind` is quotes or figures, `key` the id.
        """
        cited = cited_as(self.site, self.site.explained[self.page.slug], kind, key)
        lines = bibtex(cited, self.t).split("\n")
        item = json.dumps(csl_json(cited), ensure_ascii=False)
        return plain_text(cited, self.t), Markup("&#10;").join(escape(line) for line in lines), item

    def heading_id(self, anchor: str) -> Markup:
        """Stands behind a Markdown heading and gives it its anchor."""
        return markup(f"{{#{escape(anchor)}}}")

    # Text

    def text(self, text: str, slug: str = "") -> Markup:
        """Inline text as HTML. `slug` is the explainer in which it was written, if that is not the page's own."""
        return self._inline(parse(text), slug or self.page.slug)

    def cited(self, text: str, sources: Iterable[CitationRecord], slug: str = "") -> Markup:
        """Inline text as HTML with its citation marks, which never stand alone on a line."""
        *before, last = parse(text)
        owner = slug or self.page.slug
        if not isinstance(last, str):
            ending = markup(self._node(last, owner))
            return markup(f"{self._inline(before, owner)}{self._kept(ending, ending.striptags(), sources)}")
        head, space, word = last.rstrip().rpartition(" ")
        return markup(f"{self._inline((*before, head + space), owner)}{self._kept(escape(word), word, sources)}")

    def owners_markdown(self, text: str) -> Markup:
        """Markdown of the site's owner, from a file beside the content: it is the owner's page as much as ours."""
        return markup(closed(text))

    def shown(self, text: str) -> str:
        """The characters of an inline text, without markup."""
        return shown_text(text, self.site.model, self.t, self.page.slug)

    def date(self, date: Date) -> str:
        return self.t.date(date)

    def time(self, date: Date, *, in_year: bool = False) -> Markup:
        """The date for readers and machines; a machine gets its first day. `in_year`: the year stands above already."""
        words = self.t.date_in_year(date) if in_year else self.t.date(date)
        return markup(f'<time datetime="{escape(date.start)}">{escape(words)}</time>')

    # Marks

    def marks(self, sources: Iterable[CitationRecord]) -> Markup:
        """A numbered mark for each citation; it opens the source without JavaScript."""
        return markup("".join([self._mark(citation) for citation in sources]))

    def marked(self, words: str, sources: Iterable[CitationRecord]) -> Markup:
        """Plain words with citation marks, which never stand alone on a line."""
        head, space, last = words.rpartition(" ")
        return markup(f"{escape(head + space)}{self._kept(escape(last), last, sources)}")

    def _kept(self, ending: Markup, words: str, sources: Iterable[CitationRecord]) -> str:
        """An ending with its first mark on the same line, if both fit on the line of a phone; then the other marks."""
        first, *others = [self._mark(citation) for citation in sources] or [markup("")]
        start = f'<span class="nw">{ending}{first}</span>' if len(words) <= LONGEST_KEPT else f"{ending}{first}"
        return start + "".join(others)

    def _mark(self, citation: CitationRecord) -> Markup:
        """Numbered when it is printed, where a page numbers its sources by itself."""
        if not self.page.slug:
            return self._panels.mark(citation.source, citation.at or "")
        return open_place(MARK, f"{citation.source}#{quote(citation.at or '')}")

    def source_numbers(self, sources: Iterable[str]) -> list[str]:
        """The numbers under which this page cites the sources, in order."""
        return [str(number) for number in sorted(self._panels.number(source) for source in sources)]

    def icon(self, name: str) -> Markup:
        return open_place(ICON, name)

    # Pictures

    def table_picture(self, picture: TablePicture, key: str) -> Markup:
        """The table twice, for wide and for narrow places; the stylesheet shows one. `key` tells the pictures of a page apart."""
        kept: tuple[TablePicture, Markup] | None = self.site.kept.get(("table", self.page.slug, key))
        if kept and kept[0] == picture:  # the overview shows one of the table's pictures
            return kept[1]
        words, rtl = picture_words(self.site), self.t.language.rtl
        drawn = [draw_table(picture, words, variant, uid=f"table-{key}", rtl=rtl) for variant in get_args(Variant)]
        made = markup(f'<div class="table-pic">{"".join(drawn)}</div>')
        self.site.kept["table", self.page.slug, key] = picture, made
        return made

    def table_glyph(self, picture: TablePicture) -> Markup:
        return draw_glyph(picture)

    def seat_grid(self, grid: SeatGrid, key: str) -> Markup:
        """The grid twice, as the table. `key` tells the pictures of a page apart."""
        words, rtl = grid_words(self.site), self.t.language.rtl
        drawn = (draw_seat_grid(grid, words, variant, uid=f"grid-{key}", rtl=rtl) for variant in ("wide", "compact"))
        return markup(f'<div class="table-pic">{"".join(drawn)}</div>')

    def grid_glyph(self, grid: SeatGrid) -> Markup:
        return draw_grid_glyph(grid)

    def seat_symbol(self, cell: GridCell) -> Markup:
        return draw_key_symbol(cell)

    def tracks(self, picture: TrackPicture, key: str, *, over_time: bool = False) -> Markup:
        """The tracks twice, as the table; from talks to talks, or `over_time`. `key` tells the pictures of a page apart."""
        words, rtl = track_words(self.site, over_time=over_time), self.t.language.rtl
        drawn = (draw_tracks(picture, words, variant, uid=f"track-{key}", rtl=rtl) for variant in ("wide", "compact"))
        return markup(f'<div class="table-pic">{"".join(drawn)}</div>')

    def bar(self, share: float, kind: Kind) -> Markup:
        return draw_bar(share, kind)

    def bars(self, bars: Iterable[Bar]) -> Markup:
        return draw_bars(bars)

    def spark_line(self, points: Sequence[Point]) -> Markup:
        words = {name: self.t(f"spark.{name}") for name in ("down", "up", "level", "lowest", "highest", "point")}
        return draw_spark_line(points, SparkWords(**words))

    def closing(self) -> Markup:
        """What every page ends with: the panels of the sources that it cites, and the drawings of its icons."""
        return open_place(CLOSING)

    def _closing(self) -> str:
        return f"{self.filled(self._panels.panels(self.href, self.text))}{sprite(self._icons)}"

    def _inline(self, text: Iterable[Node], slug: str) -> Markup:
        return markup("".join([self._node(node, slug) for node in text]))

    def _node(self, node: Node, slug: str) -> Markup:
        if isinstance(node, str):
            return escape(node)
        if isinstance(node, RecordLink):
            words = link_words(node, self.site.model, self.t, slug)
            return self.link(addresses.of_link(node, slug), words)
        inner = self._inline(node.inner, slug)
        if isinstance(node, Emphasis):
            return markup(f"<em>{inner}</em>")
        if isinstance(node, Strong):
            return markup(f"<strong>{inner}</strong>")
        if isinstance(node, Hyperlink):
            return markup(f'<a href="{escape(node.url)}">{inner}</a>')
        return inner
