"""What an explainer says first should not hang on one source. One notice an explainer; the page marks each statement."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Problem, notice
from generator.records.claim import Claim
from generator.records.files import EXPLAINER

At = tuple[str | int, ...]


def check(explained: Explained) -> Iterator[Problem]:
    origin = explained.explainer.origin(EXPLAINER)
    if explained.load.rests_on_one:
        source, *_ = explained.load.sources  # those that are only linked come last
        place = origin.locate("answer", "sources")
        yield notice(place, "one-source", f"everything here rests on one source, `{source}`", "read a second one")
        return
    claims = dict(_claims(explained))
    alone = [at for at, claim in claims.items() if len({citation.source for citation in claim.sources}) == 1]
    if not alone:
        return
    first, *others = (origin.locate(*at, "sources") for at in alone)
    message = f"{len(alone)} of the {len(claims)} statements of the answer and the key points rest{'s' if len(alone) == 1 else ''} on one source"
    more = f"; the others are in line {', '.join(str(place.line) for place in others)}" if others else ""
    yield notice(first, "one-source", message, f"cite a second source that says so independently{more}")


def _claims(explained: Explained) -> Iterator[tuple[At, Claim]]:
    front = explained.explainer.record
    yield ("answer",), front.answer
    for place, claim in enumerate(front.key_points):
        yield ("key_points", place), claim
