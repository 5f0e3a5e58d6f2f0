"""What the table picture is drawn from: who sits, who does not, and the words that the picture says on its own."""

from dataclasses import dataclass
from typing import Literal

Variant = Literal["wide", "compact"]
RoleKind = Literal["delegate", "host", "mediator", "guarantor", "observer"]


@dataclass(frozen=True)
class Person:
    """Somebody named as present. `post` is the one held that day; `unsure` that sources leave the presence in doubt."""

    name: str
    initials: str
    post: str = ""
    lead: bool = False
    unsure: bool = False


@dataclass(frozen=True)
class SeatedParty:
    """A party at the table. Without `people` it gets one seat with its own initials; `unsure` is then about that seat.

    `role` is the word shown for `role_kind`, empty for a delegation.
    """

    key: str
    name: str
    short: str
    role: str = ""
    role_kind: RoleKind = "delegate"
    people: tuple[Person, ...] = ()
    others_unnamed: bool = False
    unsure: bool = False


@dataclass(frozen=True)
class EmptyChair:
    """A party that is not in the room: `status` is the word for how that came ("not invited")."""

    name: str
    status: str
    stake: str = ""


@dataclass(frozen=True)
class TablePicture:
    """One meeting. Parties and empty chairs in file order."""

    title: str
    place: str
    date_words: str
    parties: tuple[SeatedParty, ...]
    outside: tuple[EmptyChair, ...] = ()


@dataclass(frozen=True)
class Words:
    """Every word that the picture says on its own, in one language. Names in braces are filled in."""

    in_the_room: str  # "IN THE ROOM"
    not_in_the_room: str  # "NOT IN THE ROOM"
    others_not_named: str  # "others not named"
    nobody_named: str  # "no person named"
    and_more: str  # "and {count} more"
    head_of_delegation: str  # "head of delegation"
    presence_unsure: str  # "presence unsure"
    nobody_outside: str  # "nobody recorded"
    title: str  # "Who is at the table: {title}"
    description: str  # "Seen from above. At the table: {seated}. On empty chairs outside the room: {outside}."
    comma: str = ", "
    semicolon: str = "; "
    colon: str = ": "
    aside: str = "{words} ({aside})"
    place_and_date: str = "{place} · {date}"
