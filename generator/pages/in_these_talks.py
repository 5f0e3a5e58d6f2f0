"""What an actor is in the talks of an explainer, in a sentence that is computed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.pages.site import Site
from generator.records.meeting import Role, Seat
from generator.records.position import Stance


def in_these_talks(site: Site, explained: Explained, actor: str) -> tuple[str, ...]:
    """The parts of the sentence: its place at the table first, then where it stands, or in what it is met."""
    if actor in explained.seating.parties:
        said = (*_place(site, explained, actor), *_stances(site, explained, actor))
    else:
        said = (*_as_member(site, explained, actor), *_told(site, explained, actor))
    return said or (site.labels("talks.named"),)


def _place(site: Site, explained: Explained, party: str) -> Iterator[str]:
    t, seating = site.labels, explained.seating
    met = explained.part_of(party).meetings
    groups = [group for one in met for group in one.delegations if group.party == party]
    if groups:
        yield _seated(site, groups[0].role, len(groups), len(seating.meetings))
        if all(group.is_unsure for group in groups):
            yield t("talks.unsure")
        return
    exclusion = next((outside.exclusion for outside in seating.outside if outside.party == party), None)
    if exclusion:
        yield t(f"talks.{exclusion.status}")
    elif seating.meetings:
        yield t("talks.absent")


def _seated(site: Site, role: Role, met: int, meetings: int) -> str:
    t = site.labels
    place = t("talks.at-the-table") if role is Role.DELEGATE else t("talks.as-role", role=t(f"role.{role}"))
    return place if met == meetings else t("talks.in-meetings", place=place, met=met, n=meetings)


def _stances(site: Site, explained: Explained, party: str) -> Iterator[str]:
    """How many of the issues it supports, opposes and so on, and how often that is against the table."""
    t, matrix, issues = site.labels, explained.matrix, explained.explainer.issues
    held = [position for issue in issues if (position := matrix.cell(party, issue).position)]
    if not held:
        return
    counts = [(stance, sum(position.stance is stance for position in held)) for stance in Stance]
    counted = [t(f"talks.{stance}", n=number) for stance, number in counts if number]
    silent = len(issues) - len(held)
    yield t.listing([*counted, t("talks.silent", n=silent)] if silent else counted)
    if lines := sum(position.red_line for position in held):
        yield t("talks.red-lines", n=lines)
    if against := sum(any(cell.party == party for cell in one.against) for one in explained.without_them.values()):
        yield t("talks.against", n=against)


def _as_member(site: Site, explained: Explained, actor: str) -> Iterator[str]:
    """For whom it sat at the table, or speaks."""
    t, seats = site.labels, explained.part_of(actor).seats
    if seats:
        yield _sat(site, seats[0], len(seats), len(explained.seating.meetings))
        if seats[0].lead:
            yield t("talks.lead")
        if seats[0].unsure:
            yield t("talks.unsure")
    elif party := explained.voices.get(actor):
        yield t("talks.speaks-for", party=site.name(party))


def _sat(site: Site, seat: Seat, met: int, meetings: int) -> str:
    """The newest seat."""
    t, party = site.labels, site.name(site.model.seat_party(seat))
    place = t("talks.seat", party=party)
    if seat.role is not Role.DELEGATE:
        place = t("talks.seat-as", party=party, role=t(f"role.{seat.role}"))
    return place if met == meetings else t("talks.in-meetings", place=place, met=met, n=meetings)


def _told(site: Site, explained: Explained, actor: str) -> Iterator[str]:
    t, part = site.labels, explained.part_of(actor)
    for key, number in (("quoted", len(part.quotes)), ("claims", len(part.figures)), ("events", len(part.events))):
        if number:
            yield t(f"talks.{key}", n=number)
