"""The few facts beside the answer of a series: when they met, who sat how often, who never did, and who moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.derived.explained_series import ExplainedSeries
from generator.pages import addresses
from generator.pages.at_a_glance import Fact, GlanceLine
from generator.pages.site import Site

OFTEN = 6


def series_glance(site: Site, series: ExplainedSeries) -> tuple[GlanceLine, ...]:
    """Only lines that have something to say."""
    lines = _lines(site, series)
    return tuple(GlanceLine(site.labels(f"series.glance.{key}"), tuple(facts)) for key, facts in lines if facts)


def _lines(site: Site, series: ExplainedSeries) -> Iterator[tuple[str, list[Fact]]]:
    t, meetings = site.labels, series.seating.meetings
    yield "talks", [Fact(t("count.explainers", n=len(series.talks)))]
    if meetings:
        yield "meetings", [Fact(t("series.met", n=len(meetings), when=span(site, series)))]
    yield "in-the-room", _sat(site, series)
    yield "never", [Fact(site.name(party), addresses.actor(party)) for party in series.never_seated]


def _sat(site: Site, series: ExplainedSeries) -> list[Fact]:
    t, meetings = site.labels, series.seating.meetings
    return [
        Fact(t("series.times", party=site.name(party), met=met, n=len(meetings)), addresses.actor(party))
        for party, met in times_met(series)[:OFTEN]
    ]


def times_met(series: ExplainedSeries) -> list[tuple[str, int]]:
    """At how many tables each party sat, the most often first."""
    met = Counter(group.party for one in series.seating.meetings for group in one.seating.delegations)
    return met.most_common()


def span(site: Site, series: ExplainedSeries) -> str:
    """From the day of the first meeting to that of the last."""
    dates = sorted((one.seating.meeting.date for one in series.seating.meetings), key=lambda date: date.order)
    first, last = site.labels.date(dates[0]), site.labels.date(dates[-1])
    return first if first == last else site.labels("series.span", first=first, last=last)


def series_kicker(site: Site, series: ExplainedSeries) -> tuple[str, ...]:
    """How many explainers, and from when to when they met."""
    counted = site.labels("count.explainers", n=len(series.talks))
    return (counted, span(site, series)) if series.seating.meetings else (counted,)
