"""The few facts about an actor that stand beside its part in the talks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.seating import MeetingSeating
from generator.derived.who_is_heard import word_count
from generator.pages import addresses
from generator.pages.at_a_glance import Fact
from generator.pages.site import Site
from generator.records.actor import ActorKind, Post
from generator.records.meeting import Role


@dataclass(frozen=True, slots=True)
class FactLine:
    """Facts under one label. `is_listed`: each has words enough to stand on a line of its own."""

    label: str
    facts: tuple[Fact, ...]
    is_listed: bool


LISTED = frozenset({"posts", "at-tables", "not-in-the-room"})


def actor_facts(site: Site, actor: str, talks: Iterable[Explained]) -> tuple[FactLine, ...]:
    """Only lines that have something to say. `talks` are the explainers in which it is met."""
    met = list(talks)
    lines = (*_itself(site, actor), *_in_talks(site, actor, met), *_names(site, actor))
    return tuple(FactLine(site.labels(f"facts.{key}"), tuple(facts), key in LISTED) for key, facts in lines if facts)


def _itself(site: Site, actor: str) -> Iterator[tuple[str, list[Fact]]]:
    t, record = site.labels, site.model.actors[actor]
    yield "kind", [Fact(t(f"kind.{record.kind}"))]
    yield "of", _linked(site, [record.of] if record.of else [])
    yield "posts", [Fact(_post(site, post)) for post in record.posts]
    members = site.members.get(actor, ())
    yield "people", _linked(site, (key for key in members if site.model.actors[key].kind is ActorKind.PERSON))
    yield "members", _linked(site, (key for key in members if site.model.actors[key].kind is not ActorKind.PERSON))


def _in_talks(site: Site, actor: str, talks: list[Explained]) -> Iterator[tuple[str, list[Fact]]]:
    t = site.labels
    yield (
        "at-tables",
        [_sat(site, explained, one, actor) for explained in talks for one in explained.part_of(actor).meetings],
    )
    yield (
        "not-in-the-room",
        [_missed(site, explained, one) for explained in talks for one in _without(explained, actor)],
    )
    quoted = sum(len(explained.part_of(actor).quotes) for explained in talks)
    yield "quoted", [_quoted(site, actor, talks, quoted)] if quoted else []
    figures = sum(len(explained.part_of(actor).figures) for explained in talks)
    yield (
        "figures",
        [Fact(t("count.figures", n=figures), addresses.actor(actor, "section--figures"))] if figures else [],
    )


def _names(site: Site, actor: str) -> Iterator[tuple[str, list[Fact]]]:
    record = site.model.actors[actor]
    short = [record.short] if record.short else []
    yield "other-names", [Fact(name) for name in (*short, *record.other_names)]


def _linked(site: Site, actors: Iterable[str]) -> list[Fact]:
    return [Fact(site.name(key), addresses.actor(key)) for key in actors]


def _post(site: Site, post: Post) -> str:
    t = site.labels
    if post.from_ and post.until:
        return t("facts.post-span", title=post.title, start=t.date(post.from_), end=t.date(post.until))
    if post.from_:
        return t("facts.post-since", title=post.title, start=t.date(post.from_))
    return t("facts.post-until", title=post.title, end=t.date(post.until)) if post.until else post.title


def _without(explained: Explained, party: str) -> Iterator[MeetingSeating]:
    return (one for one in explained.seating.meetings if any(outside.party == party for outside in one.outside))


def _missed(site: Site, explained: Explained, one: MeetingSeating) -> Fact:
    t = site.labels
    words = t("facts.meeting", title=one.meeting.title, date=t.date(one.meeting.date))
    return Fact(words, addresses.explainer(explained.explainer.slug, "table", one.id))


def _sat(site: Site, explained: Explained, one: MeetingSeating, actor: str) -> Fact:
    """The meeting, and the actor's role there if it was no delegate."""
    t, meeting = site.labels, _missed(site, explained, one)
    roles = [group.role for group in one.delegations if group.party == actor]
    roles += [seat.role for seat in one.meeting.seats if seat.actor == actor]
    role = next((role for role in roles if role is not Role.DELEGATE), None)
    words = t("facts.with-role", meeting=meeting.words, role=t(f"role.{role}")) if role else meeting.words
    return Fact(words, meeting.address)


def _quoted(site: Site, actor: str, talks: list[Explained], quoted: int) -> Fact:
    t = site.labels
    texts = (explained.explainer.quotes[key].text for explained in talks for key in explained.part_of(actor).quotes)
    words = t("count.words", n=sum(map(word_count, texts)))
    said = t("facts.words-in", words=words, quotes=t("count.quotes", n=quoted))
    return Fact(said, addresses.actor(actor, "section--words"))
