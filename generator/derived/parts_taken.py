"""What each actor has to do with the talks of an explainer: its seats, its words, the figures that it claims, its events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.derived.seating import MeetingSeating, Seating
from generator.model import LinkedExplainer
from generator.records.event import Event
from generator.records.key_figure import Amount
from generator.records.meeting import Seat


@dataclass(slots=True)
class PartTaken:
    """Of one actor. `quotes` are ids, of what it says itself and, for a party, of what others say for it.

    `seats` are its own, `meetings` those in which it or its party's delegation sat, both the newest first; `events` name
    it, or are such a meeting; `figures` are the ids of those that it claims, or of which it claims another count.
    """

    seats: list[Seat] = field(default_factory=list)
    meetings: list[MeetingSeating] = field(default_factory=list)
    quotes: list[str] = field(default_factory=list)
    figures: list[tuple[str, Amount]] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


def parts_taken(explainer: LinkedExplainer, seating: Seating, voices: Mapping[str, str]) -> Mapping[str, PartTaken]:
    """By actor; who has no part is not in it."""
    parts: defaultdict[str, PartTaken] = defaultdict(PartTaken)
    sat = {one.id: _sitting(one) for one in seating.meetings}
    for one in seating.meetings:
        for actor in sat[one.id]:
            parts[actor].meetings.append(one)
        for seat in one.meeting.seats:
            parts[seat.actor].seats.append(seat)
    for key, quote in explainer.quotes.items():
        for actor in dict.fromkeys((quote.speaker, voices.get(quote.speaker, quote.speaker))):
            parts[actor].quotes.append(key)
    for claimant, key, amount in _claims(explainer):
        parts[claimant].figures.append((key, amount))
    for event in explainer.events:
        for actor in dict.fromkeys((*event.actors, *sat.get(event.meeting or "", ()))):
            parts[actor].events.append(event)
    return dict(parts)


def _sitting(one: MeetingSeating) -> tuple[str, ...]:
    groups = (group.party for group in one.delegations)
    return tuple(dict.fromkeys((*groups, *(seat.actor for seat in one.meeting.seats))))


def _claims(explainer: LinkedExplainer) -> Iterator[tuple[str, str, Amount]]:
    """Who asserts a number, the id of its figure, and the number."""
    for key, figure in explainer.figures.items():
        for amount in (figure, *figure.others):
            if amount.claimed_by:
                yield amount.claimed_by, key, amount
