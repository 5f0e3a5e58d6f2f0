"""One actor has one id: nobody is told apart by spelling."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Model
from generator.problems import Problem, notice
from generator.records.actor import Actor


def check(model: Model) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for key, actor in model.actors.items():
        for mark in _marks(actor):
            if mark in first:
                origin = model.origins["actor", key]
                what = "links to the same place" if mark[0] == "wikidata" else "has the same name"
                yield notice(
                    origin.locate_key(),
                    "same-actor-twice",
                    f"`{key}` {what} as `{first[mark]}`",
                    "one actor has one id: keep one, with the other spelling under `other_names`",
                )
                break
        for mark in _marks(actor):
            first.setdefault(mark, key)


def _marks(actor: Actor) -> Iterator[tuple[str, str]]:
    yield actor.kind.value, actor.name.casefold()
    if "wikidata" in actor.links:
        yield "wikidata", actor.links["wikidata"]
