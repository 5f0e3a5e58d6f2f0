"""When a page was last changed, as its content says; never the day on which the site was built."""

from __future__ import annotations

import datetime

from generator.pages.actor import ActorView
from generator.pages.page import Page
from generator.pages.series import SeriesView
from generator.pages.site import Site
from generator.records.explainer import Explainer


def last_changed(site: Site, page: Page) -> datetime.date | None:
    """Of a page that tells of several explainers, the newest change of any; None, if nothing is known."""
    if page.slug:
        slugs: tuple[str, ...] = (page.slug,)
    elif isinstance(page.view, ActorView):
        slugs = site.met.get(page.view.key, ())
    elif isinstance(page.view, SeriesView):
        slugs = site.model.series[page.view.key].explainers
    else:
        slugs = tuple(site.model.explainers)
    return max((_changed(site.model.explainers[slug].record) for slug in slugs), default=None)


def _changed(record: Explainer) -> datetime.date:
    """The first day that its date can mean, so that no page claims to be newer than it is."""
    return max(record.published.first, record.updated.first) if record.updated else record.published.first
