"""The files that a site is made from, and whether they are as they were."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.content_files import Stamp, stamp_of
from generator.mkdocs_project import plugin_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def inputs_of(config: MkDocsConfig) -> list[Path]:
    """Files and folders, some of them perhaps not there."""
    settings = Path(config.config_file_path)
    content = settings.parent / str(plugin_of(config).given.get("content") or "content")
    folders = (config.docs_dir, config.theme.custom_dir, *config.watch)
    return [settings, content, *(settings.parent / folder for folder in (*folders, *config.hooks) if folder)]


def state_of(inputs: Iterable[Path]) -> Mapping[str, Stamp]:
    """What the system says of each file that is there, hidden ones left out: any change makes it another."""
    return {path: stamp for top in inputs for path, stamp in _files(str(top))}


def _files(path: str) -> Iterator[tuple[str, Stamp]]:
    try:
        if not os.path.isdir(path):  # noqa: PTH112 (a Path for each of many thousands takes longer than asking for its state)
            yield path, stamp_of(os.stat(path))  # noqa: PTH116
            return
        with os.scandir(path) as entries:
            below = [entry.path for entry in entries if not entry.name.startswith(".") and not _is_loop(entry)]
    except OSError:
        return
    for entry in below:
        yield from _files(entry)


def _is_loop(entry: os.DirEntry[str]) -> bool:
    return entry.is_symlink() and entry.is_dir()
