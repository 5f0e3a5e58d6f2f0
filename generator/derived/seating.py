"""Who is at the table, who is excluded, who is absent: from the seats and the parties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import LinkedExplainer, Model
from generator.records.meeting import Meeting, Role, Seat
from generator.records.party import Exclusion

FORMALITY = (Role.HOST, Role.MEDIATOR, Role.GUARANTOR, Role.OBSERVER)


@dataclass(frozen=True, slots=True)
class Delegation:
    """One party's seats in one meeting, its head first. With no seat it is named only in `others`."""

    party: str
    seats: tuple[Seat, ...]
    role: Role
    others_unnamed: bool

    @property
    def is_unsure(self) -> bool:
        """Whether its presence is in doubt: every seat that it has is, and no others of it were there."""
        return bool(self.seats) and not self.others_unnamed and all(seat.unsure for seat in self.seats)

    @property
    def is_unnamed(self) -> bool:
        """Whether no source names anybody of it."""
        return not self.seats


@dataclass(frozen=True, slots=True)
class Outside:
    """A party that is not in the room: excluded, or, without an exclusion, absent."""

    party: str
    exclusion: Exclusion | None


@dataclass(frozen=True, slots=True)
class MeetingSeating:
    """Who sat in one meeting, in file order, and who did not."""

    id: str
    meeting: Meeting
    delegations: tuple[Delegation, ...]
    outside: tuple[Outside, ...]


@dataclass(frozen=True, slots=True)
class Seating:
    """The table of an explainer: every party with a seat in any of its meetings."""

    parties: tuple[str, ...]
    """Those listed, seated, excluded or holding a position."""
    at_table: tuple[str, ...]
    delegates: frozenset[str]
    """Those of the table with a delegate's seat: their silence is named; that of a host or mediator is no gap."""
    outside: tuple[Outside, ...]
    """Parties without a seat in any meeting, in the order of `parties`."""
    meetings: tuple[MeetingSeating, ...]
    """The newest first; of two on one day, the one that is written last."""
    shown: MeetingSeating | None
    """The meeting whose picture stands on top."""

    def is_outside(self, party: str) -> bool:
        return party not in self.at_table


def seating(model: Model, explainer: LinkedExplainer) -> Seating:
    """The seating of every meeting, and the table over all of them."""
    seated = {key: tuple(_delegations(model, meeting)) for key, meeting in explainer.meetings.items()}
    table = tuple(dict.fromkeys(group.party for groups in seated.values() for group in groups))
    holders = (position.party for position in explainer.positions)
    parties = tuple(dict.fromkeys((*explainer.parties, *table, *holders)))
    at_table = tuple(party for party in parties if party in table)
    newest = sorted(explainer.meetings, key=lambda key: explainer.meetings[key].date.order)[::-1]
    meetings = tuple(
        MeetingSeating(
            key, explainer.meetings[key], seated[key], tuple(_outside_of(explainer, key, seated[key], parties))
        )
        for key in newest
    )
    wanted = explainer.record.shows or (newest[0] if newest else "")
    delegates = {group.party for groups in seated.values() for group in groups if group.role is Role.DELEGATE}
    return Seating(
        parties=parties,
        at_table=at_table,
        delegates=frozenset(delegates),
        outside=tuple(Outside(party, _exclusion(explainer, party)) for party in parties if party not in table),
        meetings=meetings,
        shown=next((one for one in meetings if one.id == wanted), None),
    )


def _delegations(model: Model, meeting: Meeting) -> Iterator[Delegation]:
    groups: dict[str, list[Seat]] = {}
    for seat in meeting.seats:
        groups.setdefault(model.seat_party(seat), []).append(seat)
    for party in meeting.others:
        groups.setdefault(party, [])
    for party, seats in groups.items():
        seats.sort(key=lambda seat: not seat.lead)
        roles = {seat.role for seat in seats}
        role = (
            Role.DELEGATE
            if Role.DELEGATE in roles
            else next((role for role in FORMALITY if role in roles), Role.DELEGATE)
        )
        yield Delegation(party, tuple(seats), role, party in meeting.others)


def _outside_of(
    explainer: LinkedExplainer, meeting: str, seated: tuple[Delegation, ...], parties: tuple[str, ...]
) -> Iterator[Outside]:
    inside = {group.party for group in seated}
    for party in parties:
        if party in inside:
            continue
        exclusion = _exclusion(explainer, party)
        holds_here = exclusion is not None and (not exclusion.from_ or meeting in exclusion.from_)
        yield Outside(party, exclusion if holds_here else None)


def _exclusion(explainer: LinkedExplainer, party: str) -> Exclusion | None:
    listed = explainer.parties.get(party)
    return listed.excluded if listed else None
