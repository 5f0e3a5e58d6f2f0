"""The pages of one explainer as soon as one of its files is saved, made without a look at the rest of the content.

Whoever asks builds the whole after that: what an edit does to anything else, and what checks of everything find, comes then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import checks
from generator.content_files import ContentFiles, Known
from generator.derived.explained import Explained
from generator.linking import link_one
from generator.loading import Content, ExplainerFolder
from generator.outputs.markdown import render
from generator.pages import EXPLAINER_PAGES
from generator.pages.page import Page
from generator.pages.site import Site
from generator.problems import errors
from generator.project import Project
from generator.recorded import Current, recorded_site


@dataclass(frozen=True, slots=True)
class Newest:
    """Content without an error, and its site."""

    content: Content
    site: Site


def read_again(newest: Newest, project: Project, files: Iterable[Path], known: Known) -> tuple[Newest, set[str]] | None:
    """The same with these files as they are now, and the explainers that they belong to.

    None, if one of them is none that an explainer had, or cannot stand as it is.
    """
    slugs = set()
    for file in files:
        slug, before = file.parent.name, known.get(file)
        if before is None or file.parent.parent != project.content / "explainers":
            return None
        reader = ContentFiles(project.content, project.shown_as, known)
        loaded = reader.read(file, before[1].kind)
        held = newest.content.explainers.get(slug)
        if reader.problems or loaded.records is None or held is None or loaded.kind.name not in held.files:
            return None
        folder = ExplainerFolder(slug, {**held.files, loaded.kind.name: loaded})
        content = replace(newest.content, explainers={**newest.content.explainers, slug: folder})
        site = _linked_again(newest.site, content, slug)
        if site is None:
            return None
        newest = Newest(content, site)
        slugs.add(slug)
    return newest, slugs


def _linked_again(site: Site, content: Content, slug: str) -> Site | None:
    """The site with one explainer linked again, and its views anew; None, if it has an error."""
    linked, problems = link_one(content, site.model.explainers[slug])
    if problems:
        return None
    model = replace(site.model, explainers={**site.model.explainers, slug: linked})
    explained = Explained(model, linked)
    if errors(checks.of_explainer(explained)):
        return None
    made = Site.of(model, site.options)
    as_it_was = {name: getattr(site, name) for name in ("series", "met", "members")}
    vars(made).update(as_it_was, explained={**site.explained, slug: explained})
    return made


def pages_of(site: Site, slug: str) -> Iterator[Page]:
    """The pages of an explainer, but for the one that has them all."""
    current = Current()
    current.site = site
    for kind in EXPLAINER_PAGES:
        yield from kind(recorded_site(current, set(), ("explained", slug)))


def texts_of(site: Site, slugs: Iterable[str]) -> Mapping[str, str]:
    """The Markdown of the pages of these explainers, by path."""
    return {page.path: render(site, page) for slug in slugs for page in pages_of(site, slug)}
