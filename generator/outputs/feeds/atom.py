"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

import datetime
import re
from xml.etree import ElementTree as ET

from generator.outputs.feeds.feed import Feed
from generator.outputs.feeds.news import News
from generator.pages.site import Site

NAMESPACE = "http://www.w3.org/2005/Atom"
NOT_XML = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for; and the carriage return, which its readers turn into a line's end."""


def atom(site: Site, feed: Feed, address: str) -> str:
    """The document. Characters that XML forbids are left out."""
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": site.options.language})
    _add(root, "id", address)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", moment(max(entry.changed for entry in feed.entries)))
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": address})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.home})
    if site.options.licence:
        ET.SubElement(root, "link", {"rel": "license", "href": site.options.licence})
    _add(ET.SubElement(root, "author"), "name", site.options.site_name or site.labels("frame.explainers"))
    for entry in feed.entries:
        _entry(site, root, entry)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, "unicode")}\n'


def moment(day: datetime.date) -> str:
    """The day's first moment as RFC 3339 writes it."""
    return f"{day.isoformat()}T00:00:00Z"


def _entry(site: Site, root: ET.Element, news: News) -> None:
    entry = ET.SubElement(root, "entry")
    _add(entry, "id", news.address)
    _add(entry, "title", news.title)
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": news.address})
    _add(entry, "published", moment(news.published))
    _add(entry, "updated", moment(news.changed))
    for term, label in ((news.kind, site.labels(f"feed.kind.{news.kind}")), news.owner):
        ET.SubElement(entry, "category", {"term": term, "label": _text(label)})
    if news.text:
        _add(entry, "summary", news.text)


def _add(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = _text(text)


def _text(text: str) -> str:
    return NOT_XML.sub("", text.replace("\r", " "))
