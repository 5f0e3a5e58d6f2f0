"""`explainer init`: a new site of its own."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path

import click

from generator.commands.schema import write_schemas

STARTER = Path(__file__).parent.parent / "starter" / "whole-site"
DOT = "dot-"
"""Begins the names of files that are hidden in the new site, and must not be in this package."""


@click.command(name="init", epilog="Exit codes: 0 written, 2 a slip in the command.")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", metavar="WORDS", help="The site's name; the folder's, if left out.")
def command(folder: Path, *, name: str | None) -> None:
    """Set up a new site.

    DIR gets mkdocs.yml, content/ with a small example, docs/, workflows that check pull requests and publish the site
    with GitHub Pages, and settings for pre-commit, git and VS Code. DIR may be there already; no file in it is
    overwritten.

    \b
    Example:
      explainer init border-talks --name "Border talks"
      cd border-talks && mkdocs serve
    """
    files = starter_files(" ".join((name or "").split()) or _words(folder.resolve().name))
    if there := [path for path in files if (folder / path).exists()]:
        raise click.UsageError(f"{folder.as_posix()} has {', '.join(there)} already; nothing was written")
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
    write_schemas(folder / "content")
    click.echo(f"{len(files)} files in {folder.as_posix()}. See the site with: mkdocs serve")


def starter_files(name: str) -> dict[str, str]:
    """The files of a new site, by path. `name` is what the site is called."""
    words = {
        "@SITE_NAME@": json.dumps(name, ensure_ascii=False),
        "@SITE_TITLE@": name,
        "@VERSION@": version("mkdocs-explainer"),
    }
    made = {}
    for file in sorted(path for path in STARTER.rglob("*") if path.is_file()):
        text = file.read_text(encoding="utf-8")
        for mark, meant in words.items():
            text = text.replace(mark, meant)
        made[_path(file)] = text
    return made


def _path(file: Path) -> str:
    parts = file.relative_to(STARTER).parts
    return "/".join("." + part.removeprefix(DOT) if part.startswith(DOT) else part for part in parts)


def _words(folder: str) -> str:
    """A folder's name as words: border-talks → Border talks."""
    words = folder.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
