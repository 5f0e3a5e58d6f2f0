"""Talks that belong together."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.records.base import ExplainerId, FormerIds, Id, Plain, Record
from generator.records.claim import Claim
from generator.records.issue import Issue


class Series(Record):
    """Explainers in order, and the issues that run through them."""

    title: Plain
    """The name of the series."""
    question: Plain
    """The question that a reader comes with."""
    answer: Claim
    """What to know in thirty seconds."""
    explainers: Annotated[tuple[ExplainerId, ...], Field(min_length=1)]
    """The explainers, in order of time."""
    issues: dict[Id, Issue] = Field(default_factory=dict)
    """The proposals that run through it; an explainer's issue joins by `same_as`."""
    formerly: FormerIds = ()
    """Ids that it had before; `explainer rename` writes them. Its old addresses lead here."""
