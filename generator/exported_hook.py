"""A hook for MkDocs that every export has: a text named index.md.txt is published as index.md, which is no page.

It is copied as it stands, and imports nothing of this package.
"""

from __future__ import annotations

from typing import Any

TEXT, PUBLISHED = "/index.md.txt", ".txt"


def on_files(files: Any, **_: Any) -> Any:
    for file in files:
        if file.src_uri.endswith(TEXT):
            file.dest_uri = file.dest_uri.removesuffix(PUBLISHED)
    return files
