"""No source prints words before they are said."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Problem, notice
from generator.records.files import QUOTES


def check(explained: Explained) -> Iterator[Problem]:
    for key, quote in explained.explainer.quotes.items():
        for place, citation in enumerate(quote.sources):
            printed = explained.model.sources[citation.source].published
            if quote.said_on and printed and printed.last < quote.said_on.first:
                yield notice(
                    explained.explainer.origin(QUOTES, key, "sources").locate(place),
                    "printed-before-said",
                    f"`{citation.source}` was published {printed}, before this was said on {quote.said_on}",
                    "check `said_on`, the source's `published`, and whether the source prints these words",
                )
