"""What `mkdocs serve` does between the save of a file and the page: renders what changed, and builds the rest when it must."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from mkdocs.config.base import LegacyConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from generator.build import Built
from generator.last_build import LastBuild, NotLocalError
from generator.mkdocs_preview import Preview, errors_of
from generator.mkdocs_server import PreviewServer, SiteFolders
from generator.options import PLUGIN
from generator.project import Project

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

log = get_plugin_logger(PLUGIN)

MADE_OF_OTHERS = "/print.md"
"""The page that has all of an explainer takes as long to render as all of them."""


class PageSource(Protocol):
    """Where the pages come from: our plugin."""

    project: Project
    last: Built
    home_text: str
    added: Mapping[str, str]
    """The pages that MkDocs got from us: their path in docs/, by our own."""
    published: Mapping[str, str]
    """The same of the files that are no pages."""

    def built(self, home_text: str, config: MkDocsConfig) -> Built: ...


class LivePreview(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """A plugin beside ours while MkDocs serves: it sees each build last, and remembers it."""

    def __init__(self, source: PageSource) -> None:
        self.source = source
        self.preview = Preview()
        self.folders = SiteFolders()
        self.server: PreviewServer | None = None
        self.builder: Callable[[], None] = lambda: None
        self.making: LastBuild | None = None
        self.last: LastBuild | None = None
        self.unfinished = False
        self.waiting: dict[str, str | None] = {}
        self.owed: set[str] = set()
        """Files that changed, of which the pages of their explainer alone show it so far."""

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        self.nav = nav

    @event_priority(-200)
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Behind what takes finished pages, which gives another environment."""
        ours = tuple(one for one in config.plugins.values() if type(one).__module__.startswith("generator."))
        self.making = LastBuild(config, files, self.nav, env, ours)

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> None:
        if self.making:
            self.making.note_entries(page)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Only now, when it is whole, the site is served."""
        self.last, self.making = self.making, None
        self.unfinished, self.waiting, self.owed = False, {}, set()
        self._publish(config)
        self.preview.keep()
        gc.unfreeze()
        gc.collect()
        gc.freeze()  # what stays in memory need not be looked through at every edit

    def serve(self, server: LiveReloadServer, config: MkDocsConfig) -> LiveReloadServer:
        if type(server) is not LiveReloadServer:  # another plugin brings its own
            return server
        self.server, self.builder = PreviewServer(server, self), server.builder
        self._publish(config)
        return self.server

    def rebuild(self, changed: set[str]) -> set[str] | None:
        """Builds again what the changed files touch: the addresses at which something changed, or None for all.

        Where that is possible only the pages of an explainer; `finish` builds the rest.
        """
        began = time.monotonic()
        self.owed |= changed
        addresses = self._try(lambda: self._seen(changed))
        if addresses is not None:
            log.info("Rendered in %.2f seconds", time.monotonic() - began)
        return addresses

    def finish(self) -> set[str] | None:
        """The next of what nobody waits for: other pages, then long pages made of others, the data files, and the index of
        the search. As long as `unfinished`, there is more to do."""
        if not self.unfinished or self.last is None:
            self.unfinished = False
            return set()
        return self._try(self._render if self.owed else self._finish)

    def _try(self, build: Callable[[], set[str]]) -> set[str] | None:
        """What it builds; if it cannot, the whole site is built."""
        try:
            return build()
        except Exception as fault:  # what it was, the whole build tells
            log.debug("The whole site is built: %s", fault)
            self.last = None
            self.builder()
            return None

    def _seen(self, changed: set[str]) -> set[str]:
        addresses = self._at_once(changed)
        return self._render() if addresses is None else addresses

    def _at_once(self, changed: set[str]) -> set[str] | None:
        """Renders the pages of the explainers of which these files changed; None, if more than that must be looked at."""
        last, before = self.last, self.source.last
        if last is None or not last.is_local:
            return None
        try:
            made = self.preview.at_once(self.source.project, map(Path, changed))
        except Exception as fault:  # what it was, the build of all pages tells
            log.debug("All pages are built: %s", fault)
            return None
        if made is None:
            return None
        added = self.source.added
        differ = [path for path, text in made.stored.items() if path in added and text != before.pages.stored.get(path)]
        addresses = last.update({added[path]: made[path] for path in differ})
        self.source.last = replace(before, pages=before.pages | made)
        self.unfinished = True
        return addresses

    def _render(self) -> set[str]:
        """Every page that differs, with what waits for it; but for those that are made of others."""
        last, before, changed = self.last, self.source.last, self.owed
        if last is None or not last.is_local:
            raise NotLocalError("something is not of one page alone")
        content = str(self.source.project.content.resolve())
        texts: dict[str, str | None] = {
            last.page_of(path): None for path in changed if not Path(path).resolve().is_relative_to(content)
        }
        if len(texts) < len(changed):
            built = self.source.built(self.source.home_text, last.config)
            if _of_the_whole(built) != _of_the_whole(before):
                raise NotLocalError("other pages")
            texts |= {
                self.source.added[path]: built.pages[path]
                for path, stored in built.pages.stored.items()
                if (stored, built.heads.get(path)) != (before.pages.stored[path], before.heads.get(path))
                and path in self.source.added
            }
            self.source.last = replace(built, files=before.files)
        self.waiting |= {uri: text for uri, text in texts.items() if uri.endswith(MADE_OF_OTHERS)}
        addresses = last.update({uri: text for uri, text in texts.items() if uri not in self.waiting})
        found, found_before = self.source.last.found.stored, before.found.stored
        added = self.source.added
        last.read_again(added[path] for path in found if path in added and found[path] != found_before.get(path))
        self._publish(last.config)
        self.unfinished, self.owed = True, set()
        return addresses

    def _finish(self) -> set[str]:
        assert self.last is not None
        self.unfinished = False
        contents, before = self.preview.files(), self.source.last.files
        if contents.keys() != before.keys():
            raise NotLocalError("other files")
        addresses = self.last.update(self.waiting)
        self.waiting = {}
        published = self.source.published
        differ = [path for path, stored in contents.stored.items() if stored != before.stored[path]]
        self.last.update_files({published[path]: contents[path] for path in differ if path in published})
        self.source.last = replace(self.source.last, files=contents)
        self.last.update_search()
        return addresses

    def _publish(self, config: MkDocsConfig) -> None:
        if self.server:
            self.server.root, self.server.problems = config.site_dir, errors_of(self.source.last)
            self.folders.remove_old()


def _of_the_whole(built: Built) -> tuple[object, ...]:
    """What the map of the site and pages of the user's own show: which pages there are, and when each was changed."""
    days = {path: head.changed for path, head in built.heads.items()}
    return built.pages.keys(), built.written_in, days, built.heads.get("")
