"""A delegation has one head."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Problem
from generator.records.files import TABLE


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    for key, meeting in explainer.meetings.items():
        heads: dict[str, str] = {}
        for place, seat in enumerate(meeting.seats):
            if not seat.lead:
                continue
            party = explained.model.seat_party(seat)
            if party in heads and heads[party] != seat.actor:
                yield Problem(
                    explainer.origin(TABLE, "meetings", key, "seats", place).locate("lead"),
                    "two-leads",
                    f"the delegation of `{party}` has a head already, `{heads[party]}`",
                    "keep one `lead: true` a delegation",
                )
            heads.setdefault(party, seat.actor)
