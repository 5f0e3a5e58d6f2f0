"""A meeting's seating as the picture of the table draws it, with the picture's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from generator.derived.link_words import shown_text
from generator.derived.post_held import posts_on
from generator.derived.seating import Delegation, MeetingSeating, Outside
from generator.model import LinkedExplainer
from generator.pages.site import Site
from generator.pictures.table import EmptyChair, Person, SeatedParty, TablePicture, Words, initials
from generator.pictures.table.inputs import RoleKind
from generator.records.meeting import Meeting, Role, Seat


def table_picture(site: Site, explainer: LinkedExplainer, seating: MeetingSeating) -> TablePicture:
    """Parties and empty chairs in file order."""
    meeting = seating.meeting
    return TablePicture(
        title=meeting.title,
        place=city(meeting.place or ""),
        date_words=site.labels.date(meeting.date),
        parties=tuple(_seated(site, meeting, group) for group in seating.delegations),
        outside=tuple(_empty_chair(site, explainer, outside) for outside in seating.outside),
    )


def picture_words(site: Site) -> Words:
    t = site.labels
    return Words(
        in_the_room=t("picture.in-the-room"),
        not_in_the_room=t("picture.not-in-the-room"),
        others_not_named=t("picture.others-not-named"),
        nobody_named=t("picture.nobody-named"),
        and_more=t("picture.and-more"),
        head_of_delegation=t("table.head-of-delegation"),
        presence_unsure=t("picture.presence-unsure"),
        nobody_outside=t("picture.nobody-outside"),
        title=t("picture.title"),
        description=t("picture.description"),
    )


def members(group: Delegation) -> Iterator[Seat]:
    """The seats of somebody else than the party itself: a state's own seat names nobody."""
    return (seat for seat in group.seats if seat.actor != group.party)


def post_of(site: Site, meeting: Meeting, seat: Seat) -> str:
    """The post held that day: as the seat says, else by the actor's own posts."""
    return seat.as_ or site.labels.listing(post.title for post in posts_on(site.model, seat.actor, meeting.date))


def role_word(site: Site, role: Role) -> str:
    """The word for a role; "" for a delegate, which goes without saying."""
    return "" if role is Role.DELEGATE else site.labels(f"role.{role}")


def status_word(site: Site, outside: Outside) -> str:
    return site.labels(f"exclusion.{outside.exclusion.status if outside.exclusion else 'absent'}")


def city(place: str) -> str:
    """A place is written from the small to the large; the table has room for the last part but one, as a rule the city."""
    return place.split(", ")[-2:][0]


def _seated(site: Site, meeting: Meeting, group: Delegation) -> SeatedParty:
    people = tuple(members(group))
    return SeatedParty(
        key=group.party,
        name=site.name(group.party),
        short=site.short(group.party),
        role=role_word(site, group.role),
        role_kind=cast(RoleKind, group.role.value),  # the same five words
        people=tuple(_person(site, meeting, seat) for seat in people),
        others_unnamed=group.others_unnamed,
        unsure=not people and group.is_unsure,
    )


def _person(site: Site, meeting: Meeting, seat: Seat) -> Person:
    name = site.name(seat.actor)
    return Person(name, initials(name), post_of(site, meeting, seat), lead=seat.lead, unsure=bool(seat.unsure))


def _empty_chair(site: Site, explainer: LinkedExplainer, outside: Outside) -> EmptyChair:
    party = explainer.parties.get(outside.party)
    stake = shown_text(party.stake, site.model, site.labels, explainer.slug) if party else ""
    return EmptyChair(site.name(outside.party), status_word(site, outside), stake)


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """What a symbol of the picture means. `symbol` is lead, delegate, other, unsure or empty."""

    symbol: str
    words: str


def picture_key(site: Site, picture: TablePicture) -> tuple[KeyEntry, ...]:
    """The symbols that the picture uses, and no others."""
    return tuple(_key(site, picture))


def _key(site: Site, picture: TablePicture) -> Iterator[KeyEntry]:
    t = site.labels
    people = [person for party in picture.parties for person in party.people]
    if any(person.lead for person in people):
        yield KeyEntry("lead", t("table.head-of-delegation"))
    if any(party.role_kind == "delegate" for party in picture.parties):
        yield KeyEntry("delegate", t("role.delegate"))
    for role in dict.fromkeys(party.role for party in picture.parties if party.role):
        yield KeyEntry("other", role)
    if any(person.unsure for person in people) or any(party.unsure for party in picture.parties):
        yield KeyEntry("unsure", t("picture.presence-unsure"))
    if picture.outside:
        yield KeyEntry("empty", t("picture.empty-chair"))
