"""How much each party speaks on the pages: people quoted, words quoted, positions paraphrased, or only named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derived.seating import Seating
from generator.model import LinkedExplainer


@dataclass(frozen=True, slots=True)
class Heard:
    """One party, or one speaker who speaks for none. `quotes` are ids in file order, `paraphrased` positions without any."""

    actor: str
    is_party: bool
    quotes: tuple[str, ...]
    speakers: tuple[str, ...]
    words: int
    positions: int
    paraphrased: int

    @property
    def is_only_named(self) -> bool:
        return not self.quotes and not self.positions


def who_is_heard(explainer: LinkedExplainer, seating: Seating, voices: Mapping[str, str]) -> tuple[Heard, ...]:
    """Every party, and every speaker who speaks for none; the most words first, else in the order of the parties."""
    quotes: dict[str, list[str]] = {party: [] for party in seating.parties}
    for key, quote in explainer.quotes.items():
        quotes.setdefault(voices.get(quote.speaker, quote.speaker), []).append(key)
    heard = [_heard(explainer, actor, said, actor in seating.parties) for actor, said in quotes.items()]
    return tuple(sorted(heard, key=lambda one: -one.words))


def _heard(explainer: LinkedExplainer, actor: str, said: list[str], is_party: bool) -> Heard:
    quotes = [explainer.quotes[key] for key in said]
    positions = [position for position in explainer.positions if position.party == actor]
    return Heard(
        actor=actor,
        is_party=is_party,
        quotes=tuple(said),
        speakers=tuple(dict.fromkeys(quote.speaker for quote in quotes)),
        words=sum(word_count(quote.text) for quote in quotes),
        positions=len(positions),
        paraphrased=sum(not position.quotes for position in positions),
    )


def word_count(text: str) -> int:
    """What stands between spaces and has a letter or a digit; a dash alone is no word."""
    return sum(word.isalnum() or any(sign.isalnum() for sign in word) for word in text.split())
