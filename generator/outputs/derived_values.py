"""The derived views of an explainer → the records that data files tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.derived import seating, series_tracks, stance_matrix
from generator.derived.anchors import position_anchor
from generator.derived.explained import Explained
from generator.derived.explained_series import ExplainedSeries
from generator.derived.statements import Statement
from generator.outputs.derived_records import (
    ABSENT,
    SEATED,
    SILENT,
    Derived,
    DerivedSeries,
    IssueVerdict,
    IssueWithoutThem,
    Matrix,
    MatrixCell,
    MeetingSeating,
    PartyOutside,
    PositionShift,
    QuoteCheck,
    RestingStatement,
    SeatedDelegation,
    SeriesMeeting,
    SeriesParty,
    SourceLoad,
    TableSeating,
    Track,
    TrackStep,
    VoiceHeard,
)
from generator.pages.checked import quote_checks
from generator.pages.site import Site
from generator.records.position import Position


def derived(site: Site, explained: Explained) -> Derived:
    checks = quote_checks(site, explained.explainer.slug)
    return Derived(
        seating=_seating(explained.seating),
        voices=dict(explained.voices),
        matrix=Matrix(as_of=explained.matrix.as_of, cells=tuple(_cells(explained))),
        verdicts=tuple(
            IssueVerdict(issue=ground.issue, verdict=ground.verdict, spoken=ground.spoken, silent=ground.silent)
            for ground in explained.grounds.values()
        ),
        without_them=tuple(
            IssueWithoutThem(issue=issue, against=_anchors(cell.position for cell in one.against if cell.position))
            for issue, one in explained.without_them.items()
        ),
        shifts=tuple(_shifts(explained)),
        heard=tuple(_heard(explained)),
        source_load=tuple(_load(explained)),
        on_tier_c_alone=_statements(explained.on_tier_c_alone),
        quote_checks=tuple(
            QuoteCheck(quote=quote, source=source, check=check) for (quote, source), check in checks.items()
        ),
    )


def derived_series(series: ExplainedSeries) -> DerivedSeries:
    return DerivedSeries(
        meetings=tuple(SeriesMeeting(explainer=one.slug, meeting=one.seating.id) for one in series.seating.meetings),
        seating=tuple(_seated(series, party) for party in series.seating.parties),
        tracks={issue: tuple(map(_track, tracks)) for issue, tracks in series.tracks.items()},
    )


def _seated(series: ExplainedSeries, party: str) -> SeriesParty:
    places = (series.seating.place(party, one) for one in series.seating.meetings)
    presences = (
        SEATED if place.delegation else place.exclusion.status.value if place.exclusion else ABSENT for place in places
    )
    return SeriesParty(party=party, never_sat=party in series.never_seated, places=tuple(presences))


def _track(track: series_tracks.Track) -> Track:
    steps = ((step, step.cell.position) for step in track.steps)
    return Track(
        party=track.party,
        has_moved=track.has_moved,
        steps=tuple(
            TrackStep(
                explainer=step.slug,
                issue=step.issue,
                stance=position.stance.value if position else SILENT,
                position=position_anchor(position) if position else None,
            )
            for step, position in steps
        ),
    )


def _seating(table: seating.Seating) -> TableSeating:
    return TableSeating(
        parties=table.parties,
        at_table=table.at_table,
        delegates=tuple(party for party in table.at_table if party in table.delegates),
        outside=_outside(table.outside),
        meetings=tuple(
            MeetingSeating(
                meeting=one.id,
                delegations=tuple(_delegation(group) for group in one.delegations),
                outside=_outside(one.outside),
            )
            for one in table.meetings
        ),
        shown=table.shown.id if table.shown else None,
    )


def _delegation(group: seating.Delegation) -> SeatedDelegation:
    return SeatedDelegation(
        party=group.party,
        role=group.role,
        seats=tuple(seat.actor for seat in group.seats),
        others_unnamed=group.others_unnamed,
        unsure=group.is_unsure,
    )


def _outside(parties: Iterable[seating.Outside]) -> tuple[PartyOutside, ...]:
    return tuple(
        PartyOutside(party=one.party, status=one.exclusion.status.value if one.exclusion else ABSENT) for one in parties
    )


def _cells(explained: Explained) -> Iterator[MatrixCell]:
    for issue in explained.explainer.issues:
        for party in explained.seating.parties:
            yield _cell(explained.matrix.cell(party, issue))


def _cell(cell: stance_matrix.Cell) -> MatrixCell:
    return MatrixCell(
        party=cell.party,
        issue=cell.issue,
        stance=cell.position.stance.value if cell.position else SILENT,
        position=position_anchor(cell.position) if cell.position else None,
        earlier=_anchors(cell.earlier),
        later=_anchors(cell.later),
        quotes=cell.quotes,
        sources=cell.sources,
    )


def _shifts(explained: Explained) -> Iterator[PositionShift]:
    for shift in explained.shifts:
        old, new = shift.old, shift.new
        yield PositionShift(
            party=new.party,
            issue=new.issue,
            since=new.since,
            old_stance=old.stance,
            new_stance=new.stance,
            old=position_anchor(old),
            new=position_anchor(new),
        )


def _heard(explained: Explained) -> Iterator[VoiceHeard]:
    for one in explained.heard:
        yield VoiceHeard(
            actor=one.actor,
            is_party=one.is_party,
            quotes=one.quotes,
            speakers=one.speakers,
            words=one.words,
            positions=one.positions,
            paraphrased=one.paraphrased,
        )


def _load(explained: Explained) -> Iterator[SourceLoad]:
    for one in explained.load.sources.values():
        yield SourceLoad(source=one.source, number=one.number, only=_statements(one.only), also=_statements(one.also))


def _statements(statements: Iterable[Statement]) -> tuple[RestingStatement, ...]:
    return tuple(RestingStatement(kind=one.kind, page=one.page, anchor=one.anchor) for one in statements)


def _anchors(positions: Iterable[Position]) -> tuple[str, ...]:
    return tuple(position_anchor(position) for position in positions)
