"""Builds like `generator.build`, and makes only what reads something that has changed since the last build, in whatever process.

What a build has read and made is kept in a file. It is safe to delete; without it, everything is made.
"""

from __future__ import annotations

import datetime
import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.build import Built
from generator.collector import with_all_set_aside, without_collector
from generator.content_files import Known, LoadedFile, read_most, stamp_of
from generator.kept_objects import keep, kept_in
from generator.loading import load
from generator.outputs.share_card import card_drawings
from generator.pages.site import Site, SiteOptions
from generator.problems import Problem, errors
from generator.project import Project
from generator.reading import MAX_BYTES
from generator.remembered import Remembered
from generator.stored import Shelf


@dataclass
class Kept:
    """`files` has what was read, by path."""

    files: dict[str, LoadedFile] = field(default_factory=dict)
    remembered: Remembered = field(default_factory=Remembered)


@without_collector
def kept_build(
    project: Project,
    options: SiteOptions,
    today: datetime.date,
    folder: Path,
    begin_cards: Callable[[Iterable[str]], None] = lambda _: None,
) -> Built:
    """Like `generator.build.build_or_tell`. `folder` is a cache. `begin_cards` is given the drawings before the pages are made."""
    file, key = _place(project, folder)
    shelf = Shelf(folder, file.stem)
    before, seconds = kept_in(file, key, shelf)
    kept = before if isinstance(before, Kept) else Kept()
    known = _as_it_is(kept.files)
    kept.remembered.seconds = 0
    content, told = load(project.content, project.shown_as, known)
    if errors(told):
        return Built(problems=tuple(told))
    site, found = kept.remembered.check(content, options, today)
    _forget_places(known)
    if site is None:
        return Built(problems=(*told, *found))
    cards = card_drawings(site)
    begin_cards(cards.values())
    built = replace(_rendered(kept.remembered, site, [*told, *found], shelf), cards=cards)
    if kept.remembered.seconds > seconds:  # to make again what changed takes longer than to keep it
        stored = list(kept.remembered.stored())
        shelf.tidy(stored)
        shelf.settle()
        keep(Kept({str(path): loaded for path, (_, loaded) in known.items()}, kept.remembered), file, key)
        shelf.forget_others(stored)
    else:
        shelf.forget()
    return built


@with_all_set_aside
def _rendered(remembered: Remembered, site: Site, problems: Iterable[Problem], shelf: Shelf) -> Built:
    """Templates leave circles behind: without the collector they take more room than all that is made."""
    return replace(remembered.rendered(site, problems, shelf), files=remembered.rendered_files(shelf))


def _forget_places(known: Known) -> None:
    """All problems are told: where what stands is not asked any more."""
    for _, loaded in known.values():
        if loaded.document:
            loaded.document.forget()


def _place(project: Project, folder: Path) -> tuple[Path, str]:
    """The file of a project, and what it is valid for."""
    settings = (project.settings or project.content).resolve()
    name = hashlib.sha256(os.fsencode(settings)).hexdigest()[:16]
    return folder / f"{name}.build", f"{project.content.resolve()}\n{project.content}\n{project.shown_as}"


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
