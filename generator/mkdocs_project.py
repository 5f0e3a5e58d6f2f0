"""A project as MkDocs sees it, for the commands that need the whole site."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.exported_links import linked_to_files
from generator.options import PLUGIN
from generator.problems import ContentError
from generator.project import SETTINGS, NoProjectError, find_project

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.mkdocs_plugin import ExplainerPlugin

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # the theme prints a notice about its future otherwise


def settings_of(folder: Path) -> Path:
    """The mkdocs.yml of a project folder, or of the project whose content folder this is. Raises click.UsageError."""
    try:
        project = find_project(folder)
        if project.settings:
            return project.settings
        above = find_project(folder.resolve().parent)
        if above.settings and above.content.resolve() == folder.resolve():
            return above.settings
    except NoProjectError as error:
        raise click.UsageError(str(error)) from None
    raise click.UsageError(
        f"{folder.as_posix()} is a content folder without a project: there is no {SETTINGS} beside it"
    )


def load_project(settings: Path, *, strict: bool | None = None) -> MkDocsConfig:
    """MkDocs' configuration. What is wrong with it is told, and ends the command with exit code 1."""
    from mkdocs.config import load_config  # noqa: PLC0415 (a second of imports, only where it is wanted)

    with _told() as told:
        try:
            config = load_config(str(settings), strict=strict)
        except RecursionError:
            told.append(f"{settings.as_posix()}: nested too deeply; no setting needs this, check the brackets")
            _end(told)
    if PLUGIN not in config.plugins:
        told.append(f"{settings.as_posix()}: the plugin is missing; add `- {PLUGIN}` under `plugins`")
        _end(told)
    return config


def plugin_of(config: MkDocsConfig) -> ExplainerPlugin:
    from generator.mkdocs_plugin import ExplainerPlugin  # noqa: PLC0415

    plugin = config.plugins[PLUGIN]
    assert isinstance(plugin, ExplainerPlugin)
    return plugin


def build_site(config: MkDocsConfig, replaces: Path) -> None:
    """Builds into `config.site_dir`, which nobody reads yet; it is to take the place of the site in `replaces`.

    Raises ContentError; any other fault is told and ends with exit code 1.
    """
    from mkdocs.commands.build import build  # noqa: PLC0415

    config.plugins.on_startup(command="build", dirty=False)
    plugin_of(config).publishes = False
    plugin_of(config).replaces = replaces
    try:
        with _told():
            build(config)
    finally:
        config.plugins.on_shutdown()


def exported_files(config: MkDocsConfig) -> dict[str, bytes]:
    """Every file of docs/, the generated ones too, by its path there. Raises ContentError."""
    from mkdocs.structure.files import get_files, set_exclusions  # noqa: PLC0415

    plugin = plugin_of(config)
    with _told():
        files = plugin.on_files(get_files(plugin.on_config(config)), config=config)
        set_exclusions(files, config)
    shown = [file for file in files if file.inclusion.is_in_serve()]  # type: ignore[no-untyped-call]
    sources = {file.dest_uri: file.src_uri for file in shown}
    return {
        file.src_uri: linked_to_files(file.content_string, file.src_uri, file.dest_uri, sources).encode("utf-8")
        if file.generated_by == PLUGIN and file.is_documentation_page()
        else file.content_bytes
        for file in shown
    }


@contextmanager
def _told() -> Iterator[list[str]]:
    """Collects MkDocs' warnings and errors, and prints them at the end; problems of the content are raised instead."""
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    from generator.mkdocs_plugin import ProblemsError  # noqa: PLC0415

    collected = _Collect()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(collected)
    try:
        yield collected.told
    except MkDocsException as fault:
        cause = fault.__context__ if fault.__context__ is not None else fault
        if isinstance(cause, ProblemsError):
            raise ContentError(cause.problems) from None
        collected.told.append(fault.format_message())
        _end(collected.told)
    finally:
        logger.removeHandler(collected)
    _print(collected.told)
    collected.told.clear()


class _Collect(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(f"{record.levelname.lower()}: {record.getMessage()}")


def _print(told: list[str]) -> None:
    for line in told:
        click.echo(line, err=True)


def _end(told: list[str]) -> None:
    _print(told)
    raise click.exceptions.Exit(1)
