"""`explainer build`: the site, never half-written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.inputs import inputs_of, state_of
from generator.mkdocs_project import build_site, load_project, plugin_of, settings_of
from generator.publishing import cannot_write, replacing
from generator.reports import counted

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

TRIES = 3


class EditedError(Exception):
    """What was built is of no one moment."""


@click.command(
    name="build", epilog="Exit codes: 0 built, 1 problems in the content or the settings, 2 a slip in the command."
)
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "-d",
    "--site-dir",
    "target",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where the site is put; `site_dir` of mkdocs.yml, if left out.",
)
@click.option(
    "--strict/--no-strict", default=None, help="Whether a warning ends the build; `strict` of mkdocs.yml, if left out."
)
def command(folder: Path, *, target: Path | None, strict: bool | None) -> None:
    """Build the site.

    DIR is a project folder (it has mkdocs.yml) or its content folder; this folder, if left out.

    The site is built beside the folder where it is put, and exchanged with it in one step: that folder always holds
    a whole site, the old one or the new one. It must be empty, hold a built site, or not be there yet.

    \b
    Examples:
      explainer build
      explainer build -d /srv/www/talks
    """
    config = _published(settings_of(folder), target, strict=strict)
    plugin = plugin_of(config)
    built = plugin.last
    notices = f", {counted(len(built.problems), 'notice')}" if built.problems else ""
    for problem in plugin.policy.problems if plugin.policy else ():
        click.echo(str(problem), err=True)  # `explainer check`, which tells all others, renders no page
    click.echo(f"{counted(len(built.pages), 'page')} from the content{notices}: {Path(config.site_dir).as_posix()}")


def _published(settings: Path, target: Path | None, *, strict: bool | None) -> MkDocsConfig:
    """Builds, again if a file was edited meanwhile: a site is made from the files as they stood at one moment."""
    for _ in range(TRIES):
        config = load_project(settings, strict=strict)
        place = target or Path(config.site_dir)
        if not may_be_replaced(place):
            raise click.UsageError(
                f"{place.as_posix()} holds something else than a built site; name another folder, or empty it"
            )
        try:
            with replacing(place) as new:
                _build(config, place, new)
        except EditedError:
            click.echo("A file was edited while the site was built.", err=True)
        except OSError as fault:
            raise click.ClickException(cannot_write(place, fault)) from None
        else:
            config.site_dir = str(place)
            return config
    raise click.ClickException(
        f"files were edited during each of {TRIES} builds; {place.as_posix()} is as it was. "
        "Build again when nobody writes to them"
    )


def _build(config: MkDocsConfig, place: Path, new: Path) -> None:
    """Builds into the folder `new`, for `place`. Raises EditedError if one of the files that it reads changed meanwhile."""
    from generator.progress import shown_progress  # noqa: PLC0415

    inputs = inputs_of(config)
    before = state_of(inputs)
    config.site_dir = str(new)
    try:
        with shown_progress(config):
            build_site(config, place.resolve())
    except Exception:
        if state_of(inputs) != before:  # a file that is being saved can have any slip
            raise EditedError from None
        raise
    if state_of(inputs) != before:
        raise EditedError


def may_be_replaced(place: Path) -> bool:
    """Whether nothing is lost with this folder: it is not there, empty, or a site that MkDocs built."""
    if not place.exists():
        return True
    if not place.is_dir():
        return False
    names = {entry.name for entry in place.iterdir() if not entry.name.startswith(".")}
    return not names or ({"sitemap.xml", "sitemap.xml.gz"} <= names and "mkdocs.yml" not in names)
