"""Where a statement comes from."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.records.base import Plain, Record, SourceId


class CitationRecord(Record):
    """A source, and where in it."""

    source: SourceId
    """The id of the source."""
    at: Plain | None = None
    """The section or page of it."""


def _from_id(value: object) -> object:
    return {"source": value} if isinstance(value, str) else value


Citation = Annotated[CitationRecord, BeforeValidator(_from_id, json_schema_input_type=SourceId | CitationRecord)]
Sources = tuple[Citation, ...]
RequiredSources = Annotated[tuple[Citation, ...], Field(min_length=1)]
