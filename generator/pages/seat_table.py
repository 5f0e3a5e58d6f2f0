"""Who sat at which table, in words: everybody by name, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.derived.explained_series import ExplainedSeries
from generator.derived.series_seating import SeriesMeeting
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.seat_grid import meeting_words, party_cell, roles_of
from generator.pages.site import Site
from generator.pages.table_picture import members
from generator.pictures.seat_grid import GridCell
from generator.records.meeting import Meeting


@dataclass(frozen=True, slots=True)
class TalksHead:
    """One explainer over the columns of its meetings; `number` counts the explainers of the series from 1."""

    number: int
    title: str
    address: Address
    columns: int


@dataclass(frozen=True, slots=True)
class MeetingHead:
    """`words` are its place and date; `address` is its table's."""

    meeting: Meeting
    words: str
    address: Address


@dataclass(frozen=True, slots=True)
class Named:
    actor: str
    is_lead: bool
    is_unsure: bool


@dataclass(frozen=True, slots=True)
class SeatCell:
    """`role` is what the delegation does there, if it does not just speak for its party. `why` leads to where it is told why
    the party was kept out."""

    head: MeetingHead
    cell: GridCell
    role: str
    people: tuple[Named, ...]
    others_unnamed: bool
    why: Address | None


@dataclass(frozen=True, slots=True)
class SeatRow:
    party: str
    never_sat: bool
    cells: tuple[SeatCell, ...]


@dataclass(frozen=True, slots=True)
class SeatTable:
    """Those who never sat come last, as in the picture."""

    talks: tuple[TalksHead, ...]
    heads: tuple[MeetingHead, ...]
    rows: tuple[SeatRow, ...]


def seat_table(site: Site, series: ExplainedSeries) -> SeatTable:
    meetings = series.seating.meetings
    heads = tuple(_head(site, one) for one in meetings)
    order = sorted(series.seating.parties, key=lambda party: party in series.never_seated)
    return SeatTable(
        talks=tuple(_talks(series)),
        heads=heads,
        rows=tuple(
            SeatRow(
                party,
                party in series.never_seated,
                tuple(_cell(site, series, party, one, head) for one, head in zip(meetings, heads, strict=True)),
            )
            for party in order
        ),
    )


def _talks(series: ExplainedSeries) -> Iterator[TalksHead]:
    slugs = list(series.talks)
    for slug, held in groupby(series.seating.meetings, key=lambda one: one.slug):
        record = series.talks[slug].explainer.record
        yield TalksHead(slugs.index(slug) + 1, record.title, addresses.explainer(slug), len(list(held)))


def _head(site: Site, one: SeriesMeeting) -> MeetingHead:
    meeting = one.seating.meeting
    return MeetingHead(meeting, meeting_words(site, meeting), addresses.explainer(one.slug, "table", one.seating.id))


def _cell(site: Site, series: ExplainedSeries, party: str, one: SeriesMeeting, head: MeetingHead) -> SeatCell:
    place = series.seating.place(party, one)
    group = place.delegation
    return SeatCell(
        head=head,
        cell=party_cell(site, series, party, one),
        role=roles_of(site, group) if group else "",
        people=tuple(Named(seat.actor, seat.lead, bool(seat.unsure)) for seat in members(group)) if group else (),
        others_unnamed=bool(group and group.others_unnamed),
        why=addresses.explainer(one.slug, "table", party) if place.exclusion else None,
    )
