"""The ids of an explainer's claims are different."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.claims import claims
from generator.derived.explained import Explained
from generator.problems import Location, Problem


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    first: dict[str, Location] = {}
    for claim, file, at in claims(explainer):
        if claim.id is None:
            continue
        place = explainer.origin(file, *at).locate("id")
        if claim.id in first:
            message, hint = f"another claim has the id `{claim.id}` already", f"it is at {first[claim.id]}"
            yield Problem(place, "claim-id-twice", message, f"{hint}; change one of the two")
        first.setdefault(claim.id, place)
