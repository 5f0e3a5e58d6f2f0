"""All sources of the site, with the explainers that cite them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pages.source_entry import SourceEntry, source_entry
from generator.records.source import Source


@dataclass(frozen=True, slots=True)
class CitedSource:
    """`cited_in` are the titles of explainers with the source's place in their own lists."""

    entry: SourceEntry
    cited_in: tuple[tuple[str, Address], ...]


@dataclass(frozen=True, slots=True)
class AllSources:
    """By publisher and title."""

    sources: tuple[CitedSource, ...]
    home: Address


def all_sources(site: Site) -> Iterator[Page]:
    if not site.model.sources:
        return
    t = site.labels
    ordered = sorted(site.model.sources, key=lambda key: (*_alphabetical(site.model.sources[key]), key))
    view = AllSources(tuple(_cited(site, key) for key in ordered), Address(addresses.HOME))
    standfirst = t("sources.all-standfirst", n=len(ordered))
    yield Page(addresses.SOURCES, t("sources.all-title"), "all_sources.md.jinja", view, description=standfirst)


def _alphabetical(source: Source) -> tuple[str, str]:
    """By publisher, then title; quotation marks and brackets do not count."""
    title = source.title.casefold().lstrip("[“‘«„\"' ")
    return (source.publisher or title).casefold(), title


def _cited(site: Site, key: str) -> CitedSource:
    slugs = site.model.cited_in.get(key, ())
    titles = ((site.model.explainers[slug].record.title, addresses.source_in(slug, key)) for slug in slugs)
    return CitedSource(source_entry(site, key, addresses.source(key)), tuple(titles))
