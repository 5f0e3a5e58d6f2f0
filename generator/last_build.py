"""The last whole build of MkDocs, kept in memory: under `mkdocs serve` only pages whose Markdown changed are rendered again.

They go through MkDocs' own page events, so that other plugins see them. What could touch anything but its own page is
left to a whole build.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_date

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation

SEARCH = ("material/search", "search")
WHOLE_SITE = ("pre_build", "files", "nav", "env", "pre_template", "template_context", "post_template", "post_build")
"""Events with which a plugin can carry something from one page to another."""
KNOWN_THEMES = ("material", "mkdocs", "readthedocs")
"""Their templates show nothing of another page but what stands in the navigation."""
EVERY_PAGE = re.compile(r"\bpages\b")


class NotLocalError(Exception):
    """The change touches more than its page; the whole site is to be built."""


@dataclass
class LastBuild:
    """What MkDocs made of the site, and which entries of the search each page has."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment
    own: tuple[object, ...]
    """Our plugins: what they carry from page to page is known."""
    date: str = field(default_factory=get_build_date)
    entries: dict[str, list[Any]] = field(default_factory=dict)
    counted: int = 0
    unread: dict[str, tuple[Page, str | None]] = field(default_factory=dict)
    """Pages that the search has not read since they were rendered, and the HTML that it is to read."""

    @cached_property
    def is_local(self) -> bool:
        """Whether a page shows nothing of another page but what stands in the navigation."""
        config = self.config
        known = (*self.own, self._search())
        foreign = [
            method
            for event in WHOLE_SITE
            for method in config.plugins.events[event]
            if getattr(method, "__self__", None) not in known
        ]
        templates = [Path(folder) for folder in self._foreign_templates()]
        of_every_page = (
            EVERY_PAGE.search(file.read_text("utf-8")) for folder in templates for file in _templates(folder)
        )
        return not foreign and not config.extra_templates and not any(of_every_page)

    @cached_property
    def _shown(self) -> list[File]:
        return [*self.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)]

    def _foreign_templates(self) -> Iterator[str]:
        if self.config.theme.custom_dir:
            yield self.config.theme.custom_dir
        if self.config.theme.name not in (None, *KNOWN_THEMES):
            yield from self.config.theme.dirs

    def note_entries(self, page: Page) -> None:
        """Called after each page in turn: which entries of the search are its own."""
        found = self._entries()
        if found is not None:
            self.entries[page.file.src_uri] = found[self.counted :]
            self.counted = len(found)

    def page_of(self, path: str) -> str:
        """The page in docs/ that is written in this file. Raises NotLocalError."""
        for file in self.files.documentation_pages():
            if file.abs_src_path == path and Path(path).is_file():
                return file.src_uri
        raise NotLocalError(path)

    def update(self, texts: Mapping[str, str | None]) -> set[str]:
        """Renders these pages again; with None, from the text on disk. The addresses at which something changed.

        The search reads them in `update_search`. Raises NotLocalError, or whatever a plugin raises: then the whole site is to be built.
        """
        if self.date != get_build_date():
            raise NotLocalError(self.date)
        pages = [self._populated(self._file(uri), text) for uri, text in texts.items()]
        with self._search_waits():
            changed = {page.url for page in pages if self._built(page)}
        for page in pages:
            page.validate_anchor_links(files=self.files, log_level=self.config.validation.links.anchors)
        return changed

    def update_files(self, contents: Mapping[str, bytes]) -> None:
        """Writes files that are no pages. Raises NotLocalError if there is a new one."""
        for uri, content in contents.items():
            file = self._file(uri)
            file.content_bytes = content
            _replace(Path(file.abs_dest_path), content)

    def read_again(self, uris: Iterable[str]) -> None:
        """What the search is to find on these pages has changed, whether or not they have."""
        if self._entries() is not None:
            pages = (file.page for file in map(self._file, uris) if file.page)
            self.unread = {page.file.src_uri: (page, page.content) for page in pages} | self.unread

    def update_search(self) -> None:
        """Writes the index of the search anew, as the plugin itself writes it."""
        search, found = self._search(), self._entries()
        if search is None or found is None:
            return
        for page, html in self.unread.values():
            shown, page.content = page.content, html
            search.search_index.add_entry_from_context(page)
            page.content = shown
            self.note_entries(page)
        self.unread = {}
        found[:] = [entry for entries in self.entries.values() for entry in entries]
        self.counted = len(found)
        site_dir = self.config.site_dir
        with TemporaryDirectory(dir=Path(site_dir).parent, prefix=".") as beside:
            self.config.site_dir = beside
            try:
                search.on_post_build(config=self.config)
            finally:
                self.config.site_dir = site_dir
            for file in Path(beside).rglob("*.*"):
                _replace(Path(site_dir) / file.relative_to(beside), file.read_bytes())

    @contextmanager
    def _search_waits(self) -> Iterator[None]:
        """Meanwhile the search only takes note of the pages that it is given."""
        index = getattr(self._search(), "search_index", None)
        if index is None or not hasattr(index, "add_entry_from_context"):
            yield
            return
        add = index.add_entry_from_context
        index.add_entry_from_context = lambda page: self.unread.update({page.file.src_uri: (page, page.content)})
        try:
            yield
        finally:
            index.add_entry_from_context = add

    def _file(self, uri: str) -> File:
        file = self.files.get_file_from_path(uri)
        if file is None:
            raise NotLocalError(uri)
        return file

    def _populated(self, file: File, text: str | None) -> Page:
        if text is not None:
            file.content_string = text
        before = file.page
        assert before is not None
        day = before.update_date
        if not any(before is page for page in self.nav.pages):
            page = Page(None, file, self.config)
            _populate_page(page, self.config, self.files)
            page.update_date = day
            return page
        shown = before.title, dict(before.meta)
        before.markdown, before.content, before.toc, before.meta = None, None, [], {}  # type: ignore[assignment]
        before._title_from_render = None
        _populate_page(before, self.config, self.files)
        before.update_date = day
        if (before.title, dict(before.meta)) != shown:
            raise NotLocalError("the navigation shows another title")
        return before

    def _built(self, page: Page) -> bool:
        """Writes the page beside its place, and puts it there as a whole."""
        file, place = page.file, Path(page.file.abs_dest_path)
        beside = place.with_name(f".{place.name}.new")
        file.abs_dest_path = str(beside)
        try:
            _build_page(page, self.config, self._shown, self.nav, self.env, excluded=file.inclusion.is_excluded())  # type: ignore[no-untyped-call]
        finally:
            file.abs_dest_path = str(place)
        if not beside.is_file() or not place.is_file():
            raise NotLocalError(f"{file.src_uri} is a page no longer, or has become one")
        is_new = beside.read_bytes() != place.read_bytes()
        beside.replace(place)
        return is_new

    def _search(self) -> Any:
        return next((self.config.plugins[name] for name in SEARCH if name in self.config.plugins), None)

    def _entries(self) -> list[Any] | None:
        """The plugin's own list of entries, in the order of pages."""
        index = getattr(self._search(), "search_index", None)
        found: list[Any] | None = getattr(index, "entries", getattr(index, "_entries", None))
        return found


def _templates(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.suffix in (".html", ".xml") and file.name != "sitemap.xml")


def _replace(place: Path, content: bytes) -> None:
    beside = place.with_name(f".{place.name}.new")
    beside.write_bytes(content)
    beside.replace(place)
