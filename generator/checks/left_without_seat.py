"""Who `left` was at the table before: in this explainer, or in another one of its series."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.derived.seating import seating
from generator.problems import Problem
from generator.records.files import TABLE
from generator.records.party import ExclusionStatus


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    for actor, party in explainer.parties.items():
        exclusion = party.excluded
        if exclusion is None or exclusion.status is not ExclusionStatus.LEFT:
            continue
        missed = exclusion.from_ or tuple(explainer.meetings)
        until = min((explainer.meetings[meeting].date.last for meeting in missed), default=None)
        sat = (
            meeting.meeting.date
            for meeting in explained.seating.meetings
            if any(delegation.party == actor for delegation in meeting.delegations)
        )
        if any(until is None or date.first <= until for date in sat) or _sat_in_series(explained, actor):
            continue
        yield Problem(
            explainer.origin(TABLE, "parties", actor, "excluded").locate("status"),
            "left-without-seat",
            f"`{actor}` left, and had no seat before",
            "give it a seat in an earlier meeting, with the meetings that it misses in `from`; or change the status",
        )


def _sat_in_series(explained: Explained, actor: str) -> bool:
    explainer = explained.explainer
    others = (
        other
        for other in explained.model.explainers.values()
        if explainer.series and other.series == explainer.series and other.slug != explainer.slug
    )
    return any(actor in seating(explained.model, other).at_table for other in others)
