"""Where a project keeps its content."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.reading import Document, Value, read

SETTINGS = "mkdocs.yml"
CONTENT = "content"
PLUGIN = "explainer"


@dataclass(frozen=True, slots=True)
class Project:
    """`settings` is the project's mkdocs.yml, or None for a content folder on its own; `content` holds `explainers/`."""

    content: Path
    settings: Path | None

    @property
    def shown_as(self) -> str:
        """The content folder as somebody would type it here."""
        try:
            folder = self.content.resolve()
        except (OSError, RuntimeError):  # a link that leads in a circle
            folder = self.content.absolute()
        return folder.relative_to(Path.cwd()).as_posix() if folder.is_relative_to(Path.cwd()) else folder.as_posix()

    def shown(self, path: Path) -> str:
        """A file or folder of the content, as somebody would type it here."""
        if not path.is_relative_to(self.content):
            return path.as_posix()
        relative = path.relative_to(self.content).as_posix()
        return relative if self.shown_as == "." else f"{self.shown_as}/{relative}"


class NoProjectError(Exception):
    """The folder is neither a project nor a content folder."""


def find_project(folder: Path) -> Project:
    """The project in `folder`, which has mkdocs.yml, or the content folder that it is. Raises NoProjectError."""
    settings = folder / SETTINGS
    if settings.is_file():
        return Project(folder / _content_option(settings), settings)
    if (folder / "explainers").is_dir():
        return Project(folder, None)
    shown = folder.as_posix() if folder != Path() else "this folder"
    raise NoProjectError(
        f"{shown} is neither a project folder (it has no {SETTINGS}) nor a content folder (it has no explainers/)"
    )


def _content_option(settings: Path) -> str:
    """The plugin's option `content`; what is wrong with the settings otherwise is for MkDocs to say."""
    document = read(settings.read_bytes(), settings.name)
    top = document.value if isinstance(document, Document) else None
    plugins = top.get("plugins") if isinstance(top, dict) else None
    named: list[Value] = list(plugins) if isinstance(plugins, list) else [plugins]
    for entry in named:
        options = entry.get(PLUGIN) if isinstance(entry, dict) else None
        content = options.get("content") if isinstance(options, dict) else None
        if isinstance(content, str):
            return content
    return CONTENT
