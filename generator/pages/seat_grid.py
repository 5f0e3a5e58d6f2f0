"""Who sat at which table, as the seat grid draws it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from generator.derived.explained_series import ExplainedSeries
from generator.derived.seating import Delegation
from generator.derived.series_seating import SeriesMeeting
from generator.pages.site import Site
from generator.pages.table_picture import city, members, role_word
from generator.pictures.columns import Column
from generator.pictures.seat_grid import CellKind, GridCell, GridMeeting, GridRow, GridWords, SeatGrid
from generator.records.meeting import Meeting, Role, Seat
from generator.records.party import Exclusion


def seat_grid(site: Site, series: ExplainedSeries, actors: Iterable[str] | None = None) -> SeatGrid | None:
    """A row for each party, or for each of `actors`; None, if there is no meeting or nobody to show."""
    seating = series.seating
    shown = seating.parties if actors is None else tuple(actors)
    if not seating.meetings or not shown:
        return None
    return SeatGrid(
        title=series.record.title,
        meetings=tuple(_meetings(site, seating.meetings)),
        rows=tuple(_row(site, series, actor) for actor in shown),
    )


def grid_words(site: Site) -> GridWords:
    return GridWords(never=site.labels("series.never-caption"), title=site.labels("series.grid-title"))


def meeting_words(site: Site, meeting: Meeting) -> str:
    """Riyadh, 18 February 2025"""
    t = site.labels
    return t("series.meeting", place=place_of(meeting), date=t.date(meeting.date))


def place_of(meeting: Meeting) -> str:
    return city(meeting.place) if meeting.place else meeting.title


def _meetings(site: Site, meetings: tuple[SeriesMeeting, ...]) -> Iterator[GridMeeting]:
    slugs = list(dict.fromkeys(one.slug for one in meetings))
    before = 0
    for one in meetings:
        meeting = one.seating.meeting
        year = meeting.date.first.year
        column = Column(
            place=place_of(meeting),
            when=site.labels.short_date(meeting.date),
            year=str(year) if year != before else "",
            group=slugs.index(one.slug),
        )
        before = year
        yield GridMeeting(meeting_words(site, meeting), column)


def _row(site: Site, series: ExplainedSeries, actor: str) -> GridRow:
    seating = series.seating
    cell = party_cell if actor in seating.parties else _person_cell
    return GridRow(
        name=site.name(actor),
        short=site.short(actor),
        cells=tuple(cell(site, series, actor, meeting) for meeting in seating.meetings),
    )


def party_cell(site: Site, series: ExplainedSeries, party: str, meeting: SeriesMeeting) -> GridCell:
    place = series.seating.place(party, meeting)
    return _seat(site, place.delegation) if place.delegation else _outside(site, place.exclusion)


def _outside(site: Site, exclusion: Exclusion | None) -> GridCell:
    kind = str(exclusion.status) if exclusion else "absent"
    word = site.labels(f"exclusion.{kind}")
    return GridCell(cast(CellKind, kind), word, word)  # the same five words


def roles_of(site: Site, group: Delegation) -> str:
    """What a delegation does there: "mediator and host"; "" if it just speaks for its party."""
    roles = dict.fromkeys(role_word(site, seat.role) for seat in group.seats if seat.role is not Role.DELEGATE)
    return site.labels.listing(roles)


def _shown(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)


def _seat(site: Site, group: Delegation) -> GridCell:
    t, people = site.labels, tuple(members(group))
    head = next((site.name(seat.actor) for seat in people if seat.lead), "")
    role = roles_of(site, group)
    said = (
        role,
        t("series.seat-people", n=len(people)) if people else t("table.nobody-named"),
        t("series.seat-others") if people and group.others_unnamed else "",
        t("series.seat-head", name=head) if head else "",
        t("series.seat-unsure") if group.is_unsure else "",
    )
    return GridCell(
        kind="seat",
        said=_shown(said),
        label=head if group.role is Role.DELEGATE else role,
        people=f"{len(people)}{'+' if group.others_unnamed else ''}" if people else "",
        lead=bool(head),
        second_ring=group.role is not Role.DELEGATE,
        unsure=group.is_unsure,
    )


def _person_cell(site: Site, _: ExplainedSeries, person: str, meeting: SeriesMeeting) -> GridCell:
    """A seat of one person; who has none is not absent: a person is no party."""
    seat = next((seat for seat in meeting.seating.meeting.seats if seat.actor == person), None)
    word = site.labels("series.not-there")
    return _own_seat(site, seat) if seat else GridCell("absent", word, word)


def _own_seat(site: Site, seat: Seat) -> GridCell:
    t, role = site.labels, role_word(site, seat.role)
    said = (
        t("talks.seat", party=site.name(site.model.seat_party(seat))),
        t("table.head-of-delegation") if seat.lead else "",
        role,
        t("series.seat-unsure") if seat.unsure else "",
    )
    return GridCell(
        kind="seat",
        said=_shown(said),
        label=role or t("table.head-of-delegation" if seat.lead else "role.delegate"),
        lead=seat.lead,
        second_ring=seat.role is not Role.DELEGATE,
        unsure=bool(seat.unsure),
    )
