"""A figure has one value for one date in all explainers, or says that there are others."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from generator.model import LinkedExplainer, Model
from generator.problems import Problem, notice
from generator.records.files import FIGURES
from generator.records.key_figure import Amount, KeyFigure

Value = tuple[Decimal, ...]


class _Told(NamedTuple):
    explainer: LinkedExplainer
    key: str
    figure: KeyFigure


def check(model: Model) -> Iterator[Problem]:
    """The same figure: one label or one id, one unit, one claimant, one date."""
    told: dict[tuple[str, ...], list[_Told]] = {}
    for explainer in model.explainers.values():
        for key, figure in explainer.figures.items():
            if figure.as_of:
                same = figure.unit.casefold(), figure.claimed_by or "", figure.as_of.text
                for name in (f"id {key}", f"label {figure.label.casefold()}"):
                    told.setdefault((name, *same), []).append(_Told(explainer, key, figure))
    seen: set[tuple[str, str, str, str]] = set()
    for together in told.values():
        for one, other in combinations(together, 2):
            pair = one.explainer.slug, one.key, other.explainer.slug, other.key
            if one.explainer is not other.explainer and pair not in seen and _differ(one.figure, other.figure):
                seen.add(pair)
                yield notice(
                    other.explainer.origin(FIGURES, other.key).locate("range" if other.figure.range else "value"),
                    "figure-told-otherwise",
                    f"`{one.explainer.slug}` has another value for this figure on {other.figure.as_of}, as `{one.key}`",
                    "correct one of them, or give the other count under `others`",
                )


def _differ(one: KeyFigure, other: KeyFigure) -> bool:
    mine, its = _value(one), _value(other)
    others = {_value(count) for figure in (one, other) for count in figure.others}
    return mine != its and not ({mine, its} & others)


def _value(amount: Amount) -> Value:
    factor = amount.scale.factor if amount.scale else Decimal(1)
    numbers = amount.range if amount.range else (amount.value or Decimal(0),)
    return tuple(number * factor for number in numbers)
