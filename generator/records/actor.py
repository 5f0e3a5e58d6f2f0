"""Who acts: people, states, organisations, blocs and groups, shared by all explainers."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.records.base import ActorId, Choice, CountryCode, FormerIds, Link, Plain, Record, Text, fault
from generator.records.citation import Sources
from generator.records.date import EDTF


class ActorKind(Choice):
    STATE = "state", "a state"
    PERSON = "person", "one human being"
    ORGANISATION = "organisation", "a body with members or staff that can speak for itself"
    BLOC = "bloc", "states that act together"
    GROUP = "group", "people who share a stake, and no body speaks for them"


class Post(Record):
    """An office that a person holds or held."""

    title: Plain
    """As it stands before the name: Secretary of State."""
    of: ActorId | None = None
    """The state or body that the post belongs to."""
    from_: Annotated[EDTF | None, Field(alias="from")] = None
    """Since when."""
    until: EDTF | None = None
    """Until when; leave it out while it lasts."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.until and self.until.last < self.from_.first:
            raise fault(
                "reversed-dates",
                "the post `{title}` ends before it begins",
                "check `from` and `until`",
                title=self.title,
                at="until",
            )
        return self


class Actor(Record):
    """Somebody or something that takes part, or is kept out."""

    name: Plain
    """The full name, as pages show it."""
    kind: ActorKind
    """What kind of actor it is."""
    of: ActorId | None = None
    """The actor it belongs to: a minister's state, a state's bloc."""
    short: Plain | None = None
    """A short name for name plates and columns (US, NATO); at most 12 characters are drawn for."""
    country: CountryCode | None = None
    """ISO 3166-1 alpha-2: NO is Norway."""
    posts: tuple[Post, ...] = ()
    """Offices, each with its dates."""
    about: Text | None = None
    """One or two sentences; needs `sources`."""
    other_names: tuple[Plain, ...] = ()
    """Other spellings that a reader may search for."""
    links: dict[Plain, Link] = Field(default_factory=dict)
    """Addresses by name: wikidata, website, …"""
    sources: Sources = ()
    """What `about` and `posts` rest on."""
    formerly: FormerIds = ()
    """Ids that it had before; `explainer rename` writes them. Its old addresses lead here."""

    @model_validator(mode="after")
    def _has_sources(self) -> Self:
        if self.about and not self.sources:
            raise fault(
                "statement-without-source",
                "`about` makes a statement, and no source carries it",
                "add `sources`",
                at="about",
            )
        return self
