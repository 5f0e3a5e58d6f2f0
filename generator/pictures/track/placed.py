"""What the layout of tracks places and the drawing draws. Coordinates are the picture's own; y grows downwards."""

from dataclasses import dataclass, replace

from generator.pictures.columns import PlacedColumns
from generator.pictures.table.placed import Box, TextLine
from generator.pictures.track.inputs import StanceKind
from generator.pictures.track.measures import SYMBOL


@dataclass(frozen=True)
class PlacedSymbol:
    """A stance's symbol, or that of silence, around (x, y)."""

    x: float
    y: float
    key: str
    title: str

    @property
    def box(self) -> Box:
        half = SYMBOL / 2
        return Box(self.x - half, self.y - half, self.x + half, self.y + half)

    def mirrored(self, width: float) -> "PlacedSymbol":
        return replace(self, x=width - self.x)


@dataclass(frozen=True)
class Run:
    """A stance held: a level line. Dashed, where the party was not in the room. It `joins` the one before it, or its
    riser; its symbol stands at its left end, or at its right one, where that is `from_right`."""

    left: float
    right: float
    y: float
    stance: StanceKind
    is_outside: bool
    joins: bool
    from_right: bool = False

    def mirrored(self, width: float) -> "Run":
        return replace(self, left=width - self.right, right=width - self.left, from_right=not self.from_right)


@dataclass(frozen=True)
class Riser:
    """A shift: from one stance to another."""

    x: float
    start: float
    end: float

    def mirrored(self, width: float) -> "Riser":
        return replace(self, x=width - self.x)


@dataclass(frozen=True)
class RedLineMark:
    """Two red rules, with the words between them where there is room."""

    box: Box
    words: TextLine | None

    def mirrored(self, width: float) -> "RedLineMark":
        return RedLineMark(self.box.mirrored(width), self.words.mirrored(width) if self.words else None)


@dataclass(frozen=True)
class Lane:
    """Everything on one lane, between `top` and `bottom`."""

    top: float
    bottom: float
    name: tuple[TextLine, ...]
    words: tuple[TextLine, ...]
    symbols: tuple[PlacedSymbol, ...]
    runs: tuple[Run, ...]
    risers: tuple[Riser, ...]
    marks: tuple[RedLineMark, ...]

    def mirrored(self, width: float) -> "Lane":
        return Lane(
            self.top,
            self.bottom,
            tuple(line.mirrored(width) for line in self.name),
            tuple(line.mirrored(width) for line in self.words),
            tuple(symbol.mirrored(width) for symbol in self.symbols),
            tuple(run.mirrored(width) for run in self.runs),
            tuple(riser.mirrored(width) for riser in self.risers),
            tuple(mark.mirrored(width) for mark in self.marks),
        )


@dataclass(frozen=True)
class TrackLayout:
    width: float
    height: float
    columns: PlacedColumns
    lanes: tuple[Lane, ...]

    def mirrored(self) -> "TrackLayout":
        """For pages that are read from right to left."""
        return replace(
            self,
            columns=self.columns.mirrored(self.width),
            lanes=tuple(lane.mirrored(self.width) for lane in self.lanes),
        )
