"""No party has a seat in a meeting that it is excluded from."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Problem
from generator.records.files import TABLE


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    for meeting in explained.seating.meetings:
        for delegation in meeting.delegations:
            party = explainer.parties.get(delegation.party)
            exclusion = party.excluded if party else None
            if exclusion is None or (exclusion.from_ and meeting.id not in exclusion.from_):
                continue
            if exclusion.from_:
                at: tuple[str | int, ...] = ("from", exclusion.from_.index(meeting.id))
                hint = f"take `{meeting.id}` out of `from`, or the seat out of the meeting"
            else:
                at, hint = (
                    (),
                    "say in `from` which meetings it is excluded from; without `from` it is excluded from all",
                )
            yield Problem(
                explainer.origin(TABLE, "parties", delegation.party, "excluded").locate(*at),
                "seated-though-excluded",
                f"`{delegation.party}` is excluded from the meeting `{meeting.id}`, and has a seat in it",
                hint,
            )
