"""Builds like `generator.build`, and makes only what reads something that has changed since the last build, in whatever process.

What a build has read and made is kept in a file. It is safe to delete; without it, everything is made.
"""

from __future__ import annotations

import datetime
import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from generator.build import Built, build_or_tell
from generator.collector import with_all_set_aside, without_collector
from generator.content_files import Known, LoadedFile, read_most, stamp_of
from generator.function_caches import clear_caches
from generator.kept_objects import keep, kept_in
from generator.loading import load
from generator.pages.site import Site, SiteOptions
from generator.problems import Problem, errors
from generator.project import Project
from generator.reading import MAX_BYTES
from generator.remembered import Remembered
from generator.stored import Shelf

WORTH_KEEPING = 2.0
"""What changed is made again by the next build, too, if that takes no longer than so many times the keeping."""


@dataclass
class Kept:
    """`files` has what was read, by path."""

    files: dict[str, LoadedFile] = field(default_factory=dict)
    remembered: Remembered = field(default_factory=Remembered)


class KeptState:
    """What is remembered from one process to the next, in `folder`, a cache. `purpose` tells apart what is built differently."""

    def __init__(self, project: Project, folder: Path, purpose: str = "build") -> None:
        settings = (project.settings or project.content).resolve()
        name = hashlib.sha256(os.fsencode(settings)).hexdigest()[:16]
        self.file = folder / f"{name}.{purpose}"
        self.key = f"{project.content.resolve()}\n{project.content}\n{project.shown_as}"
        self.shelf = Shelf(folder, f"{name}-{purpose}")
        self._seconds = 0.0

    def restore(self) -> tuple[Remembered, Known]:
        """With what was read of files that still hold the same; nothing, if nothing was kept."""
        before, self._seconds = kept_in(self.file, self.key, self.shelf)
        kept = before if isinstance(before, Kept) else Kept()
        kept.remembered.seconds = 0
        return kept.remembered, _as_it_is(kept.files)

    def keep(self, remembered: Remembered, known: Known) -> None:
        """Unless to make again what changed takes hardly longer than to keep it."""
        if remembered.seconds <= WORTH_KEEPING * self._seconds:
            self.shelf.forget()
            return
        stored = list(remembered.stored())
        self.shelf.tidy(stored)
        self.shelf.settle()
        keep(Kept({str(path): loaded for path, (_, loaded) in known.items()}, remembered), self.file, self.key)
        self.shelf.forget_others(stored)


@without_collector
def kept_build(
    project: Project,
    options: SiteOptions,
    today: datetime.date,
    folder: Path,
    begin_cards: Callable[[Iterable[str]], None] = lambda _: None,
) -> Built:
    """Like `generator.build.build_or_tell`. `folder` is a cache. `begin_cards` is given the drawings before the pages are made."""
    state = KeptState(project, folder)
    remembered, known = state.restore()
    content, told = load(project.content, project.shown_as, known)
    if errors(told):
        return Built(problems=tuple(told))
    site, found = remembered.check(content, options, today)
    forget_places(known)
    if site is None:
        return Built(problems=(*told, *found))
    cards = remembered.cards()
    begin_cards(cards.values())
    again = partial(build_or_tell, project.content, options, today, project.shown_as)
    built = replace(_rendered(remembered, site, [*told, *found], state.shelf, again), cards=cards)
    clear_caches()
    state.keep(remembered, known)
    remembered.forget()
    return built


@with_all_set_aside
def _rendered(
    remembered: Remembered, site: Site, problems: Iterable[Problem], shelf: Shelf, again: Callable[[], Built]
) -> Built:
    """Templates leave circles behind: without the collector they take more room than all that is made."""
    built = remembered.rendered(site, problems, shelf, again)
    return replace(built, files=remembered.rendered_files(shelf, again))


def forget_places(known: Known) -> None:
    """All problems are told: where what stands is not asked any more."""
    for _, loaded in known.values():
        if loaded.document:
            loaded.document.forget()


def _as_it_is(files: dict[str, LoadedFile]) -> Known:
    """What was read of files whose text is still the same, whatever their dates say."""
    known = Known()
    for name, loaded in files.items():
        path = Path(name)
        if loaded.document is None or not path.is_file():  # a pipe would be waited for
            continue
        try:
            stamp = stamp_of(path.stat())
            text = read_most(path, MAX_BYTES).decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            continue
        if text == loaded.document.text:
            known[path] = stamp, loaded
    return known
