"""A quote must stand in every source that it cites and that has a fingerprint, to the word."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.derived.printed import Check, PrintedQuote
from generator.fingerprints.matching import QuoteVerdict, sources_that_print
from generator.fingerprints.passages import nearest_passage
from generator.problems import Problem
from generator.records.files import QUOTES

WAY_OUT = "copy the words as it prints them, or cite the source that prints these"


def check(explained: Explained) -> Iterator[Problem]:
    for printed in explained.printed_quotes:
        if printed.check is Check.MISSING:
            yield _problem(explained, printed)


def _problem(explained: Explained, printed: PrintedQuote) -> Problem:
    verdict = printed.verdict
    assert verdict is not None
    at = (printed.quote,) if printed.rendering is None else (printed.quote, "renderings", printed.rendering)
    what = f"quote `{printed.quote}`" if printed.rendering is None else f"rendering of `{printed.quote}`"
    place = explained.explainer.origin(QUOTES, *at).locate("text")
    hints = [*_hints(explained, printed, verdict), WAY_OUT]
    return Problem(place, "quote-not-printed", f"{_said(what, printed, verdict)}", "; ".join(hints))


def _said(what: str, printed: PrintedQuote, verdict: QuoteVerdict) -> str:
    if not verdict.parts:
        return f"the {what} has no words of its own to look for in `{printed.source}`"
    if verdict.stands:
        return f"the parts of the {what} do not stand in this order in `{printed.source}`"
    other_marks = [part.printed for part in verdict.parts if part.printed]
    if other_marks:
        return f"`{printed.source}` prints the {what} with other marks: “{' … '.join(other_marks)}”"
    missing = ", ".join(f"“{words}”" for words in verdict.missing)
    return f"`{printed.source}` does not print these words of the {what}: {missing}"


def _hints(explained: Explained, printed: PrintedQuote, verdict: QuoteVerdict) -> Iterator[str]:
    model = explained.model
    if local := model.texts.get(printed.source):
        failing = next((part.text for part in verdict.parts if not part.stands), "")
        if failing and (passage := nearest_passage(failing, local)):
            yield f"nearest there, in paragraph {passage.paragraph}: “{passage.text}”"
    others = (one for source, one in model.fingerprints.items() if source != printed.source)
    if known := sources_that_print(printed.text, others):
        yield "printed so by " + ", ".join(f"`{source}`" for source in known)
