"""Who holds a position has a stake, and an entry that names it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Problem, notice
from generator.records.files import POSITIONS


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    told: set[str] = set()
    for place, position in enumerate(explainer.positions):
        if position.party in explainer.parties or position.party in told:
            continue
        told.add(position.party)
        yield notice(
            explainer.origin(POSITIONS, "positions", place).locate("party"),
            "unlisted-party",
            f"`{position.party}` holds a position, and has no entry under `parties`",
            "say in table.yaml what it has at stake",
        )
