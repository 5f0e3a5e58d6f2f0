"""An explainer as a BackgroundNewsArticle, and its data as a Dataset."""

from __future__ import annotations

from generator.derived.anchors import correction_anchors
from generator.derived.explained import Explained
from generator.derived.link_words import shown_text
from generator.outputs.downloads import downloads
from generator.outputs.heads.entities import Node, article_id, iso
from generator.outputs.heads.graph import Graph
from generator.outputs.heads.meetings import meetings
from generator.pages import addresses
from generator.pages.frame import absolute, absolute_file, page_address
from generator.pages.site import Site

DATA_TYPES = {"/data.json": "application/json", ".csv": "text/csv"}


def article(graph: Graph, explained: Explained) -> Node:
    """What every page of the explainer tells of it."""
    site, record, slug = graph.site, explained.explainer.record, explained.explainer.slug
    address = absolute(site, page_address(slug, "overview"))
    node: Node = {
        "@type": "BackgroundNewsArticle",
        "@id": article_id(site, slug),
        "headline": record.title,
        "name": record.title,
        "description": record.question,
        "url": address,
        "mainEntityOfPage": address,
        "inLanguage": site.options.language,
        "datePublished": iso(record.published),
        "dateModified": iso(record.updated or record.published),
        "isAccessibleForFree": True,
        "author": graph.publisher(),
        "publisher": graph.publisher(),
    }
    if record.tags:
        node["keywords"] = list(record.tags)
    if key := explained.explainer.series:
        series, where = site.model.series[key], absolute(site, addresses.series(key))
        node["isPartOf"] = {"@type": "CreativeWorkSeries", "@id": where, "name": series.title, "url": where}
    if card := graph.entities.card(slug):
        node["image"] = card
    return node


def with_all(graph: Graph, explained: Explained, node: Node) -> Node:
    """The article with what it says, whom it is about, on what that rests, what of it was mended."""
    site, record = graph.site, explained.explainer.record
    node["abstract"] = _shown(site, explained, record.answer.text)
    about = graph.actors(explained.seating.parties) + [graph.add(one) for one in meetings(graph, explained)]
    if about:
        node["about"] = about
    cited = [citation for one in explained.statements if one.page == "" for citation in one.sources]
    return {**node, "citation": graph.sources(cited), **correction(graph, explained)}


def every_citation(graph: Graph, explained: Explained) -> Node:
    """All sources, in the order of their numbers."""
    cited = [graph.entities.source(key) for key in explained.load.sources]
    return {"citation": cited} if cited else {}


def correction(graph: Graph, explained: Explained) -> Node:
    site, slug, made = graph.site, explained.explainer.slug, explained.explainer.record.corrections
    nodes = [
        {
            "@type": "CorrectionComment",
            "text": _shown(site, explained, one.text),
            "datePublished": iso(one.date),
            "url": absolute(site, page_address(slug, "changes", anchor)),
        }
        for anchor, one in zip(correction_anchors(made), made, strict=True)
    ]
    return {"correction": nodes} if nodes else {}


def dataset(graph: Graph, explained: Explained) -> Node:
    """The data files of the explainer."""
    site, record, slug = graph.site, explained.explainer.record, explained.explainer.slug
    files = [one.path for group in downloads(site, explained) for one in group.files]
    node: Node = {
        "@type": "Dataset",
        "@id": absolute_file(site, f"explainers/{slug}/data.json"),
        "name": site.labels("data.of-explainer", title=record.title),
        "description": f"{record.question} {_shown(site, explained, record.answer.text)}",
        "url": absolute(site, page_address(slug, "overview")),
        "inLanguage": site.options.language,
        "dateModified": iso(record.updated or record.published),
        "isAccessibleForFree": True,
        "creator": graph.publisher(),
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": absolute_file(site, path)}
            for ending, kind in DATA_TYPES.items()
            for path in files
            if path.endswith(ending)
        ],
    }
    return {**node, "license": site.options.licence} if site.options.licence else node


def _shown(site: Site, explained: Explained, text: str) -> str:
    return shown_text(text, site.model, site.labels, explained.explainer.slug)
