"""Where an explainer stands in its series: the how manieth it is, and what comes before and after it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import LinkedExplainer
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.site import Site


@dataclass(frozen=True, slots=True)
class OtherTalks:
    title: str
    address: Address


@dataclass(frozen=True, slots=True)
class SeriesPlace:
    """`number` counts the explainers of the series from 1."""

    title: str
    address: Address
    number: int
    of: int
    before: OtherTalks | None
    after: OtherTalks | None


def series_place(site: Site, explainer: LinkedExplainer) -> SeriesPlace | None:
    """None, if it is in no series."""
    if not explainer.series:
        return None
    record = site.model.series[explainer.series]
    slugs, place = record.explainers, record.explainers.index(explainer.slug)
    return SeriesPlace(
        title=record.title,
        address=addresses.series(explainer.series),
        number=place + 1,
        of=len(slugs),
        before=_other(site, slugs[place - 1]) if place else None,
        after=_other(site, slugs[place + 1]) if place + 1 < len(slugs) else None,
    )


def _other(site: Site, slug: str) -> OtherTalks:
    return OtherTalks(site.model.explainers[slug].record.title, addresses.explainer(slug))
