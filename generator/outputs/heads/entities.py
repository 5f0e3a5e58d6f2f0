"""Actors, sources and the publisher as schema.org has them: what many pages refer to, each made once."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

from generator.derived.link_words import shown_text
from generator.outputs.share_card import card_path, has_card
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.frame import absolute, absolute_file, page_address
from generator.pages.site import Site
from generator.records.actor import ActorKind
from generator.records.date import Date
from generator.records.source import SourceKind

Node: TypeAlias = dict[str, Any]
"""A thing with its properties. An `@id` is an address of our own, at which a reader finds it."""

ACTOR_TYPES: dict[ActorKind, str | list[str]] = {
    ActorKind.STATE: ["Country", "Organization"],  # a Country alone can neither speak nor attend
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.BLOC: "Organization",
    ActorKind.GROUP: "Thing",  # no body speaks for it
}
SOURCE_TYPES = {
    SourceKind.NEWS_REPORT: "NewsArticle",
    SourceKind.ANALYSIS: "Article",
    SourceKind.DATASET: "Dataset",
}


class Entities:
    """The things of one site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.actor = cache(self._actor)
        self.source = cache(self._source)
        self.publisher = cache(self._publisher)
        self.card = cache(self._card)

    def _publisher(self) -> Node:
        home = absolute(self.site, Address(addresses.HOME))
        return {"@type": "Organization", "@id": f"{home}#publisher", "name": self.site.options.site_name, "url": home}

    def _card(self, slug: str) -> str:
        """The address of the explainer's share card, or ""."""
        explained = self.site.explained.get(slug)
        return absolute_file(self.site, card_path(slug)) if explained and has_card(self.site, explained) else ""

    def _actor(self, key: str) -> Node:
        record, page = self.site.model.actors[key], absolute(self.site, addresses.actor(key))
        pages = [address for address in record.links.values() if not address.startswith("mailto:")]
        return {
            "@type": ACTOR_TYPES[record.kind],
            "@id": f"{page}#actor",
            "name": record.name,
            "url": page,
            **({"sameAs": pages} if pages else {}),
        }

    def actor_in_full(self, key: str) -> Node:
        """With what its own page says of it."""
        site, record = self.site, self.site.model.actors[key]
        node = dict(self.actor(key))
        if names := [name for name in (record.short, *record.other_names) if name]:
            node["alternateName"] = names
        if record.about:
            node["description"] = shown_text(record.about, site.model, site.labels, "")
        posts = [post for post in record.posts if post.until is None]
        if record.kind is ActorKind.PERSON:
            if posts:
                node["jobTitle"] = [post.title for post in posts]
            bodies = dict.fromkeys(body for body in (*(post.of for post in posts), record.of) if body)
            if bodies:
                node["affiliation"] = [self.actor(body) for body in bodies]
        elif record.kind in (ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.BLOC):
            if record.of:
                node["memberOf"] = self.actor(record.of)
            if record.country:
                node["identifier"] = {"@type": "PropertyValue", "propertyID": "ISO 3166-1", "value": record.country}
        return node

    def _source(self, key: str) -> Node:
        """In short: pages cite many, and the data files tell the rest."""
        record = self.site.model.sources[key]
        return {
            "@type": SOURCE_TYPES.get(record.kind, "CreativeWork"),
            "name": record.title,
            **({"url": record.url} if record.url else {}),
            **({"datePublished": iso(record.published)} if record.published else {}),
        }


def article_id(site: Site, slug: str) -> str:
    return f"{absolute(site, page_address(slug, 'overview'))}#article"


def iso(date: Date) -> str:
    """As ISO 8601 writes it: a day, a month or a year; of a span its beginning."""
    return str(date.start)
