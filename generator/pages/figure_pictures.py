"""What the pictures of a figure show: its comparison with others as bars, its series as a line."""

from __future__ import annotations

from decimal import Decimal

from generator.derived.explained import Explained
from generator.labels.numbers import magnitude, number_words
from generator.pages.site import Site
from generator.pictures.bars import Bar, Kind
from generator.pictures.spark_line import Point
from generator.records.key_figure import Amount, KeyFigure

YEAR_AND_MONTH = len("2025-02")


def compare_bars(site: Site, explained: Explained, key: str) -> tuple[Bar, ...]:
    """The figure and those that it is compared with, on one scale from zero."""
    figures = explained.explainer.figures
    shown = [figures[one] for one in dict.fromkeys((key, *figures[key].compare))]
    longest = max(magnitude(figure) for figure in shown)
    return tuple(
        Bar(
            label=_label(site, figure),
            value=str(number_words(figure, figure.unit, site.labels)),
            share=magnitude(figure) / longest if longest > 0 else 0,
            kind=_kind(site, explained, figure),
        )
        for figure in shown
    )


def spark_points(site: Site, figure: KeyFigure) -> tuple[Point, ...]:
    """The points of the figure's series; none for fewer than two."""
    if len(figure.series) < 2:
        return ()
    return tuple(
        Point(
            at=point.date.first.toordinal() / 365.25,
            value=float(point.value),
            date_words=site.labels.date(point.date),
            value_words=number_words(_at(figure, point.value), figure.unit, site.labels).number,
            short_date=point.date.text[:YEAR_AND_MONTH],
        )
        for point in figure.series
    )


def _label(site: Site, figure: KeyFigure) -> str:
    if not figure.claimed_by:
        return figure.label
    return site.labels("figures.bar-claimed", label=figure.label, actor=site.name(figure.claimed_by))


def _kind(site: Site, explained: Explained, figure: KeyFigure) -> Kind:
    if not figure.claimed_by:
        return "solid"
    seating = explained.seating
    party = next((actor for actor in site.model.above(figure.claimed_by) if actor in seating.parties), None)
    return "dashed" if party and seating.is_outside(party) else "hatched"


def _at(figure: KeyFigure, value: Decimal) -> Amount:
    return Amount(value=value, scale=figure.scale, sources=figure.sources)
