"""An old address leads to one record, and only while nothing stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.loading import Origin
from generator.model import EXPLAINER, Model
from generator.problems import Problem
from generator.wording import with_article


def check(model: Model) -> Iterator[Problem]:
    explainers = {slug: explainer.record for slug, explainer in model.explainers.items()}
    yield from _taken("actor", model.actors, lambda key: model.origins["actor", key])
    yield from _taken("source", model.sources, lambda key: model.origins["source", key])
    yield from _taken("series", model.series, lambda key: model.origins["series", key])
    yield from _taken("explainer", explainers, lambda slug: model.explainers[slug].origin(EXPLAINER))


def _taken(kind: str, records: Mapping[str, Any], origin_of: Callable[[str], Origin]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for key, record in records.items():
        for place, old in enumerate(record.formerly):
            holder = old if old in records else first.setdefault(old, key)
            if holder != key or old == key:
                origin = origin_of(key)
                said = (
                    f"there is {with_article(kind)} `{old}`"
                    if holder == old
                    else f"`{old}` was the {kind} `{holder}` before"
                )
                hint = "its address can lead to one record only: delete it here"
                yield Problem(origin.locate("formerly", place), "former-id-taken", said, hint)
