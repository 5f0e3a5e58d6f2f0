"""Records as plain values for JSON, in the words of the model, and the schema of what is written: both from the records' types."""

from __future__ import annotations

import datetime
import math
import types
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from pydantic import WithJsonSchema

from generator.records.base import InlineText, Record, Reference
from generator.records.date import DATE_PATTERN, Date
from generator.records.fields import records_below
from generator.records.shape import keys_of

Shown: TypeAlias = Callable[[str], str]
"""Inline text → the characters that a reader sees."""
Schema: TypeAlias = "dict[str, Any]"
Writing: TypeAlias = Callable[[Any, Shown], Any]
Write: TypeAlias = "Writing | None"
"""None: the value is written as it is."""

INLINE: Schema = {
    "type": "object",
    "description": "A text: as it was written, with its markup (*emphasis*, **strong**, [words](address), [[id]]), and as a reader sees it.",
    "properties": {"text": {"type": "string"}, "plain": {"type": "string"}},
    "required": ["text", "plain"],
    "additionalProperties": False,
}
EDTF: Schema = {
    "type": "string",
    "description": "A date as EDTF writes it: 2025, 2025-02, 2025-02-18, 2025-02-18/2025-02-20, 2025-02~ (about), 2025-02? (perhaps).",
    "pattern": DATE_PATTERN,
}
BASE_SCHEMAS: dict[str, Schema] = {"InlineText": INLINE, "Date": EDTF}


def values(record: Record, shown: Shown) -> dict[str, Any]:
    """The keys of a record with what they hold: references as ids, inline texts in both forms, dates as written.

    A key that holds nothing is left out; a list may be empty.
    """
    made: dict[str, Any] = {}
    for name, key, write in _writers(type(record)):
        value = getattr(record, name)
        if value is not None:
            made[key] = write(value, shown) if write else value
    return made


def number(value: Decimal) -> int | float:
    """A whole number as such; any other as the nearest that JSON's readers have."""
    near = float(value)
    return int(value) if value == value.to_integral_value() or math.isinf(near) else near


def record_schemas(*shapes: Any) -> dict[str, Schema]:
    """The schema of every record type in `shapes` and below, by name, for `$defs`."""
    found = dict.fromkeys(record for shape in shapes for record in records_below(shape))
    return {**BASE_SCHEMAS, **{record.__name__: record_schema(record) for record in found}}


def record_schema(record: type[Record]) -> Schema:
    """What `values` writes for a record of this type. A key without a default, or whose default is a value, is always there."""
    fields = keys_of(record)
    return {
        "type": "object",
        "description": (record.__doc__ or "").strip(),
        "properties": {
            key: _described(_form(field.annotation, tuple(field.metadata)).schema, field.description)
            for key, field in fields.items()
        },
        "required": [
            key
            for key, field in fields.items()
            if field.is_required() or field.get_default(call_default_factory=True) is not None
        ],
        "additionalProperties": False,
    }


def meanings(words: type[StrEnum]) -> str:
    """What the words of a closed list mean, if they say so."""
    told = ((word.value, getattr(word, "meaning", "")) for word in words)
    return "; ".join(f"{word}: {meaning}" for word, meaning in told if meaning)


def reference_to(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


@dataclass(frozen=True, slots=True)
class _Form:
    """How the values of a type are written."""

    schema: Mapping[str, Any]
    write: Write = None


@cache
def _writers(record: type[Record]) -> tuple[tuple[str, str, Write], ...]:
    fields = record.model_fields.items()
    return tuple(
        (name, field.alias or name, _form(field.annotation, tuple(field.metadata)).write) for name, field in fields
    )


def _form(shape: Any, marks: tuple[object, ...] = ()) -> _Form:
    if get_origin(shape) is Annotated:
        inner, *more = get_args(shape)
        return _form(inner, (*marks, *more))
    if get_origin(shape) in (Union, types.UnionType):
        return _form(next(one for one in get_args(shape) if one is not types.NoneType), marks)
    for mark in marks:
        if isinstance(mark, InlineText):
            return _Form(reference_to("InlineText"), lambda text, shown: {"text": text, "plain": shown(text)})
        if isinstance(mark, Reference):
            return _Form({"type": "string", "description": f"The id of a record: {mark.kind}."})
        if isinstance(mark, WithJsonSchema) and shape is str and mark.json_schema:
            return _Form(mark.json_schema)
    return _collection(shape) if get_origin(shape) else _leaf(shape)


def _collection(shape: Any) -> _Form:
    arguments = get_args(shape)
    if get_origin(shape) is dict:
        each = _form(arguments[1])
        return _Form({"type": "object", "additionalProperties": each.schema}, each.write and _each_value(each.write))
    each = _form(arguments[0])
    schema: Schema = {"type": "array", "items": each.schema}
    if arguments[-1] is not Ellipsis:
        schema |= {"minItems": len(arguments), "maxItems": len(arguments)}
    return _Form(schema, each.write and _each(each.write))


def _each(write: Writing) -> Writing:
    return lambda held, shown: [write(one, shown) for one in held]


def _each_value(write: Writing) -> Writing:
    return lambda held, shown: {key: write(one, shown) for key, one in held.items()}


@cache
def _leaf(shape: Hashable) -> _Form:
    assert isinstance(shape, type)
    if issubclass(shape, Record):
        return _Form(reference_to(shape.__name__), values)
    if issubclass(shape, Date):
        return _Form(reference_to("Date"), lambda date, _: date.text)
    if issubclass(shape, StrEnum):
        return _Form(_described({"enum": [word.value for word in shape]}, meanings(shape)), lambda word, _: word.value)
    return LEAVES[shape]


LEAVES: dict[type, _Form] = {
    str: _Form({"type": "string"}),
    bool: _Form({"type": "boolean"}),
    int: _Form({"type": "integer"}),
    Decimal: _Form({"type": "number"}, lambda value, _: number(value)),
    datetime.date: _Form({"type": "string", "format": "date"}, lambda day, _: day.isoformat()),
}


def _described(schema: Mapping[str, Any], words: str | None) -> Schema:
    """The field's own words; those of its type follow."""
    below = schema.get("description", "")
    both = " ".join(part for part in (words, below) if part)
    return {**schema, "description": both} if both else dict(schema)
