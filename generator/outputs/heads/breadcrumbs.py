"""Where a page stands."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.heads.entities import Node
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.frame import Framed, absolute
from generator.pages.page import Page
from generator.pages.print import Print
from generator.pages.series import SeriesView
from generator.pages.site import Site


def breadcrumbs(site: Site, page: Page) -> Node | None:
    """The way from the home page, which has none itself."""
    steps = [*_above(site, page), (_own_title(site, page), Address(page.path))]
    if len(steps) == 1:
        return None
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": absolute(site, address)}
        for place, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "@id": f"{absolute(site, Address(page.path))}#way", "itemListElement": items}


def _above(site: Site, page: Page) -> Iterator[tuple[str, Address]]:
    if page.path == addresses.HOME:
        return
    yield site.labels("frame.home"), Address(addresses.HOME)
    if page.slug:
        yield site.labels("frame.explainers"), Address(addresses.EXPLAINERS)
        overview, series = addresses.explainer(page.slug), site.model.explainers[page.slug].series
        if series:
            yield site.model.series[series].title, addresses.series(series)
        if page.path != overview.path:
            yield site.model.explainers[page.slug].record.title, overview
    elif isinstance(page.view, SeriesView):
        yield site.labels("frame.explainers"), Address(addresses.EXPLAINERS)
    elif page.path.startswith("actors/") and page.path != addresses.ACTORS:
        yield site.labels("frame.actors"), Address(addresses.ACTORS)


def _own_title(site: Site, page: Page) -> str:
    """As it stands above the page; above the one to print stands the explainer's."""
    if not isinstance(page.view, Framed):
        return page.title
    return site.labels("print.title") if isinstance(page.view.body, Print) else page.view.frame.title
