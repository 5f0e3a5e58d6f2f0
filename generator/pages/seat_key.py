"""The key of the seat grid: the symbols that it uses, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.site import Site
from generator.pictures.seat_grid import GridCell, SeatGrid


@dataclass(frozen=True, slots=True)
class GridKeyEntry:
    """`symbol` is None for words about what stands in the symbols."""

    symbol: GridCell | None
    words: str


def seat_key(site: Site, grid: SeatGrid) -> tuple[GridKeyEntry, ...]:
    """Of a grid of parties."""
    return tuple(_key(site, [cell for row in grid.rows for cell in row.cells]))


def own_seat_key(grid: SeatGrid) -> tuple[GridKeyEntry, ...]:
    """Of a grid of people, whose symbols mean what stands beside them where there is room."""
    cells = {cell.label: cell for row in grid.rows for cell in row.cells}
    return tuple(GridKeyEntry(cell, label) for label, cell in cells.items())


def _key(site: Site, cells: list[GridCell]) -> Iterator[GridKeyEntry]:
    t, seats = site.labels, [cell for cell in cells if cell.is_seat]
    if any(cell.lead for cell in seats):
        yield GridKeyEntry(GridCell("seat", "", lead=True), t("series.key.lead"))
    if any(not cell.lead and not cell.second_ring for cell in seats):
        yield GridKeyEntry(GridCell("seat", ""), t("series.key.seat"))
    if any(cell.second_ring for cell in seats):
        yield GridKeyEntry(GridCell("seat", "", second_ring=True), t("series.key.other"))
    if any(cell.unsure for cell in seats):
        yield GridKeyEntry(GridCell("seat", "", unsure=True), t("picture.presence-unsure"))
    if any(cell.people for cell in seats):
        yield GridKeyEntry(None, t("series.key.number"))
    for kind in ("not-invited", "declined", "left", "sidelined", "absent"):
        outside = next((cell for cell in cells if cell.kind == kind), None)
        if outside and outside.label:
            yield GridKeyEntry(outside, t(f"series.key.{kind}"))
