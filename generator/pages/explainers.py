"""The list of all explainers: those of each series, then the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.explainer_card import ExplainerCard, by_status, explainer_cards
from generator.pages.page import Page
from generator.pages.series_card import SeriesCard, series_cards
from generator.pages.site import Site
from generator.records.explainer import Status


@dataclass(frozen=True, slots=True)
class Explainers:
    """Those of a series in its order; the others by status, the newest first."""

    series: tuple[SeriesCard, ...]
    by_status: Mapping[Status, tuple[ExplainerCard, ...]]
    home: Address


def explainers(site: Site) -> Iterator[Page]:
    t, cards = site.labels, explainer_cards(site)
    if not cards:
        return
    series = series_cards(site, cards)
    grouped = {card.slug for one in series for card in one.cards}
    alone = (card for card in cards if card.slug not in grouped)
    view = Explainers(series, by_status(alone), Address(addresses.HOME))
    standfirst = t("explainers.standfirst", n=len(cards))
    yield Page(addresses.EXPLAINERS, t("frame.explainers"), "explainers.md.jinja", view, description=standfirst)
