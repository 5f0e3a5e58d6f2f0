"""What changed in an explainer: positions that gave way to others, what came since then, and its corrections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.derived.anchors import correction_anchors, position_anchor
from generator.derived.explained import Explained
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.frame import explainer_page, has_page
from generator.pages.issue_history import History, histories
from generator.pages.page import Page
from generator.pages.site import Site
from generator.records.date import Date, Point
from generator.records.explainer import Correction
from generator.records.position import Position


@dataclass(frozen=True, slots=True)
class Change:
    """A position, and the one that it replaced; None if the party had been silent. `address` is the new position's."""

    anchor: str
    party: str
    issue: str
    address: Address
    old: Position | None
    new: Position


@dataclass(frozen=True, slots=True)
class Month:
    """What changed in a month, or in a year of which no more is known; the newest first. `published` is whether the explainer
    first was, in it."""

    date: Date
    changes: tuple[Change, ...]
    corrections: tuple[tuple[str, Correction], ...]
    published: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """The newest first. `since_then` are from after `as_of`, the day for which the explainer stands. `unmoved` are the titles of
    the issues on which nobody has changed."""

    months: tuple[Month, ...]
    histories: tuple[History, ...]
    unmoved: str
    changes: tuple[Change, ...]
    as_of: Date | None
    since_then: tuple[Change, ...]
    corrections: tuple[tuple[str, Correction], ...]
    """Each with its anchor."""


def changes(site: Site) -> Iterator[Page]:
    for explained in site.explained.values():
        if has_page(explained, "changes"):
            yield _page(site, explained)


def _page(site: Site, explained: Explained) -> Page:
    t, record, later = site.labels, explained.explainer.record, explained.matrix.since_then
    replaced = {position_anchor(shift.new): shift.old for shift in explained.shifts}
    before = [shift.new for shift in explained.shifts if shift.new not in later]
    dated = zip(correction_anchors(record.corrections), record.corrections, strict=True)
    shifted = tuple(_change(explained, new, replaced) for new in before)
    since_then = tuple(_change(explained, new, replaced) for new in reversed(later))
    corrections = tuple(sorted(dated, key=lambda pair: pair[1].date.order, reverse=True))
    shown = histories(site, explained)
    moved_on = {one.issue for one in shown}
    titles = (explained.explainer.issues[issue].title for issue in explained.grounds if issue not in moved_on)
    body = Changes(
        months=tuple(_months(record.published, (*since_then, *shifted), corrections)),
        histories=shown,
        unmoved=t.listing(titles) if shown else "",
        changes=shifted,
        as_of=record.as_of,
        since_then=since_then,
        corrections=corrections,
    )
    moved = len(body.changes) + len(body.since_then)
    counts = (("changes.positions", moved), ("changes.corrected", len(body.corrections)))
    standfirst = t("changes.standfirst", what=t.listing(t(key, n=number) for key, number in counts if number))
    return explainer_page(site, explained, "changes", t("changes.title"), standfirst, body)


def _months(
    published: Date, changes: tuple[Change, ...], corrections: tuple[tuple[str, Correction], ...]
) -> Iterator[Month]:
    dates = [*(one.new.since for one in changes), *(one.date for _, one in corrections), published]
    months = {_month(date) for date in dates}
    for month in sorted(months, key=lambda month: (month.year, month.month), reverse=True):
        yield Month(
            date=Date(str(month), month, month),
            changes=tuple(one for one in changes if _month(one.new.since) == month),
            corrections=tuple(pair for pair in corrections if _month(pair[1].date) == month),
            published=_month(published) == month,
        )


def _month(date: Date) -> Point:
    return replace(date.start, day=0)


def _change(explained: Explained, new: Position, replaced: dict[str, Position]) -> Change:
    explainer, anchor = explained.explainer, position_anchor(new)
    return Change(
        anchor=anchor,
        party=new.party,
        issue=explainer.issues[new.issue].title,
        address=addresses.position(explainer.slug, new),
        old=replaced.get(anchor),
        new=new,
    )
