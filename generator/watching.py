"""Which files change, told by the system's own events: nothing is polled, however large the site."""

from __future__ import annotations

import os
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from watchdog.observers.api import BaseObserver, ObservedWatch

READING = frozenset({"opened", "closed_no_write", "attrib"})
"""Events of which a build itself is the cause."""
TEMPORARY = ("~", ".swp", ".tmp", "4913")  # the last is what Vim tries a folder with
SETTLED = 0.01 if sys.platform.startswith("linux") else 0.05
"""Seconds without an event after which a save is over. Linux tells when a file is closed; elsewhere writing is guessed at."""
STILL_WRITING = 0.2
"""Seconds that a file may stay open for writing before it is read anyway."""


@dataclass
class _Watched:
    """A folder or file that is to be watched; `watch` is None while it is not there."""

    path: str
    recursive: bool
    identity: tuple[int, int] | None = None
    watch: ObservedWatch | None = None


class Watcher:
    """Collects what changes. A folder that vanishes is watched again when it is back. Has what MkDocs asks of an observer."""

    def __init__(self) -> None:
        self._observer: BaseObserver = Observer()
        self._watched: dict[str, _Watched] = {}
        self._condition = threading.Condition()
        self._changed: set[str] = set()
        self._open: set[str] = set()
        self._first = self._latest = 0.0

    def add(self, path: str, *, recursive: bool = True) -> None:
        if path not in self._watched:
            self._watched[path] = _Watched(path, recursive)
            self._watch(self._watched[path])

    def remove(self, path: str) -> None:
        self._unwatch(self._watched.pop(path))

    def start(self) -> None:
        self._observer.start()

    def stop(self) -> None:
        if self._observer.is_alive():
            self._observer.stop()

    def join(self) -> None:
        if self._observer.is_alive():
            self._observer.join()

    def wait(self, seconds: float) -> set[str]:
        """The paths that changed, once nothing more changes; none, if nothing did for so long."""
        with self._condition:
            self._condition.wait_for(lambda: self._changed, seconds)
            while self._changed and (rest := self._settled_at() - time.monotonic()) > 0:
                self._condition.wait(rest)
            changed, self._changed = self._changed, set()
            self._open.clear()
        return changed | set(self._look())

    def _settled_at(self) -> float:
        patience = STILL_WRITING if self._open else SETTLED
        return min(self._latest + patience, self._first + 5 * STILL_WRITING)

    def _look(self) -> Iterator[str]:
        """Folders that came or went since they were looked at."""
        for watched in self._watched.values():
            if _identity(watched.path) != watched.identity:
                self._unwatch(watched)
                self._watch(watched)
                yield watched.path

    def _watch(self, watched: _Watched) -> None:
        watched.identity = _identity(watched.path)
        if watched.identity is None:
            return
        is_folder = Path(watched.path).is_dir()
        folder = watched.path if is_folder else str(Path(watched.path).parent)  # editors replace files
        handler = _Handler(self, watched.path)
        recursive = watched.recursive and is_folder
        try:
            watched.watch = self._observer.schedule(handler, folder, recursive=recursive)
        except OSError:  # the system watches no more than so many folders
            self._poll_instead()
            watched.watch = self._observer.schedule(handler, folder, recursive=recursive)

    def _unwatch(self, watched: _Watched) -> None:
        watch, watched.watch, watched.identity = watched.watch, None, None
        if watch is not None and all(other.watch != watch for other in self._watched.values()):
            try:
                self._observer.unschedule(watch)
            except (KeyError, OSError):  # the observer has noticed first that the folder is gone
                return

    def _poll_instead(self) -> None:
        was_started = self._observer.is_alive()
        self.stop()
        self._observer = PollingObserver()
        for watched in self._watched.values():
            if watched.watch is not None:
                self._watch(watched)
        if was_started:
            self._observer.start()

    def changed(self, path: str, kind: str) -> None:
        with self._condition:
            self._latest = time.monotonic()
            if not self._changed:
                self._first = self._latest
            self._changed.add(path)
            if kind == "modified":
                self._open.add(path)
            else:
                self._open.discard(path)
            self._condition.notify_all()


class _Handler(FileSystemEventHandler):
    def __init__(self, watcher: Watcher, top: str) -> None:
        self.watcher = watcher
        self.top = top

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in READING or (event.is_directory and event.event_type == "modified"):
            return
        for given in (event.src_path, getattr(event, "dest_path", "")):
            path = os.fsdecode(given)
            if path and self._is_meant(path):
                self.watcher.changed(path, event.event_type)

    def _is_meant(self, path: str) -> bool:
        """Below what is watched, and neither hidden nor an editor's temporary file."""
        if path == self.top:
            return True
        below = Path(os.path.relpath(path, self.top))
        return not any(name.startswith((".", "#")) for name in below.parts) and not below.name.endswith(TEMPORARY)


def _identity(path: str) -> Any:
    try:
        state = Path(path).stat()
    except OSError:
        return None
    # A file that is replaced is another file, and told by an event; a folder that is replaced is watched no longer.
    return (state.st_dev, state.st_ino) if Path(path).is_dir() else (0, 0)
