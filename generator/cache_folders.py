"""Files in a folder of a cache, which is safe to delete and need not be writable."""

from __future__ import annotations

import os
from collections.abc import Container
from contextlib import suppress
from pathlib import Path


def keep(file: Path, content: bytes) -> None:
    """Writes the file whole or not at all; a folder that cannot be written is no reason to fail."""
    beside = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(file)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def forget_others(folder: Path, used: Container[str]) -> None:
    """Removes all files but those with these names, also what a process that was killed left half-written."""
    with suppress(OSError):  # a cache that cannot be tidied is still one
        for file in folder.iterdir():
            if file.name not in used:
                file.unlink(missing_ok=True)
