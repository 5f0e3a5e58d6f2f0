"""The search of our own while MkDocs builds: Pagefind's index behind the theme's search box, with records instead of pages."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from mkdocs.config.base import LegacyConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from generator.build import Built
from generator.mkdocs_settings import give_script, give_theme_folder
from generator.outputs.search_pages import NARROWED_BY
from generator.outputs.search_pages.indexed_html import indexed_html
from generator.outputs.search_pages.search_page import SearchPage
from generator.outputs.search_pages.theme_entries import entries_of, pages_of_entries
from generator.pages.addresses import page_url
from generator.search_index import BegunIndex, Indexed, SearchIndex, SearchIndexError, indexed, search_index

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from generator.options import Options

THEME_SEARCH, OFFLINE = "material/search", "material/offline"
THEME = Path(__file__).parent / "search_theme"
"""Only a site with a search of its own has these files."""
WORKER, CONTROLS = "assets/search/worker.js", "assets/search/controls.js"
THEMES_WORKER = re.compile(r'(?<=")([^"]*)assets/javascripts/workers/search\.[^"/]*\.js(?=")')
CONFIG = '<script id="__config"'
THEMES_INDEX, PARTIES, INDEX = "search/search_index.json", "search/parties.json", "search/pagefind"


class SearchSource(Protocol):
    """Where the pages come from: our plugin."""

    options: Options
    last: Built
    added: Mapping[str, str]


class OwnSearch(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """A plugin beside ours. The theme's search box stays; what answers it is our worker, from Pagefind's index."""

    def __init__(self, source: SearchSource, index: SearchIndex) -> None:
        self.source = source
        self.index = index
        self.begun: BegunIndex | None = None
        self.ours: Mapping[str, str] = {}
        """The paths of our pages by their addresses."""

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Our pages are there: the index is begun, and goes on beside all that MkDocs does."""
        self.ours = by_address(self.source, config, self.source.last.found)
        self.begun = self.index.begin(list(self._indexed()), self.source.last.searched.language)

    def on_build_error(self, *, error: Exception) -> None:
        if self.begun:
            self.begun.end()

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """For partials/search.html."""
        env.globals["explainer_search"] = {"words": self.source.last.searched.words, "kinds": NARROWED_BY}

    @event_priority(100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """The theme need not read what we have written ourselves."""
        if page.url in self.ours:
            page.meta = {**page.meta, "search": {"exclude": True}}

    @event_priority(-50)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        return with_worker(output)

    @event_priority(-50)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        return with_worker(output_content)

    @event_priority(-50)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Behind the theme's plugin, which has written its index by now."""
        site, searched = Path(config.site_dir), self.source.last.searched
        themes = json.loads((site / THEMES_INDEX).read_text("utf-8"))
        shutil.rmtree(site / INDEX, ignore_errors=True)
        assert self.begun is not None
        try:
            more = [
                indexed(page.url, indexed_html(page, searched.language))
                for page in pages_of_entries(themes["docs"], self.ours)
            ]
            made = self.index.write(self.begun, more, site / INDEX)
        except SearchIndexError as fault:
            raise PluginError(str(fault)) from None
        kinds = {word.removeprefix("kind."): said for word, said in searched.words.items() if word.startswith("kind.")}
        themes["config"]["explainer"] = {"language": searched.language, "kinds": kinds, "index": made[:8]}
        _write_json(site / THEMES_INDEX, {"config": themes["config"], "docs": []})
        _write_json(site / PARTIES, searched.parties)

    def knows(self, page: Page) -> bool:
        """Whether it is told what is found on the page."""
        return page.url in self.ours

    def _indexed(self) -> Iterator[Indexed]:
        found, language = self.source.last.found, self.source.last.searched.language
        for url, path in self.ours.items():
            if found.stored[path].length:
                yield Indexed(url, partial(_html, found, path, url, language), found.stored[path].digest.hex())


class ThemeSearch(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """A plugin beside ours where there is no index of Pagefind's: the theme's search is given our records, and need not read
    the HTML of our pages for what stands on them."""

    def __init__(self, source: SearchSource) -> None:
        self.source = source
        self.ours: Mapping[str, str] = {}
        """The paths of our pages by their addresses."""

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """The theme's plugin has begun its index by now."""
        self.ours = by_address(self.source, config, self.source.added)
        themes: Any = config.plugins[THEME_SEARCH]
        index = themes.search_index
        read = index.add_entry_from_context

        def add(page: Page) -> None:
            if self.knows(page):
                index.entries += entries_of(replace(self.source.last.found[self.ours[page.url]], url=page.url))
            else:
                read(page)

        index.add_entry_from_context = add

    def knows(self, page: Page) -> bool:
        """Whether it is told what is found on the page; with an edit that can change."""
        return self.ours.get(page.url) in self.source.last.found


def has_theme_search(config: MkDocsConfig) -> bool:
    """Whether the site has the search box whose protocol our worker speaks, and is read from a server."""
    if THEME_SEARCH not in config.plugins or OFFLINE in config.plugins:
        return False
    is_enabled = bool(config.plugins[THEME_SEARCH].config.get("enabled"))
    bases = (Path(folder, "base.html") for folder in config.theme.dirs)
    base = next((file for file in bases if file.is_file()), None)
    return is_enabled and base is not None and bool(THEMES_WORKER.search(base.read_text("utf-8", "replace")))


def by_address(source: SearchSource, config: MkDocsConfig, paths: Iterable[str]) -> dict[str, str]:
    """These paths of our pages, of those that stand in the site, by the address of each."""
    base, added = source.options.base_path, (path for path in paths if path in source.added)
    return {posixpath.join(base, page_url(path, config.use_directory_urls)): path for path in added}


def _html(found: Mapping[str, SearchPage], path: str, url: str, language: str) -> str:
    return indexed_html(replace(found[path], url=url), language)


def own_search(source: SearchSource, config: MkDocsConfig, folder: Path) -> OwnSearch | None:
    """Gives the next build a search of its own; None, if Pagefind is not installed. `folder` is a cache, safe to delete."""
    index = search_index(folder)
    if index is None:
        return None
    made = OwnSearch(source, index)
    config.plugins["explainer/search"] = made
    give_theme_folder(config, THEME)
    give_script(config, CONTROLS)
    return made


def theme_search(source: SearchSource, config: MkDocsConfig) -> ThemeSearch:
    made = ThemeSearch(source)
    config.plugins["explainer/search"] = made
    return made


def with_worker(page: str) -> str:
    """The page with our worker instead of the theme's, under a name that changes with it."""
    start = page.rfind(CONFIG)
    if start < 0:
        return page
    return page[:start] + THEMES_WORKER.sub(rf"\g<1>{WORKER}?{_version()}", page[start:], count=1)


@cache
def _version() -> str:
    return hashlib.sha256((THEME / WORKER).read_bytes()).hexdigest()[:8]


def _write_json(file: Path, values: Any) -> None:
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text, encoding="utf-8")
