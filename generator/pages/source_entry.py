"""A source as lists show it: what it is, what it gets wrong, what of it was left out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.site import Site
from generator.records.citation import CitationRecord
from generator.records.source import Source, SourceError


@dataclass(frozen=True, slots=True)
class ErrorLine:
    """An error of a source. Where the right version stands: `cited` by number, `elsewhere` by publisher in the list of all sources."""

    error: SourceError
    cited: tuple[CitationRecord, ...]
    elsewhere: tuple[tuple[str, Address], ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """`facts` are said in a row: publisher, author, date, language, kind, tier. `address` is its place in this list."""

    source: Source
    address: Address
    facts: tuple[str, ...]
    errors: tuple[ErrorLine, ...]


def source_entry(site: Site, key: str, address: Address, numbered: Collection[str] = ()) -> SourceEntry:
    """`numbered` are the sources that have a number on the page."""
    source = site.model.sources[key]
    errors = tuple(_error(site, error, numbered) for error in source.errors)
    return SourceEntry(source, address, _facts(site, source), errors)


def _facts(site: Site, source: Source) -> tuple[str, ...]:
    t = site.labels
    language = source.language if source.language != site.options.language else None
    facts = (
        source.publisher or t("sources.no-publisher"),
        source.author,
        t.date(source.published) if source.published else t("sources.no-date"),
        t("sources.in-language", language=t.language_name(language)) if language else "",
        t(f"source-kind.{source.kind}"),
        t(f"tier.{source.tier}"),
        "" if source.url else t("sources.no-address"),
        t("sources.read-on", date=t.date(source.accessed)) if source.accessed else "",
    )
    return tuple(fact for fact in facts if fact)


def _called(source: Source) -> str:
    return source.publisher or source.title


def _error(site: Site, error: SourceError, numbered: Collection[str]) -> ErrorLine:
    cited = tuple(citation for citation in error.sources if citation.source in numbered)
    others = dict.fromkeys(citation.source for citation in error.sources if citation.source not in numbered)
    return ErrorLine(error, cited, tuple((_called(site.model.sources[key]), addresses.source(key)) for key in others))
