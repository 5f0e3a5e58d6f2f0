"""The sources of an explainer, under the numbers of its marks, and what rests on each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.source_load import SourceLoad
from generator.derived.statements import Statement
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.checked import Check, QuoteChecks, figure_checks, quote_checks
from generator.pages.frame import explainer_page, has_page
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pages.source_entry import SourceEntry, source_entry

COUNTED_AS = {
    "position": "positions",
    "quote": "quotes",
    "rendering": "renderings",
    "figure": "figures",
    "count": "counts",
    "event": "events",
}
STATEMENTS_OF = {"table": "table-statements", "positions": "issue-statements"}


@dataclass(frozen=True, slots=True)
class Resting:
    """What of one kind rests on a source, in words, and where it is to be read."""

    words: str
    address: Address


@dataclass(frozen=True, slots=True)
class Compared:
    """How many quotes and figures cite a source, and how many of them were found in it.

    Without a fingerprint none was looked for.
    """

    has_fingerprint: bool
    found: int
    quotes: int
    found_figures: int = 0
    figures: int = 0


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """`only` rests on the source alone, `also` on others too; `compared` is None where no quote or figure cites it."""

    number: int
    entry: SourceEntry
    only: tuple[Resting, ...]
    also: tuple[Resting, ...]
    compared: Compared | None


@dataclass(frozen=True, slots=True)
class Sources:
    """`single` is the number of the source on which everything rests, or 0. `is_compared`: a source has a fingerprint."""

    single: int
    is_compared: bool
    sources: tuple[NumberedSource, ...]
    all_sources: Address


def sources(site: Site) -> Iterator[Page]:
    for explained in site.explained.values():
        if has_page(explained, "sources"):
            yield _page(site, explained)


def _page(site: Site, explained: Explained) -> Page:
    t, load = site.labels, explained.load
    slug = explained.explainer.slug
    checks = quote_checks(site, slug), figure_checks(site, slug)
    numbered = tuple(_numbered(site, explained, one, checks) for one in load.sources.values())
    single = next((one.number for one in load.sources.values() if one.only), 0) if load.rests_on_one else 0
    standfirst = t("sources.standfirst", n=len(numbered))
    if not single and load.on_one_source:
        standfirst += " " + t("sources.alone", n=len(load.on_one_source))
    is_compared = any(one.compared and one.compared.has_fingerprint for one in numbered)
    body = Sources(single, is_compared, numbered, Address(addresses.SOURCES))
    return explainer_page(site, explained, "sources", t("sources.title"), standfirst, body)


def _numbered(
    site: Site, explained: Explained, load: SourceLoad, checks: tuple[QuoteChecks, QuoteChecks]
) -> NumberedSource:
    slug = explained.explainer.slug
    return NumberedSource(
        number=load.number,
        entry=source_entry(site, load.source, addresses.source_in(slug, load.source), explained.load.sources),
        only=tuple(_resting(site, slug, load.only)),
        also=tuple(_resting(site, slug, load.also)),
        compared=_compared(load.source, *checks),
    )


def _resting(site: Site, slug: str, statements: Iterable[Statement]) -> Iterator[Resting]:
    """One alone is linked to itself, several to their page."""
    groups: dict[tuple[str, str], list[Statement]] = {}
    for one in statements:
        kind = COUNTED_AS.get(one.kind) or STATEMENTS_OF.get(one.page, "statements")
        groups.setdefault((kind, one.page), []).append(one)
    for (kind, page), group in groups.items():
        anchor = group[0].anchor if len(group) == 1 else ""
        yield Resting(site.labels(f"count.{kind}", n=len(group)), addresses.explainer(slug, page, anchor))


def _compared(source: str, quotes: QuoteChecks, figures: QuoteChecks) -> Compared | None:
    of_quotes = [check for (_, cited), check in quotes.items() if cited == source]
    of_figures = [check for (_, cited), check in figures.items() if cited == source]
    if not of_quotes and not of_figures:
        return None
    has_fingerprint = any(check is not Check.NOT_CHECKED for check in (*of_quotes, *of_figures))
    found, found_figures = of_quotes.count(Check.FOUND), of_figures.count(Check.FOUND)
    return Compared(has_fingerprint, found, len(of_quotes), found_figures, len(of_figures))
