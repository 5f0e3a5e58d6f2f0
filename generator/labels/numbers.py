"""A figure's number in words, as pages and links show it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.labels import Labels
from generator.records.key_figure import Amount, KeyFigure, Qualifier, Scale


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The parts of a shown number: "over" "21,000" "sanctions"; "" "$324" "billion"; "nearly" "20%" ""."""

    qualifier: str
    number: str
    unit: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.qualifier, self.number, self.unit) if part)


def number_words(amount: Amount, unit: str, labels: Labels) -> NumberWords:
    """`exactly` prints nothing. A currency's sign stands at the number, the scale behind it; so does a percent sign without a scale."""
    qualifier = labels(f"qualifier.{amount.qualifier}") if amount.qualifier not in (None, Qualifier.EXACTLY) else ""
    values = amount.range or ((amount.value,) if amount.value is not None else ())
    digits = "–".join(labels.number(value) for value in values)
    scale = labels(f"scale.{amount.scale}") if amount.scale else ""
    if unit.startswith("%") and not scale:
        return NumberWords(qualifier, f"{digits}%", unit[1:].strip())
    sign = labels.language.currencies.get(unit, "")
    return NumberWords(qualifier, f"{sign}{digits}", f"{scale} {'' if sign else unit}".strip())


def figure_words(figure: KeyFigure, labels: Labels) -> str:
    """The words of a link to a figure: over 21,000 sanctions."""
    return str(number_words(figure, figure.unit, labels))


def magnitude(amount: Amount) -> float:
    """The number (of a range, its upper end) times its scale, for drawing."""
    top = amount.range[1] if amount.range else amount.value
    assert top is not None
    return float(top * (amount.scale.factor if isinstance(amount.scale, Scale) else 1))
