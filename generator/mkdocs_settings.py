"""What our plugin sets in MkDocs' own settings: our theme files, Markdown extensions, and that a preview is never strict."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.utils import CountHandler

from generator.outputs.markdown import EXTENSIONS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

THEME = Path(__file__).parent / "theme"
MATERIAL = "material"
MATERIAL_THEME = Path(__file__).parent / "material_theme"
"""What extends a template that other themes need not have, or that means something else there."""


def end_strictness() -> None:
    """A preview never ends: strictness is for `mkdocs build`. MkDocs counts warnings by a handler that it has set up before."""
    logger = logging.getLogger("mkdocs")
    for handler in logger.handlers[:]:
        if isinstance(handler, CountHandler):
            handler.counts.clear()  # an address that a browser did not find is a warning too
            logger.removeHandler(handler)


def give_theme(config: MkDocsConfig) -> None:
    """Our stylesheet, script and overrides."""
    for folder in theme_folders(config):
        give_theme_folder(config, folder)
    config.extra_css[:0] = [f"assets/{file.name}" for file in sorted(THEME.glob("assets/*.css"))]
    for file in sorted(THEME.glob("assets/*.js"), reverse=True):
        give_script(config, f"assets/{file.name}")


def theme_folders(config: MkDocsConfig) -> list[Path]:
    """Where our overrides of the theme of this site are."""
    return [THEME, *([MATERIAL_THEME] if config.theme.name == MATERIAL else [])]


def give_theme_folder(config: MkDocsConfig, folder: Path) -> None:
    """Templates and assets before the theme's own, and behind the user's."""
    config.theme.dirs.insert(1 if config.theme.custom_dir in config.theme.dirs else 0, str(folder))


def give_script(config: MkDocsConfig, path: str) -> None:
    """A script before those that are there."""
    script = ExtraScriptValue(path)
    script.defer = True
    config.extra_javascript.insert(0, script)


def give_extensions(config: MkDocsConfig) -> None:
    config.markdown_extensions.extend(name for name in EXTENSIONS if name not in config.markdown_extensions)
