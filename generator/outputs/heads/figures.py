"""Key figures as Claims about a quantity: what was counted, who says so, and where it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.derived.explained import Explained
from generator.labels.numbers import figure_words
from generator.outputs.heads.entities import Node, iso
from generator.outputs.heads.graph import Graph
from generator.pages.frame import absolute, page_address
from generator.records.key_figure import KeyFigure


def figures(graph: Graph, explained: Explained) -> Iterator[Node]:
    for key, figure in explained.explainer.figures.items():
        yield _claim(graph, explained, key, figure)


def _claim(graph: Graph, explained: Explained, key: str, figure: KeyFigure) -> Node:
    site = graph.site
    words = site.labels("cite.figure", label=figure.label, number=figure_words(figure, site.labels))
    node: Node = {
        "@type": "Claim",
        "url": absolute(site, page_address(explained.explainer.slug, "figures", key)),
        "text": words,
        "about": _quantity(figure),
        "inLanguage": site.options.language,
        "citation": graph.sources(figure.sources),
    }
    if figure.claimed_by:
        node["author"] = graph.actor(figure.claimed_by)
    if figure.as_of:
        node["temporalCoverage"] = iso(figure.as_of)
    return node


def _quantity(figure: KeyFigure) -> Node:
    """What is counted, its scale multiplied out; the qualifier stands in the claim's text."""
    factor = figure.scale.factor if figure.scale else Decimal(1)
    node: Node = {"@type": "QuantitativeValue", "name": figure.label, "unitText": figure.unit}
    if figure.range:
        low, high = figure.range
        return {**node, "minValue": _number(low * factor), "maxValue": _number(high * factor)}
    assert figure.value is not None  # it has a value or a range
    return {**node, "value": _number(figure.value * factor)}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
