"""Whole records, made from the schema: every key has a value, and the texts come from the caller."""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from generator.records.base import Choice, Holds, Record, Reference
from generator.records.shape import keys_of

Give: TypeAlias = Callable[[str], str]
"""Called once for each field that holds a text, with what it holds in the schema's words: `plain text`, `text`, `an address`, `an id`."""

FIXED = {
    "a number": "12",
    "a language’s code": "uk",
    "a country’s code": "NO",
    "a date": "2025-02-18",
    "a number, or a range": "3-5",
}
IDS = {
    "actor": "state",
    "source": "paper",
    "explainer": "other-talks",
    "series": "long-talks",
    "meeting": "first",
    "issue": "border",
    "quote": "said",
    "figure": "count",
    "shared issue": "shared-border",
}
"""The ids that references get, by kind."""
EXCEPT: dict[str, dict[str, Any]] = {"Count": {"range": None}}
"""What a record below another cannot have beside its other keys."""


def full(record: type[Record], give: Give, **given: Any) -> dict[str, Any]:
    """A record with all its keys, but for those that `given` has: their values are taken, and None leaves one out."""
    made: dict[str, Any] = {}
    for key, field in keys_of(record).items():
        value = given[key] if key in given else _value(field.annotation, tuple(field.metadata), give)
        if value is not None:
            made[key] = value
    return made


def _value(shape: Any, marks: tuple[Any, ...], give: Give) -> Any:
    if get_origin(shape) is Annotated:
        inner, *more = get_args(shape)
        return _value(inner, (*marks, *more), give)
    if get_origin(shape) in (Union, types.UnionType):
        return _value(next(one for one in get_args(shape) if one is not types.NoneType), marks, give)
    for mark in marks:
        if isinstance(mark, Reference):
            return IDS[mark.kind]
        if isinstance(mark, Holds):
            return FIXED.get(mark.words) or give(mark.words)
    return _unmarked(shape, give)


def _unmarked(shape: Any, give: Give) -> Any:
    if get_origin(shape) is tuple:
        return [_value(one, (), give) for one in get_args(shape) if one is not Ellipsis]
    if get_origin(shape) is dict:
        key, value = get_args(shape)
        return {_value(key, (), give): _value(value, (), give)}
    if shape is bool:
        return "true"
    if issubclass(shape, Choice):
        return str(next(iter(shape)))
    assert issubclass(shape, Record), shape
    return full(shape, give, **EXCEPT.get(shape.__name__, {}))
