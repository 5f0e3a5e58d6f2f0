"""What feeds tell: new explainers, positions that shifted, corrections, new events. Dated by the content, never by the clock."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.derived.anchors import correction_anchors
from generator.derived.explained import Explained
from generator.derived.link_words import shown_text
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.frame import absolute, page_address
from generator.pages.site import Site
from generator.records.date import Date
from generator.records.position import Position

LIMIT = 50
"""How many entries a feed has: the newest."""


@dataclass(frozen=True, slots=True)
class News:
    """One entry. `address` is where the thing stands, and its id; `kind` is explainer, shift, correction, event or series.

    `owner` is the explainer or series that tells it, by its id and its title.
    """

    kind: str
    owner: tuple[str, str]
    address: str
    title: str
    text: str
    published: datetime.date
    changed: datetime.date


def newest(news: Iterable[News]) -> list[News]:
    """As many as a feed has, the newest first, each once; those of one day as they stand."""
    told: dict[str, News] = {}
    for one in news:
        told.setdefault(one.address, one)
    return sorted(told.values(), key=lambda one: one.changed, reverse=True)[:LIMIT]


def news(site: Site, explained: Explained) -> Iterator[News]:
    """The news of one explainer.

    Events and shifts from before its publication are no news: the explainer itself tells them.
    """
    teller = _Teller(site, explained)
    published = explained.explainer.record.published.first
    yield teller.explainer()
    yield from teller.corrections()
    for one in (*teller.shifts(), *teller.events()):
        if one.published >= published:
            yield one


def shift_words(site: Site, issue: str, old: Position, new: Position) -> str:
    """Norway on the border: Opposes → Supports"""
    t = site.labels
    stances = {"old": t(f"stance.{old.stance}"), "new": t(f"stance.{new.stance}")}
    return t("feed.shift", party=site.name(new.party), issue=issue, **stances)


class _Teller:
    def __init__(self, site: Site, explained: Explained) -> None:
        self.site = site
        self.explained = explained
        self.slug = explained.explainer.slug

    def explainer(self) -> News:
        record = self.explained.explainer.record
        page, changed = page_address(self.slug, "overview"), record.updated or record.published
        told = self._told("explainer", page, record.title, record.answer.text, record.published)
        return replace(told, changed=max(told.published, changed.first))

    def corrections(self) -> Iterator[News]:
        record = self.explained.explainer.record
        title = self.site.labels("feed.correction", title=record.title)
        for anchor, one in zip(correction_anchors(record.corrections), record.corrections, strict=True):
            yield self._told("correction", page_address(self.slug, "changes", anchor), title, one.text, one.date)

    def shifts(self) -> Iterator[News]:
        issues = self.explained.explainer.issues
        for shift in self.explained.shifts:
            new = shift.new
            title = shift_words(self.site, issues[new.issue].title, shift.old, new)
            yield self._told("shift", addresses.position(self.slug, new), title, new.wants, new.since)

    def events(self) -> Iterator[News]:
        for event in self.explained.explainer.events:
            yield self._told("event", addresses.event(self.slug, event), event.title, event.text or "", event.date)

    def _told(self, kind: str, address: Address, title: str, text: str, date: Date) -> News:
        shown = shown_text(text, self.site.model, self.site.labels, self.slug)
        owner = self.slug, self.explained.explainer.record.title
        return News(kind, owner, absolute(self.site, address), title, shown, date.first, date.first)
