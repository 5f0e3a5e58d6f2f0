"""Content → pages and the files beside them: the pipeline, on one screen."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from generator.checks import run
from generator.loading import Content, LoadedFile, load
from generator.model import link
from generator.outputs import OUTPUTS
from generator.outputs.markdown import render
from generator.pages import PAGES
from generator.pages.page import Page
from generator.pages.site import Site, SiteOptions
from generator.problems import ContentError, Problem, errors

Known: TypeAlias = "dict[Path, tuple[tuple[int, int, int], LoadedFile]]"
"""What was read before, for `load`."""


@dataclass(frozen=True, slots=True)
class Built:
    """The Markdown of every page by its path, and what is wrong. With an error there are no pages."""

    pages: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    written_in: Mapping[str, str] = field(default_factory=dict)
    """The YAML file that a page comes from, relative to the content folder, by the page's path."""
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    """The files that are no pages, by the path at which they are published."""


def build(content: Path, options: SiteOptions, today: datetime.date, shown_as: str = "content") -> Built:
    """The pages of the content in a folder. Raises ContentError with all its problems if there are errors."""
    built = build_or_tell(content, options, today, shown_as)
    if errors(built.problems):
        raise ContentError(built.problems)
    return built


def build_or_tell(
    content: Path, options: SiteOptions, today: datetime.date, shown_as: str = "content", known: Known | None = None
) -> Built:
    """The pages, or the problems of the first stage that has errors. Problems name the folder as `shown_as`."""
    records, problems = load(content, shown_as, known)
    return Built(problems=tuple(problems)) if errors(problems) else build_from(records, options, today, problems)


def build_from(
    records: Content, options: SiteOptions, today: datetime.date, told: list[Problem], *, drafts: bool = False
) -> Built:
    """The pages of records that were read without an error; `told` are the notices until then."""
    model, problems = link(records, drafts=drafts)
    problems = told + problems
    if errors(problems):
        return Built(problems=tuple(problems))
    site = Site.of(model, options)
    problems += run(model, today, site.explained)
    if errors(problems):
        return Built(problems=tuple(problems))
    pages: list[Page] = [page for kind in PAGES for page in kind(site)]
    return Built(
        {page.path: render(site, page) for page in pages},
        tuple(problems),
        {page.path: page.written_in for page in pages if page.written_in},
        {file.path: file.content for output in OUTPUTS for file in output(site)},
    )
