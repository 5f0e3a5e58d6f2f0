"""`events.csv`: what happened when."""

from __future__ import annotations

from generator.derived.anchors import event_anchor
from generator.outputs.spreadsheets.column import Column, cited, date_columns, ids
from generator.outputs.spreadsheets.spreadsheet import Spreadsheet
from generator.records.event import Event

COLUMNS: tuple[Column[Event], ...] = (
    Column("anchor", "string", "Its id", lambda told, one: event_anchor(one), is_needed=True),
    Column("address", "string", "Where it stands", lambda told, one: told.address("timeline", event_anchor(one))),
    *date_columns("date", "When", lambda one: one.date, is_needed=True),
    Column("title", "string", "What happened", lambda told, one: one.title, is_needed=True),
    Column("text", "string", "What a reader must know about it", lambda told, one: told.text(one.text)),
    Column("actors", "string", "Ids of those who took part, with ; between them", lambda told, one: ids(one.actors)),
    Column("meeting", "string", "The id of the meeting that it is", lambda told, one: one.meeting),
    Column("quotes", "string", "Ids of quotes, with ; between them", lambda told, one: ids(one.quotes)),
    Column("sources", "string", "Ids of sources, with ; between them", lambda told, one: cited(one.sources)),
)

EVENTS = Spreadsheet(
    name="events",
    title="Events",
    description="One row for each entry of the timeline.",
    rows=lambda told: sorted(told.explained.explainer.events, key=lambda event: event.date.order),
    columns=COLUMNS,
    key=("anchor",),
)
