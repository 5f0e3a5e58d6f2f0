"""`seats.csv`: who sat in which meeting, and who did not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.seating import MeetingSeating, Outside
from generator.outputs.derived_records import ABSENT, SEATED
from generator.outputs.spreadsheets.column import Column, Told, cited, date_columns, words
from generator.outputs.spreadsheets.spreadsheet import Spreadsheet
from generator.records.meeting import Format, Role, Seat, Track
from generator.records.party import ExclusionStatus

UNNAMED = "unnamed"
PRESENCES = (SEATED, UNNAMED, *words(ExclusionStatus), ABSENT)


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat; or a party in a meeting, with delegates whom nobody names, or outside."""

    at: MeetingSeating
    party: str
    seat: Seat | None = None
    outside: Outside | None = None

    @property
    def presence(self) -> str:
        if self.outside is None:
            return SEATED if self.seat else UNNAMED
        return self.outside.exclusion.status.value if self.outside.exclusion else ABSENT


def _rows(told: Told) -> Iterator[SeatRow]:
    """Meeting by meeting, the oldest first; in each, those in the room first."""
    for at in reversed(told.explained.seating.meetings):
        for group in at.delegations:
            yield from (SeatRow(at, group.party, seat) for seat in group.seats)
            if group.others_unnamed:
                yield SeatRow(at, group.party)
        yield from (SeatRow(at, outside.party, outside=outside) for outside in at.outside)


def _why(told: Told, row: SeatRow) -> str | None:
    return told.text(row.outside.exclusion.why) if row.outside and row.outside.exclusion else None


def _sources(told: Told, row: SeatRow) -> str:
    if row.outside:
        return cited(row.outside.exclusion.sources if row.outside.exclusion else ())
    return cited((row.seat.sources if row.seat else ()) or row.at.meeting.sources)


COLUMNS: tuple[Column[SeatRow], ...] = (
    Column("meeting", "string", "The meeting’s id", lambda told, one: one.at.id, is_needed=True),
    Column("meeting_title", "string", "The meeting", lambda told, one: one.at.meeting.title, is_needed=True),
    *date_columns("meeting_date", "When they met", lambda one: one.at.meeting.date, is_needed=True),
    Column("place", "string", "Where they met", lambda told, one: one.at.meeting.place),
    Column("format", "string", "How they met", lambda told, one: one.at.meeting.format, words(Format), True),
    Column(
        "track", "string", "Between governments, or not", lambda told, one: one.at.meeting.track, words(Track), True
    ),
    Column("address", "string", "Where it stands", lambda told, one: told.address("table", one.at.id)),
    Column("party", "string", "The party’s id", lambda told, one: one.party, is_needed=True),
    Column("party_name", "string", "The party", lambda told, one: told.name(one.party)),
    Column(
        "presence",
        "string",
        "seated: the row is a seat; unnamed: others of the party were there, whom the sources do not name; "
        "absent: outside, and no source reports that it was kept out; else how it came to be outside",
        lambda told, one: one.presence,
        PRESENCES,
        True,
    ),
    Column("actor", "string", "The id of who sat there", lambda told, one: one.seat.actor if one.seat else None),
    Column("actor_name", "string", "Who sat there", lambda told, one: told.name(one.seat.actor if one.seat else None)),
    Column("post", "string", "The post held that day", lambda told, one: one.seat.as_ if one.seat else None),
    Column("role", "string", "What it did there", lambda told, one: one.seat.role if one.seat else None, words(Role)),
    Column("lead", "boolean", "Whether it headed its party", lambda told, one: one.seat.lead if one.seat else None),
    Column("unsure", "string", "Why it is in doubt", lambda told, one: one.seat.unsure if one.seat else None),
    Column("why", "string", "Why the party was outside, as reported", _why),
    Column("sources", "string", "Ids of sources, with ; between them", _sources),
)

SEATS = Spreadsheet(
    name="seats",
    title="Seats",
    description="One row for each seat in each meeting, and one for each party that was not in the room.",
    rows=_rows,
    columns=COLUMNS,
)
