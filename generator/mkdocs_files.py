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

    published: str = ""
    """Where the same file of the site that this one replaces would be."""

    def copy_file(self, dirty: bool = False) -> None:
        if not isinstance(self._content, bytes):
            super().copy_file(dirty)
            return
        try:
            self._put(self._content)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(self.abs_dest_path), exist_ok=True)  # noqa: PTH103, PTH120
            self._put(self._content)

    def _put(self, content: bytes) -> None:
        if not (self.published and linked(self.published, self.abs_dest_path, content)):
            _write(self.abs_dest_path, content)


def linked(old: str, new: str, content: bytes) -> bool:
    """Gives the file `old` the second name `new`, if it has this content, which is quicker than to write it. Whether it has it now.

    Raises OSError if a name that was given in error cannot be taken back: what is written there would be written into `old`.
    """
    try:
        with open(old, "rb", buffering=0) as opened:  # noqa: PTH123
            read = os.fstat(opened.fileno())
            if read.st_size != len(content) or opened.read() != content:
                return False
            os.link(old, new)
    except OSError:  # there is no such file, or links cannot be made there
        return False
    if os.path.samestat(read, os.lstat(new)):
        return True
    os.unlink(new)  # noqa: PTH108 (whoever replaces the site meanwhile has put another file there)
    return False


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
    before: Path | None = None
    """The folder of the site that this one replaces, if nobody else writes into the files of a site while it is built."""

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

    def published(self, path: str, content: bytes) -> File:
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
        file.published = os.path.join(self.before, uri) if self.before else ""  # noqa: PTH118 (ten thousand of them)
        file.content_bytes = content
        return file
