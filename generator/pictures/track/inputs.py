"""What a picture of tracks is drawn from: lanes down, talks across, and on each lane where a party stood in which talks."""

from dataclasses import dataclass
from typing import Literal

from generator.pictures.columns import Column

Variant = Literal["wide", "compact"]
StanceKind = Literal["supports", "conditional", "noncommittal", "opposes"]
LEVELS: tuple[StanceKind, ...] = ("supports", "conditional", "noncommittal", "opposes")
"""From the top of a lane down."""


@dataclass(frozen=True)
class TrackPoint:
    """A stance that was taken; `word` is its name, `said` all of it in words, with its date. One that `is_kept` was taken
    before, and stands: its line goes on."""

    stance: StanceKind
    word: str
    said: str
    red_line: bool = False
    is_kept: bool = False


@dataclass(frozen=True)
class TrackStop:
    """One of the talks: the stances taken up to them, the oldest first. Without a stance `said` tells why there is none, and
    `note` says it in the picture.

    `is_outside` is whether the party had no seat there; `is_gap` whether it was silent: else the talks had no such issue.
    """

    points: tuple[TrackPoint, ...] = ()
    is_outside: bool = False
    is_gap: bool = False
    said: str = ""
    note: str = ""


@dataclass(frozen=True)
class TrackLane:
    """A party, or an issue; `short` is shown where there is no room for the name. A stop for each of the talks."""

    name: str
    short: str
    stops: tuple[TrackStop, ...]


@dataclass(frozen=True)
class TrackTalks:
    """`title` says them whole."""

    title: str
    column: Column


@dataclass(frozen=True)
class TrackPicture:
    """One of the talks and one lane at least."""

    title: str
    talks: tuple[TrackTalks, ...]
    lanes: tuple[TrackLane, ...]


@dataclass(frozen=True)
class TrackWords:
    """Every word that the picture says on its own. Names in braces are filled in."""

    title: str  # "From talks to talks: {title}"
    red_line: str  # "RED LINE"
    comma: str = ", "
    semicolon: str = "; "
    colon: str = ": "
    stop: str = ". "
