"""Over a series: how a party came from stance to stance on a shared issue."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.derived.series_tracks import Step, Track
from generator.records.position import Position


@dataclass(frozen=True, slots=True)
class Held:
    """A position, and the explainer that tells it."""

    slug: str
    position: Position


@dataclass(frozen=True, slots=True)
class Stop:
    """One of the talks: the positions taken since those before, the oldest first, the one that stands last. None: silent."""

    step: Step
    held: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """One party on one issue. `since_then` is its newest position from after the day for which the last talks stand, where
    that changes its stance."""

    party: str
    stops: tuple[Stop, ...]
    since_then: Held | None

    @property
    def stances(self) -> tuple[Held, ...]:
        """Stance after stance, each with the position that first took it; silence in between is none."""
        held = [held for stop in self.stops for held in stop.held]
        return tuple(_changes([*held, self.since_then] if self.since_then else held))

    @property
    def has_moved(self) -> bool:
        return len(self.stances) > 1


def course(track: Track, begins: datetime.date) -> Course:
    """`begins` is the day of the first meeting: what was given up before it is history, and left out."""
    stops: list[Stop] = []
    last: Position | None = None
    for step in track.steps:
        held = tuple(Held(step.slug, position) for position in _taken(step, last, begins))
        stops.append(Stop(step, held))
        last = held[-1].position if held else last
    return Course(track.party, tuple(stops), _since_then(track, last))


def _taken(step: Step, last: Position | None, begins: datetime.date) -> Iterator[Position]:
    """The earlier positions that came after those of the talks before, where the stance changed; and today's."""
    today = step.cell.position
    if today is None:
        return
    in_time = [*reversed(step.cell.earlier), today]
    for position, next_one in pairwise(in_time):
        is_new = last is None or position.since.order > last.since.order
        if is_new and next_one.since.last >= begins and position.stance is not next_one.stance:
            if last is None or position.stance is not last.stance:
                yield position
            last = position
    yield today


def _since_then(track: Track, last: Position | None) -> Held | None:
    later = [Held(step.slug, position) for step in track.steps for position in step.cell.later]
    newest = max(later, key=lambda held: held.position.since.order, default=None)
    if newest is None or last is None:
        return newest
    is_newer = newest.position.since.order > last.since.order
    return newest if is_newer and newest.position.stance is not last.stance else None


def _changes(held: Iterable[Held]) -> Iterator[Held]:
    before = None
    for one in held:
        if one.position.stance is not before:
            yield one
        before = one.position.stance
