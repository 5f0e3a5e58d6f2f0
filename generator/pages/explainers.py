"""The list of all explainers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.explainer_card import ExplainerCard, by_status, explainer_cards
from generator.pages.page import Page
from generator.pages.site import Site
from generator.records.explainer import Status


@dataclass(frozen=True, slots=True)
class Explainers:
    """The newest first within each status."""

    by_status: Mapping[Status, tuple[ExplainerCard, ...]]
    home: Address


def explainers(site: Site) -> Iterator[Page]:
    t, cards = site.labels, explainer_cards(site)
    if not cards:
        return
    view = Explainers(by_status(cards), Address(addresses.HOME))
    standfirst = t("explainers.standfirst", n=len(cards))
    yield Page(addresses.EXPLAINERS, t("frame.explainers"), "explainers.md.jinja", view, description=standfirst)
