"""JSON Schemas (draft-07) for editors' tools: keys with their meaning, closed lists, and the ids that this content has."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin
from urllib.parse import quote

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from generator.loading import Content
from generator.records.base import ID_PATTERN, Choice, Holds, Id, Record, Reference
from generator.records.citation import CitationRecord
from generator.records.fields import title_of
from generator.records.files import FILE_KINDS, FileKind
from generator.records.shape import keys_of

Schema: TypeAlias = dict[str, Any]
SCALAR = ["string", "number", "boolean"]
"""A text may look like a number to an editor's tool: `title: 1984`. It is read as text."""
EXAMPLES = {
    "an id": ["marco-rubio"],
    "an address": ["https://example.org/article"],
    "a language’s code": ["en", "uk"],
    "a country’s code": ["NO", "UA"],
    "a number": [21000, 4.5],
}


@dataclass(frozen=True, slots=True)
class KnownIds:
    """The ids that records of this content have, by kind, each with the name that it goes by."""

    by_kind: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, content: Content) -> KnownIds:
        folders = content.explainers.values()
        return cls(
            {
                "actor": {key: actor.name for key, actor in content.actors.items()},
                "source": {
                    key: _source_name(source.title, source.publisher) for key, source in content.sources.items()
                },
                "explainer": {key: folder.explainer.title for key, folder in content.explainers.items()},
                "series": {key: series.title for key, series in content.series.items()},
                "meeting": {key: one.title for folder in folders for key, one in folder.table.meetings.items()},
                "issue": {key: one.title for folder in folders for key, one in folder.positions.issues.items()},
                "quote": {key: one.text for folder in folders for key, one in folder.quotes.items()},
                "figure": {key: one.label for folder in folders for key, one in folder.figures.items()},
                "shared issue": {
                    key: one.title for series in content.series.values() for key, one in series.issues.items()
                },
            }
        )


def editor_schemas(content: Content) -> Iterator[tuple[str, Schema]]:
    """The schema of every kind of file, by the file's name: actors.json, …"""
    known = KnownIds.of(content)
    for kind in FILE_KINDS:
        yield f"{kind.name}.json", _Writer(known).schema(kind)


class _Writer:
    """Writes one schema; `definitions` are the records that it has met."""

    def __init__(self, known: KnownIds) -> None:
        self.known = known
        self.definitions: Schema = {}

    def schema(self, kind: FileKind) -> Schema:
        head = {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": f"{kind.name}.yaml",
            "description": kind.holds,
        }
        return {**head, "allOf": [self._of(kind.shape)], "definitions": self.definitions}

    def _of(self, shape: Any) -> Schema:
        if get_origin(shape) in (Union, types.UnionType):
            return self._of(next(one for one in get_args(shape) if one is not types.NoneType))
        if get_origin(shape) is Annotated:
            return self._annotated(shape)
        if get_origin(shape) is tuple:
            first, *rest = get_args(shape)
            return {
                "type": "array",
                "items": self._of(first) if rest == [Ellipsis] else [self._of(first), *map(self._of, rest)],
            }
        if get_origin(shape) is dict:
            return self._mapping(*get_args(shape))
        return self._plain(shape)

    def _plain(self, shape: Any) -> Schema:
        if isinstance(shape, type) and issubclass(shape, Choice):
            return {"type": "string", "enum": list(shape), "enumDescriptions": [choice.meaning for choice in shape]}
        if isinstance(shape, type) and issubclass(shape, Record):
            return self._reference_to(shape)
        return {"type": "boolean"} if shape is bool else {"type": SCALAR}

    def _annotated(self, shape: Any) -> Schema:
        inner, *marks = get_args(shape)
        for mark in marks:
            if isinstance(mark, Reference):
                return self._ids(mark.kind)
            if isinstance(mark, Holds):
                return _leaf(shape, mark)
        if inner is CitationRecord:
            return {"anyOf": [self._ids("source"), self._reference_to(CitationRecord)]}
        made = self._of(inner)
        least = next((mark.min_length for mark in map(_constraint, marks) if mark is not None), 0)
        return {**made, "minItems": least} if least and made.get("type") == "array" else made

    def _ids(self, kind: str) -> Schema:
        names = self.known.by_kind.get(kind, {})
        if not names:
            return {"type": "string", "pattern": ID_PATTERN}
        name = f"known {kind}"
        self.definitions[name] = {"type": "string", "enum": list(names), "enumDescriptions": list(names.values())}
        return _ref(name)

    def _mapping(self, key: Any, value: Any) -> Schema:
        made: Schema = {"type": "object", "additionalProperties": self._of(value)}
        mark = next((mark for mark in get_args(key)[1:] if isinstance(mark, Reference)), None)
        if mark is None:
            return {**made, "propertyNames": {"pattern": ID_PATTERN}} if key is Id else made
        names = self.known.by_kind.get(mark.kind, {})  # the ids are offered as keys
        made["properties"] = {one: {"description": said, "allOf": [self._of(value)]} for one, said in names.items()}
        return {**made, "additionalProperties": False} if names else made

    def _reference_to(self, record: type[Record]) -> Schema:
        name = title_of(record)
        if name not in self.definitions:
            self.definitions[name] = {}  # a record may hold itself
            self.definitions[name] = self._record(record)
        return _ref(name)

    def _record(self, record: type[Record]) -> Schema:
        keys = keys_of(record)
        return {
            "type": "object",
            "description": " ".join((record.__doc__ or "").split()),
            "properties": {key: self._field(field) for key, field in keys.items()},
            "required": [key for key, field in keys.items() if field.is_required()],
            "additionalProperties": False,
        }

    def _field(self, field: FieldInfo) -> Schema:
        marks = tuple(field.metadata)
        shape = Annotated[field.annotation, *marks] if marks else field.annotation
        made = self._of(shape)
        described = {"description": field.description} if field.description else {}
        return {"allOf": [made], **described} if "$ref" in made else {**made, **described}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{quote(name)}"}


def _leaf(shape: Any, holds: Holds) -> Schema:
    made: Schema = TypeAdapter(shape).json_schema()
    if holds.words in ("text", "plain text", "a date"):
        made["type"] = SCALAR
    return {**made, **({"examples": EXAMPLES[holds.words]} if holds.words in EXAMPLES else {})}


def _constraint(mark: Any) -> Any:
    return mark if getattr(mark, "min_length", None) is not None else None


def _source_name(title: str, publisher: str | None) -> str:
    return f"{title}, {publisher}" if publisher else title
