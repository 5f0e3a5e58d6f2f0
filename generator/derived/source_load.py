"""What rests on each source, what rests on one alone, and the number of each source in an explainer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derived.statements import Statement
from generator.model import Model
from generator.records.source import Tier


@dataclass(frozen=True, slots=True)
class SourceLoad:
    """One source: its number in the explainer, what it alone carries, and what it carries with others."""

    source: str
    number: int
    only: tuple[Statement, ...]
    also: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Load:
    """All sources of an explainer by id, in the order of their first use, which gives their numbers."""

    sources: Mapping[str, SourceLoad]

    @property
    def rests_on_one(self) -> bool:
        """Whether every statement of the explainer comes from one source."""
        return sum(bool(one.only or one.also) for one in self.sources.values()) == 1

    @property
    def on_one_source(self) -> tuple[Statement, ...]:
        """The statements that one source alone carries, source by source."""
        return tuple(statement for one in self.sources.values() for statement in one.only)

    def number(self, source: str) -> int:
        return self.sources[source].number


def source_load(statements: Iterable[Statement], linked: Iterable[str] = ()) -> Load:
    """`linked` are sources that texts link without citing them; they are listed last, and nothing rests on them."""
    only: dict[str, list[Statement]] = {}
    also: dict[str, list[Statement]] = {}
    order: dict[str, None] = {}
    for statement in statements:
        ids = statement.source_ids
        order.update(dict.fromkeys(ids))
        for source in ids:
            (only if len(ids) == 1 else also).setdefault(source, []).append(statement)
    order.update(dict.fromkeys(linked))
    return Load(
        {
            source: SourceLoad(source, number, tuple(only.get(source, ())), tuple(also.get(source, ())))
            for number, source in enumerate(order, 1)
        }
    )


def rests_on_tier_c(model: Model, statement: Statement) -> bool:
    """Whether no source of the statement is better than an aggregator, a mirror or party media.

    A rendering only tells how its source prints the words: nothing rests on it.
    """
    return statement.kind != "rendering" and all(
        model.sources[source].tier is Tier.C for source in statement.source_ids
    )
