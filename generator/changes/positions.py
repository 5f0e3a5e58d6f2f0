"""Which issues and positions changed: a position that came after another is a shift, one that was rewritten is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from generator.changes.change import Change, Kind, Part
from generator.changes.pair import Pair, Told
from generator.changes.saying import Saying, quoted
from generator.derived.anchors import position_anchor
from generator.records.position import Position, Stance

ISSUES = Told(
    Part.POSITIONS,
    "issue",
    lambda _, __, one: f"Issue {quoted(one.title)}",
    lambda _, __, one: f"{quoted(one.title)}: {one.proposal}",
)
SAYS = {
    Stance.SUPPORTS: "supports it",
    Stance.CONDITIONAL: "supports it on a condition",
    Stance.NONCOMMITTAL: "says neither yes nor no",
    Stance.OPPOSES: "opposes it",
}
Held: TypeAlias = "dict[tuple[str, str], list[Position]]"


def position_changes(pair: Pair) -> Iterator[Change]:
    yield from pair.keyed(ISSUES, pair.old.issues, pair.new.issues)
    before = _held(pair.old.positions, lambda party: pair.renames.now("actor", party))
    after = _held(pair.new.positions, lambda party: party)
    for key in dict.fromkeys((*after, *before)):
        yield from _on_issue(pair, before.get(key, []), after.get(key, []))


def _on_issue(pair: Pair, old: list[Position], new: list[Position]) -> Iterator[Change]:
    """The positions of one party on one issue, the oldest first."""
    was, now = {one.since.text: one for one in old}, {one.since.text: one for one in new}
    gone = [one for since, one in was.items() if since not in now]
    come = [one for since, one in now.items() if since not in was]
    told = Told(Part.POSITIONS, "position", lambda say, _, one: _name(say, one), lambda say, _, one: _name(say, one))
    for since in [since for since in now if since in was]:
        yield from pair.differing(told, position_anchor(now[since]), was[since], now[since])
    if len(gone) == len(come) == 1:
        yield from pair.differing(told, position_anchor(come[0]), gone[0], come[0])
        return
    for one in come:
        yield _new(pair, old, new, one)
    for one in gone:
        says = f"{_name(pair.sides.old, one)}: position dropped: {_whole(pair.sides.old, one)}"
        yield pair.change(Part.POSITIONS, Kind.DROPPED, position_anchor(one), says, _whole(pair.sides.old, one))


def _new(pair: Pair, old: list[Position], new: list[Position], one: Position) -> Change:
    say, anchor, whole = pair.sides.new, position_anchor(one), _whole(pair.sides.new, one)
    if one is not new[-1]:
        says = f"{_name(say, one)}: an older position was added: {whole}"
        return pair.change(Part.POSITIONS, Kind.NEW, anchor, says, "", whole)
    if old:
        before = _whole(pair.sides.old, old[-1])
        says = f"{_name(say, one)}: the position shifted: {whole}; before, {before}"
        return pair.change(Part.POSITIONS, Kind.SHIFTED, anchor, says, before, whole)
    says = f"{_name(say, one)}: no longer silent: {whole}"
    return pair.change(Part.POSITIONS, Kind.SHIFTED, anchor, says, "silent", whole)


def _whole(say: Saying, one: Position) -> str:
    return f"{SAYS[one.stance]}, since {say.date(one.since)}, and wants {say.text(one.wants)}"


def _name(say: Saying, one: Position) -> str:
    return f"{say.name('actor', one.party)} on {say.name('issue', one.issue)}"


def _held(positions: tuple[Position, ...], now: object) -> Held:
    held: Held = {}
    assert callable(now)
    for position in sorted(positions, key=lambda one: one.since.order):
        held.setdefault((now(position.party), position.issue), []).append(position)
    return held
