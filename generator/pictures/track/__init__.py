"""Tracks: where the parties stood on an issue from talks to talks, or one party on all issues, as lines in steps."""

from generator.pictures.track.inputs import (
    StanceKind,
    TrackLane,
    TrackPicture,
    TrackPoint,
    TrackStop,
    TrackTalks,
    TrackWords,
)
from generator.pictures.track.picture import draw_tracks

__all__ = [
    "StanceKind",
    "TrackLane",
    "TrackPicture",
    "TrackPoint",
    "TrackStop",
    "TrackTalks",
    "TrackWords",
    "draw_tracks",
]
