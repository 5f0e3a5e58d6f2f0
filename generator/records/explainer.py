"""`explainer.yaml`: the question, the answer, and what a reader must know."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from generator.records.base import Choice, ExplainerId, FormerIds, MeetingId, Plain, Record, Text, fault
from generator.records.citation import RequiredSources, Sources
from generator.records.claim import Claim
from generator.records.date import EDTF


class Status(Choice):
    UPCOMING = "upcoming", "the talks have not begun"
    ONGOING = "ongoing", "the talks go on"
    PAUSED = "paused", "the talks rest, and may go on"
    CONCLUDED = "concluded", "the talks are over"


class Question(Record):
    """A question that a reader asks, with its answer."""

    question: Plain
    """In the reader's words."""
    answer: Text
    """In a few sentences."""
    sources: RequiredSources
    """What the answer rests on."""


class NotKnown(Record):
    """What nobody has told, said openly."""

    text: Text
    """What is not known."""
    sources: Sources = ()
    """Who says that it is not known, if somebody does."""


class NextStep(Record):
    """What comes next."""

    text: Text
    """What is planned, announced or expected."""
    date: EDTF | None = None
    """When; leave it out if no date is set."""
    sources: RequiredSources
    """Where it was announced."""


class Correction(Record):
    """What this explainer had wrong, and when it was mended."""

    date: EDTF
    """The day of the correction."""
    text: Text
    """What was wrong and what is right."""


class Explainer(Record):
    """One explainer: the talks in one question and its answer."""

    title: Plain
    """The name of the talks."""
    question: Plain
    """The question that a reader comes with."""
    answer: Claim
    """What to know in thirty seconds, at most 70 words."""
    status: Status
    """Where the talks stand."""
    published: EDTF
    """The day of its first publication."""
    updated: EDTF | None = None
    """The day of its last change of substance."""
    tags: tuple[Plain, ...] = ()
    """Words to find it by."""
    why_it_matters: tuple[Claim, ...] = ()
    """Why a reader should care."""
    key_points: tuple[Claim, ...]
    """What to know, the most important first."""
    questions: tuple[Question, ...] = ()
    """What readers ask."""
    not_known: tuple[NotKnown, ...] = ()
    """What is not known."""
    next: tuple[NextStep, ...] = ()
    """What comes next."""
    as_of: EDTF | None = None
    """The day for which the matrix and the verdicts stand; the newest positions, if left out."""
    shows: MeetingId | None = None
    """The meeting whose picture stands on top; the latest, if left out."""
    related: tuple[ExplainerId, ...] = ()
    """Other explainers."""
    corrections: tuple[Correction, ...] = ()
    """What was wrong and is mended."""
    formerly: FormerIds = ()
    """Ids that it had before; `explainer rename` writes them. Its old addresses lead here."""
    draft: bool = False
    """A draft shows in the preview, marked, and is not built."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.updated and self.updated.last < self.published.first:
            raise fault("reversed-dates", "`updated` lies before `published`", "check the two dates", at="updated")
        if any(correction.date.last < self.published.first for correction in self.corrections):
            hint = "check their dates and `published`"
            raise fault("reversed-dates", "a correction lies before `published`", hint, at="corrections")
        return self
