"""The feeds of the site and of each explainer, as Atom and as JSON Feed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.feeds.atom import atom
from generator.outputs.feeds.feed import Feed
from generator.outputs.feeds.json_feed import json_feed
from generator.outputs.feeds.news import News, newest, news
from generator.outputs.site_file import SiteFile, json_file
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
    told: list[News] = []
    for slug, explained in site.explained.items():
        record, entries = explained.explainer.record, newest(news(site, explained))
        title = site.labels("feed.of-explainer", title=record.title, site=site.options.site_name)
        home = absolute(site, page_address(slug, "overview"))
        yield from _files(site, f"explainers/{slug}/", Feed(title, record.question, home, entries))
        told += entries
    home = absolute(site, Address(addresses.HOME))
    yield from _files(site, "", Feed(site.options.site_name, site.labels("feed.subtitle"), home, newest(told)))


def _files(site: Site, folder: str, feed: Feed) -> Iterator[SiteFile]:
    yield SiteFile(folder + ATOM, atom(site, feed, absolute_file(site, folder + ATOM)))
    yield json_file(folder + JSON, json_feed(site, feed, absolute_file(site, folder + JSON)))
