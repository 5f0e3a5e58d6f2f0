"""Over a series: who sat at which table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derived.seating import Delegation, MeetingSeating, Seating
from generator.records.party import Exclusion


@dataclass(frozen=True, slots=True)
class Place:
    """A party and a meeting: its delegation there, or its exclusion from it; with neither it was absent."""

    delegation: Delegation | None
    exclusion: Exclusion | None

    @property
    def is_absent(self) -> bool:
        return self.delegation is None and self.exclusion is None


@dataclass(frozen=True, slots=True)
class SeriesMeeting:
    """A meeting of the series, and the slug of the explainer that it belongs to."""

    slug: str
    seating: MeetingSeating


@dataclass(frozen=True, slots=True)
class SeriesSeating:
    """Party × meeting. The parties are those of any of the explainers, in the order in which they come up."""

    parties: tuple[str, ...]
    meetings: tuple[SeriesMeeting, ...]
    """Explainer by explainer, in the order of the series; the oldest meeting of each first."""

    def place(self, party: str, meeting: SeriesMeeting) -> Place:
        here = meeting.seating
        delegation = next((one for one in here.delegations if one.party == party), None)
        outside = next((one for one in here.outside if one.party == party), None)
        return Place(delegation, outside.exclusion if outside else None)


def series_seating(talks: Mapping[str, Seating]) -> SeriesSeating:
    """`talks` has the seating of each explainer by its slug, in the order of the series."""
    return SeriesSeating(
        parties=tuple(dict.fromkeys(party for one in talks.values() for party in one.parties)),
        meetings=tuple(
            SeriesMeeting(slug, meeting) for slug, one in talks.items() for meeting in reversed(one.meetings)
        ),
    )
