"""A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

from __future__ import annotations

from typing import Any

from generator.outputs.feeds.atom import moment
from generator.outputs.feeds.feed import Feed
from generator.outputs.feeds.news import News
from generator.pages.site import Site

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(site: Site, feed: Feed, address: str) -> dict[str, Any]:
    return {
        "version": VERSION,
        "title": feed.title,
        "description": feed.subtitle,
        "home_page_url": feed.home,
        "feed_url": address,
        "language": site.options.language,
        "authors": [{"name": site.options.site_name or site.labels("frame.explainers")}],
        "items": [_item(site, entry) for entry in feed.entries],
    }


def _item(site: Site, news: News) -> dict[str, Any]:
    """An item needs a content; its title, where there is no text."""
    return {
        "id": news.address,
        "url": news.address,
        "title": news.title,
        "content_text": news.text or news.title,
        "date_published": moment(news.published),
        "date_modified": moment(news.changed),
        "tags": [site.labels(f"feed.kind.{news.kind}"), news.owner[1]],
    }
