"""What we make, as files of MkDocs: in memory, beside those that lie in docs/."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

from generator.options import PLUGIN

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

AS_IT_IS = ".txt"
"""Stands behind the name of a Markdown file that is no page."""


class PublishedFile(File):
    """A file of ours that is no page. There are ten thousand of them: MkDocs would ask for the folder of each."""

    def copy_file(self, dirty: bool = False) -> None:
        if not isinstance(self._content, bytes):
            super().copy_file(dirty)
            return
        try:
            _write(self.abs_dest_path, self._content)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(self.abs_dest_path), exist_ok=True)  # noqa: PTH103, PTH120
            _write(self.abs_dest_path, self._content)


def _write(place: str, content: bytes) -> None:
    with open(place, "wb", buffering=0) as opened:  # noqa: PTH123
        rest = memoryview(content)
        while rest:
            rest = rest[opened.write(rest) :]


@dataclass(frozen=True, slots=True)
class AddedFiles:
    """Makes the files of a build. `content` is the folder of the YAML files, `base_path` where ours begin in docs/."""

    config: MkDocsConfig
    content: Path
    base_path: str

    def page(self, path: str, text: str, written_in: str) -> File:
        """An index page stands in a navigation that MkDocs makes up; no other page does, whatever its number."""
        config = self.config
        in_nav = config.nav is None and posixpath.basename(path) == "index.md" and path.count("/") <= 1
        inclusion = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
        uri = posixpath.join(self.base_path, path)
        file = File(uri, None, config.site_dir, config.use_directory_urls, inclusion=inclusion)
        file.generated_by, file.content_string = PLUGIN, text
        if written_in:  # before there is a Page, which takes it over
            source = os.path.relpath(self.content / written_in, config.docs_dir)
            file.edit_uri = Path(source).as_posix()
        return file

    def published(self, path: str, content: str | bytes) -> File:
        """A file that is published as it is. MkDocs would take a source that ends in .md for a page's."""
        config = self.config
        uri = posixpath.join(self.base_path, path)
        source = f"{uri}{AS_IT_IS}" if uri.endswith(".md") else uri
        file = PublishedFile(
            source,
            None,
            config.site_dir,
            config.use_directory_urls,
            dest_uri=uri,
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        file.generated_by = PLUGIN
        file.content_bytes = content if isinstance(content, bytes) else content.encode("utf-8")
        return file
