"""How far a build is, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mkdocs.config.base import LegacyConfig
from mkdocs.plugins import BasePlugin, event_priority

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from rich.progress import Progress


@contextmanager
def shown_progress(config: MkDocsConfig) -> Iterator[None]:
    """Shows the stages of a build of `config` on standard error, if that is a terminal."""
    from rich.console import Console  # noqa: PLC0415 (only where it is shown)
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    columns = (TextColumn("{task.description:<8}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        config.plugins["explainer/progress"] = _Progress(progress)
        yield


class _Progress(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Sees each page twice: when its Markdown is rendered, and when it is written."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.reading = progress.add_task("Reading", total=None)

    @event_priority(-100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        pages = len(files.documentation_pages())
        self.progress.remove_task(self.reading)
        self.rendering = self.progress.add_task("Pages", total=pages)
        self.writing = self.progress.add_task("Writing", total=pages)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        self.progress.advance(self.rendering)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        self.progress.update(self.rendering, completed=len(files.documentation_pages()))

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> None:
        self.progress.advance(self.writing)
