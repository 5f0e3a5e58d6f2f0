"""The few facts beside the answer: when they met, who is in the room and who is not, how much the table says yes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.link_words import shown_text
from generator.derived.meeting_ground import Verdict
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.frame import has_page, page_address
from generator.pages.in_short import in_short
from generator.pages.site import Site
from generator.records.meeting import Role

NEXT_WORDS = 12
OTHER_ROLES = (Role.HOST, Role.MEDIATOR, Role.GUARANTOR, Role.OBSERVER)


@dataclass(frozen=True, slots=True)
class Fact:
    words: str
    address: Address | None = None


@dataclass(frozen=True, slots=True)
class GlanceLine:
    label: str
    facts: tuple[Fact, ...]


def at_a_glance(site: Site, explained: Explained) -> tuple[GlanceLine, ...]:
    """Only lines that have something to say."""
    lines = (*_room(site, explained), *_rest(site, explained))
    return tuple(GlanceLine(site.labels(f"glance.{key}"), tuple(facts)) for key, facts in lines if facts)


def who_is_where(explained: Explained) -> dict[str, tuple[str, ...]]:
    """The parties by the key of what they are to the table: delegations, then each other role, then those outside."""
    seating = explained.seating
    roles = {group.party: group.role for one in reversed(seating.meetings) for group in one.delegations}
    others = [party for party in seating.at_table if party not in seating.delegates]
    return {
        "at-the-table": tuple(party for party in seating.at_table if party in seating.delegates),
        **{str(role): tuple(party for party in others if roles[party] is role) for role in OTHER_ROLES},
        "not-in-the-room": tuple(outside.party for outside in seating.outside),
    }


def _room(site: Site, explained: Explained) -> Iterator[tuple[str, list[Fact]]]:
    yield "met", _met(site, explained)
    for key, parties in who_is_where(explained).items():
        yield key, [Fact(site.name(party), addresses.actor(party)) for party in parties]


def _rest(site: Site, explained: Explained) -> Iterator[tuple[str, list[Fact]]]:
    t, explainer = site.labels, explained.explainer
    slug, front = explainer.slug, explainer.record
    if has_page(explained, "positions"):
        yes = sum(ground.verdict is Verdict.YES for ground in explained.grounds.values())
        words = t("glance.of-issues", yes=yes, n=len(explainer.issues))
        yield "says-yes-on", [Fact(words, page_address(slug, "positions"))]
    if front.next:
        words = in_short(shown_text(front.next[0].text, site.model, t, slug), NEXT_WORDS)
        yield "next", [Fact(words, page_address(slug, "overview", "section--next"))]
    if has_page(explained, "sources"):
        yield "sources", [Fact(str(len(explained.load.sources)), page_address(slug, "sources"))]
    related = (other for other in front.related if other in site.model.explainers)
    yield "related", [Fact(site.model.explainers[other].record.title, addresses.explainer(other)) for other in related]


def _met(site: Site, explained: Explained) -> list[Fact]:
    t, meetings = site.labels, explained.seating.meetings
    if not meetings:
        return []
    newest = meetings[0].meeting
    said = t("glance.place", date=t.date(newest.date), place=newest.place) if newest.place else t.date(newest.date)
    words = said if len(meetings) == 1 else t("glance.meetings", n=len(meetings), newest=said)
    return [Fact(words, page_address(explained.explainer.slug, "table"))]
