"""A party: what it has at stake, its place in the conflict, and why it is not at the table."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from generator.records.base import ActorId, Choice, MeetingId, QuoteId, Record, Text, fault
from generator.records.citation import RequiredSources, Sources


class InConflict(Choice):
    PARTY = "party", "fights, or is fought over"
    BACKER = "backer", "helps one that fights"
    NONE = "none", "neither fights nor helps one that does"


class ExclusionStatus(Choice):
    NOT_INVITED = "not-invited", "was not asked to come"
    DECLINED = "declined", "was asked and did not come"
    LEFT = "left", "was at the table and left"
    SIDELINED = "sidelined", "has a stake and was passed over"


class Exclusion(Record):
    """Why a party is not in the room."""

    status: ExclusionStatus
    """How it came to be outside."""
    from_: tuple[MeetingId, ...] = ()
    """The meetings it is excluded from; all, if left out. Written `from`."""
    by: tuple[ActorId, ...] = ()
    """Who keeps it out, as far as the sources say."""
    why: Text | None = None
    """The reason given."""
    reaction: tuple[QuoteId, ...] = ()
    """Its own words about it: ids of quotes."""
    sources: RequiredSources
    """Who reports that it is outside."""

    model_config = Record.model_config | {"alias_generator": lambda name: name.rstrip("_")}


class Party(Record):
    """One of those whose interests are at stake."""

    in_conflict: InConflict
    """Its place in the conflict, which is not its place at the table."""
    backs: ActorId | None = None
    """Whom it backs."""
    stake: Text
    """What it has to lose or to gain; 90 characters are drawn for."""
    excluded: Exclusion | None = None
    """Why it is not in the room. A party with neither a seat nor this is absent, not excluded."""
    sources: Sources = ()
    """What the stake rests on."""

    @model_validator(mode="after")
    def _has_sources(self) -> Self:
        if not self.sources and not self.excluded:
            raise fault(
                "statement-without-source",
                "`stake` makes a statement, and no source carries it",
                "add `sources`",
                at="stake",
            )
        return self
