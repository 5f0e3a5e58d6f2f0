"""One issue of an explainer is the issue of the series: two would be compared with one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Problem
from generator.records.files import POSITIONS


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    first: dict[str, str] = {}
    for key, issue in explainer.issues.items():
        if issue.same_as is None:
            continue
        if issue.same_as in first:
            yield Problem(
                explainer.origin(POSITIONS, "issues", key).locate("same_as"),
                "same-as-twice",
                f"the issue `{first[issue.same_as]}` is `{issue.same_as}` of the series already",
                "one issue an explainer; keep `same_as` where the proposal is the same",
            )
        first.setdefault(issue.same_as, key)
