"""What a page tells machines that read schema.org: what it is, where it stands, and what it tells of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.derived.explained import Explained
from generator.outputs.heads.article import article, correction, dataset, every_citation, with_all
from generator.outputs.heads.breadcrumbs import breadcrumbs
from generator.outputs.heads.entities import Entities, Node
from generator.outputs.heads.figures import figures
from generator.outputs.heads.graph import Graph
from generator.outputs.heads.meetings import meetings
from generator.outputs.heads.quotations import quotations
from generator.pages import addresses
from generator.pages.actor import ActorView
from generator.pages.addresses import Address
from generator.pages.changes import Changes
from generator.pages.figures import Figures
from generator.pages.frame import Framed, absolute
from generator.pages.overview import Overview
from generator.pages.page import Page
from generator.pages.quotes import Quotes
from generator.pages.series import SeriesView
from generator.pages.sources import Sources
from generator.pages.table import Table

LISTS = (addresses.EXPLAINERS, addresses.ACTORS, addresses.SOURCES)


def structured(entities: Entities, page: Page) -> list[Node]:
    """The nodes of a page. They need the site's address."""
    graph = Graph(entities)
    way = breadcrumbs(entities.site, page)
    if page.path == addresses.HOME:
        graph.add(_web_site(graph, page))
    elif page.slug:
        _of_explainer(graph, page, entities.site.explained[page.slug])
    elif isinstance(page.view, ActorView):
        about = graph.add(entities.actor_in_full(page.view.key))
        graph.add(_web_page(graph, page, "ProfilePage") | {"mainEntity": about})
    elif isinstance(page.view, SeriesView):
        talks = entities.site.series[page.view.key].talks.values()
        parts = [graph.add(article(graph, explained)) for explained in talks]
        graph.add(_web_page(graph, page, "CollectionPage") | {"hasPart": parts})
    else:
        graph.add(_web_page(graph, page, "CollectionPage" if page.path in LISTS else "WebPage"))
    if way:
        graph.add(way)
    return graph.nodes


def _of_explainer(graph: Graph, page: Page, explained: Explained) -> None:
    body = page.view.body if isinstance(page.view, Framed) else None
    told = article(graph, explained)
    if isinstance(body, Overview):
        graph.add(with_all(graph, explained, told))
        graph.add(dataset(graph, explained))
        return
    added = ADDED.get(type(body))
    about = {"@id": told["@id"]}
    graph.add(_web_page(graph, page) | {"isPartOf": about, **(added(graph, explained) if added else {})})
    if isinstance(body, Sources):
        told |= every_citation(graph, explained)
    if isinstance(body, Changes):
        told |= correction(graph, explained)
    graph.add(told)


ADDED: Mapping[type, Callable[[Graph, Explained], Node]] = {
    Table: lambda graph, explained: {"about": [graph.add(one) for one in meetings(graph, explained)]},
    Quotes: lambda graph, explained: {"hasPart": list(quotations(graph, explained))},
    Figures: lambda graph, explained: {"hasPart": list(figures(graph, explained))},
}
"""What a page of an explainer tells of besides, by what it shows."""


def _web_page(graph: Graph, page: Page, kind: str = "WebPage") -> Node:
    address = absolute(graph.site, Address(page.path))
    node: Node = {
        "@type": kind,
        "@id": address,
        "url": address,
        "name": page.title,
        "inLanguage": graph.site.options.language,
    }
    if page.description:
        node["description"] = page.description
    return node


def _web_site(graph: Graph, page: Page) -> Node:
    home = absolute(graph.site, Address(addresses.HOME))
    return {
        "@type": "WebSite",
        "@id": f"{home}#site",
        "url": home,
        "name": graph.site.options.site_name,
        "description": page.description,
        "inLanguage": graph.site.options.language,
        "publisher": graph.publisher(),
    }
