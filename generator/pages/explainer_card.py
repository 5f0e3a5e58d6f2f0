"""An explainer as a card: its small table, status, date, title, question, who is in the room and who is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.at_a_glance import who_is_where
from generator.pages.site import Site
from generator.pages.table_picture import table_picture
from generator.pictures.table import TablePicture
from generator.records.explainer import Explainer, Status


@dataclass(frozen=True, slots=True)
class ExplainerCard:
    """`counts` say how many are at the table, and how many are not; `room` says who, for a card with more space."""

    slug: str
    address: Address
    explainer: Explainer
    dated: str
    picture: TablePicture | None
    room: tuple[str, ...]
    counts: tuple[str, ...]
    without_them: str


def explainer_cards(site: Site) -> tuple[ExplainerCard, ...]:
    """All explainers, the newest first: by the day of publication, then by that of the last change."""
    newest = sorted(site.explained.values(), key=_age, reverse=True)
    return tuple(_card(site, explained) for explained in newest)


def by_status(cards: Iterable[ExplainerCard]) -> dict[Status, tuple[ExplainerCard, ...]]:
    """What goes on first, what is over last; a status that no explainer has is left out."""
    listed = tuple(cards)
    order = (Status.ONGOING, Status.UPCOMING, Status.PAUSED, Status.CONCLUDED)
    groups = {status: tuple(card for card in listed if card.explainer.status is status) for status in order}
    return {status: group for status, group in groups.items() if group}


def _age(explained: Explained) -> tuple[object, ...]:
    record = explained.explainer.record
    return record.published.order, (record.updated or record.published).order, explained.explainer.slug


def _card(site: Site, explained: Explained) -> ExplainerCard:
    t, explainer, seating = site.labels, explained.explainer, explained.seating
    record, over = explainer.record, len(explained.without_them)
    dated = t("frame.updated", date=t.date(record.updated)) if record.updated else ""
    counts = (("home.at-the-table", len(seating.at_table)), ("home.not-in-the-room", len(seating.outside)))
    return ExplainerCard(
        slug=explainer.slug,
        address=addresses.explainer(explainer.slug),
        explainer=record,
        dated=dated or t("frame.published", date=t.date(record.published)),
        picture=table_picture(site, explainer, seating.shown) if seating.shown else None,
        room=tuple(_room(site, explained)),
        counts=tuple(t(key, n=number) for key, number in counts if number),
        without_them=t("home.without-them", n=over) if over else "",
    )


def _room(site: Site, explained: Explained) -> Iterator[str]:
    """At the table: US, Russia · Host: Saudi Arabia"""
    t = site.labels
    for key, parties in who_is_where(explained).items():
        if parties:
            yield t("home.room", role=t(f"glance.{key}"), who=t.listing(map(site.short, parties)))
