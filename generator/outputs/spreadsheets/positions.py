"""`positions.csv`: what each party wants on each issue, since when."""

from __future__ import annotations

from generator.derived.anchors import position_anchor
from generator.outputs.spreadsheets.column import Column, cited, date_columns, ids, words
from generator.outputs.spreadsheets.spreadsheet import Spreadsheet
from generator.records.position import Basis, Position, Stance

COLUMNS: tuple[Column[Position], ...] = (
    Column("anchor", "string", "Its id", lambda told, one: position_anchor(one), is_needed=True),
    Column("address", "string", "Where it stands", lambda told, one: told.address("positions", position_anchor(one))),
    Column("issue", "string", "The issue’s id", lambda told, one: one.issue, is_needed=True),
    Column("issue_title", "string", "The issue", lambda told, one: told.explained.explainer.issues[one.issue].title),
    Column(
        "proposal",
        "string",
        "What the stance is a stance on",
        lambda told, one: told.explained.explainer.issues[one.issue].proposal,
    ),
    Column("party", "string", "The party’s id", lambda told, one: one.party, is_needed=True),
    Column("party_name", "string", "The party", lambda told, one: told.name(one.party)),
    Column(
        "at_table",
        "boolean",
        "Whether it has a seat in any meeting",
        lambda told, one: not told.explained.seating.is_outside(one.party),
    ),
    Column("stance", "string", "Its answer to the proposal", lambda told, one: one.stance, words(Stance), True),
    Column("red_line", "boolean", "Whether it was declared a red line", lambda told, one: one.red_line),
    Column("wants", "string", "What it asks for", lambda told, one: told.text(one.wants)),
    Column("condition", "string", "What must be met", lambda told, one: told.text(one.condition)),
    Column("interest", "string", "The need behind it", lambda told, one: told.text(one.interest)),
    Column("basis", "string", "How we know", lambda told, one: one.basis, words(Basis), True),
    *date_columns("since", "Since when", lambda one: one.since, is_needed=True),
    Column(
        "is_current",
        "boolean",
        "Whether it is the party’s stance on the day for which the explainer stands",
        lambda told, one: told.explained.matrix.cell(one.party, one.issue).position is one,
    ),
    Column("quotes", "string", "Ids of quotes, with ; between them", lambda told, one: ids(one.quotes)),
    Column("note", "string", "What else a reader must know", lambda told, one: told.text(one.note)),
    Column("sources", "string", "Ids of sources, with ; between them", lambda told, one: cited(one.sources)),
)

POSITIONS = Spreadsheet(
    name="positions",
    title="Positions",
    description="One row for each position of a party on an issue, older ones too.",
    rows=lambda told: told.explained.explainer.positions,
    columns=COLUMNS,
    key=("anchor",),
)
