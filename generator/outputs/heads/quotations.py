"""Quotes as Quotations: who says it, and where it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.outputs.heads.entities import Node, iso
from generator.outputs.heads.graph import Graph
from generator.pages.frame import absolute, page_address
from generator.records.quote import Quote


def quotations(graph: Graph, explained: Explained) -> Iterator[Node]:
    for key, quote in explained.explainer.quotes.items():
        yield _quotation(graph, explained, key, quote)


def _quotation(graph: Graph, explained: Explained, key: str, quote: Quote) -> Node:
    explainer, site = explained.explainer, graph.site
    own = site.options.language
    node: Node = {
        "@type": "Quotation",
        "url": absolute(site, page_address(explainer.slug, "quotes", key)),
        "text": quote.text,
        "inLanguage": quote.language or own,
        "spokenByCharacter": graph.actor(quote.speaker),
        "citation": graph.sources(quote.sources),
    }
    if quote.said_on:
        node["dateCreated"] = iso(quote.said_on)
    if quote.translation:
        node["workTranslation"] = {"@type": "Quotation", "text": quote.translation, "inLanguage": own}
    if quote.translated_from:
        node["translationOfWork"] = {"@type": "Quotation", "inLanguage": quote.translated_from}
    if quote.about:
        node["about"] = [{"@type": "Thing", "name": explainer.issues[issue].title} for issue in quote.about]
    return node
