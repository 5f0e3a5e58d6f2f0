"""A series as a card: the seat grid in small, its question, who sat at how many tables and who at none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derived.explained_series import ExplainedSeries
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.explainer_card import ExplainerCard, explainer_cards
from generator.pages.seat_grid import seat_grid
from generator.pages.series_glance import series_kicker, times_met
from generator.pages.site import Site
from generator.pictures.seat_grid import SeatGrid
from generator.records.series import Series


@dataclass(frozen=True, slots=True)
class SeriesCard:
    """`room` says who sat how often, and who never; `cards` are its explainers, in its order."""

    key: str
    address: Address
    series: Series
    kicker: tuple[str, ...]
    grid: SeatGrid | None
    room: tuple[str, ...]
    cards: tuple[ExplainerCard, ...]


def series_cards(site: Site, cards: Iterable[ExplainerCard] | None = None) -> tuple[SeriesCard, ...]:
    """The series with the newest explainer first. `cards` are those of all explainers, the newest first."""
    listed = tuple(cards or explainer_cards(site))
    places = {card.slug: place for place, card in enumerate(listed)}
    made = [_card(site, one, tuple(listed[places[slug]] for slug in one.talks)) for one in site.series.values()]
    return tuple(sorted(made, key=lambda card: min(places[one.slug] for one in card.cards)))


def _card(site: Site, series: ExplainedSeries, cards: tuple[ExplainerCard, ...]) -> SeriesCard:
    return SeriesCard(
        key=series.id,
        address=addresses.series(series.id),
        series=series.record,
        kicker=series_kicker(site, series),
        grid=seat_grid(site, series),
        room=tuple(_room(site, series)),
        cards=cards,
    )


def _room(site: Site, series: ExplainedSeries) -> Iterable[str]:
    """In the room: Russia (5 of 6), US (3 of 6) · Never in the room: EU"""
    t, meetings = site.labels, len(series.seating.meetings)
    sat = [t("series.times", party=site.short(party), met=met, n=meetings) for party, met in times_met(series)]
    never = [site.short(party) for party in series.never_seated]
    for key, parties in (("in-the-room", sat), ("never", never)):
        if parties:
            yield t("home.room", role=t(f"series.glance.{key}"), who=t.listing(parties))
