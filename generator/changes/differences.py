"""What differs between two states of a record, field by field, in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.changes.saying import Saying, shortened
from generator.records.base import Record
from generator.records.citation import CitationRecord
from generator.records.shape import bare

UNSEEN = frozenset({"formerly", "id", "draft", "updated"})
"""Fields whose values no reader sees, or that change with everything else."""
WORDS = {
    "said_on": "day",
    "where": "occasion",
    "as_": "post",
    "for_": "party it speaks for",
    "of": "what it belongs to",
    "from_": "beginning",
    "url": "address",
    "archived": "archived copy",
    "others": "other count",
    "in_conflict": "place in the conflict",
    "same_as": "issue of the series",
    "shows": "meeting on top",
    "disputed": "dispute",
    "posts": "post",
    "renderings": "rendering",
    "other_names": "other name",
    "tags": "tag",
    "errors": "error noted",
    "outcomes": "outcome",
    "actors": "actor",
    "sources": "source",
    "quotes": "quote",
    "explainers": "explainer",
    "compare": "figure beside it",
    "at": "page or section",
}
"""What a field is called in a sentence; else it is its key. A list is called by one of its entries."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`before` or `after` is "" where there was nothing."""

    what: str
    before: str
    after: str

    @property
    def says(self) -> str:
        if not self.before:
            return f"{self.what} added: {self.after}"
        if not self.after:
            return f"{self.what} dropped: {self.before}"
        return f"{self.what} changed from {self.before} to {self.after}"


@dataclass(frozen=True, slots=True)
class Sides:
    """Who says the old values and who says the new ones."""

    old: Saying
    new: Saying


def differences(old: Record, new: Record, sides: Sides, skip: Collection[str] = ()) -> Iterator[Difference]:
    """What a reader sees differ. `skip` are names of fields that the caller tells itself."""
    for name, field in type(new).model_fields.items():
        if name not in UNSEEN and name not in skip:
            yield from _field(name, field, getattr(old, name), getattr(new, name), sides)


def pairs(
    old: Sequence[Any], new: Sequence[Any], *keys: Callable[[Any, int], object]
) -> Iterator[tuple[Any | None, Any | None]]:
    """The entries of two lists that are equal, or the same by the first of `keys` that says so; (old, None) and (None, new)
    for the rest; two that are left alone are taken for one that changed. `keys` get an entry and its side, 0 or 1."""
    left = [[one for one in old if one not in new], [one for one in new if one not in old]]
    yield from ((one, one) for one in new if one in old)
    for key in keys:
        known = {key(entry, 0): entry for entry in left[0] if key(entry, 0) is not None}
        for entry in list(left[1]):
            match = known.pop(key(entry, 1), None)
            if match is not None:
                yield match, entry
                left[0].remove(match)
                left[1].remove(entry)
    if len(left[0]) == len(left[1]) == 1:
        yield left[0][0], left[1][0]
        return
    yield from ((entry, None) for entry in left[0])
    yield from ((None, entry) for entry in left[1])


def _field(name: str, field: FieldInfo, old: Any, new: Any, sides: Sides) -> Iterator[Difference]:
    if old == new:  # what it refers to may have another name; that is told where the name stands
        return
    shape, marks, what = field.annotation, tuple(field.metadata), WORDS.get(name, name.replace("_", " ").strip())
    inner = bare(shape)
    if get_origin(inner) is tuple and get_args(inner)[-1] is Ellipsis:
        yield from _list(what, get_args(inner)[0], old, new, sides)
    elif isinstance(old, Record) and isinstance(new, Record):
        yield from (replace(one, what=f"{what}: {one.what}") for one in differences(old, new, sides))
    elif get_origin(inner) is not dict:
        before = "" if old is None else sides.old.value(old, shape, marks)
        after = "" if new is None else sides.new.value(new, shape, marks)
        if before != after:
            yield Difference(what, before, after)
    else:
        yield from _mapping(what, old, new)


def _mapping(what: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Difference]:
    """A mapping of plain values by their names; records by id are told by those who know them."""
    for key in dict.fromkeys((*old, *new)):
        before, after = str(old.get(key, "")), str(new.get(key, ""))
        if before != after:
            yield Difference(f"{what}: {key}", before, after)


def _list(what: str, shape: Any, old: Sequence[Any], new: Sequence[Any], sides: Sides) -> Iterator[Difference]:
    def said(entry: Any, side: int) -> str:
        return (sides.new if side else sides.old).value(entry, shape)

    record = bare(get_args(shape)[0] if get_origin(shape) is Annotated else shape)
    if record is CitationRecord:
        gone, come = [one for one in old if one not in new], [one for one in new if one not in old]
        yield from _sources([said(one, 0) for one in gone], [said(one, 1) for one in come])
        return
    opened = isinstance(record, type) and issubclass(record, Record)
    for before, after in pairs(old, new, said):
        if before is None or after is None:
            yield Difference(what, "" if before is None else said(before, 0), "" if after is None else said(after, 1))
        elif opened:
            called = f"{what} {shortened(said(after, 1))}"
            yield from (replace(one, what=f"{called}: {one.what}") for one in differences(before, after, sides))
        elif said(before, 0) != said(after, 1):
            yield Difference(what, said(before, 0), said(after, 1))


def _sources(old: Sequence[str], new: Sequence[str]) -> Iterator[Difference]:
    """Those that came and those that went, each in one sentence."""
    gone, come = [one for one in old if one not in new], [one for one in new if one not in old]
    if gone:
        yield Difference("source" if len(gone) == 1 else "sources", "; ".join(gone), "")
    if come:
        yield Difference("source" if len(come) == 1 else "sources", "", "; ".join(come))
