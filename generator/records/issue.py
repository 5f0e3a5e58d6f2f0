"""What is negotiated: a proposal that a party can support or oppose."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from generator.records.base import Plain, Record, SharedIssueId, Text, fault
from generator.records.citation import Sources


class Issue(Record):
    """One issue. Every stance is a stance on its proposal."""

    title: Plain
    """At most 36 characters are drawn for."""
    proposal: Plain
    """One sentence that a party can support or oppose."""
    about: Text | None = None
    """What a reader must know about it; needs `sources`."""
    sources: Sources = ()
    """What `about` rests on."""
    same_as: SharedIssueId | None = None
    """The issue of the series that this is: only then are positions compared from talks to talks."""

    @model_validator(mode="after")
    def _has_sources(self) -> Self:
        if self.about and not self.sources:
            raise fault(
                "statement-without-source",
                "`about` makes a statement, and no source carries it",
                "add `sources`",
                at="about",
            )
        return self
