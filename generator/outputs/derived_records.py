"""What is computed of an explainer, as data files tell it. Positions are named by their anchors, all else by its id."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import WithJsonSchema

from generator.derived.meeting_ground import Verdict
from generator.pages.checked import Check
from generator.records.base import ActorId, ExplainerId, Id, IssueId, MeetingId, QuoteId, Record, SourceId
from generator.records.date import EDTF
from generator.records.meeting import Role
from generator.records.party import ExclusionStatus
from generator.records.position import Stance

SILENT = "silent"
ABSENT = "absent"
SEATED = "seated"

Anchor = str
StanceOrSilence = Annotated[str, WithJsonSchema({"enum": [*map(str, Stance), SILENT]})]
Absence = Annotated[str, WithJsonSchema({"enum": [*map(str, ExclusionStatus), ABSENT]})]
Presence = Annotated[str, WithJsonSchema({"enum": [SEATED, *map(str, ExclusionStatus), ABSENT]})]


class SeatedDelegation(Record):
    """One party in one meeting."""

    party: ActorId
    """Whose delegation it is."""
    role: Role
    """What it does there."""
    seats: tuple[ActorId, ...]
    """Who sits there, the head of the delegation first."""
    others_unnamed: bool
    """Whether it had more people there, whom the sources do not name."""
    unsure: bool
    """Whether its presence is in doubt."""


class PartyOutside(Record):
    """A party that is not in the room."""

    party: ActorId
    """Who."""
    status: Absence
    """How it came to be outside; absent: no source reports that it was kept out."""


class MeetingSeating(Record):
    """Who sat in one meeting, and who did not."""

    meeting: MeetingId
    """Which one."""
    delegations: tuple[SeatedDelegation, ...]
    """Those in the room."""
    outside: tuple[PartyOutside, ...]
    """Those who are not."""


class TableSeating(Record):
    """The table over all meetings of the explainer."""

    parties: tuple[ActorId, ...]
    """Those listed, seated, excluded or holding a position."""
    at_table: tuple[ActorId, ...]
    """Those with a seat in any meeting."""
    delegates: tuple[ActorId, ...]
    """Those of the table who negotiate; the silence of a host or mediator is no gap."""
    outside: tuple[PartyOutside, ...]
    """Those without a seat in any meeting."""
    meetings: tuple[MeetingSeating, ...]
    """The newest first."""
    shown: MeetingId | None = None
    """The meeting whose picture stands on top."""


class MatrixCell(Record):
    """A party on an issue."""

    party: ActorId
    """Who."""
    issue: IssueId
    """On what."""
    stance: StanceOrSilence
    """Its newest stance; silent: no position was found, which is neither neutral nor against."""
    position: Anchor | None = None
    """The anchor of that position."""
    earlier: tuple[Anchor, ...]
    """Positions that it has replaced, the newest first."""
    later: tuple[Anchor, ...]
    """Positions from after `as_of`, the oldest first."""
    quotes: int
    """How many quotes the position stands on."""
    sources: int
    """How many different sources it and its quotes cite."""


class Matrix(Record):
    """Party by issue."""

    as_of: datetime.date | None = None
    """The day for which it stands; the newest positions, if left out."""
    cells: tuple[MatrixCell, ...]
    """Every party on every issue."""


class IssueVerdict(Record):
    """Where those at the table meet on an issue."""

    issue: IssueId
    """Which one."""
    verdict: Verdict
    """Over those at the table who have spoken, two at least. It never says that something was agreed."""
    spoken: tuple[ActorId, ...]
    """Those at the table who hold a position on it."""
    silent: tuple[ActorId, ...]
    """The delegations at the table that hold none."""


class IssueWithoutThem(Record):
    """An issue on which the table says yes, or could, while somebody outside says no or draws a red line."""

    issue: IssueId
    """Which one."""
    against: tuple[Anchor, ...]
    """The positions of those outside."""


class PositionShift(Record):
    """One position of a party gave way to another."""

    party: ActorId
    """Whose."""
    issue: IssueId
    """On what."""
    since: EDTF
    """Since when it holds the new one."""
    old_stance: Stance
    """Before."""
    new_stance: Stance
    """After."""
    old: Anchor
    """The old position."""
    new: Anchor
    """The new position."""


class VoiceHeard(Record):
    """How much a party, or a speaker who speaks for none, speaks on the pages."""

    actor: ActorId
    """Who."""
    is_party: bool
    """Whether it is a party of the explainer."""
    quotes: tuple[QuoteId, ...]
    """What it says."""
    speakers: tuple[ActorId, ...]
    """Who says it."""
    words: int
    """How many words of it are quoted."""
    positions: int
    """How many positions it holds."""
    paraphrased: int
    """How many of them stand on no quote."""


class RestingStatement(Record):
    """A statement that rests on sources."""

    kind: Annotated[
        str,
        WithJsonSchema(
            {"enum": ["statement", "position", "quote", "rendering", "figure", "count", "event", "seat", "dispute"]}
        ),
    ]
    """What kind of thing it is."""
    page: str
    """The page of the explainer where it stands; empty for the overview."""
    anchor: Anchor
    """Where it stands there."""


class SourceLoad(Record):
    """What rests on a source."""

    source: SourceId
    """Which one."""
    number: int
    """Its number on the pages of the explainer."""
    only: tuple[RestingStatement, ...]
    """What rests on it alone."""
    also: tuple[RestingStatement, ...]
    """What rests on it and on others."""


class QuoteCheck(Record):
    """Whether a source prints a quote, word for word, as far as its fingerprint tells."""

    quote: QuoteId
    """Which one."""
    source: SourceId
    """Where it was looked for: a source of the quote or of one of its renderings."""
    check: Check
    """What was found; a source without a fingerprint is not checked."""


class Derived(Record):
    """What is computed, and never written."""

    seating: TableSeating
    """Who is at the table, who is excluded, who is absent."""
    voices: dict[ActorId, ActorId]
    """For which party each speaker speaks."""
    matrix: Matrix
    """The newest position of every party on every issue, or silence."""
    verdicts: tuple[IssueVerdict, ...]
    """Where they meet, in the order of the pages."""
    without_them: tuple[IssueWithoutThem, ...]
    """What the table shares over the heads of those outside."""
    shifts: tuple[PositionShift, ...]
    """The newest first."""
    heard: tuple[VoiceHeard, ...]
    """Who speaks most first."""
    source_load: tuple[SourceLoad, ...]
    """In the order of first use."""
    on_tier_c_alone: tuple[RestingStatement, ...]
    """What nothing better carries than an aggregator, a mirror or party media."""
    quote_checks: tuple[QuoteCheck, ...]
    """What was compared with the fingerprints of the sources."""


class SeriesMeeting(Record):
    """A meeting of a series."""

    explainer: ExplainerId
    """To which explainer it belongs."""
    meeting: MeetingId
    """Which one; who sat there stands in the data of the explainer."""


class TrackStep(Record):
    """Where a party stands in one of the talks."""

    explainer: ExplainerId
    """In which."""
    issue: IssueId
    """The issue there that is the same as the series'."""
    stance: StanceOrSilence
    """Its newest stance there, or silence."""
    position: Anchor | None = None
    """The anchor of that position."""


class Track(Record):
    """One party on one issue of the series, from talks to talks."""

    party: ActorId
    """Who."""
    has_moved: bool
    """Whether its stance differs from talks to talks; silence is no stance."""
    steps: tuple[TrackStep, ...]
    """Over all talks that have the issue, in order."""


class SeriesParty(Record):
    """A party, and what it was to each meeting."""

    party: ActorId
    """Who."""
    never_sat: bool
    """Whether it sat at none of the tables."""
    places: tuple[Presence, ...]
    """Meeting by meeting, in the order of `meetings`: seated, how it came to be outside, or absent."""


class DerivedSeries(Record):
    """What is computed of a series."""

    meetings: tuple[SeriesMeeting, ...]
    """Explainer by explainer, the oldest meeting of each first."""
    seating: tuple[SeriesParty, ...]
    """Who sat at which table, in the order in which the parties come up."""
    tracks: dict[Id, tuple[Track, ...]]
    """By issue of the series: each party that has spoken on it in any of the talks."""
