"""`mkdocs build` as careful as it can be: the site is made beside its folder, and takes its place when it is whole."""

from __future__ import annotations

import logging
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.base import LegacyConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.utils import CountHandler

from generator.options import PLUGIN
from generator.publishing import cannot_write, replacing

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

log = get_plugin_logger(PLUGIN)


class Publication(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """A plugin beside ours: it sees each event last. MkDocs writes into its folder instead of the published one."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Where no folder can be made beside the published one, MkDocs writes as it always did."""
        self.place = Path(config.site_dir)
        self.is_beside = True
        self.replacing: AbstractContextManager[Path] | None = replacing(self.place)
        try:
            config.site_dir = str(self.replacing.__enter__())
        except OSError as fault:
            self.replacing, self.is_beside = None, False
            log.info("The site is written piece by piece, since no other can be made beside it: %s", fault.strerror)

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """All other plugins have written theirs. MkDocs ends a strict build with warnings only after this."""
        if config.strict and _has_warnings():
            return
        held, self.replacing = self.replacing, None
        config.site_dir = str(self.place)
        if held:
            held.__exit__(None, None, None)

    @event_priority(-200)
    def on_build_error(self, *, error: Exception) -> None:
        self.on_shutdown()
        if self.is_beside and isinstance(error, OSError):  # MkDocs would show a traceback
            raise PluginError(cannot_write(self.place, error)) from None

    def on_shutdown(self) -> None:
        """Also when MkDocs was interrupted: nothing is left beside the published folder, which is as it was."""
        held, self.replacing = self.replacing, None
        if held:
            with suppress(_UnfinishedError):
                held.__exit__(_UnfinishedError, _UnfinishedError(), None)


class _UnfinishedError(Exception):
    """The site is not whole."""


def _has_warnings() -> bool:
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
