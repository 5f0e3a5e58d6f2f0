"""What changed on an explainer's overview."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.changes.change import Change, Kind, Part
from generator.changes.differences import differences, pairs
from generator.changes.pair import Pair, Told
from generator.changes.saying import Saying, shortened
from generator.derived.anchors import claim_anchor, correction_anchors

LISTS = {
    "key_points": "key point",
    "why_it_matters": "reason why it matters",
    "questions": "question",
    "not_known": "thing that is not known",
    "next": "next step",
}


def overview_changes(pair: Pair) -> Iterator[Change]:
    old, new = pair.old.record, pair.new.record
    for one in differences(old, new, pair.sides, (*LISTS, "answer", "corrections")):
        says = f"{one.says[:1].upper()}{one.says[1:]}"
        yield pair.change(Part.OVERVIEW, Kind.CHANGED, "", says, one.before, one.after)
    answer = Told(Part.OVERVIEW, "answer", lambda *_: "The answer", lambda say, _, one: say.record(one))
    yield from pair.differing(answer, claim_anchor(new.answer.id, "answer", 0), old.answer, new.answer)
    for field, noun in LISTS.items():
        yield from _list(pair, noun, getattr(old, field), getattr(new, field))
    yield from _corrections(pair)


def _list(pair: Pair, noun: str, old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[Change]:
    def said(entry: Any, side: int) -> str:
        return (pair.sides.new if side else pair.sides.old).record(entry)

    def name(say: Saying, key: str, entry: Any) -> str:
        return f"{noun[0].upper()}{noun[1:]} {shortened(say.record(entry))}"

    told = Told(Part.OVERVIEW, noun, name, lambda say, _, entry: say.record(entry))
    for before, after in pairs(old, new, lambda entry, _: getattr(entry, "id", None), said):
        key = getattr(after or before, "id", None) or ""
        if before is not None and after is not None:
            yield from pair.differing(told, key, before, after)
        elif after is not None:
            whole = said(after, 1)
            yield pair.change(Part.OVERVIEW, Kind.NEW, key, f"New {noun}: {whole}", "", whole)
        else:
            whole = said(before, 0)
            yield pair.change(Part.OVERVIEW, Kind.DROPPED, key, f"{told.noun.capitalize()} dropped: {whole}", whole)


def _corrections(pair: Pair) -> Iterator[Change]:
    old, new = pair.old.record.corrections, pair.new.record.corrections
    anchors = dict(zip(new, correction_anchors(new), strict=True))
    for before, after in pairs(
        old, new, lambda entry, side: (pair.sides.new if side else pair.sides.old).record(entry)
    ):
        was = pair.sides.old.record(before) if before else ""
        now = pair.sides.new.record(after) if after else ""
        if after and not before:
            yield pair.change(Part.OVERVIEW, Kind.CORRECTED, anchors[after], f"Correction of {now}", "", now)
        elif was != now:
            says = f"Correction changed from {was} to {now}" if after else f"Correction dropped: {was}"
            kind = Kind.CHANGED if after else Kind.DROPPED
            yield pair.change(Part.OVERVIEW, kind, anchors.get(after, "") if after else "", says, was, now)
