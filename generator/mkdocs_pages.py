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
from generator.outputs.markdown import EXTENSIONS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

OURS = ("toc", "tables", "fenced_code", *EXTENSIONS)
"""The extensions with which the conversion was compared: those that MkDocs always has, and ours."""
ANCHOR = re.compile(r'\bid="([^"]*)"')


class ExplainerPage(Page):
    """A page of ours."""

    def read_source(self, config: MkDocsConfig) -> None:
        if config.plugins.events["page_read_source"]:
            super().read_source(config)
            return
        try:
            front, text = self.file.content_string.split("---\n", 2)[1:]
            meta = dict(front_matter(front))
        except ValueError:  # a page of problems has a front matter of its own
            super().read_source(config)
        else:
            self.markdown, self.meta = text.lstrip("\n"), meta

    def render(self, config: MkDocsConfig, files: Files) -> None:
        made = converted(self.markdown) if self.markdown and is_plain(config) else None
        if made is None:
            super().render(config, files)
            return
        self.content = made.html
        self.toc = get_toc(nest_toc_tokens(made.headings))

    @property
    def present_anchor_ids(self) -> set[str] | None:
        """Looked for only where somebody links here."""
        if self._anchors is None and self.content is not None:
            self._anchors = {html.unescape(anchor) for anchor in ANCHOR.findall(self.content)}
        return self._anchors

    @present_anchor_ids.setter
    def present_anchor_ids(self, anchors: set[str] | None) -> None:
        self._anchors = anchors

    _anchors: set[str] | None = None


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
