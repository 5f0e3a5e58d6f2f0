"""`explainer rename`: an id changed everywhere it is referred to, and the old address kept."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from generator.commands.schema import FOLDER, rewrite_schemas
from generator.linking import link
from generator.loading import Content, Known, load
from generator.problems import ContentError, errors
from generator.project import NoProjectError, Project, find_project
from generator.records.base import ID_PATTERN
from generator.references import near_hint
from generator.renaming import CannotRenameError, Renamed, Renaming, renamed
from generator.source_texts import fingerprint_path, text_path
from generator.wording import KEBAB_HINT, with_article
from generator.yaml_editing import write_together

KINDS = ("actor", "source", "explainer", "series")


@click.command(
    name="rename",
    epilog="Exit codes: 0 renamed; 1 problems in the content, 2 a slip in the command, and nothing changed.",
)
@click.argument("kind", metavar="KIND", type=click.Choice(KINDS))
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "-p",
    "--project",
    "folder",
    metavar="DIR",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project or content folder; this one, if left out.",
)
@click.option("--no-redirect", is_flag=True, help="Do not keep the old address: nobody has seen it yet.")
def command(kind: str, old: str, new: str, folder: Path, *, no_redirect: bool) -> None:
    """Change an id everywhere it is referred to.

    KIND is actor, source, explainer or series. Keys, values, citations and [[links]] are changed where they stand, and
    nothing else in the files: comments and layout stay. An explainer's folder, a series' file, a source's fingerprint
    and text get the new name. The record keeps its old id under `formerly`, and its old addresses lead to the new one.

    \b
    Examples:
      explainer rename actor rubio marco-rubio
      explainer rename explainer riyadh us-russia-riyadh-2025
    """
    project = _project(folder)
    known: Known = {}
    content, told = load(project.content, project.shown_as, known)
    if errors(told):
        raise ContentError(told)
    renaming = Renaming(kind, old, new)
    _refuse(renaming, content)
    try:
        changed = renamed(known, renaming, project.content, redirect=not no_redirect)
    except CannotRenameError as error:
        raise click.ClickException(f"{error}. Change it there by hand, then rename") from None
    moves = _moves(project.content, renaming)
    _try_out(project, changed, moves, problems_before=len(link(content, drafts=True)[1]))
    try:
        write_together(changed.texts, moves)
    except OSError as fault:
        where = Path(fault.filename or project.content).as_posix()
        raise click.ClickException(f"{where} cannot be written: {fault.strerror}; nothing was changed") from None
    rewrite_schemas(project.content)
    _report(project, renaming, changed, redirect=not no_redirect)


def _project(folder: Path) -> Project:
    try:
        return find_project(folder)
    except NoProjectError as error:
        raise click.UsageError(str(error)) from None


def _refuse(renaming: Renaming, content: Content) -> None:
    """Ends the command if there is no such record, or the new id cannot be had."""
    kind, old, new = renaming.kind, renaming.old, renaming.new
    every: Mapping[str, Mapping[str, Any]] = {
        "actor": content.actors,
        "source": content.sources,
        "series": content.series,
        "explainer": {slug: folder.explainer for slug, folder in content.explainers.items()},
    }
    records = every[kind]
    if old not in records:
        raise click.UsageError(f"there is no {kind} `{old}`; {near_hint(old, kind, records)}")
    if not re.fullmatch(ID_PATTERN, new) or len(new) > 100:
        raise click.UsageError(f"`{new}` is not an id; {KEBAB_HINT}")
    if new in records:
        called = records[new].name if kind == "actor" else records[new].title
        raise click.UsageError(f"there is {with_article(kind)} `{new}` already: {called}")
    if taken := [key for key, record in records.items() if new in record.formerly and key != old]:
        raise click.UsageError(f"`{new}` was the id of the {kind} `{taken[0]}`, and its old address leads there")


def _moves(content: Path, renaming: Renaming) -> dict[Path, Path]:
    """The files and folders that are named after the record."""
    old, new = renaming.old, renaming.new
    named: Mapping[str, tuple[Callable[[str], Path], ...]] = {
        "actor": (),
        "source": (lambda key: fingerprint_path(content, key), lambda key: text_path(content, key)),
        "explainer": (lambda key: content / "explainers" / key,),
        "series": (lambda key: content / "series" / f"{key}.yaml",),
    }
    moves = {place(old): place(new) for place in named[renaming.kind] if place(old).exists()}
    if there := [target for target in moves.values() if target.exists()]:
        raise click.UsageError(f"{there[0].as_posix()} is there already; nothing was changed")
    return moves


def _try_out(project: Project, changed: Renamed, moves: Mapping[Path, Path], problems_before: int) -> None:
    """Renames in a copy first, and ends the command if the copy has a problem that the content has not."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "content"
        shutil.copytree(project.content, copy, ignore=shutil.ignore_patterns(FOLDER))

        def there(path: Path) -> Path:
            return copy / path.relative_to(project.content)

        write_together(
            {there(file): text for file, text in changed.texts.items()},
            {there(old): there(new) for old, new in moves.items()},
        )
        content, told = load(copy, project.shown_as)
        if not errors(told):
            told = link(content, drafts=True)[1]
            told = told if len(told) > problems_before else []
    if errors(told):
        click.echo("Renamed, the content would have these problems. Nothing was changed.", err=True)
        raise ContentError(told)


def _report(project: Project, renaming: Renaming, changed: Renamed, *, redirect: bool) -> None:
    files = len(changed.texts)
    places = f"{changed.places} {'place' if changed.places == 1 else 'places'}"
    click.echo(
        f"The {renaming.kind} `{renaming.old}` is `{renaming.new}` now: {places} in {files} {'file' if files == 1 else 'files'}."
    )
    if redirect:
        click.echo("Its old address leads to the new one, as long as `formerly` in its record names it.")
    for mention in _mentions(project, renaming):
        click.echo(f"{mention}: this links the old address; change it by hand")


def _mentions(project: Project, renaming: Renaming) -> Iterator[str]:
    """Lines of the hand-written pages and the settings that link an old address."""
    if project.settings is None or renaming.kind == "source":
        return
    folder = {"actor": "actors", "explainer": "explainers", "series": "series"}[renaming.kind]
    address = re.compile(rf"(?<![\w-]){folder}/{renaming.old}(?![\w-])")
    root = project.settings.parent
    for file in (project.settings, *sorted((root / "docs").rglob("*.md"))):
        for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), 1):
            if address.search(line):
                yield f"{file.relative_to(root).as_posix()}:{number}"
