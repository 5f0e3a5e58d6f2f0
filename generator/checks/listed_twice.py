"""A series lists each of its explainers once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Model
from generator.problems import Problem


def check(model: Model) -> Iterator[Problem]:
    for key, series in model.series.items():
        for place, slug in enumerate(series.explainers):
            if slug in series.explainers[:place]:
                yield Problem(
                    model.origins["series", key].locate("explainers", place),
                    "listed-twice",
                    f"the series lists `{slug}` already",
                    "keep one of the two",
                )
