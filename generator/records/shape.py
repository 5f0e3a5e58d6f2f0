"""What a record's fields hold, read off the schema itself: for messages, references, the docs and the JSON Schema."""

from __future__ import annotations

import types
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.records.base import InlineText, Kind, Record, Reference

Step = str | int
At = tuple[Step, ...]


class Found(NamedTuple):
    """A value in a record, and where: the path of keys and places from the record; `is_key`: it is the key at its end."""

    at: At
    value: str
    is_key: bool = False


class FoundReference(NamedTuple):
    """The same, of the id of a record of a kind."""

    at: At
    value: str
    is_key: bool
    kind: Kind


def keys_of(record: type[Record]) -> dict[str, FieldInfo]:
    """The keys that an editor may write, with their fields."""
    return {field.alias or name: field for name, field in record.model_fields.items()}


def shape_at(shape: Any, at: Sequence[Step]) -> Any:
    """The type of the value at `at` in a value of type `shape`; None where the schema has nothing."""
    for step in at:
        shape = _inside(bare(shape), step)
        if shape is None:
            return None
    return bare(shape)


def bare(shape: Any) -> Any:
    """The type without its annotations and without "or nothing"."""
    while True:
        if get_origin(shape) is Annotated:
            shape = get_args(shape)[0]
        elif get_origin(shape) in (Union, types.UnionType):
            shape = next(one for one in get_args(shape) if one is not types.NoneType)
        else:
            return shape


def _inside(shape: Any, step: Step) -> Any:
    if isinstance(shape, type) and issubclass(shape, Record):
        field = keys_of(shape).get(str(step))
        return field.annotation if field else None
    arguments = get_args(shape)
    if get_origin(shape) is dict:
        return arguments[1]
    if get_origin(shape) is tuple:
        return (
            arguments[0] if arguments[-1] is Ellipsis else arguments[int(step)] if int(step) < len(arguments) else None
        )
    return None


def references(value: Any, shape: Any) -> Iterator[FoundReference]:
    """Every id of another record in `value`, a record or a collection of records of type `shape`."""
    for found, mark in marked(value, shape):
        if isinstance(mark, Reference):
            yield FoundReference(found.at, found.value, found.is_key, mark.kind)


def marked(value: Any, shape: Any) -> list[tuple[Found, Reference | InlineText]]:
    """Every reference and every inline text in `value`, in one walk."""
    found: list[tuple[Found, Reference | InlineText]] = []
    _walk(value, _plan(shape), (), found)
    return found


@dataclass(frozen=True, slots=True)
class _Plan:
    """How to walk a type: what its leaves are marked with, or what lies below."""

    mark: Reference | InlineText | None = None
    fields: tuple[tuple[str, str, _Plan], ...] = ()
    each: _Plan | None = None
    key: Reference | None = None
    is_mapping: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.mark or self.fields or self.each or self.key)


@cache
def _plan(shape: Hashable) -> _Plan:
    mark = _mark(shape)
    if mark:
        return _Plan(mark=mark)
    inner = bare(shape)
    if mark := _mark(inner):
        return _Plan(mark=mark)
    if isinstance(inner, type) and issubclass(inner, Record):
        below = ((name, field.alias or name, _field_plan(field)) for name, field in inner.model_fields.items())
        return _Plan(fields=tuple(part for part in below if not part[2].is_empty))
    arguments = get_args(inner)
    if get_origin(inner) is dict:
        key, each = _mark(arguments[0]), _plan(arguments[1])
        return _Plan(
            each=None if each.is_empty else each, key=key if isinstance(key, Reference) else None, is_mapping=True
        )
    if get_origin(inner) is tuple and arguments[-1] is Ellipsis:
        each = _plan(arguments[0])
        return _Plan(each=None if each.is_empty else each)
    return _Plan()


def _field_plan(field: FieldInfo) -> _Plan:
    mark = next((mark for mark in field.metadata if isinstance(mark, Reference | InlineText)), None)
    shape: Any = field.annotation
    return _Plan(mark=mark) if mark else _plan(shape)


def _mark(shape: Any) -> Reference | InlineText | None:
    if get_origin(shape) is Annotated:
        return next((mark for mark in get_args(shape)[1:] if isinstance(mark, Reference | InlineText)), None)
    if get_origin(shape) in (Union, types.UnionType):
        return next((mark for one in get_args(shape) if (mark := _mark(one))), None)
    return None


def _walk(value: Any, plan: _Plan, at: At, found: list[tuple[Found, Reference | InlineText]]) -> None:
    if plan.mark:
        found.append((Found(at, value), plan.mark))
    elif plan.fields:
        below = value.__dict__
        for name, key, inside in plan.fields:
            inner = below[name]
            if inner:
                _walk(inner, inside, (*at, key), found)
    elif plan.is_mapping:
        _walk_mapping(value, plan, at, found)
    elif plan.each:
        for place, inner in enumerate(value):
            _walk(inner, plan.each, (*at, place), found)


def _walk_mapping(value: Any, plan: _Plan, at: At, found: list[tuple[Found, Reference | InlineText]]) -> None:
    for key, inner in value.items():
        if plan.key:
            found.append((Found((*at, key), key, is_key=True), plan.key))
        if plan.each:
            _walk(inner, plan.each, (*at, key), found)
