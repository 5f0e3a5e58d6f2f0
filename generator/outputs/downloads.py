"""What can be taken away from a page, for it to link; and what a page has beside it, for its head."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.outputs.feeds import ATOM, JSON, has_feeds
from generator.outputs.json_schema import SCHEMA_FILES
from generator.outputs.plain_texts.paths import actor_path, explainer_path, series_path
from generator.outputs.spreadsheets import SPREADSHEETS
from generator.outputs.spreadsheets.column import Told
from generator.pages.addresses import page_url, relative
from generator.pages.page import Page
from generator.pages.site import Site

ATOM_TYPE, JSON_FEED_TYPE = "application/atom+xml", "application/feed+json"
JSON_TYPE, TEXT_TYPE = "application/json", "text/markdown"
SERIES = "series.json"
SHARED = ("actors", "sources")
"""Kinds of records that have a list of their own, and a file with all of them."""


@dataclass(frozen=True, slots=True)
class Download:
    """`words` say in a word or two what the file is; `path` lies below the base path."""

    words: str
    path: str


@dataclass(frozen=True, slots=True)
class Downloads:
    """Files of one kind, under what they have in common."""

    label: str
    files: tuple[Download, ...]


def downloads_of(site: Site, page: Page) -> tuple[Downloads, ...]:
    """What a page has of its explainer, its series, its actor, or of the list that it is."""
    if page.slug:
        return downloads(site, site.explained[page.slug])
    if (key := _key(page, "series")) in site.model.series:
        return series_downloads(site, key)
    kind, actor = page.path.partition("/")[0], _key(page, "actors")
    text = (Download("Markdown", actor_path(actor)),) if actor in site.model.actors else ()
    groups = (_shared(site, kind) if kind in SHARED else (), text)
    labels = (site.labels("data.whole"), site.labels("data.text"))
    return tuple(Downloads(label, files) for label, files in zip(labels, groups, strict=True) if files)


def _shared(site: Site, kind: str) -> tuple[Download, ...]:
    return Download("JSON", f"{kind}.json"), Download(site.labels("data.schema"), SCHEMA_FILES[kind])


def downloads(site: Site, explained: Explained) -> tuple[Downloads, ...]:
    """Whole data, spreadsheets, text, citations, feeds: only what there is."""
    t, folder = site.labels, f"explainers/{explained.explainer.slug}/"
    told = Told(site, explained)
    sheets = [sheet.name for sheet in SPREADSHEETS if any(True for _ in sheet.rows(told))]
    tables = tuple(Download(t(f"data.{name}"), f"{folder}{name}.csv") for name in sheets)
    package = (Download(t("data.package"), f"{folder}datapackage.json"),) if sheets else ()
    groups = (
        Downloads(
            t("data.whole"),
            (Download("JSON", f"{folder}data.json"), Download(t("data.schema"), SCHEMA_FILES["explainer"])),
        ),
        Downloads(t("data.tables"), tables + package),
        Downloads(t("data.text"), (Download("Markdown", explainer_path(explained.explainer.slug)),)),
        Downloads(
            t("data.citations"),
            (Download(t("cite.bibtex"), f"{folder}cite.bib"), Download(t("cite.csl"), f"{folder}cite.json")),
        ),
        Downloads(t("data.feeds"), _feeds(site, folder)),
    )
    return tuple(group for group in groups if group.files)


def series_downloads(site: Site, key: str) -> tuple[Downloads, ...]:
    """The data of all series, and the text and the feeds of this one."""
    t, folder = site.labels, f"series/{key}/"
    groups = (
        Downloads(t("data.whole"), _shared(site, "series")),
        Downloads(t("data.text"), (Download("Markdown", series_path(key)),)),
        Downloads(t("data.feeds"), _feeds(site, folder)),
    )
    return tuple(group for group in groups if group.files)


def _feeds(site: Site, folder: str) -> tuple[Download, ...]:
    return (Download("Atom", folder + ATOM), Download("JSON Feed", folder + JSON)) if has_feeds(site) else ()


def alternates(site: Site, page: Page) -> tuple[tuple[str, str, str], ...]:
    """What stands beside a page, for links in its head: media type, address seen from the page, title."""
    t, found = site.labels, list[tuple[str, str, str]]()
    folder = f"explainers/{page.slug}/"
    if has_feeds(site):
        title = site.options.site_name or t("frame.explainers")
        found += [(ATOM_TYPE, ATOM, title), (JSON_FEED_TYPE, JSON, title)]
    if page.slug:
        title = site.model.explainers[page.slug].record.title
        if has_feeds(site):
            found += [(ATOM_TYPE, folder + ATOM, title), (JSON_FEED_TYPE, folder + JSON, title)]
        found += [(JSON_TYPE, f"{folder}data.json", title), (TEXT_TYPE, explainer_path(page.slug), title)]
    if (series := _key(page, "series")) in site.model.series:
        if has_feeds(site):
            folder = f"series/{series}/"
            found += [(ATOM_TYPE, folder + ATOM, page.title), (JSON_FEED_TYPE, folder + JSON, page.title)]
        found += [(JSON_TYPE, SERIES, page.title), (TEXT_TYPE, series_path(series), page.title)]
    if (kind := page.path.partition("/")[0]) in SHARED:
        found.append((JSON_TYPE, f"{kind}.json", t(f"text.{kind}")))
    if (actor := _key(page, "actors")) in site.model.actors:
        found.append((TEXT_TYPE, actor_path(actor), site.name(actor)))
    here = page_url(page.path, site.options.directory_urls)
    return tuple((kind, relative(path, here), title) for kind, path, title in found)


def _key(page: Page, folder: str) -> str:
    """The id of the actor or series whose page it could be, or ""."""
    found, _, name = page.path.partition("/")
    return name.removesuffix(".md") if found == folder else ""
