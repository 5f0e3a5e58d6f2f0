"""What was compared with the fingerprints of the sources, for pages to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.derived.printed import Check
from generator.pages.site import Site

QuoteChecks = Mapping[tuple[str, str], Check]
"""By quote id and source id: for the quote's own words and for each rendering that the source prints."""


def quote_checks(site: Site, slug: str) -> QuoteChecks:
    """What is known of the quotes of an explainer and of their renderings."""
    made: dict[tuple[str, str], Check] = {}
    for printed in site.explained[slug].printed_quotes:
        key = printed.quote, printed.source
        if made.get(key) is not Check.MISSING:
            made[key] = printed.check
    return made


def figure_checks(site: Site, slug: str) -> QuoteChecks:
    """The same of its figures and their other counts, by figure id and source id."""
    made: dict[tuple[str, str], Check] = {}
    for printed in site.explained[slug].printed_figures:
        key = printed.figure, printed.source
        if made.get(key) is not Check.MISSING:
            made[key] = printed.check
    return made


def is_found(checks: QuoteChecks, key: str, sources: Iterable[str]) -> bool:
    """Whether at least one of the sources was seen to print the quote, and none was seen not to."""
    said = {checks[key, source] for source in sources}
    return Check.FOUND in said and Check.MISSING not in said


__all__ = ["Check", "QuoteChecks", "figure_checks", "is_found", "quote_checks"]
