"""Words of a party, quoted in short where something else is told, with the way to the whole quote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import LinkedExplainer
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.records.quote import Quote


@dataclass(frozen=True, slots=True)
class QuotedWords:
    address: Address
    quote: Quote


def quoted_words(explainer: LinkedExplainer, keys: Iterable[str]) -> tuple[QuotedWords, ...]:
    """In the order of `keys`, which are ids of quotes."""
    return tuple(QuotedWords(addresses.explainer(explainer.slug, "quotes", key), explainer.quotes[key]) for key in keys)
