"""What each key of a record holds, in an editor's words: for the reference in the docs and for the JSON Schema."""

from __future__ import annotations

import types
from dataclasses import dataclass
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.records.base import Choice, Holds, Record, Reference
from generator.records.shape import bare, keys_of


@dataclass(frozen=True, slots=True)
class Field:
    """One key. `record` is the record that it holds, or holds several of; `choices` are the words of a closed list."""

    key: str
    is_required: bool
    holds: str
    meaning: str
    record: type[Record] | None = None
    choices: tuple[Choice, ...] = ()


def fields_of(record: type[Record]) -> tuple[Field, ...]:
    """The keys of a record, in the order of the schema."""
    return tuple(_field(key, field) for key, field in keys_of(record).items())


def title_of(record: type[Record]) -> str:
    """The record's name in words: KeyFigure → Key figure."""
    name = record.__name__.removesuffix("Record")
    spaced = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
    return spaced[:1].upper() + spaced[1:]


def records_below(shape: Any) -> list[type[Record]]:
    """The record types in `shape` and in their fields, each once, the outer before the inner."""
    found: list[type[Record]] = []
    _collect(shape, found)
    return found


def _field(key: str, field: FieldInfo) -> Field:
    mark = next((mark for mark in field.metadata if isinstance(mark, Reference | Holds)), None)
    inner = bare(field.annotation)
    holds = _marked(mark) if mark else _holds(field.annotation)
    record = _record_in(inner)
    choices = tuple(inner) if isinstance(inner, type) and issubclass(inner, Choice) else ()
    return Field(key, field.is_required(), holds, field.description or "", record, choices)


def _marked(mark: Reference | Holds) -> str:
    if isinstance(mark, Holds):
        return mark.words
    return f"the id of {'an' if mark.kind[0] in 'aeiou' else 'a'} {mark.kind}"


def _holds(shape: Any) -> str:
    if get_origin(shape) in (Union, types.UnionType):
        shape = next(one for one in get_args(shape) if one is not types.NoneType)
    if get_origin(shape) is Annotated:
        mark = next((mark for mark in get_args(shape)[1:] if isinstance(mark, Reference | Holds)), None)
        return _marked(mark) if mark else _holds(get_args(shape)[0])
    if get_origin(shape) is tuple:
        arguments = get_args(shape)
        return f"a list, each {_holds(arguments[0])}" if arguments[-1] is Ellipsis else "two numbers in brackets"
    if get_origin(shape) is dict:
        key, value = get_args(shape)
        return f"{_holds(value)}, each under {_holds(key)}"
    return _named(shape)


def _named(shape: Any) -> str:
    if shape is bool:
        return "true or false"
    if issubclass(shape, Choice):
        return "one of: " + ", ".join(shape)
    words = title_of(shape).lower()
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _record_in(shape: Any) -> type[Record] | None:
    shape = bare(shape)
    if isinstance(shape, type) and issubclass(shape, Record):
        return shape
    arguments = [argument for argument in get_args(shape) if argument is not Ellipsis]
    return _record_in(arguments[-1]) if arguments else None


def _collect(shape: Any, found: list[type[Record]]) -> None:
    record = _record_in(shape)
    if record is None or record in found:
        return
    found.append(record)
    for field in record.model_fields.values():
        _collect(field.annotation, found)
