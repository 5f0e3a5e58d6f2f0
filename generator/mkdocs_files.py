"""What we make, as files of MkDocs: in memory, beside those that lie in docs/."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, InclusionLevel

from generator.build import Built
from generator.options import PLUGIN
from generator.stored import Made, Stored, digest_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

AS_IT_IS = ".txt"
"""Stands behind the name of a Markdown file that is no page."""


class MadeFile(File):
    """A file of ours, whose content is read when it is wanted; unless somebody has given it another."""

    _made: Made[Any] | None = None
    _path: str = ""
    _given: str | bytes | None = None

    def hold(self, made: Made[Any], path: str) -> None:
        """What was made for this path is its content from now on."""
        self._made, self._path, self._given, self.abs_src_path = made, path, None, None

    @property
    def stored(self) -> Stored | None:
        """Where its content stands; None, if somebody has given it another."""
        return self._made.stored[self._path] if self._made is not None and self._given is None else None

    @property
    def digest(self) -> bytes:
        return stored.digest if (stored := self.stored) else digest_of(self.content_bytes)

    @property
    def _content(self) -> str | bytes | None:
        return self._made[self._path] if self._made is not None and self._given is None else self._given

    @_content.setter
    def _content(self, content: str | bytes | None) -> None:
        self._given = content


class PageFile(MadeFile):
    """A page of ours."""

    front_matter: Mapping[str, Any] | None = None
    """What stands above its Markdown, if that is known without reading it."""


class PublishedFile(MadeFile):
    """A file of ours that is no page. There are ten thousand of them: MkDocs would ask for the folder of each."""

    published: str = ""
    """Where the same file of the site that this one replaces would be."""

    def copy_file(self, dirty: bool = False) -> None:
        if self.stored is None and not isinstance(self._content, bytes):
            super().copy_file(dirty)
            return
        try:
            self._put()
        except FileNotFoundError:
            os.makedirs(os.path.dirname(self.abs_dest_path), exist_ok=True)  # noqa: PTH103, PTH120
            self._put()

    def _put(self) -> None:
        is_there = self.published and self.stored and linked(self.published, self.abs_dest_path, self.stored)
        if not is_there:
            _write(self.abs_dest_path, self.content_bytes)


def linked(old: str, new: str, wanted: Stored) -> bool:
    """Gives the file `old` the second name `new`, if it has this content, which is quicker than to write it. Whether it has it now.

    Raises OSError if a name that was given in error cannot be taken back: what is written there would be written into `old`.
    """
    try:
        with open(old, "rb", buffering=0) as opened:  # noqa: PTH123
            read = os.fstat(opened.fileno())
            if read.st_size != wanted.length or not wanted.is_of(opened.read()):
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

    def page(self, path: str, built: Built) -> File:
        """An index page stands in a navigation that MkDocs makes up; no other page does, whatever its number."""
        config = self.config
        in_nav = config.nav is None and posixpath.basename(path) == "index.md" and path.count("/") <= 1
        inclusion = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
        uri = posixpath.join(self.base_path, path)
        file = PageFile(uri, None, config.site_dir, config.use_directory_urls, inclusion=inclusion)
        file.generated_by = PLUGIN
        file.hold(built.pages, path)
        file.front_matter = built.front_matter.get(path)
        if written_in := built.written_in.get(path):  # before there is a Page, which takes it over
            source = os.path.relpath(self.content / written_in, config.docs_dir)
            file.edit_uri = Path(source).as_posix()
        return file

    def published(self, path: str, made: Made[bytes]) -> File:
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
        file.hold(made, path)
        return file
