"""A meeting and its seats."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.records.base import ActorId, Choice, Plain, Record
from generator.records.citation import RequiredSources, Sources
from generator.records.claim import Claim
from generator.records.date import EDTF


class Format(Choice):
    IN_PERSON = "in-person", "they sat in one room"
    CALL = "call", "by telephone"
    VIDEO = "video", "by video"


class Track(Choice):
    OFFICIAL = "official", "between governments"
    UNOFFICIAL = "unofficial", "between people without a mandate"


class Role(Choice):
    DELEGATE = "delegate", "speaks for a party"
    HOST = "host", "gives the room; hosting is not mediating"
    MEDIATOR = "mediator", "leads the talks between the parties"
    GUARANTOR = "guarantor", "vouches for what is agreed"
    OBSERVER = "observer", "listens"


class Seat(Record):
    """One chair at the table."""

    actor: ActorId
    """Who sits there."""
    for_: Annotated[ActorId | None, Field(alias="for")] = None
    """The party it speaks for; the nearest state, bloc or organisation up its `of`, if left out."""
    as_: Annotated[Plain | None, Field(alias="as")] = None
    """The post held that day."""
    role: Role = Role.DELEGATE
    """What it does there."""
    lead: bool = False
    """Whether it heads its delegation."""
    unsure: Plain | None = None
    """Why its presence is in doubt."""
    sources: Sources = ()
    """Who reports it, if not the meeting's sources."""


class Meeting(Record):
    """One time at which they met."""

    title: Plain
    """What it is called."""
    date: EDTF
    """When."""
    place: Plain | None = None
    """Where."""
    format: Format
    """How they met."""
    track: Track = Track.OFFICIAL
    """Between governments, or not."""
    outcomes: tuple[Claim, ...] = ()
    """What it decided."""
    seats: Annotated[tuple[Seat, ...], Field(min_length=1)]
    """Who sat at the table."""
    others: tuple[ActorId, ...] = ()
    """Parties whose other delegates the sources do not name."""
    sources: RequiredSources
    """Who reports the meeting and its seats."""
