"""All claims of an explainer, with the place where each was written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import LinkedExplainer
from generator.records.claim import Claim
from generator.records.files import EXPLAINER, TABLE, FileKind


def claims(explainer: LinkedExplainer) -> Iterator[tuple[Claim, FileKind, tuple[str | int, ...]]]:
    """The answer, why it matters, the key points, the outcomes of the meetings: claim, file, keys that lead to it."""
    front = explainer.record
    yield front.answer, EXPLAINER, ("answer",)
    for key, listed in (("why_it_matters", front.why_it_matters), ("key_points", front.key_points)):
        for place, claim in enumerate(listed):
            yield claim, EXPLAINER, (key, place)
    for key, meeting in explainer.meetings.items():
        for place, claim in enumerate(meeting.outcomes):
            yield claim, TABLE, ("meetings", key, "outcomes", place)
