"""All actors of the site, by kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.page import Page
from generator.pages.site import Site
from generator.records.actor import ActorKind


@dataclass(frozen=True, slots=True)
class ListedActor:
    """`facts` say what it is and in how many explainers it is met."""

    name: str
    address: Address
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorsOfKind:
    kind: ActorKind
    actors: tuple[ListedActor, ...]


@dataclass(frozen=True, slots=True)
class Actors:
    kinds: tuple[ActorsOfKind, ...]
    home: Address


def actors(site: Site) -> Iterator[Page]:
    if site.model.actors:
        view = Actors(tuple(_kinds(site)), Address(addresses.HOME))
        standfirst = site.labels("actors.standfirst", n=len(site.model.actors))
        yield Page(addresses.ACTORS, site.labels("frame.actors"), "actors.md.jinja", view, description=standfirst)


def _kinds(site: Site) -> Iterator[ActorsOfKind]:
    for kind in ActorKind:
        keys = [key for key, record in site.model.actors.items() if record.kind is kind]
        if keys:
            ordered = sorted(keys, key=lambda key: (site.name(key).casefold(), key))
            yield ActorsOfKind(kind, tuple(_listed(site, key) for key in ordered))


def _listed(site: Site, key: str) -> ListedActor:
    t, record = site.labels, site.model.actors[key]
    posts = tuple(post.title for post in record.posts if post.until is None)
    owner = (site.name(record.of),) if record.of else ()
    met = len(site.met.get(key, ()))
    explainers = (t("count.explainers", n=met),) if met else ()
    return ListedActor(record.name, addresses.actor(key), (*posts, *owner, *explainers))
