"""What was compared with the fingerprints of the sources, for pages to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derived.printed import Check
from generator.pages.site import Site
from generator.records.citation import CitationRecord

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


@dataclass(frozen=True, slots=True)
class CheckLine:
    """Sources with which the comparison of a quote or a figure ended alike."""

    check: Check
    sources: tuple[str, ...]


def check_lines(checks: QuoteChecks, key: str, sources: Iterable[CitationRecord]) -> tuple[CheckLine, ...]:
    """How the comparison with each of the sources ended; no line for what is compared with none, as a computed figure."""
    cited = dict.fromkeys(citation.source for citation in sources)
    ended = [(source, checks[key, source]) for source in cited if (key, source) in checks]
    lines = (CheckLine(check, tuple(source for source, end in ended if end is check)) for check in Check)
    return tuple(line for line in lines if line.sources)


def is_found(checks: QuoteChecks, key: str, sources: Iterable[str]) -> bool:
    """Whether at least one of the sources was seen to print the quote, and none was seen not to."""
    said = {checks[key, source] for source in sources}
    return Check.FOUND in said and Check.MISSING not in said


__all__ = ["Check", "CheckLine", "QuoteChecks", "check_lines", "figure_checks", "is_found", "quote_checks"]
