"""No position begins after its explainer was last changed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Problem, notice
from generator.records.files import POSITIONS


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    changed = explainer.record.updated or explainer.record.published
    for place, position in enumerate(explainer.positions):
        if position.since.first > changed.last:
            yield notice(
                explainer.origin(POSITIONS, "positions", place).locate("since"),
                "since-after-update",
                f"this position begins on {position.since}, after the explainer’s last change on {changed}",
                "check `since`; if it is right, write the day of this change as `updated` in explainer.yaml",
            )
