"""A folder that others read is replaced as a whole: what is new is written beside it, and the two are exchanged in one step.

Who writes holds a lock on the folder it writes, which the system lets go when a process ends, however it ends. So what was
left behind is told from what is being written, and two that write at once do not touch each other's.
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
import secrets
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.folder_locks import HAS_LOCKS, locked, try_to_lock

RENAME_EXCHANGE = 2
AT_FDCWD = -100


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A new folder beside `target`, which takes its place when the block ends well, and is deleted when it does not.

    Entries of `target` whose names begin with a dot (.git, .well-known) are kept, as MkDocs keeps them.
    """
    target = target.resolve()
    if is_mounted(target):
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    new = _beside(target, "new")
    with locked(target.parent):
        recover(target)
        new.mkdir()
        held = try_to_lock(new)
    try:
        yield new
        _keep_hidden(target, new)
        _write_through(new)
        with locked(target.parent):
            _take_place(new, target)
    finally:
        shutil.rmtree(new, ignore_errors=True)
        if held is not None:
            os.close(held)


def recover(target: Path) -> None:
    """Undoes what a process that was killed left beside `target`."""
    for left, state in list(_left_behind(target)):
        if state == "old" and not target.exists():
            left.rename(target)
        elif HAS_LOCKS:
            shutil.rmtree(left, ignore_errors=True)


def is_mounted(folder: Path) -> bool:
    """Whether a file system is mounted there, as volumes of containers are: then it can be written, and not exchanged."""
    try:
        mounts = Path("/proc/self/mountinfo").read_bytes().splitlines()
    except OSError:
        return os.path.ismount(folder)
    return _octal(bytes(folder)) in {mount.split()[4] for mount in mounts}


def cannot_write(target: Path, fault: OSError) -> str:
    """What went wrong when `target` was to be replaced, and what somebody can do: a sentence without its full stop."""
    above = target.resolve().parent
    why = fault.strerror or str(fault)
    if fault.filename and not Path(os.fsdecode(fault.filename)).is_relative_to(above):
        return f"{os.fsdecode(fault.filename)}: {why}; {target.as_posix()} is as it was"
    return f"{target.as_posix()} cannot be written: {why}; {_way_out(fault.errno, above)}. What was there is as it was"


def _way_out(code: int | None, above: Path) -> str:
    where = f"{above.as_posix()}, where the new one is made before it takes the place of the old one"
    if code in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"make room in {where}"
    if code in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"allow writing in {where}"
    if code == errno.EBUSY:
        return "it is mounted, and a mounted folder cannot be exchanged: name a folder inside it"
    return "name another folder"


def _write_through(folder: Path) -> None:
    """Waits until the disk has what was written, so that a machine that dies then has the whole of it.

    All of its file system is written: one call, where a call for each file takes longer than the site.
    """
    sync = _c_function("syncfs")
    if sync is None:
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        if sync(opened) != 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(folder))
    finally:
        os.close(opened)


def _left_behind(target: Path) -> Iterator[tuple[Path, str]]:
    pattern = re.compile(rf"\.{re.escape(target.name)}\.(new|old)-([0-9a-f]+)")
    for entry in target.parent.iterdir():
        found = pattern.fullmatch(entry.name)
        if found and not _is_written(entry):
            yield entry, found[1]


def _is_written(folder: Path) -> bool:
    """Whether a process that runs holds it."""
    if not HAS_LOCKS:
        return False
    held = try_to_lock(folder)
    if held is None:
        return True
    os.close(held)
    return False


def _beside(target: Path, state: str) -> Path:
    return target.with_name(f".{target.name}.{state}-{secrets.token_hex(4)}")


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
    rename = _c_function("renameat2")
    if rename is None:
        return False
    arguments = ctypes.c_int(AT_FDCWD), bytes(one), ctypes.c_int(AT_FDCWD), bytes(other), RENAME_EXCHANGE
    return rename(*arguments) == 0


def _c_function(name: str) -> Callable[..., int] | None:
    """A function of the C library that Python has no word for; None on other systems than Linux."""
    if not sys.platform.startswith("linux"):
        return None
    return getattr(ctypes.CDLL(None, use_errno=True), name, None)


def _octal(path: bytes) -> bytes:
    """As the system's list of mounts writes it."""
    return re.sub(rb"[ \t\n\\]", lambda found: b"\\%03o" % found[0][0], path)
