"""Who came to the table, who left it, and what is said about those outside."""

from __future__ import annotations

from collections.abc import Iterator

from generator.changes.change import Change, Part
from generator.changes.pair import Pair, Told
from generator.changes.saying import quoted
from generator.records.meeting import Seat

PARTIES = Told(
    Part.TABLE,
    "party",
    lambda say, key, _: f"{say.name('actor', key)} as a party",
    lambda say, key, one: f"{say.name('actor', key)}, with at stake: {say.text(one.stake)}",
)
MEETINGS = Told(
    Part.TABLE,
    "meeting",
    lambda _, __, one: f"Meeting {quoted(one.title)}",
    lambda say, _, one: f"{quoted(one.title)}, {say.date(one.date)}",
    ("seats",),
)


def table_changes(pair: Pair) -> Iterator[Change]:
    yield from pair.keyed(PARTIES, pair.renames.renamed("actor", pair.old.parties), pair.new.parties)
    yield from pair.keyed(MEETINGS, pair.old.meetings, pair.new.meetings)
    for key, meeting in pair.new.meetings.items():
        if key in pair.old.meetings:
            before = pair.renames.renamed("actor", _by_actor(pair.old.meetings[key].seats))
            yield from pair.keyed(_seats(quoted(meeting.title)), before, _by_actor(meeting.seats))


def _seats(where: str) -> Told:
    return Told(
        Part.TABLE,
        f"seat at {where}",
        lambda say, _, seat: f"{say.name('actor', seat.actor)} at {where}",
        lambda say, _, seat: say.record(seat),
    )


def _by_actor(seats: tuple[Seat, ...]) -> dict[str, Seat]:
    return {seat.actor: seat for seat in seats}
