"""What a party wants on an issue, since when, and how we know."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from generator.records.base import ActorId, Choice, IssueId, QuoteId, Record, Text, fault
from generator.records.citation import RequiredSources
from generator.records.date import EDTF


class Stance(Choice):
    SUPPORTS = "supports", "says yes to the proposal"
    CONDITIONAL = "conditional", "says yes, if a condition is met"
    NONCOMMITTAL = "noncommittal", "has spoken about it, and said neither yes nor no"
    OPPOSES = "opposes", "says no to the proposal"


class Basis(Choice):
    STATED = "stated", "the party said so itself"
    REPORTED = "reported", "others report that it holds it"
    INFERRED = "inferred", "the editor reads it from what is known: `note` says from what"


class Position(Record):
    """Where a party stands on an issue from a day on. Two with different `since` are a shift."""

    party: ActorId
    """Whose position it is."""
    issue: IssueId
    """On what."""
    stance: Stance
    """Its answer to the issue's proposal."""
    wants: Text
    """What it asks for, in one sentence."""
    condition: Text | None = None
    """What must be met, with the stance `conditional`."""
    interest: Text | None = None
    """The need behind it."""
    red_line: bool = False
    """Only where it was declared: no deal without it (supports), with it (opposes), without the condition (conditional)."""
    basis: Basis
    """How we know."""
    since: EDTF
    """Since when."""
    quotes: tuple[QuoteId, ...] = ()
    """Its own words on it: ids of quotes."""
    note: Text | None = None
    """From what it is inferred, or what else a reader must know."""
    sources: RequiredSources
    """What it rests on."""

    @model_validator(mode="after")
    def _fits_its_stance(self) -> Self:
        if self.stance is Stance.CONDITIONAL and not self.condition:
            raise fault(
                "condition-missing",
                "the stance is `conditional`, and no `condition` is given",
                "say in `condition` what must be met",
                at="stance",
            )
        if self.condition and self.stance is not Stance.CONDITIONAL:
            hint = "change the stance to `conditional`, or delete the condition"
            raise fault(
                "condition-without-conditional",
                "there is a `condition`, and the stance is `{stance}`",
                hint,
                stance=self.stance.value,
                at="condition",
            )
        if self.basis is Basis.INFERRED and not self.note:
            raise fault(
                "inferred-without-note",
                "the basis is `inferred`, and no `note` says from what",
                "say in `note` from what you read it",
                at="basis",
            )
        return self
