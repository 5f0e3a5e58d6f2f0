"""An aggregator, a mirror or party media alone carries no statement."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Problem, notice


def check(explained: Explained) -> Iterator[Problem]:
    for statement in explained.on_tier_c_alone:
        cited = ", ".join(f"`{source}`" for source in statement.source_ids)
        yield notice(
            explained.explainer.origin(statement.file, *statement.at).locate("sources"),
            "tier-c-alone",
            f"this {statement.kind} rests on tier C alone: {cited}",
            "cite a report or an official text as well; until then the page marks it",
        )
