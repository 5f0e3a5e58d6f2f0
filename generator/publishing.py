"""A folder that others read is replaced as a whole: what is new is written beside it, and the two are exchanged in one step."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

RENAME_EXCHANGE = 2
AT_FDCWD = -100


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A new folder beside `target`, which takes its place when the block ends well, and is deleted when it does not.

    Entries of `target` whose names begin with a dot (.git, .well-known) are kept, as MkDocs keeps them.
    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    recover(target)
    new = _beside(target, "new")
    new.mkdir()
    try:
        yield new
        _keep_hidden(target, new)
        _take_place(new, target)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def recover(target: Path) -> None:
    """Undoes what a process that was killed left beside `target`."""
    for left, state in list(_left_behind(target)):
        if state == "old" and not target.exists():
            left.rename(target)
        else:
            shutil.rmtree(left, ignore_errors=True)


def _left_behind(target: Path) -> Iterator[tuple[Path, str]]:
    pattern = re.compile(rf"\.{re.escape(target.name)}\.(new|old)-(\d+)")
    for entry in target.parent.iterdir():
        found = pattern.fullmatch(entry.name)
        if found and not _is_running(int(found[2])):
            yield entry, found[1]


def _beside(target: Path, state: str) -> Path:
    return target.with_name(f".{target.name}.{state}-{os.getpid()}")


def _is_running(process: int) -> bool:
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _keep_hidden(target: Path, new: Path) -> None:
    if not target.is_dir():
        return
    shutil.copymode(target, new)
    for entry in target.iterdir():
        kept = new / entry.name
        if not entry.name.startswith(".") or os.path.lexists(kept):
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, kept, symlinks=True)
        else:
            shutil.copy2(entry, kept, follow_symlinks=False)


def _take_place(new: Path, target: Path) -> None:
    """Afterwards `target` is the new folder, and the old one stands where the new one was, if there was one."""
    if not target.exists():
        new.rename(target)
        return
    if _exchange(new, target):
        return
    old = _beside(target, "old")
    target.rename(old)
    try:
        new.rename(target)
    except OSError:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchanges two names in one step, where the system and the file system can."""
    rename = _renameat2()
    return rename is not None and rename(AT_FDCWD, bytes(one), AT_FDCWD, bytes(other), RENAME_EXCHANGE) == 0


def _renameat2() -> Callable[[int, bytes, int, bytes, int], int] | None:
    if not sys.platform.startswith("linux"):
        return None
    function = getattr(ctypes.CDLL(None), "renameat2", None)
    if function is None:
        return None
    function.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    return function  # type: ignore[no-any-return]
