"""`explainer export`: every page as Markdown, with an mkdocs.yml that needs nothing of ours."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import exported_hook
from generator.mkdocs_project import exported_files, load_project, plugin_of, settings_of
from generator.publishing import cannot_write, replacing
from generator.reports import counted

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

OVERRIDES = "overrides"
MARK = ".explainer-export"
"""Marks a folder as an export, which the next one may replace."""


@click.command(
    name="export", epilog="Exit codes: 0 exported, 1 problems in the content or the settings, 2 a slip in the command."
)
@click.argument("target", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "-p",
    "--project",
    "folder",
    metavar="DIR",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project folder (it has mkdocs.yml) or its content folder; this folder, if left out.",
)
def command(target: Path, *, folder: Path) -> None:
    """Write every page as Markdown, for any engine.

    DIR gets docs/ with all pages, the hand-written ones too, our stylesheet and script, and an mkdocs.yml that builds
    them with Zensical or with plain MkDocs, without this package; for the latter hooks/ has what it needs of ours. DIR must be empty,
    an earlier export, which is replaced as a whole, or not be there yet.

    \b
    Example:
      explainer export ../talks-as-markdown
      cd ../talks-as-markdown && mkdocs build
    """
    if not _may_be_replaced(target):
        raise click.UsageError(f"{target.as_posix()} is neither empty nor an earlier export; name another folder")
    config = load_project(settings_of(folder))
    try:
        with replacing(target) as new:
            pages = _write(config, new)
    except OSError as fault:
        raise click.ClickException(cannot_write(target, fault)) from None
    click.echo(f"{counted(pages, 'page')}: {target.as_posix()}")


def _write(config: MkDocsConfig, new: Path) -> int:
    """Writes the export, and counts its pages."""
    from generator.exported_settings import exported_settings  # noqa: PLC0415
    from generator.mkdocs_settings import THEME, theme_folders  # noqa: PLC0415

    files = exported_files(config)
    for uri, content in files.items():
        _put(new / "docs" / uri, content)
    settings = Path(config.config_file_path)
    own = config.theme.custom_dir
    for folder in theme_folders(config):
        left = shutil.ignore_patterns("assets", "README.md")
        shutil.copytree(folder, new / "hooks" / exported_hook.THEME, ignore=left, dirs_exist_ok=True)
    if own:
        shutil.copytree(own, new / OVERRIDES)
    assets = [file.relative_to(THEME).as_posix() for file in sorted(THEME.glob("assets/*")) if file.is_file()]
    for asset in assets:
        if asset not in files:
            _put(new / "docs" / asset, (THEME / asset).read_bytes())
    hooks = list(_copied_hooks(config, new))
    text = exported_settings(settings, assets, plugin_of(config).added.values(), hooks, OVERRIDES if own else "")
    (new / "mkdocs.yml").write_text(text, "utf-8")
    (new / MARK).write_text("This folder is written by `explainer export`, and replaced by it as a whole.\n", "utf-8")
    return sum(uri.endswith(".md") for uri in files)


def _copied_hooks(config: MkDocsConfig, new: Path) -> Iterable[str]:
    """The user's own, and ours with what it reads."""
    own = (Path(config.config_file_path).parent / hook for hook in config.hooks)
    for source in (*own, Path(exported_hook.__file__)):
        _put(new / "hooks" / source.name, source.read_bytes())
        yield f"hooks/{source.name}"
    heads = {path: asdict(head) for path, head in plugin_of(config).heads().items()}
    _put(new / "hooks" / exported_hook.HEADS, json.dumps(heads, ensure_ascii=False, indent=1).encode("utf-8"))


def _put(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)


def _may_be_replaced(target: Path) -> bool:
    if not target.exists():
        return True
    return target.is_dir() and ((target / MARK).is_file() or not any(target.iterdir()))
