"""Locks on folders, held by a process until it ends. Where the system has none, nobody waits and nothing is held."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    HAS_LOCKS = False
else:
    HAS_LOCKS = True


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Waits until nobody else has the folder locked."""
    held = _opened(folder)
    try:
        if held is not None:
            _lock(held, wait=True)
        yield
    finally:
        if held is not None:
            os.close(held)


def try_to_lock(folder: Path) -> int | None:
    """Locks the folder until what this returns is closed; None, if somebody else holds it or it cannot be locked."""
    held = _opened(folder)
    if held is not None and not _lock(held, wait=False):
        os.close(held)
        return None
    return held


def _opened(folder: Path) -> int | None:
    try:
        return os.open(folder, os.O_RDONLY) if HAS_LOCKS else None
    except OSError:
        return None


def _lock(held: int, *, wait: bool) -> bool:
    """Some file systems know no locks: there nothing is locked."""
    try:
        fcntl.flock(held, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
