"""Where each party stood on an issue over time: a picture, and the same in words with the sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.derived.explained import Explained
from generator.derived.issue_history import HeldThen, IssueHistory, Moment
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.site import Site
from generator.pages.track_picture import track_point
from generator.pictures.columns import Column
from generator.pictures.track import TrackLane, TrackPicture, TrackStop, TrackTalks
from generator.records.position import Position


@dataclass(frozen=True, slots=True)
class TakenStance:
    position: Position
    address: Address


@dataclass(frozen=True, slots=True)
class HistoryCell:
    """`when` is the moment, in words. Without a stance taken then, `kept` is that from before; without one, silence."""

    when: str
    taken: tuple[TakenStance, ...]
    kept: Position | None


@dataclass(frozen=True, slots=True)
class HistoryRow:
    party: str
    is_outside: bool
    cells: tuple[HistoryCell, ...]


@dataclass(frozen=True, slots=True)
class History:
    """`moments` are in words, over the columns."""

    issue: str
    title: str
    address: Address
    picture: TrackPicture
    moments: tuple[str, ...]
    rows: tuple[HistoryRow, ...]


def histories(site: Site, explained: Explained) -> tuple[History, ...]:
    """In the order of the pages."""
    found = {one.issue: one for one in explained.histories}
    return tuple(_history(site, explained, found[issue]) for issue in explained.grounds if issue in found)


def _history(site: Site, explained: Explained, history: IssueHistory) -> History:
    slug, title = explained.explainer.slug, explained.explainer.issues[history.issue].title
    moments = tuple(_words(site, moment) for moment in history.moments)
    rows = (
        HistoryRow(
            one.party,
            explained.seating.is_outside(one.party),
            tuple(_cell(slug, when, held) for when, held in zip(moments, one.held, strict=True)),
        )
        for one in history.parties
    )
    return History(
        history.issue,
        title,
        addresses.explainer(slug, "positions", history.issue),
        _picture(site, explained, history, title),
        moments,
        tuple(rows),
    )


def _cell(slug: str, when: str, held: HeldThen) -> HistoryCell:
    taken = tuple(TakenStance(position, addresses.position(slug, position)) for position in held.taken)
    return HistoryCell(when, taken, held.kept)


def _words(site: Site, moment: Moment) -> str:
    t = site.labels
    if moment.first == moment.last:
        return t.date(moment.first)
    return t("series.span", first=t.date(moment.first), last=t.date(moment.last))


def _picture(site: Site, explained: Explained, history: IssueHistory, title: str) -> TrackPicture:
    return TrackPicture(
        title=title,
        talks=tuple(_columns(site, history.moments)),
        lanes=tuple(
            TrackLane(
                site.name(one.party),
                site.short(one.party),
                tuple(_stop(site, explained.seating.is_outside(one.party), held) for held in one.held),
            )
            for one in history.parties
        ),
    )


def _columns(site: Site, moments: tuple[Moment, ...]) -> Iterator[TrackTalks]:
    """A date, and the year where it begins. What came after the day of the explainer stands apart."""
    years = [0, *(moment.first.start.year for moment in moments)]
    for (before, year), moment in zip(pairwise(years), moments, strict=True):
        place = site.labels.short_span(moment.first, moment.last)
        said_year = str(year) if year != before and moment.first.start.month else ""
        yield TrackTalks(_words(site, moment), Column(place, "", said_year, group=int(moment.is_later)))


def _stop(site: Site, is_outside: bool, held: HeldThen) -> TrackStop:
    silent = site.labels("stance.silent")
    points = [track_point(site, position) for position in held.taken]
    if held.kept:
        points = [track_point(site, held.kept, is_kept=True)]
    if not points:
        return TrackStop(is_gap=True, is_outside=is_outside, said=silent, note=silent)
    return TrackStop(tuple(points), is_outside=is_outside)
