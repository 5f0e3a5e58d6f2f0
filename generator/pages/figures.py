"""The key figures of an explainer: who says so, as of when, what other counts say, what they compare with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.labels.numbers import NumberWords, number_words
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.checked import CheckLine, QuoteChecks, check_lines, figure_checks
from generator.pages.cited_claim import flags
from generator.pages.figure_pictures import compare_bars, spark_points
from generator.pages.frame import explainer_page, has_page
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pictures.bars import Bar
from generator.pictures.spark_line import Point
from generator.records.key_figure import Count, KeyFigure


@dataclass(frozen=True, slots=True)
class OtherCount:
    number: NumberWords
    count: Count


@dataclass(frozen=True, slots=True)
class FigureCard:
    """`spark` are the points of its series, none for fewer than two; `flags` are keys of labels."""

    id: str
    number: NumberWords
    figure: KeyFigure
    address: Address
    about: tuple[tuple[str, Address], ...]
    others: tuple[OtherCount, ...]
    spark: tuple[Point, ...]
    flags: tuple[str, ...]
    checks: tuple[CheckLine, ...]


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures that stand side by side: those that are compared, with the bars of each comparison, or others in a row."""

    cards: tuple[FigureCard, ...]
    bars: tuple[tuple[Bar, ...], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    groups: tuple[FigureGroup, ...]

    @property
    def is_compared(self) -> bool:
        return any(group.bars for group in self.groups)

    @property
    def cards(self) -> tuple[FigureCard, ...]:
        return tuple(card for group in self.groups for card in group.cards)


def figures(site: Site) -> Iterator[Page]:
    for explained in site.explained.values():
        if has_page(explained, "figures"):
            t = site.labels
            standfirst = t("figures.standfirst", n=len(explained.explainer.figures))
            body = Figures(tuple(_groups(site, explained)))
            yield explainer_page(site, explained, "figures", t("figures.title"), standfirst, body)


def figure_card(site: Site, explained: Explained, key: str, checks: QuoteChecks) -> FigureCard:
    explainer, figure = explained.explainer, explained.explainer.figures[key]
    issues = ((issue, addresses.explainer(explainer.slug, "positions", issue)) for issue in figure.about)
    return FigureCard(
        id=key,
        number=number_words(figure, figure.unit, site.labels),
        figure=figure,
        address=addresses.explainer(explainer.slug, "figures", key),
        about=tuple((explainer.issues[issue].title, address) for issue, address in issues),
        others=tuple(OtherCount(number_words(count, figure.unit, site.labels), count) for count in figure.others),
        spark=spark_points(site, figure),
        flags=flags(site, explained, figure.sources),
        checks=check_lines(checks, key, figure.sources),
    )


def _groups(site: Site, explained: Explained) -> Iterator[FigureGroup]:
    """In file order of their first figure; figures that no comparison joins stand in one group with their neighbours."""
    checks = figure_checks(site, explained.explainer.slug)
    row: list[FigureCard] = []
    for keys in _joined(explained):
        cards = [figure_card(site, explained, key, checks) for key in keys]
        if len(keys) == 1:
            row += cards
            continue
        if row:
            yield FigureGroup(tuple(row), ())
            row = []
        comparing = (key for key in keys if explained.explainer.figures[key].compare)
        yield FigureGroup(tuple(cards), tuple(compare_bars(site, explained, key) for key in comparing))
    if row:
        yield FigureGroup(tuple(row), ())


def _joined(explained: Explained) -> list[list[str]]:
    """The ids of the figures, those that a comparison joins in one list."""
    groups: dict[str, list[str]] = {key: [key] for key in explained.explainer.figures}
    for key, figure in explained.explainer.figures.items():
        for other in figure.compare:
            if groups[other] is not groups[key]:
                groups[key].extend(groups[other])
                for moved in groups[other]:
                    groups[moved] = groups[key]
    in_order: dict[int, list[str]] = {}
    for key, group in groups.items():
        in_order.setdefault(id(group), []).append(key)
    return list(in_order.values())
