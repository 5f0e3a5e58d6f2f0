"""Nobody sits on two chairs of one meeting."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Problem
from generator.records.files import TABLE


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    for key, meeting in explainer.meetings.items():
        first: dict[str, int] = {}
        for place, seat in enumerate(meeting.seats):
            if seat.actor in first:
                earlier = explainer.origin(TABLE, "meetings", key, "seats", first[seat.actor]).locate()
                yield Problem(
                    explainer.origin(TABLE, "meetings", key, "seats", place).locate("actor"),
                    "seat-taken-twice",
                    f"`{seat.actor}` has a seat in this meeting already",
                    f"the first is in line {earlier.line}; keep one",
                )
            first.setdefault(seat.actor, place)
