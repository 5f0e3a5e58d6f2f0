"""A statement with its sources, and who disputes it."""

from __future__ import annotations

from generator.records.base import ActorId, Id, Record, Text
from generator.records.citation import RequiredSources
from generator.records.date import EDTF


class Dispute(Record):
    """What somebody sets against a claim."""

    text: Text
    """The other version, in one sentence."""
    by: ActorId | None = None
    """Who disputes it."""
    sources: RequiredSources
    """Where the dispute is to be read."""


class Claim(Record):
    """A statement that the page makes."""

    id: Id | None = None
    """For a link that stays when claims are added above it."""
    text: Text
    """The statement, in your own words."""
    sources: RequiredSources
    """What it rests on."""
    disputed: tuple[Dispute, ...] = ()
    """Who says otherwise."""
    review_by: EDTF | None = None
    """The day by which somebody must look at it again."""
