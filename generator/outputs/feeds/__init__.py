"""The feeds of the site, of each explainer and of each series, as Atom and as JSON Feed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.feeds.atom import atom
from generator.outputs.feeds.feed import Feed
from generator.outputs.feeds.json_feed import json_feed
from generator.outputs.feeds.news import News, newest, news
from generator.outputs.feeds.series_news import series_news
from generator.outputs.site_file import SiteFile, json_file, text_file
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.frame import absolute, absolute_file, page_address
from generator.pages.site import Site

ATOM, JSON = "feed.xml", "feed.json"


def has_feeds(site: Site) -> bool:
    """A feed needs the site's address, and something to tell."""
    return bool(site.options.site_url and site.explained)


def feeds(site: Site) -> Iterator[SiteFile]:
    if not has_feeds(site):
        return
    told: dict[str, list[News]] = {}
    for slug, explained in site.explained.items():
        told[slug] = list(news(site, explained))
        record, home = explained.explainer.record, page_address(slug, "overview")
        yield from _files(site, f"explainers/{slug}/", _feed(site, record.title, record.question, home, told[slug]))
    moved: list[News] = []
    for key, series in site.series.items():
        own = list(series_news(site, series))
        all_of_it = [*own, *(one for slug in series.talks for one in told[slug])]
        title, home = series.record.title, addresses.series(key)
        yield from _files(site, f"series/{key}/", _feed(site, title, series.record.question, home, all_of_it))
        moved += own
    home = Address(addresses.HOME)
    everything = newest([*(one for listed in told.values() for one in listed), *moved])
    yield from _files(
        site, "", Feed(site.options.site_name, site.labels("feed.subtitle"), absolute(site, home), everything)
    )


def _feed(site: Site, title: str, subtitle: str, home: Address, told: list[News]) -> Feed:
    title = site.labels("feed.of-explainer", title=title, site=site.options.site_name)
    return Feed(title, subtitle, absolute(site, home), newest(told))


def _files(site: Site, folder: str, feed: Feed) -> Iterator[SiteFile]:
    if not feed.entries:
        return
    yield text_file(folder + ATOM, atom(site, feed, absolute_file(site, folder + ATOM)))
    yield json_file(folder + JSON, json_feed(site, feed, absolute_file(site, folder + JSON)))
