"""Content under `mkdocs serve`: it may be broken at any moment, and the site stands.

A broken part becomes a page at its own addresses that shows what is wrong; the rest is as it is, or as it last was.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.at_once import Newest, read_again, texts_of
from generator.build import Built, rendered
from generator.content_files import Known
from generator.kept_build import KeptState, forget_places
from generator.loading import Content, load
from generator.pages import addresses
from generator.pages.frame import HAS, page_address
from generator.pages.site import Site, SiteOptions
from generator.problem_page import problem_page
from generator.problems import Location, Problem, Severity, errors
from generator.project import Project
from generator.remembered import Remembered
from generator.standing import EVERYTHING, Part, Standing, stand
from generator.stored import Made, Shelf, texts

LISTS = {"actors": addresses.ACTORS, "sources": addresses.SOURCES}


@dataclass
class Preview:
    """What is remembered from build to build: what was read, and what stood."""

    known: Known = field(default_factory=dict)
    last: Content | None = None
    remembered: Remembered = field(default_factory=Remembered)
    last_built: Built = field(default_factory=Built)
    shelf: Shelf = field(default_factory=Shelf)
    folder: Path | None = None
    """A cache, in which the next server finds what this one has made when it started."""
    kept: KeptState | None = None
    newest: Newest | None = None
    """What stands, if nothing is broken; with what `at_once` has read since."""

    def built(self, project: Project, options: SiteOptions, today: datetime.date, slips: list[Problem]) -> Built:
        """The pages as far as they stand, and pages of problems in the place of others; never an exception. No other files.

        `slips` are what is wrong with the options.
        """
        try:
            built = self._built(project, options, today, slips)
        except OSError as fault:
            told = Problem(
                Location(project.shown_as),
                "unreadable",
                f"the content cannot be read: {fault.strerror}",
                "check its permissions; it is read again at the next change",
            )
            built, self.newest = replace(self.last_built, problems=(*slips, told)), None
        self.last_built = built
        return built

    def keep(self) -> None:
        """After the first build, when all of it is made. What is made after that is not kept."""
        forget_places(self.known)
        if self.kept and self.shelf is self.kept.shelf:
            self.kept.keep(self.remembered, self.known)
            self.shelf = Shelf(self.folder)

    def at_once(self, project: Project, changed: Iterable[Path]) -> Made[str] | None:
        """The Markdown, by path, of the pages of explainers of which these files changed; nothing else is looked at.

        None, where more could be wrong or touched than that. `built` tells the rest, and must follow in any case.
        """
        again = read_again(self.newest, project, changed, self.known) if self.newest else None
        if again is None:
            return None
        self.newest, slugs = again
        return self._put(texts_of(self.newest.site, slugs))

    def files(self) -> Made[bytes]:
        """The files that are no pages, of the site as it was built last."""
        site = self.remembered.current.site
        made = self.remembered.rendered_files(self.shelf, lambda: rendered(site, ()))
        self.shelf.tidy(self.remembered.stored())
        return made

    def _built(self, project: Project, options: SiteOptions, today: datetime.date, slips: list[Problem]) -> Built:
        if self.folder and not self.kept:
            self.kept = KeptState(project, self.folder, "serve")
            self.remembered, self.known = self.kept.restore()
            self.shelf = self.kept.shelf
        content, told = load(project.content, project.shown_as, self.known)
        standing = stand(
            content,
            told,
            self.last,
            project.shown_as,
            lambda records: self.remembered.check(records, options, today, drafts=True),
        )
        self.last = standing.content
        is_whole = not standing.broken and not errors(told)
        self.newest = Newest(standing.content, standing.site) if is_whole else None
        built = self.remembered.rendered(
            standing.site, standing.notices, self.shelf, lambda: rendered(standing.site, ())
        )
        broken = dict(standing.broken)
        if slips:
            broken[EVERYTHING] = (*broken.get(EVERYTHING, ()), *slips)
        of_problems = {}
        for part, problems in broken.items():
            for path in _paths(part, standing, built, project.shown_as):
                of_problems[path] = problem_page(
                    _title(part, standing.site), problems, lambda name: _text(name, project)
                )
        wrong = dict.fromkeys(problem for problems in broken.values() for problem in problems)
        return replace(
            built,
            pages=built.pages | self._put(of_problems),
            problems=(*wrong, *built.problems),
            found=built.found.without(of_problems),
            front_matter={path: said for path, said in built.front_matter.items() if path not in of_problems},
        )

    def _put(self, made: Mapping[str, str]) -> Made[str]:
        stored = {path: self.shelf.put(text.encode("utf-8")) for path, text in made.items()}
        return texts(stored, lambda: made)


def _paths(part: Part, standing: Standing, built: Built, shown_as: str) -> Iterator[str]:
    """The pages that a broken part has, as it last was, or would have."""
    match part.kind:
        case "explainers":
            if part.name in standing.site.model.explainers:
                yield from (path for path in built.pages if path.startswith(f"explainers/{part.name}/"))
            else:
                yield from (page_address(part.name, page).path for page in HAS)
        case "series":
            yield addresses.series(part.name.removesuffix(".yaml")).path
        case "actors" | "sources":
            yield LISTS[part.kind]
            path = f"{shown_as}/{part.kind}/{part.name}"
            for (kind, key), origin in standing.content.origins.items():
                if kind == "actor" and origin.document.path == path:
                    yield addresses.actor(key).path
        case _:
            yield addresses.HOME


def _title(part: Part, site: Site) -> str:
    if part.kind == "explainers" and part.name in site.model.explainers:
        return site.model.explainers[part.name].record.title
    return part.name.removesuffix(".yaml") or site.options.site_name


def _text(name: str, project: Project) -> str:
    """The text of a file that a problem names."""
    below = name.removeprefix(f"{project.shown_as}/")
    settings = project.settings
    file = settings if settings and name == settings.name else project.content / below
    try:
        return Path(file).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def errors_of(built: Built) -> tuple[Problem, ...]:
    return tuple(problem for problem in built.problems if problem.severity is Severity.ERROR)
