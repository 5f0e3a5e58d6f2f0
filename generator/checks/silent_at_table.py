"""A delegation for which nothing speaks: no quote, no position."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Location, Problem, notice
from generator.records.files import TABLE


def check(explained: Explained) -> Iterator[Problem]:
    for heard in explained.heard:
        if heard.is_only_named and heard.actor in explained.seating.delegates:
            yield notice(
                _place(explained, heard.actor),
                "silent-at-table",
                f"`{heard.actor}` is at the table, and no quote and no position lets it speak",
                "add what it said or asked for, if a source has it",
            )


def _place(explained: Explained, party: str) -> Location:
    """Its entry under `parties`; else the meeting in which it sits."""
    explainer = explained.explainer
    if party in explainer.parties:
        return explainer.origin(TABLE).locate_key("parties", party)
    meeting = next(
        meeting.id
        for meeting in explained.seating.meetings
        if any(delegation.party == party for delegation in meeting.delegations)
    )
    return explainer.origin(TABLE).locate_key("meetings", meeting)
