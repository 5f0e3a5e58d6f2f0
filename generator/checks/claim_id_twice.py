"""The ids of an explainer's claims are different on one page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Problem
from generator.records.claim import Claim
from generator.records.files import EXPLAINER, TABLE, FileKind

At = tuple[str | int, ...]


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    first: dict[str, tuple[FileKind, At]] = {}
    for claim, file, at in _claims(explained):
        if claim.id is None:
            continue
        if claim.id in first:
            other, there = first[claim.id]
            yield Problem(
                explainer.origin(file, *at).locate("id"),
                "claim-id-twice",
                f"another claim has the id `{claim.id}` already",
                f"it is at {explainer.origin(other, *there).locate('id')}; change one of the two",
            )
        first.setdefault(claim.id, (file, at))


def _claims(explained: Explained) -> Iterator[tuple[Claim, FileKind, At]]:
    front = explained.explainer.record
    yield front.answer, EXPLAINER, ("answer",)
    for key, claims in (("why_it_matters", front.why_it_matters), ("key_points", front.key_points)):
        for place, claim in enumerate(claims):
            yield claim, EXPLAINER, (key, place)
    for key, meeting in explained.explainer.meetings.items():
        for place, claim in enumerate(meeting.outcomes):
            yield claim, TABLE, ("meetings", key, "outcomes", place)
