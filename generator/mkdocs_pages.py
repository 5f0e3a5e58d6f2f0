"""Our pages as MkDocs sees them: pages like any other, whose HTML is made by ourselves where that is for certain."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.conversion import converted
from generator.mkdocs_files import PageFile
from generator.outputs.markdown import EXTENSIONS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

OURS = ("toc", "tables", "fenced_code", *EXTENSIONS)
"""The extensions with which the conversion was compared: those that MkDocs always has, and ours."""
RULE = "---\n"
"""Stands above and below the front matter."""
ANCHOR = re.compile(r'\bid="([^"]*)"')


class ExplainerPage(Page):
    """A page of ours."""

    waits: bool = False
    """Whether its HTML is made only when it is written, if then: nobody looks at it before."""

    def read_source(self, config: MkDocsConfig) -> None:
        if config.plugins.events["page_read_source"]:
            self.waits = False
            super().read_source(config)
            return
        if self.waits and (known := self._known_front_matter()):
            self.meta, self.markdown = known, ""
            return
        text = self.file.content_string
        ends = text.find(RULE, len(RULE)) if text.startswith(RULE) else -1
        try:
            meta = dict(front_matter(text[len(RULE) : ends] if ends > 0 else text))
        except ValueError:  # a page of problems has a front matter of its own
            self.waits = False
            super().read_source(config)
            return
        self.meta = meta
        self.waits = self.waits and "title" in meta and "template" not in meta
        self.markdown = "" if self.waits else text[ends + len(RULE) :].lstrip("\n")

    def _known_front_matter(self) -> dict[str, Any]:
        """Nothing, if somebody has given the file another content."""
        file = self.file
        return dict(file.front_matter) if isinstance(file, PageFile) and file.front_matter and file.stored else {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        if self.waits:
            self.content = ""
            return
        if not self._converted(config):
            super().render(config, files)

    def make(self, config: MkDocsConfig, files: Files) -> bool:
        """Makes the HTML that has waited. Whether nothing but its text had a part in it, and nothing was told of it."""
        self.waits = False
        self.read_source(config)
        if self._converted(config):
            return True
        super().render(config, files)
        return False

    def _converted(self, config: MkDocsConfig) -> bool:
        made = converted(self.markdown) if self.markdown and is_plain(config) else None
        if made is None:
            return False
        self.content = made.html
        self.toc = get_toc(nest_toc_tokens(made.headings))
        return True

    def forget(self) -> None:
        """It is written: what takes room is let go."""
        self.markdown, self.content, self.toc = "", "", []  # type: ignore[assignment]

    @property
    def present_anchor_ids(self) -> set[str] | None:
        """Looked for only where somebody links here."""
        if self._anchors is None and self.content is not None:
            self._anchors = {html.unescape(anchor) for anchor in ANCHOR.findall(self.content or self._made_again())}
        return self._anchors

    @present_anchor_ids.setter
    def present_anchor_ids(self, anchors: set[str] | None) -> None:
        self._anchors = anchors

    _anchors: set[str] | None = None

    def _made_again(self) -> str:
        made = converted(self.file.content_string.split(RULE, 2)[-1].lstrip("\n"))
        return made.html if made else ""


def is_plain(config: MkDocsConfig) -> bool:
    """Whether Markdown means here what our conversion takes it for: no extension or setting of the user's changes it."""
    return set(config.markdown_extensions) <= set(OURS) and not any(config.mdx_configs.values())


def make_ours(page: Page) -> None:
    """The page as it is, in its file and in the navigation; only how its HTML is made changes."""
    if type(page) is Page:
        page.__class__ = ExplainerPage


def front_matter(text: str) -> Iterator[tuple[str, Any]]:
    """What `outputs.markdown` writes: a key and JSON a line."""
    for line in text.splitlines():
        key, _, value = line.partition(": ")
        yield key, json.loads(value)
