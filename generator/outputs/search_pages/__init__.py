"""What the search finds: each page with its records, from the same views that the page is made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.outputs.search_pages.explainer_records import RECORDS
from generator.outputs.search_pages.search_page import Kind, SearchPage, SearchRecord
from generator.outputs.search_pages.shared_records import actor_records, series_records
from generator.outputs.search_pages.teller import Teller
from generator.pages.actor import ActorView
from generator.pages.addresses import page_url
from generator.pages.frame import Framed
from generator.pages.page import Page
from generator.pages.reference import Reference
from generator.pages.series import SeriesView
from generator.pages.site import Site

NARROWED_BY = (Kind.QUOTE, Kind.POSITION, Kind.FIGURE, Kind.ACTOR, Kind.EVENT, Kind.SOURCE)
WORDS = (
    *("narrow", "kind", "party", "all", "hint", "more", "first"),
    *(f"kinds.{kind}" for kind in NARROWED_BY),
    *(f"kind.{kind}" for kind in Kind if kind is not Kind.TEXT),
)


@dataclass(frozen=True, slots=True)
class Searched:
    """`parties` are id and name of everybody by whom a search can be narrowed, by name.

    `words` are what the search says on its own, by what stands behind "search." in the labels.
    """

    language: str = "en"
    words: Mapping[str, str] = field(default_factory=dict)
    parties: tuple[tuple[str, str], ...] = ()


def searched(site: Site) -> Searched:
    """Nothing, unless the site has a search of its own."""
    if not site.options.record_search:
        return Searched()
    parties = {party for explained in site.explained.values() for party in explained.seating.parties}
    named = sorted(((key, site.name(key)) for key in parties), key=lambda party: (party[1].casefold(), party[0]))
    return Searched(site.options.language, {word: site.labels(f"search.{word}") for word in WORDS}, tuple(named))


def search_pages(site: Site, pages: Iterable[Page]) -> dict[str, SearchPage]:
    """What is found on these pages, by the path of each; nothing, unless the site has a search of its own."""
    parties = searched(site).parties
    return {page.path: search_page(site, page, parties) for page in pages if is_searched(site, page)}


def is_searched(site: Site, page: Page) -> bool:
    """A page that is a document like the user's own is left to the theme, which reads its HTML."""
    return site.options.record_search and not isinstance(page.view, Reference)


def search_page(site: Site, page: Page, parties: Iterable[tuple[str, str]]) -> SearchPage:
    """`parties` are those of all explainers, as `Searched` has them."""
    teller = Teller(site, "", (party for party, _ in parties), {})
    url = page_url(page.path, site.options.directory_urls)
    return SearchPage(url, page.title, tuple(_records(teller, page)))


def _records(teller: Teller, page: Page) -> Iterator[SearchRecord]:
    if page.found_as:
        return
    if isinstance(page.view, Framed) and type(page.view.body) in RECORDS:
        explained = teller.site.explained[page.slug]
        yield from RECORDS[type(page.view.body)](Teller.of(teller.site, explained), explained)
    elif isinstance(page.view, ActorView):
        yield from actor_records(teller, page.view)
    elif isinstance(page.view, SeriesView):
        yield from series_records(teller, page.view)
    else:
        yield SearchRecord(Kind.TEXT, "", page.title, (page.description,) if page.description else ())
