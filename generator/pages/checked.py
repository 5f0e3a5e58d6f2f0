"""What was compared with the fingerprints of the sources, for pages to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from generator.pages.site import Site
from generator.records.quote import Quote


class Check(StrEnum):
    """Whether a source prints what is cited from it. A source without a fingerprint is never checked."""

    FOUND = "found"
    MISSING = "missing"
    NOT_CHECKED = "not-checked"


QuoteChecks = Mapping[tuple[str, str], Check]
"""By quote id and source id: for the quote's own words and for each rendering that the source prints."""


def quote_checks(site: Site, slug: str) -> QuoteChecks:
    """What is known of the quotes of an explainer. There are no fingerprints yet, so that nothing is checked."""
    quotes = site.model.explainers[slug].quotes
    return {(key, source): Check.NOT_CHECKED for key, quote in quotes.items() for source in cited(quote)}


def cited(quote: Quote) -> tuple[str, ...]:
    """The sources of a quote and of its renderings, each once."""
    lists = (quote.sources, *(rendering.sources for rendering in quote.renderings))
    return tuple(dict.fromkeys(citation.source for sources in lists for citation in sources))


def is_found(checks: QuoteChecks, key: str, sources: Iterable[str]) -> bool:
    """Whether at least one of the sources was seen to print the quote, and none was seen not to."""
    said = {checks[key, source] for source in sources}
    return Check.FOUND in said and Check.MISSING not in said
