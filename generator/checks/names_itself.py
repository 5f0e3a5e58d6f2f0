"""No record stands beside itself: whom a party backs, what a figure is compared with, what an explainer is related to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.problems import Problem
from generator.records.files import EXPLAINER, FIGURES, TABLE


def check(explained: Explained) -> Iterator[Problem]:
    explainer = explained.explainer
    for actor, party in explainer.parties.items():
        if party.backs == actor:
            place = explainer.origin(TABLE, "parties", actor).locate("backs")
            yield Problem(place, "backs-itself", f"`{actor}` backs itself", "name whom it backs, or delete the line")
    for key, figure in explainer.figures.items():
        if key in figure.compare:
            place = explainer.origin(FIGURES, key, "compare").locate(figure.compare.index(key))
            yield Problem(
                place, "compared-with-itself", f"`{key}` is compared with itself", "name other figures, or delete it"
            )
    if explainer.slug in explainer.record.related:
        place = explainer.origin(EXPLAINER, "related").locate(explainer.record.related.index(explainer.slug))
        yield Problem(
            place, "related-to-itself", f"`{explainer.slug}` is related to itself", "name others, or delete it"
        )
