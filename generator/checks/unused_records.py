"""Sources that nobody cites, and actors that nobody meets. Drafts count."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Model
from generator.problems import Problem, notice


def check(model: Model) -> Iterator[Problem]:
    for kind, code, message in (
        ("source", "uncited-source", "nobody cites or links the source"),
        ("actor", "unmet-actor", "no record names the actor"),
    ):
        for (of, key), origin in model.origins.items():
            if of == kind and (kind, key) not in model.used:
                place = origin.locate_key()
                yield notice(place, code, f"{message} `{key}`", "use it, or delete it")
