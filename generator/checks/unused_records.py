"""Sources that nobody cites, and actors that nobody meets. Drafts count."""

from __future__ import annotations

from collections.abc import Iterator

from generator.loading import Origin
from generator.model import Model
from generator.problems import Problem, notice


def check(model: Model) -> Iterator[Problem]:
    hint = "use it, or delete it"
    for key, origin in _unused(model, "actor"):
        yield notice(origin.locate_key(), "unmet-actor", f"no record names the actor `{key}`", hint)
    for key, origin in _unused(model, "source"):
        yield notice(origin.locate_key(), "uncited-source", f"nobody cites or links the source `{key}`", hint)


def _unused(model: Model, kind: str) -> Iterator[tuple[str, Origin]]:
    for (of, key), origin in model.origins.items():
        if of == kind and (kind, key) not in model.used:
            yield key, origin
