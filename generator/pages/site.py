"""What all pages share: the model, the labels, the options, and the derived views, each computed once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.derived.explained import Explained
from generator.derived.explained_series import ExplainedSeries
from generator.labels import Labels, labels
from generator.model import Model


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """What the pages need to know beyond the content.

    `site_url` ends with a slash, or is "": then there are no absolute addresses. `corrections` is an e-mail address or a link.
    """

    language: str = "en"
    site_name: str = ""
    site_url: str = ""
    base_path: str = ""
    corrections: str = ""
    licence: str = ""
    """The address of the licence under which the data may be used, or ""."""
    directory_urls: bool = True
    home_text: str = ""
    """The Markdown of the user's own docs/home.md, or ""."""
    reference: bool = False
    """Whether the site has the editors' reference."""
    card_letters: frozenset[str] = frozenset()
    """The letters that the fonts of share cards have; none, where no cards are made."""
    record_search: bool = False
    """Whether the search finds records, by the index that is made of them; the theme's own reads the pages otherwise."""


@dataclass(frozen=True)
class Site:
    """Everything that the pages are made from."""

    model: Model
    options: SiteOptions = field(default_factory=SiteOptions)
    kept: dict[tuple[str, ...], Any] = field(default_factory=dict, compare=False, repr=False)
    """What a format has made of the content once, and needs on many pages. It may be cleared at any time."""

    @classmethod
    def of(cls, model: Model, options: SiteOptions | None = None) -> Site:
        return cls(model, options or SiteOptions())

    @cached_property
    def labels(self) -> Labels:
        return labels(self.options.language)

    @cached_property
    def explained(self) -> dict[str, Explained]:
        """The derived views of every explainer, by slug."""
        return {slug: Explained(self.model, explainer) for slug, explainer in self.model.explainers.items()}

    @cached_property
    def series(self) -> dict[str, ExplainedSeries]:
        """The derived views of every series, by its id."""
        return {key: ExplainedSeries(self.model, key, self.explained) for key in self.model.series}

    @cached_property
    def met(self) -> Mapping[str, tuple[str, ...]]:
        """The slugs of the explainers in which an actor is a party or is named, by its id; the newest first."""
        named: dict[str, dict[str, None]] = {}
        for actor, found in self.model.met_in.items():
            for slug in found:
                named.setdefault(slug, {})[actor] = None
        slugs: dict[str, list[str]] = {}
        newest = sorted(self.explained, key=lambda slug: self.model.explainers[slug].record.published.order)[::-1]
        for slug in newest:
            for actor in dict.fromkeys((*self.explained[slug].seating.parties, *named.get(slug, ()))):
                slugs.setdefault(actor, []).append(slug)
        return {actor: tuple(found) for actor, found in slugs.items()}

    @cached_property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """The actors that belong to an actor, by its id."""
        found: dict[str, list[str]] = {}
        for key, record in self.model.actors.items():
            if record.of:
                found.setdefault(record.of, []).append(key)
        return {actor: tuple(keys) for actor, keys in found.items()}

    def name(self, actor: str) -> str:
        return self.model.actors[actor].name

    def short(self, actor: str) -> str:
        """The short name, or the name."""
        record = self.model.actors[actor]
        return record.short or record.name
