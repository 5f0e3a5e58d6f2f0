"""Where each party stood on each shared issue from talks to talks: a picture, and in words with the sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.explained_series import ExplainedSeries
from generator.derived.series_course import Course, Held
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.site import Site
from generator.pages.stance_table import evidence
from generator.pages.track_picture import party_tracks
from generator.pictures.track import TrackPicture
from generator.records.issue import Issue
from generator.records.position import Position


@dataclass(frozen=True, slots=True)
class Stance:
    """A stance that was taken, with the way to its position. `slug` is its explainer's."""

    slug: str
    position: Position
    address: Address


@dataclass(frozen=True, slots=True)
class StanceStop:
    """One of the talks, under its title. `taken` are the stances, the one that stands last; with none the party was silent, or
    the talks had no such issue. `evidence` is what the last stands on, in words."""

    talks: str
    is_outside: bool
    has_issue: bool
    taken: tuple[Stance, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class StanceRow:
    """`head` is a party's name, or, on the party's own page, an issue's title; `address` is where it is told of."""

    head: str
    address: Address
    stops: tuple[StanceStop, ...]
    since_then: Stance | None


@dataclass(frozen=True, slots=True)
class TrackTable:
    """`heads` says what the rows are. `talks` are titles with the way to their positions; `has_later` is whether somebody
    moved after the last of them."""

    name: str
    heads: str
    talks: tuple[tuple[str, Address], ...]
    rows: tuple[StanceRow, ...]
    has_later: bool


@dataclass(frozen=True, slots=True)
class Move:
    """A stance that was changed, on one issue: stance after stance."""

    issue: str
    title: str
    stances: tuple[Stance, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A party that changed its stance on one issue or more."""

    party: str
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class IssueTracks:
    key: str
    issue: Issue
    picture: TrackPicture
    table: TrackTable


def series_tracks(site: Site, series: ExplainedSeries) -> tuple[IssueTracks, ...]:
    """Issues on which somebody has spoken, in file order."""
    return tuple(_issue(site, series, key) for key, courses in series.courses.items() if courses)


def moved(series: ExplainedSeries) -> tuple[Moved, ...]:
    """Everybody who changed a stance, in the order of the parties of the series."""
    moves: dict[str, list[Move]] = {party: [] for party in series.seating.parties}
    for key, courses in series.courses.items():
        for course in courses:
            if course.has_moved:
                title = series.record.issues[key].title
                moves[course.party].append(Move(key, title, tuple(map(_stance, course.stances))))
    return tuple(Moved(party, tuple(made)) for party, made in moves.items() if made)


def party_table(site: Site, series: ExplainedSeries, party: str) -> TrackTable:
    """One party on every issue on which it has spoken."""
    t, issues = site.labels, series.record.issues
    courses = [(key, one) for key, found in series.courses.items() for one in found if one.party == party]
    rows = [
        _row(site, series, one, issues[key].title, Address(addresses.series(series.id).path, key))
        for key, one in courses
    ]
    return _table(series, site.name(party), t("positions.issue"), rows)


def _issue(site: Site, series: ExplainedSeries, key: str) -> IssueTracks:
    record = series.record.issues[key]
    rows = [_row(site, series, one, site.name(one.party), addresses.actor(one.party)) for one in series.courses[key]]
    table = _table(series, record.title, site.labels("series.party"), rows)
    return IssueTracks(key, record, party_tracks(site, series, key), table)


def _table(series: ExplainedSeries, name: str, heads: str, rows: list[StanceRow]) -> TrackTable:
    return TrackTable(name, heads, tuple(_talks(series)), tuple(rows), any(row.since_then for row in rows))


def _talks(series: ExplainedSeries) -> Iterator[tuple[str, Address]]:
    for slug, one in series.talks.items():
        yield one.explainer.record.title, addresses.explainer(slug, "positions")


def _row(site: Site, series: ExplainedSeries, course: Course, head: str, address: Address) -> StanceRow:
    found = {stop.step.slug: stop for stop in course.stops}
    stops = []
    for slug, explained in series.talks.items():
        stop = found.get(slug)
        stops.append(
            StanceStop(
                talks=explained.explainer.record.title,
                is_outside=explained.seating.is_outside(course.party),
                has_issue=stop is not None,
                taken=tuple(_stance(held) for held in stop.held) if stop else (),
                evidence=evidence(site, stop.step.cell) if stop else "",
            )
        )
    return StanceRow(head, address, tuple(stops), _stance(course.since_then) if course.since_then else None)


def _stance(held: Held) -> Stance:
    return Stance(held.slug, held.position, addresses.position(held.slug, held.position))
