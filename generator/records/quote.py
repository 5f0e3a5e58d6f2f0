"""What somebody said, as a source prints it, and as others print it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.records.base import ActorId, IssueId, Language, Plain, Record, Text
from generator.records.citation import RequiredSources
from generator.records.date import EDTF


class Rendering(Record):
    """The same utterance as other sources print it, where their words differ."""

    text: Plain
    """As these sources print it."""
    language: Language | None = None
    """BCP 47 of the words as printed; the site's, if left out."""
    translation: Plain | None = None
    """The editor's own translation."""
    sources: RequiredSources
    """Who prints it so."""
    note: Text | None = None
    """What a reader must know about it."""


class Quote(Record):
    """Words that a source prints as somebody's."""

    speaker: ActorId
    """Who said it."""
    text: Plain
    """As the cited sources print it, without the quotation marks."""
    said_on: EDTF | None = None
    """When."""
    where: Plain | None = None
    """The occasion: a news conference in Ankara."""
    context: Text | None = None
    """What it was said about, if the words alone do not tell."""
    language: Language | None = None
    """BCP 47 of the words as printed; the site's, if left out."""
    translated_from: Language | None = None
    """BCP 47 of what was spoken, if the sources print a translation."""
    translation: Plain | None = None
    """The editor's own translation, if they print another language."""
    about: tuple[IssueId, ...] = ()
    """The issues it speaks to."""
    sources: RequiredSources
    """Who prints these words."""
    renderings: tuple[Annotated[Rendering, Field()], ...] = ()
    """How other sources print the same utterance."""
