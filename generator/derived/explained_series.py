"""All derived views of one series, computed once."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.derived.explained import Explained
from generator.derived.series_course import Course, course
from generator.derived.series_seating import SeriesSeating, series_seating
from generator.derived.series_tracks import Track, series_tracks
from generator.model import Model
from generator.records.series import Series


@dataclass(frozen=True)
class ExplainedSeries:
    """A series and everything that follows from it. `explained` has the views of its explainers by slug."""

    model: Model
    id: str
    explained: Mapping[str, Explained]

    @property
    def record(self) -> Series:
        return self.model.series[self.id]

    @cached_property
    def talks(self) -> Mapping[str, Explained]:
        """Its explainers by slug, in its order."""
        return {slug: self.explained[slug] for slug in self.record.explainers}

    @cached_property
    def seating(self) -> SeriesSeating:
        return series_seating({slug: one.seating for slug, one in self.talks.items()})

    @cached_property
    def never_seated(self) -> tuple[str, ...]:
        """The parties without a seat in any meeting, as they come up; nobody, if there is no meeting."""
        seating = self.seating
        sat = {group.party for one in seating.meetings for group in one.seating.delegations}
        return tuple(party for party in seating.parties if party not in sat) if seating.meetings else ()

    @cached_property
    def tracks(self) -> Mapping[str, tuple[Track, ...]]:
        """By issue of the series."""
        return series_tracks(self.record, {slug: (one.explainer, one.matrix) for slug, one in self.talks.items()})

    @cached_property
    def courses(self) -> Mapping[str, tuple[Course, ...]]:
        """By issue of the series: how each party that has spoken on it came from stance to stance."""
        meetings = (one.seating.meeting.date.first for one in self.seating.meetings)
        begins = min(meetings, default=datetime.date.min)
        return {issue: tuple(course(track, begins) for track in tracks) for issue, tracks in self.tracks.items()}
