"""What happened when."""

from __future__ import annotations

from generator.records.base import ActorId, Id, MeetingId, Plain, QuoteId, Record, Text
from generator.records.citation import RequiredSources
from generator.records.date import EDTF


class Event(Record):
    """One entry of the timeline."""

    id: Id | None = None
    """For a link that stays when date or title change."""
    date: EDTF
    """When."""
    title: Plain
    """What happened, in a few words."""
    text: Text | None = None
    """What a reader must know about it."""
    actors: tuple[ActorId, ...] = ()
    """Who took part."""
    meeting: MeetingId | None = None
    """The meeting that it is."""
    quotes: tuple[QuoteId, ...] = ()
    """What was said."""
    sources: RequiredSources
    """Who reports it."""
