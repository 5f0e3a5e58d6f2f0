"""What the seat grid is drawn from: parties down, meetings across, and in each cell a seat, an empty chair, or nobody."""

from dataclasses import dataclass
from typing import Literal

from generator.pictures.columns import Column

Variant = Literal["wide", "compact"]
CellKind = Literal["seat", "not-invited", "declined", "left", "sidelined", "absent"]


@dataclass(frozen=True)
class GridCell:
    """A party in a meeting. `said` is all of it in words; `label` what stands at the symbol: who heads the delegation, its
    role, or how it came to be outside.

    Of a seat only: `people` is how many are named ("3", or "6+" where others are not), `lead` whether one of them heads
    the delegation, `second_ring` whether it is no delegation, `unsure` whether its presence is in doubt.
    """

    kind: CellKind
    said: str
    label: str = ""
    people: str = ""
    lead: bool = False
    second_ring: bool = False
    unsure: bool = False

    @property
    def is_seat(self) -> bool:
        return self.kind == "seat"


@dataclass(frozen=True)
class GridRow:
    """A party. `short` is shown where there is no room for the name. A cell for each meeting."""

    name: str
    short: str
    cells: tuple[GridCell, ...]

    @property
    def never_sat(self) -> bool:
        return not any(cell.is_seat for cell in self.cells)


@dataclass(frozen=True)
class GridMeeting:
    """`title` says it whole: "Riyadh, 18 February 2025"."""

    title: str
    column: Column


@dataclass(frozen=True)
class SeatGrid:
    """`title` is the name of the series. One meeting and one row at least; rows in the order in which they came up."""

    title: str
    meetings: tuple[GridMeeting, ...]
    rows: tuple[GridRow, ...]

    @property
    def sat(self) -> tuple[GridRow, ...]:
        return tuple(row for row in self.rows if not row.never_sat)

    @property
    def never_sat(self) -> tuple[GridRow, ...]:
        return tuple(row for row in self.rows if row.never_sat)


@dataclass(frozen=True)
class GridWords:
    """Every word that the picture says on its own. Names in braces are filled in."""

    never: str  # "NEVER IN THE ROOM"
    title: str  # "Who sat at which table: {title}"
    comma: str = ", "
    semicolon: str = "; "
    colon: str = ": "
    stop: str = ". "
