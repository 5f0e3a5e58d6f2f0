"""What was read: shared by all explainers."""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import AfterValidator, WithJsonSchema, model_validator

from generator.problems import shortened
from generator.records.base import Choice, FormerIds, Holds, Language, Plain, Record, Text, Url, fault
from generator.records.citation import Sources
from generator.records.date import EDTF

PARAGRAPHS = re.compile(r"[1-9]\d*(?:-[1-9]\d*)?", re.ASCII)


class SourceKind(Choice):
    OFFICIAL_TEXT = "official-text", "a text that a government or body published"
    TRANSCRIPT = "transcript", "what was said, word by word"
    NEWS_REPORT = "news-report", "a report by journalists"
    ANALYSIS = "analysis", "an expert's reading"
    DATASET = "dataset", "counted or measured numbers"
    DOCUMENT = "document", "any other document"


class Tier(Choice):
    A = "A", "own reporting, or an official text"
    B = "B", "relays what another reported"
    C = "C", "an aggregator, a mirror, state-linked or party media: never carries a statement alone"


class SourceError(Record):
    """What a source gets wrong, shown wherever it is cited."""

    text: Text
    """What it says, and what is right."""
    sources: Sources = ()
    """Where the right version is to be read."""


def _paragraphs(text: str) -> str:
    first, _, last = text.partition("-")
    if not PARAGRAPHS.fullmatch(text) or (last and int(last) < int(first)):
        raise fault(
            "bad-paragraphs",
            "`{paragraphs}` is not a paragraph of the source",
            "write its number from 1, or a range: 3-5",
            paragraphs=shortened(text),
        )
    return text


class SetAside(Record):
    """Paragraphs of the source that the content leaves out on purpose."""

    paragraph: Annotated[
        str, AfterValidator(_paragraphs), Holds("a number, or a range"), WithJsonSchema({"type": ["integer", "string"]})
    ]
    """Its number from 1, or a range: 3-5."""
    why: Plain
    """The reason."""


class Source(Record):
    """A text that was read."""

    title: Plain
    """As printed; describe it in [brackets] if it has none."""
    publisher: Plain | None = None
    """Who published it."""
    author: Plain | None = None
    """Who wrote it."""
    published: EDTF | None = None
    """When."""
    url: Url | None = None
    """Its address."""
    archived: Url | None = None
    """The address of a copy in an archive."""
    accessed: EDTF | None = None
    """When it was read."""
    language: Language | None = None
    """BCP 47: en, uk, pt-BR."""
    kind: SourceKind
    """What kind of text it is."""
    tier: Tier
    """How near it is to what happened."""
    note: Text | None = None
    """What a reader must know about it."""
    errors: tuple[SourceError, ...] = ()
    """What it gets wrong."""
    set_aside: tuple[SetAside, ...] = ()
    """What of it the content leaves out on purpose."""
    formerly: FormerIds = ()
    """Ids that it had before; `explainer rename` writes them. Its old addresses lead here."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.accessed and self.published and self.accessed.last < self.published.first:
            hint = "check `published` and `accessed`"
            raise fault("reversed-dates", "it was read before it was published", hint, at="accessed")
        return self
