"""One timeline over all talks of a series."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from generator.derived.explained_series import ExplainedSeries
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.records.event import Event


@dataclass(frozen=True, slots=True)
class SeriesEvent:
    """`slug` is the explainer that tells it, `address` its place on that explainer's timeline, `meeting` who sat there."""

    slug: str
    event: Event
    address: Address
    meeting: Address | None


@dataclass(frozen=True, slots=True)
class SeriesYear:
    """One year with its events, and how many years before it are empty."""

    year: int
    gap: int
    events: tuple[SeriesEvent, ...]


def series_timeline(series: ExplainedSeries) -> tuple[SeriesYear, ...]:
    """The oldest first. What several explainers tell under one title and date stands once: as a meeting, if it is one there,
    else as the explainer tells it that comes first."""
    told: dict[tuple[str, str], SeriesEvent] = {}
    for slug, explained in series.talks.items():
        for event in explained.explainer.events:
            mark = event.date.text, event.title.casefold()
            if mark not in told or (event.meeting and not told[mark].meeting):
                told[mark] = _event(slug, event)
    return tuple(_years(sorted(told.values(), key=lambda one: one.event.date.order)))


def _event(slug: str, event: Event) -> SeriesEvent:
    meeting = addresses.explainer(slug, "table", event.meeting) if event.meeting else None
    return SeriesEvent(slug, event, addresses.event(slug, event), meeting)


def _years(events: Iterable[SeriesEvent]) -> list[SeriesYear]:
    by_year: dict[int, list[SeriesEvent]] = {}
    for one in events:
        by_year.setdefault(one.event.date.first.year, []).append(one)
    gaps = {year: year - before - 1 for before, year in pairwise(by_year)}
    return [SeriesYear(year, gaps.get(year, 0), tuple(found)) for year, found in by_year.items()]
