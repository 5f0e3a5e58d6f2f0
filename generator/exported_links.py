"""Links of exported pages: in Markdown files they lead to files, which every engine and every viewer of Markdown can follow."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from urllib.parse import quote, unquote

from generator.exported_hook import with_links


def linked_to_files(text: str, source: str, published: str, sources: Mapping[str, str]) -> str:
    """The text of a page, whose relative links are addresses, with links to files of docs/ instead.

    `source` is its own file and `published` where it is published; `sources` has the former by the latter for all files.
    """
    folder = posixpath.dirname(source)

    def file(address: str) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(published), unquote(address)))
        if address.endswith(("/", ".")):
            path = posixpath.normpath(posixpath.join(path, "index.html"))
        return quote(posixpath.relpath(sources[path], folder or ".")) if path in sources else address

    return with_links(text, file)
