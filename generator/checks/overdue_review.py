"""What somebody promised to look at again by a day that is past."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator.derived.claims import claims
from generator.model import Model
from generator.problems import Location, Problem, notice
from generator.records.claim import Claim


def check(model: Model, today: datetime.date) -> Iterator[Problem]:
    for key, series in model.series.items():
        yield from _overdue(series.answer, model.origins["series", key].locate("answer", "review_by"), today)
    for explainer in model.explainers.values():
        for claim, file, at in claims(explainer):
            if claim.review_by:
                yield from _overdue(claim, explainer.origin(file, *at).locate("review_by"), today)


def _overdue(claim: Claim, place: Location, today: datetime.date) -> Iterator[Problem]:
    if claim.review_by and claim.review_by.last < today:
        message = f"this was to be reviewed by {claim.review_by}"
        yield notice(
            place, "overdue-review", message, "read the sources again, then set a later day or delete the line"
        )
