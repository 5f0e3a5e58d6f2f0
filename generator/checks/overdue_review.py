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
        if _is_overdue(series.answer, today):
            yield _told(series.answer, model.origins["series", key].locate("answer", "review_by"))
    for explainer in model.explainers.values():
        for claim, file, at in claims(explainer):
            if _is_overdue(claim, today):
                yield _told(claim, explainer.origin(file, *at).locate("review_by"))


def _is_overdue(claim: Claim, today: datetime.date) -> bool:
    return claim.review_by is not None and claim.review_by.last < today


def _told(claim: Claim, place: Location) -> Problem:
    message = f"this was to be reviewed by {claim.review_by}"
    return notice(place, "overdue-review", message, "read the sources again, then set a later day or delete the line")
