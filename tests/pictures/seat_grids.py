"""Series for the tests of the seat grid: one to twelve meetings, one to fourteen parties, names at the picture's limits."""

from collections.abc import Iterator
from random import Random

from generator.pictures.columns import Column
from generator.pictures.seat_grid import CellKind, GridCell, GridMeeting, GridRow, GridWords, SeatGrid
from tests.pictures.meetings import NAMES, PARTIES

ENGLISH = GridWords(never="NEVER IN THE ROOM", title="Who sat at which table: {title}")
PLACES = (
    "Riyadh",
    "Istanbul",
    "Anchorage",
    "Joint Base Elmendorf-Richardson",
    "الرياض",
    "慕尼黑安全会议",
    "Genève",
    "Oz",
)
STATUSES: dict[CellKind, str] = {
    "not-invited": "Not invited",
    "declined": "Declined to come",
    "left": "Left the talks",
    "sidelined": "Sidelined",
    "absent": "Absent",
}
ROLES = ("host", "mediator", "mediator and host", "observer")


def generated_grids(count: int) -> Iterator[SeatGrid]:
    """The same ones in every run."""
    for seed in range(count):
        chance = Random(seed)
        meetings, parties = 1 + seed % 12, 1 + seed // 12 % 14
        yield made_grid(chance, meetings, parties)


def made_grid(chance: Random, meetings: int, parties: int) -> SeatGrid:
    return SeatGrid(
        title=chance.choice(NAMES),
        meetings=tuple(_meetings(chance, meetings)),
        rows=tuple(_row(chance, meetings) for _ in range(parties)),
    )


def _meetings(chance: Random, count: int) -> Iterator[GridMeeting]:
    group, year = 0, 2024
    for place in range(count):
        group += bool(place and chance.random() < 0.5)
        year += (turn := chance.random() < 0.2)
        where = chance.choice(PLACES)
        column = Column(where, chance.choice(("18 Feb", "23 Sep", "2月18日")), str(year) * (not place or turn), group)
        yield GridMeeting(f"{where}, 18 February {year}", column)


def _row(chance: Random, meetings: int) -> GridRow:
    name, short = chance.choice(PARTIES)
    sits = chance.random() < 0.7
    return GridRow(name, short, tuple(_cell(chance, sits=sits) for _ in range(meetings)))


def _cell(chance: Random, *, sits: bool) -> GridCell:
    if not sits or chance.random() < 0.4:
        kind = chance.choice(tuple(STATUSES))
        return GridCell(kind, STATUSES[kind], STATUSES[kind])
    ring, lead = chance.random() < 0.2, chance.random() < 0.6
    head = chance.choice(NAMES) if lead else ""
    return GridCell(
        kind="seat",
        said=head or "nobody named",
        label=chance.choice(ROLES) if ring else head,
        people=chance.choice(("", "1", "3", "11+", "128+")),
        lead=lead,
        second_ring=ring,
        unsure=chance.random() < 0.1,
    )
