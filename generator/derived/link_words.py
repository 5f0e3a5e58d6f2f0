"""The words of a link when none are given, and a text as it is shown, without markup."""

from __future__ import annotations

from generator.inline_text import RecordLink, parse, plain
from generator.labels import Labels
from generator.labels.numbers import figure_words
from generator.model import Model


def link_words(link: RecordLink, model: Model, labels: Labels, slug: str = "") -> str:
    """An actor's name; a source's, issue's, meeting's, series' or explainer's title; a quote's speaker; a figure's number.

    `slug` is the explainer in which the link stands.
    """
    if link.words:
        return link.words
    if link.kind == "actor":
        return model.actors[link.id].name
    if link.kind == "source":
        return model.sources[link.id].title
    if link.kind == "series":
        return model.series[link.id].title
    if link.kind == "explainer":
        return model.explainers[link.id].record.title
    return _local_words(link, model, labels, link.owner or slug)


def shown_text(text: str, model: Model, labels: Labels, slug: str = "") -> str:
    """The characters of an inline text that a reader sees."""
    parts = plain(parse(text))
    return "".join(part if isinstance(part, str) else link_words(part, model, labels, slug) for part in parts)


def _local_words(link: RecordLink, model: Model, labels: Labels, slug: str) -> str:
    explainer = model.explainers[slug]
    if link.kind == "figure":
        return figure_words(explainer.figures[link.id], labels)
    if link.kind == "quote":
        return model.actors[explainer.quotes[link.id].speaker].name
    title: str = explainer.local(link.kind)[link.id].title
    return title
