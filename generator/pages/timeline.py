"""The timeline of an explainer: what happened when, with years, meetings, empty stretches, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.frame import explainer_page, has_page
from generator.pages.page import Page
from generator.pages.quoted_words import QuotedWords, quoted_words
from generator.pages.site import Site
from generator.records.event import Event
from generator.records.explainer import NextStep

FOLDS_BEYOND = 25
YEARS_KEPT_OPEN = 3


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """`meeting` is the place of the meeting that it is; `quotes` are what was said, `actors` those who say nothing there."""

    address: Address
    event: Event
    meeting: Address | None
    quotes: tuple[QuotedWords, ...]
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """One year with its events, and how many years before it are empty."""

    year: int
    gap: int
    events: tuple[TimelineEvent, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """`folded` are years that a long timeline hides until asked for; `next_steps` come last."""

    folded: tuple[Year, ...]
    years: tuple[Year, ...]
    next_steps: tuple[NextStep, ...]


def timeline(site: Site) -> Iterator[Page]:
    for explained in site.explained.values():
        if has_page(explained, "timeline"):
            yield _page(site, explained)


def _page(site: Site, explained: Explained) -> Page:
    t, events = site.labels, sorted(explained.explainer.events, key=lambda event: event.date.order)
    years = tuple(_years(explained, events))
    kept = years if len(events) <= FOLDS_BEYOND else years[-YEARS_KEPT_OPEN:]
    body = Timeline(years[: len(years) - len(kept)], kept, explained.explainer.record.next)
    standfirst = t("timeline.standfirst", first=events[0].title, last=events[-1].title, n=len(events))
    return explainer_page(site, explained, "timeline", t("timeline.title"), standfirst, body)


def _years(explained: Explained, events: list[Event]) -> Iterator[Year]:
    by_year: dict[int, list[TimelineEvent]] = {}
    for event in events:
        by_year.setdefault(event.date.first.year, []).append(_event(explained, event))
    before: int | None = None
    for year, entries in by_year.items():
        yield Year(year, year - before - 1 if before is not None else 0, tuple(entries))
        before = year


def _event(explained: Explained, event: Event) -> TimelineEvent:
    explainer = explained.explainer
    meeting = addresses.explainer(explainer.slug, "table", event.meeting) if event.meeting else None
    quotes = quoted_words(explainer, event.quotes)
    speakers = {said.quote.speaker for said in quotes}
    actors = tuple(actor for actor in dict.fromkeys(event.actors) if actor not in speakers)
    return TimelineEvent(addresses.event(explainer.slug, event), event, meeting, quotes, actors)
