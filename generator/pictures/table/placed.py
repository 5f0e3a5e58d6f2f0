"""What the layout places and the drawing draws: boxes, lines of text, discs, plates, labels, empty chairs.

Coordinates are the picture's own; y grows downwards.
"""

from dataclasses import dataclass, replace
from typing import Literal

from generator.pictures.table.measures import TextStyle
from generator.pictures.table.sitters import Sitter
from generator.pictures.text_width import text_width

Anchor = Literal["start", "middle", "end"]
OPPOSITE: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}
ASCENT, DESCENT = 0.8, 0.22  # of the font size, above and below the base line


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.01
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.01
        )

    def within(self, other: "Box") -> bool:
        return (
            self.left >= other.left - 0.01
            and self.top >= other.top - 0.01
            and self.right <= other.right + 0.01
            and self.bottom <= other.bottom + 0.01
        )

    def mirrored(self, width: float) -> "Box":
        return Box(width - self.right, self.top, width - self.left, self.bottom)


@dataclass(frozen=True)
class TextLine:
    """One line of text; `x` is where its `anchor` stands, `y` its base line."""

    x: float
    y: float
    words: str
    style: TextStyle
    anchor: Anchor = "start"

    @property
    def width(self) -> float:
        spacing = len(self.words) * self.style.spacing * self.style.size
        return text_width(self.words, self.style.size, bold=self.style.bold) + spacing

    @property
    def box(self) -> Box:
        left = self.x - {"start": 0.0, "middle": self.width / 2, "end": self.width}[self.anchor]
        size = self.style.size
        return Box(left, self.y - ASCENT * size, left + self.width, self.y + DESCENT * size)

    def mirrored(self, width: float) -> "TextLine":
        return replace(self, x=width - self.x, anchor=OPPOSITE[self.anchor])


@dataclass(frozen=True)
class Disc:
    """A seat: the sitter's disc; `out_x`, `out_y` point to where its chair's back stands."""

    x: float
    y: float
    out_x: float
    out_y: float
    radius: float
    sitter: Sitter
    second_ring: bool
    title: str

    @property
    def box(self) -> Box:
        return Box(self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius)

    def mirrored(self, width: float) -> "Disc":
        return replace(self, x=width - self.x, out_x=-self.out_x)


@dataclass(frozen=True)
class Plate:
    """A party's name plate on the table."""

    box: Box
    line: TextLine

    def mirrored(self, width: float) -> "Plate":
        return Plate(self.box.mirrored(width), self.line.mirrored(width))


@dataclass(frozen=True)
class Wire:
    """The hairline beside a label, `top` to `bottom` at `x`; from `joint` it runs over the `lane` to the party's seats."""

    x: float
    top: float
    bottom: float
    joint: float
    lane: float
    seats_x: float
    seats_y: float

    def mirrored(self, width: float) -> "Wire":
        return replace(self, x=width - self.x, lane=width - self.lane, seats_x=width - self.seats_x)


@dataclass(frozen=True)
class Label:
    """A party's name, role and people, beside the table or above or below it (then without a wire)."""

    party_key: str
    lines: tuple[TextLine, ...]
    box: Box
    wire: Wire | None = None

    def mirrored(self, width: float) -> "Label":
        wire = self.wire.mirrored(width) if self.wire else None
        return Label(self.party_key, tuple(line.mirrored(width) for line in self.lines), self.box.mirrored(width), wire)


@dataclass(frozen=True)
class Chair:
    """An empty chair, (x, y) the middle of its seat, and what stands beside it."""

    x: float
    y: float
    title: str
    lines: tuple[TextLine, ...]

    @property
    def box(self) -> Box:
        """The chair with its back, without the words."""
        return Box(self.x - 18, self.y - 15, self.x + 18, self.y + 22)

    def mirrored(self, width: float) -> "Chair":
        return replace(self, x=width - self.x, lines=tuple(line.mirrored(width) for line in self.lines))


@dataclass(frozen=True)
class TableLayout:
    """The whole picture. The wall's lower side, with the door in its middle, stands at the height `wall`."""

    width: float
    height: float
    wall: float
    table: Box  # around the ellipse
    captions: tuple[TextLine, ...]  # IN THE ROOM, place and date, NOT IN THE ROOM
    discs: tuple[Disc, ...]
    plates: tuple[Plate, ...]
    labels: tuple[Label, ...]
    chairs: tuple[Chair, ...]

    @property
    def texts(self) -> tuple[TextLine, ...]:
        """Every line of text but the initials."""
        return (
            *self.captions,
            *(plate.line for plate in self.plates),
            *(line for label in self.labels for line in label.lines),
            *(line for chair in self.chairs for line in chair.lines),
        )

    def mirrored(self) -> "TableLayout":
        """For pages that are read from right to left."""
        return replace(
            self,
            captions=tuple(line.mirrored(self.width) for line in self.captions),
            discs=tuple(disc.mirrored(self.width) for disc in self.discs),
            plates=tuple(plate.mirrored(self.width) for plate in self.plates),
            labels=tuple(label.mirrored(self.width) for label in self.labels),
            chairs=tuple(chair.mirrored(self.width) for chair in self.chairs),
        )
