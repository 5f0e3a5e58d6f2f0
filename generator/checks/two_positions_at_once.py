"""One party holds one position on an issue at a time."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Problem
from generator.records.files import POSITIONS


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    first: dict[tuple[str, str, str], int] = {}
    for place, position in enumerate(explainer.positions):
        key = position.party, position.issue, position.since.text
        if key in first:
            earlier = explainer.origin(POSITIONS, "positions", first[key]).locate()
            yield Problem(
                explainer.origin(POSITIONS, "positions", place).locate("since"),
                "two-positions-at-once",
                f"`{position.party}` has a position on `{position.issue}` since {position.since} already",
                f"the other is in line {earlier.line}; a shift has another `since`, else keep one",
            )
        first.setdefault(key, place)
