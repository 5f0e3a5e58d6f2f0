"""The home page: each series large with its explainers as cards, and of the other explainers the newest large."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.explainer_card import ExplainerCard, by_status, explainer_cards
from generator.pages.page import Page
from generator.pages.series_card import SeriesCard, series_cards
from generator.pages.site import Site
from generator.records.explainer import Status

TOGETHER = 12


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards side by side; `status` is None where all stand together."""

    status: Status | None
    cards: tuple[ExplainerCard, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """`text` is the owner's own Markdown, or ""; with a title of its own it replaces the page's.

    `newest` and `groups` are explainers of no series; they stand before the series where the newest of all is one of them.
    """

    text: str
    has_title: bool
    series: tuple[SeriesCard, ...]
    series_last: bool
    newest: ExplainerCard | None
    groups: tuple[CardGroup, ...]
    explainers: Address | None


def home(site: Site) -> Iterator[Page]:
    """The home page is made even if nothing is published yet."""
    t, cards, text = site.labels, explainer_cards(site), site.options.home_text.strip()
    series = series_cards(site, cards)
    grouped = {card.slug for one in series for card in one.cards}
    alone = tuple(card for card in cards if card.slug not in grouped)
    view = Home(
        text=text,
        has_title=any(line.startswith("# ") for line in text.splitlines()),
        series=series,
        series_last=bool(alone) and alone[0] is cards[0],
        newest=alone[0] if alone else None,
        groups=tuple(_groups(alone[1:], together=len(alone) <= TOGETHER)),
        explainers=Address(addresses.EXPLAINERS) if cards else None,
    )
    title = site.options.site_name or t("home.title")
    hide = ("navigation", "toc", "footer")
    yield Page(addresses.HOME, title, "home.md.jinja", view, description=t("home.standfirst"), hide=hide)


def _groups(cards: tuple[ExplainerCard, ...], *, together: bool) -> Iterator[CardGroup]:
    if not together:
        yield from (CardGroup(status, group) for status, group in by_status(cards).items())
    elif cards:
        yield CardGroup(None, cards)
