"""The sources of a text, under the numbers by which it cites them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.derived.link_words import shown_text
from generator.outputs.plain_texts.document import Item, Section
from generator.pages.site import Site


def source_list(site: Site, sources: Iterable[Item]) -> Section:
    """`sources` are in the order of their numbers."""
    return Section(site.labels("sources.title"), items=tuple(sources), is_numbered=True)


def source_item(site: Site, key: str) -> Item:
    t, source = site.labels, site.model.sources[key]
    facts = [
        source.publisher or t("sources.no-publisher"),
        source.author or "",
        t.date(source.published) if source.published else t("sources.no-date"),
        t(f"source-kind.{source.kind}"),
        t(f"tier.{source.tier}"),
        source.url or t("sources.no-address"),
    ]
    errors = (shown_text(error.text, site.model, t) for error in source.errors)
    said = ", ".join(fact for fact in facts if fact)
    return Item(source.title, said, tuple(Item(t("source.error"), error) for error in errors))
