"""Two events with one date and title have one address."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.anchors import event_anchor
from generator.derived.explained import Explained
from generator.problems import Problem
from generator.records.files import TIMELINE


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    first: dict[str, int] = {}
    for place, event in enumerate(explainer.events):
        anchor = event_anchor(event)
        if anchor in first:
            earlier = explainer.origin(TIMELINE, first[anchor]).locate()
            yield Problem(
                explainer.origin(TIMELINE, place).locate("id" if event.id else "title"),
                "same-anchor",
                f"this event has the address of the one in line {earlier.line}, `{anchor}`",
                "give one of them an `id` of its own, or another title",
            )
        first.setdefault(anchor, place)
