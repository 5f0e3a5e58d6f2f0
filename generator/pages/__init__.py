"""The pages of the site: which there are, and what each one shows. PAGES lists the kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator.collector import without_collector
from generator.pages.actor import actor
from generator.pages.actors import actors
from generator.pages.all_sources import all_sources
from generator.pages.changes import changes
from generator.pages.explainers import explainers
from generator.pages.figures import figures
from generator.pages.home import home
from generator.pages.overview import overview
from generator.pages.page import Page
from generator.pages.positions import positions
from generator.pages.print import print_pages
from generator.pages.quotes import quotes
from generator.pages.reference import reference
from generator.pages.series import series
from generator.pages.site import Site
from generator.pages.sources import sources
from generator.pages.table import table
from generator.pages.timeline import timeline

Kind: TypeAlias = Callable[[Site], Iterator[Page]]

EXPLAINER_PAGES: tuple[Kind, ...] = (
    overview,
    table,
    positions,
    quotes,
    figures,
    timeline,
    sources,
    changes,
)
"""Each makes a page of every explainer, one after the other, and nothing of one hangs on the one before."""

ACTOR_PAGES: tuple[Kind, ...] = (actor,)
"""The same, of every actor."""

PAGES: tuple[Kind, ...] = (
    home,
    explainers,
    series,
    *EXPLAINER_PAGES,
    *ACTOR_PAGES,
    actors,
    all_sources,
    reference,
)


@without_collector
def all_pages(site: Site) -> list[Page]:
    """Those of every kind, and those that are made of others."""
    pages = [page for kind in PAGES for page in kind(site)]
    return [*pages, *print_pages(site, pages)]
