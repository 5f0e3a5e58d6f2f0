"""Two states of an explainer, or of what all explainers share, side by side."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from generator.changes.change import Change, Kind, Part
from generator.changes.differences import Sides, differences
from generator.changes.saying import Saying
from generator.model import LinkedExplainer, Model
from generator.records.base import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Told:
    """How records of one kind are told: what one is called, how it is named, and its whole in a few words."""

    part: Part
    noun: str
    name: Callable[[Saying, str, Any], str]
    whole: Callable[[Saying, str, Any], str]
    skip: Collection[str] = ()


class Renames:
    """The ids that records have now, by kind and the id that they had."""

    def __init__(self, model: Model) -> None:
        kinds: Mapping[str, Mapping[str, Any]] = {
            "actor": model.actors,
            "source": model.sources,
            "series": model.series,
            "explainer": {slug: explainer.record for slug, explainer in model.explainers.items()},
        }
        self._now = {
            (kind, old): key for kind, records in kinds.items() for key, one in records.items() for old in one.formerly
        }

    def now(self, kind: str, key: str) -> str:
        return self._now.get((kind, key), key)

    def renamed(self, kind: str, records: Mapping[str, R]) -> dict[str, R]:
        """Old records under the ids that they have now."""
        return {self.now(kind, key): record for key, record in records.items()}


@dataclass(frozen=True, slots=True)
class Pair:
    """An explainer before and after."""

    old: LinkedExplainer
    new: LinkedExplainer
    sides: Sides
    renames: Renames

    def change(self, part: Part, kind: Kind, record: str, says: str, before: str = "", after: str = "") -> Change:
        return Change(part, kind, record, says, before, after, self.new.slug)

    def keyed(self, told: Told, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
        return keyed(self.sides, told, old, new, self.new.slug)

    def differing(self, told: Told, key: str, old: Record, new: Record) -> Iterator[Change]:
        return differing(self.sides, told, key, old, new, self.new.slug)


def keyed(sides: Sides, told: Told, old: Mapping[str, Any], new: Mapping[str, Any], slug: str = "") -> Iterator[Change]:
    """Records by id: those that came, those that went, and what differs in the rest."""
    gone, come = set(old) - set(new), set(new) - set(old)
    moved = {key for key in gone if any(old[key] == new[other] for other in come)}
    moved |= {key for key in come if any(new[key] == old[other] for other in gone)}  # the id alone is another
    for key, record in new.items():
        if key in old:
            yield from differing(sides, told, key, old[key], record, slug)
        elif key not in moved:
            whole = told.whole(sides.new, key, record)
            yield Change(told.part, Kind.NEW, key, f"New {told.noun}: {whole}", "", whole, slug)
    for key in old:
        if key in gone - moved:
            whole = told.whole(sides.old, key, old[key])
            says = f"{told.noun[0].upper()}{told.noun[1:]} dropped: {whole}"
            yield Change(told.part, Kind.DROPPED, key, says, whole, "", slug)


def differing(sides: Sides, told: Told, key: str, old: Record, new: Record, slug: str = "") -> Iterator[Change]:
    """What differs between two states of one record."""
    for one in differences(old, new, sides, told.skip):
        name = told.name(sides.new, key, new)
        yield Change(told.part, Kind.CHANGED, key, f"{name}: {one.says}", one.before, one.after, slug)
