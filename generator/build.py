"""Content → pages and the files beside them: the pipeline, on one screen."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.checks import run
from generator.collector import with_all_set_aside, without_collector
from generator.linking import link
from generator.loading import Content, load
from generator.outputs import OUTPUTS
from generator.outputs.heads import Head, Heads
from generator.outputs.markdown import front_matter, render_all
from generator.outputs.search_pages import Searched, search_pages, searched
from generator.outputs.search_pages.search_page import SearchPage, from_bytes
from generator.outputs.share_card import card_drawings
from generator.pages import all_pages
from generator.pages.page import Page
from generator.pages.site import Site, SiteOptions
from generator.problems import ContentError, Problem, errors
from generator.stored import Made, Shelf, files, texts


@dataclass(frozen=True, slots=True)
class Built:
    """The Markdown of every page by its path, and what is wrong. With an error there are no pages."""

    pages: Made[str] = field(default_factory=lambda: texts({}, dict))
    problems: tuple[Problem, ...] = ()
    written_in: Mapping[str, str] = field(default_factory=dict)
    """The YAML file that a page comes from, relative to the content folder, by the page's path."""
    files: Made[bytes] = field(default_factory=lambda: files({}, dict))
    """The files that are no pages, by the path at which they are published."""
    heads: Mapping[str, Head] = field(default_factory=dict)
    """What the head of each page holds for machines, by the page's path; under "" that of pages of the user's own."""
    cards: Mapping[str, str] = field(default_factory=dict)
    """The drawings (SVG) of share cards, by the path at which each is published as PNG."""
    searched: Searched = field(default_factory=Searched)
    """What the search says on its own; nothing, where the theme's search reads our pages."""
    front_matter: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """What stands above the Markdown of a page, by the page's path."""
    found: Made[SearchPage] = field(default_factory=lambda: Made({}, from_bytes, dict))
    """What the search finds on each page, by the page's path."""


def build(content: Path, options: SiteOptions, today: datetime.date, shown_as: str = "content") -> Built:
    """The pages of the content in a folder. Raises ContentError with all its problems if there are errors."""
    built = build_or_tell(content, options, today, shown_as)
    if errors(built.problems):
        raise ContentError(built.problems)
    return built


def build_or_tell(content: Path, options: SiteOptions, today: datetime.date, shown_as: str = "content") -> Built:
    """The pages, or the problems of the first stage that has errors. Problems name the folder as `shown_as`."""
    records, told = load(content, shown_as)
    if errors(told):
        return Built(problems=tuple(told))
    site, found = check(records, options, today)
    return rendered(site, told + found) if site else Built(problems=tuple(told + found))


@without_collector
def check(
    records: Content, options: SiteOptions, today: datetime.date, *, drafts: bool = False
) -> tuple[Site | None, list[Problem]]:
    """The site of records that were read without an error, and what is wrong; None, if there are errors."""
    model, problems = link(records, drafts=drafts)
    if errors(problems):
        return None, problems
    site = Site.of(model, options)
    problems += run(model, today, site.explained)
    return (None if errors(problems) else site), problems


def rendered(site: Site, problems: Iterable[Problem]) -> Built:
    """Every page of a site that has no errors; `problems` are its notices."""
    return _rendered(site, all_pages(site), problems)


@with_all_set_aside
def _rendered(site: Site, pages: Sequence[Page], problems: Iterable[Problem]) -> Built:
    made, head, shelf = {page.path: text for page, text in render_all(site, pages)}, Heads(site), Shelf()
    return Built(
        texts({page.path: shelf.put(made[page.path].encode("utf-8")) for page in pages}, dict),
        tuple(problems),
        {page.path: page.written_in for page in pages if page.written_in},
        files({file.path: shelf.put(file.content) for output in OUTPUTS for file in output(site)}, dict),
        {**{page.path: head(page) for page in pages}, "": head.elsewhere()},
        dict(card_drawings(site)),
        searched(site),
        {page.path: front_matter(page) for page in pages},
        Made({path: shelf.put(page.as_bytes()) for path, page in search_pages(site, pages).items()}, from_bytes, dict),
    )
