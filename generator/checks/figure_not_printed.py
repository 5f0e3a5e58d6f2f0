"""A figure's number must stand in every source that it cites and that has a fingerprint, unless we computed it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.derived.printed import Check, PrintedFigure
from generator.fingerprints.matching import FigureVerdict
from generator.problems import Problem
from generator.records.files import FIGURES

WAY_OUT = "give the number that it prints; or its words in `printed_as`; or say in `computed` how we got it"


def check(explained: Explained) -> Iterator[Problem]:
    for printed in explained.printed_figures:
        if printed.check is Check.MISSING:
            at = (printed.figure,) if printed.count is None else (printed.figure, "others", printed.count)
            figure = explained.explainer.figures[printed.figure]
            amount = figure if printed.count is None else figure.others[printed.count]
            key = "printed_as" if amount.printed_as else "range" if amount.range else "value"
            place = explained.explainer.origin(FIGURES, *at).locate(key)
            yield Problem(place, "figure-not-printed", _said(printed, figure.unit), WAY_OUT)


def _said(printed: PrintedFigure, unit: str) -> str:
    what = f"figure `{printed.figure}`" if printed.count is None else f"count {printed.count + 1} of `{printed.figure}`"
    verdict = printed.verdict
    assert verdict is not None
    if isinstance(verdict, FigureVerdict) and not verdict.missing:
        numbers = ", ".join(verdict.without_unit)
        return f"`{printed.source}` prints {numbers} for the {what}, and not with “{unit}” beside it"
    missing = ", ".join(f"“{words}”" for words in verdict.missing)
    return f"`{printed.source}` does not print {missing} for the {what}"
