"""What somebody said once is printed alike in all explainers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from generator.fingerprints import normalisation
from generator.model import LinkedExplainer, Model
from generator.problems import Problem, notice
from generator.records.files import QUOTES
from generator.records.quote import Quote

SHORTEST = 5
"""Words: fewer are alike by chance."""
ALIKE = 0.7
"""The share of the shorter quote's words that the longer one has too, from which on they are one utterance."""


class _Told(NamedTuple):
    explainer: LinkedExplainer
    key: str
    quote: Quote


def check(model: Model) -> Iterator[Problem]:
    """One speaker, one day, many of the same words, and yet neither quote, nor a rendering of it, holds the other."""
    said: dict[tuple[str, str], list[_Told]] = {}
    for explainer in model.explainers.values():
        for key, quote in explainer.quotes.items():
            if quote.said_on:
                said.setdefault((quote.speaker, quote.said_on.text), []).append(_Told(explainer, key, quote))
    for together in said.values():
        for one, other in combinations(together, 2):
            if one.explainer is not other.explainer and _differ(one.quote, other.quote):
                yield notice(
                    other.explainer.origin(QUOTES, other.key).locate("text"),
                    "quote-told-otherwise",
                    f"`{one.explainer.slug}` has these words of `{one.quote.speaker}` too, as `{one.key}`, and not word for word",
                    "print the same words in both, or give the others as a rendering",
                )


def _differ(one: Quote, other: Quote) -> bool:
    words, others = _words(one.text), _words(other.text)
    shorter = min(len(words), len(others))
    if one.language != other.language or shorter < SHORTEST:
        return False
    common = (Counter(words) & Counter(others)).total()
    return common >= ALIKE * shorter and not _is_told_by(one, others) and not _is_told_by(other, words)


def _is_told_by(quote: Quote, words: list[str]) -> bool:
    """Whether the quote or one of its renderings holds the words, or is held by them."""
    printed = (_words(quote.text), *(_words(rendering.text) for rendering in quote.renderings))
    return any(_holds(text, words) or _holds(words, text) for text in printed)


def _holds(text: list[str], part: list[str]) -> bool:
    return any(text[start : start + len(part)] == part for start in range(len(text) - len(part) + 1))


def _words(text: str) -> list[str]:
    return [word.folded for word in normalisation.words_of(text)]
