"""All pages of an explainer on one, to print and to keep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.pages.frame import HAS, Framed, explainer_page, page_address
from generator.pages.page import Page
from generator.pages.site import Site


@dataclass(frozen=True, slots=True)
class Sheet:
    """One of the pages, with its key in the page navigation."""

    key: str
    page: Page


@dataclass(frozen=True, slots=True)
class Print:
    sheets: tuple[Sheet, ...]


def print_pages(site: Site, pages: Iterable[Page]) -> Iterator[Page]:
    """Made of the pages that there are; a search finds those, and the overview in their stead."""
    made = {page.path: page for page in pages if isinstance(page.view, Framed)}
    for slug, explained in site.explained.items():
        paths = {key: page_address(slug, key).path for key in HAS}
        sheets = tuple(Sheet(key, made[path]) for key, path in paths.items() if path in made)
        record = explained.explainer.record
        page = explainer_page(site, explained, "print", record.title, record.question, Print(sheets))
        title = f"{site.labels('print.title')} – {record.title}"
        yield replace(page, title=title, found_as=page_address(slug, "overview").path)
