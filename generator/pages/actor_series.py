"""One actor over a series: at which tables it sat, and where it stood from talks to talks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.explained_series import ExplainedSeries
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.seat_grid import seat_grid
from generator.pages.seat_key import GridKeyEntry, own_seat_key, seat_key
from generator.pages.series_tracks import TrackTable, party_table
from generator.pages.site import Site
from generator.pages.track_picture import issue_tracks
from generator.pictures.seat_grid import GridCell, SeatGrid
from generator.pictures.track import TrackPicture


@dataclass(frozen=True, slots=True)
class AtMeeting:
    """One meeting, and what the actor was to it."""

    words: str
    address: Address
    cell: GridCell


@dataclass(frozen=True, slots=True)
class ActorSeries:
    """`tracks` and their `table` are None for who has spoken on none of the issues of the series."""

    key: str
    title: str
    address: Address
    grid: SeatGrid
    grid_key: tuple[GridKeyEntry, ...]
    meetings: tuple[AtMeeting, ...]
    tracks: TrackPicture | None
    table: TrackTable | None


def actor_series(site: Site, actor: str) -> Iterator[ActorSeries]:
    """Every series in which it is a party, or had a seat itself."""
    for key, series in site.series.items():
        grid = seat_grid(site, series, [actor]) if _takes_part(series, actor) else None
        if grid:
            tracks = issue_tracks(site, series, actor)
            yield ActorSeries(
                key=key,
                title=series.record.title,
                address=addresses.series(key),
                grid=grid,
                grid_key=seat_key(site, grid) if actor in series.seating.parties else own_seat_key(grid),
                meetings=tuple(_meetings(series, grid)),
                tracks=tracks,
                table=party_table(site, series, actor) if tracks else None,
            )


def _takes_part(series: ExplainedSeries, actor: str) -> bool:
    seats = (seat for one in series.seating.meetings for seat in one.seating.meeting.seats)
    return actor in series.seating.parties or any(seat.actor == actor for seat in seats)


def _meetings(series: ExplainedSeries, grid: SeatGrid) -> Iterator[AtMeeting]:
    (row,) = grid.rows
    for one, shown, cell in zip(series.seating.meetings, grid.meetings, row.cells, strict=True):
        yield AtMeeting(shown.title, addresses.explainer(one.slug, "table", one.seating.id), cell)
