"""Whether the sources print what is cited from them: each quote, rendering and figure against each fingerprint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.fingerprints.fingerprint import Fingerprint
from generator.fingerprints.matching import FigureVerdict, QuoteVerdict, check_figure, check_quote
from generator.fingerprints.passages import are_in_order
from generator.model import LinkedExplainer, Model
from generator.records.citation import CitationRecord
from generator.records.key_figure import Amount


class Check(StrEnum):
    """A source without a fingerprint is not checked, never found."""

    FOUND = "found"
    MISSING = "missing"
    NOT_CHECKED = "not-checked"


@dataclass(frozen=True, slots=True)
class PrintedQuote:
    """A quote (or its rendering at that place) and one source that it cites. `verdict` is None if it is not checked."""

    quote: str
    rendering: int | None
    text: str
    source: str
    verdict: QuoteVerdict | None
    in_order: bool

    @property
    def check(self) -> Check:
        if self.verdict is None:
            return Check.NOT_CHECKED
        return Check.FOUND if self.verdict.stands and self.in_order else Check.MISSING


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A figure (or its other count at that place) and one source that it cites.

    `verdict` is about its digits, or about the words of `printed_as`; None if it is not checked.
    """

    figure: str
    count: int | None
    source: str
    verdict: FigureVerdict | QuoteVerdict | None

    @property
    def check(self) -> Check:
        if self.verdict is None:
            return Check.NOT_CHECKED
        return Check.FOUND if self.verdict.stands else Check.MISSING


def printed_quotes(model: Model, explainer: LinkedExplainer) -> tuple[PrintedQuote, ...]:
    """Each quote and each rendering with each source that it cites, in file order."""
    return tuple(_quotes(model, explainer))


def printed_figures(model: Model, explainer: LinkedExplainer) -> tuple[PrintedFigure, ...]:
    """Each figure and each other count with each source that it cites; not those that are computed."""
    return tuple(_figures(model, explainer))


def _quotes(model: Model, explainer: LinkedExplainer) -> Iterator[PrintedQuote]:
    for key, quote in explainer.quotes.items():
        for citation in quote.sources:
            yield _quote(model, key, None, quote.text, citation)
        for place, rendering in enumerate(quote.renderings):
            for citation in rendering.sources:
                yield _quote(model, key, place, rendering.text, citation)


def _quote(model: Model, key: str, rendering: int | None, text: str, citation: CitationRecord) -> PrintedQuote:
    source = citation.source
    fingerprint = model.fingerprints.get(source)
    if fingerprint is None:
        return PrintedQuote(key, rendering, text, source, None, True)
    verdict = check_quote(text, fingerprint)
    local = model.texts.get(source)
    in_order = local is None or len(verdict.parts) < 2 or not verdict.stands or are_in_order(text, local)
    return PrintedQuote(key, rendering, text, source, verdict, in_order)


def _figures(model: Model, explainer: LinkedExplainer) -> Iterator[PrintedFigure]:
    for key, figure in explainer.figures.items():
        if not figure.computed:
            yield from (_figure(model, key, None, figure, figure.unit, citation.source) for citation in figure.sources)
        for place, count in enumerate(figure.others):
            yield from (_figure(model, key, place, count, figure.unit, citation.source) for citation in count.sources)


def _figure(model: Model, key: str, place: int | None, amount: Amount, unit: str, source: str) -> PrintedFigure:
    fingerprint = model.fingerprints.get(source)
    return PrintedFigure(
        key, place, source, _verdict(model, amount, unit, source, fingerprint) if fingerprint else None
    )


def _verdict(
    model: Model, amount: Amount, unit: str, source: str, fingerprint: Fingerprint
) -> FigureVerdict | QuoteVerdict:
    """In a source of another language the unit has other words: only the digits are looked for."""
    if amount.printed_as:
        return check_quote(amount.printed_as, fingerprint)
    language = model.sources[source].language or "en"
    wanted = unit if language.split("-")[0] == "en" else ""
    return check_figure(values_of(amount), str(amount.scale) if amount.scale else None, wanted, fingerprint)


def values_of(amount: Amount) -> tuple[Decimal, ...]:
    """Its number, or the two ends of its range."""
    return amount.range or ((amount.value,) if amount.value is not None else ())
