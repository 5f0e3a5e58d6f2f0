"""The page of a series: who sat at which table, who never did, and what each meeting decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.explained_series import ExplainedSeries
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.at_a_glance import GlanceLine
from generator.pages.cited_claim import CitedClaim, cited_claims
from generator.pages.decisions import Decided, decisions
from generator.pages.explainer_card import ExplainerCard, explainer_cards
from generator.pages.frame import report, share
from generator.pages.never_seated import NeverSeated, never_seated
from generator.pages.page import Page
from generator.pages.seat_grid import seat_grid
from generator.pages.seat_key import GridKeyEntry, seat_key
from generator.pages.seat_table import SeatTable, seat_table
from generator.pages.series_glance import series_glance, series_kicker
from generator.pages.series_timeline import SeriesYear, series_timeline
from generator.pages.series_tracks import IssueTracks, Moved, moved, series_tracks
from generator.pages.site import Site
from generator.pictures.seat_grid import SeatGrid
from generator.records.series import Series


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands below the page, under the names that an explainer's frame has for it."""

    here: Address
    share: str
    report: str
    kicker: tuple[str, str]
    changes: Address | None = None
    sources: Address | None = None
    whole: Address | None = None


@dataclass(frozen=True, slots=True)
class ShownGrid:
    picture: SeatGrid
    key: tuple[GridKeyEntry, ...]
    table: SeatTable


@dataclass(frozen=True, slots=True)
class SeriesView:
    """`grid` is None if no meeting is recorded. Talks and meetings are in the order of the series."""

    key: str
    series: Series
    kicker: tuple[str, ...]
    answer: CitedClaim
    glance: tuple[GlanceLine, ...]
    grid: ShownGrid | None
    talks: tuple[ExplainerCard, ...]
    never: tuple[NeverSeated, ...]
    moved: tuple[Moved, ...]
    decisions: tuple[Decided, ...]
    tracks: tuple[IssueTracks, ...]
    timeline: tuple[SeriesYear, ...]
    foot: Foot
    home: Address
    explainers: Address


def series(site: Site) -> Iterator[Page]:
    for one in site.series.values():
        yield _page(site, one)


def _page(site: Site, series: ExplainedSeries) -> Page:
    record, address = series.record, addresses.series(series.id)
    (answer,) = cited_claims(site, None, [record.answer], "answer")
    kicker = series_kicker(site, series)
    view = SeriesView(
        key=series.id,
        series=record,
        kicker=kicker,
        answer=answer,
        glance=series_glance(site, series),
        grid=_grid(site, series),
        talks=_cards(site, series),
        never=never_seated(site, series),
        moved=moved(series),
        decisions=decisions(site, series),
        tracks=series_tracks(site, series),
        timeline=series_timeline(series),
        foot=Foot(address, share(site, record.title, address), report(site, record.title, address), ("", kicker[-1])),
        home=Address(addresses.HOME),
        explainers=Address(addresses.EXPLAINERS),
    )
    return Page(address.path, record.title, "series.md.jinja", view, _written_in(site, series), record.question)


def _grid(site: Site, series: ExplainedSeries) -> ShownGrid | None:
    picture = seat_grid(site, series)
    return ShownGrid(picture, seat_key(site, picture), seat_table(site, series)) if picture else None


def _cards(site: Site, series: ExplainedSeries) -> tuple[ExplainerCard, ...]:
    cards = {card.slug: card for card in explainer_cards(site)}
    return tuple(cards[slug] for slug in series.talks)


def _written_in(site: Site, series: ExplainedSeries) -> str:
    path = site.model.origins["series", series.id].document.path
    return f"series/{path.rpartition('series/')[2]}"
