"""What a build makes, held in files instead of memory, and known by its digest.

Each build writes a file of its own, a segment, and none changes another's: so nobody waits for anybody, and whoever reads
from a segment that somebody else removes meanwhile reads on.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from io import BytesIO, FileIO
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar
from uuid import uuid4

V = TypeVar("V")

ENDING = ".made"
DIGEST = 16
MOST_SEGMENTS = 16
MOST_WASTE = 1 << 26


class SpoiltError(Exception):
    """A segment does not hold what was put into it: a disk that was full, or lost its power, leaves anything."""


class _File(FileIO):
    def __del__(self) -> None:
        """Whoever holds something that stands in it holds it open; nobody else knows when it is wanted no longer."""
        self.close()


class Segment:
    """A file to which bytes are added, and which any thread reads. `path` is where the next process finds it, if it may."""

    def __init__(self, opened: FileIO | BytesIO, path: Path | None = None) -> None:
        self.path = path
        self._opened = opened
        self._turn = Lock()
        self.size = opened.seek(0, os.SEEK_END)
        self._digests = hashlib.blake2b(digest_size=DIGEST)

    def add(self, content: bytes) -> Stored:
        """Raises OSError."""
        with self._turn:
            at = self._opened.seek(self.size)
            rest = memoryview(content)
            while rest:
                rest = rest[self._opened.write(rest) :]
            self.size += len(content)
        added = Stored(self, at, len(content), digest_of(content))
        self._digests.update(added.digest)
        return added

    def read(self, at: int, length: int) -> bytes:
        """As much of it as there is. Raises OSError."""
        with self._turn:
            self._opened.seek(at)
            return self._opened.read(length)

    def settle(self) -> None:
        """Nothing is added any more: from now on its name is that of all that was, the same whoever writes it."""
        if self.path:
            settled = self.path.with_name(f"{self.path.name.split('.')[0]}.{self._digests.hexdigest()}{ENDING}")
            with suppress(OSError):
                self.path = self.path.replace(settled)

    def remove(self) -> None:
        """What it holds can be read until nobody wants it."""
        if self.path:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)
            self.path = None


class Stored:
    """Some bytes in a segment. Two are equal if what they hold is."""

    __slots__ = ("at", "digest", "length", "segment")

    def __init__(self, segment: Segment, at: int, length: int, digest: bytes) -> None:
        self.segment, self.at, self.length, self.digest = segment, at, length, digest

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Stored) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def is_of(self, content: bytes) -> bool:
        return len(content) == self.length and digest_of(content) == self.digest

    def read(self) -> bytes:
        """Raises SpoiltError; the segment is then no longer where the next process would find it."""
        try:
            content = self.segment.read(self.at, self.length)
        except OSError:
            content = b""
        if not self.is_of(content):
            self.segment.remove()
            raise SpoiltError
        return content

    def move(self, segment: Segment) -> None:
        """Raises SpoiltError or OSError."""
        self.segment, self.at = segment, segment.add(self.read()).at


def digest_of(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=DIGEST).digest()


@dataclass
class Shelf:
    """Where a build puts what it makes: into a segment in `folder`, whose name begins with `name`.

    Without a name nobody else finds it. Without a folder, or where it cannot be written, it is in memory.
    """

    folder: Path | None = None
    name: str = ""
    _segment: Segment | None = field(default=None, repr=False)

    def put(self, content: bytes) -> Stored:
        for _ in range(2):
            segment = self._segment = self._segment or self._opened()
            with suppress(OSError):
                return segment.add(content)
            self._segment = Segment(BytesIO())
        raise AssertionError("memory takes everything")

    def tidy(self, held: Iterable[Stored]) -> None:
        """Moves what stands in segments of which little is still wanted, or that are many, into a new one. `held` is all that is wanted."""
        everything = list(held)
        wanted: Counter[Segment] = Counter()
        for one in everything:
            wanted[one.segment] += one.length
        wasteful = {segment for segment, length in wanted.items() if segment.size > 2 * length + MOST_WASTE}
        small = {segment for segment, _ in wanted.most_common()[1:]} if len(wanted) > MOST_SEGMENTS else set()
        if leaving := wasteful | small:
            self._segment = self._opened()
            with suppress(OSError, SpoiltError):  # then the rest stays where it is
                for one in everything:
                    if one.segment in leaving:
                        one.move(self._segment)

    def settle(self) -> None:
        """What is put here after that, stands in another segment."""
        if self._segment:
            self._segment.settle()
            self._segment = None

    def forget_others(self, held: Iterable[Stored]) -> None:
        """Removes the segments of this name in which nothing of this stands, also what a process that was killed has left."""
        names = {one.segment.path for one in held}
        with suppress(OSError):
            for file in self.folder.glob(f"{self.name}.*{ENDING}") if self.folder else ():
                if file not in names:
                    file.unlink(missing_ok=True)

    def forget(self) -> None:
        """The next process is not to find what was put here."""
        if self._segment:
            self._segment.remove()

    def segment(self, name: str) -> Segment:
        """One that another process has written. Raises OSError."""
        assert self.folder is not None
        path = self.folder / name
        return Segment(_File(path), path)

    def _opened(self) -> Segment:
        try:
            if self.folder is None:
                return Segment(BytesIO())
            self.folder.mkdir(parents=True, exist_ok=True)
            path = self.folder / f"{self.name or 'served'}.{uuid4().hex}{ENDING}"
            if self.name:
                return Segment(_File(path, "x+"), path)
            return Segment(_File(_opened_for_nobody(path), "r+"))
        except OSError:
            return Segment(BytesIO())


def _opened_for_nobody(path: Path) -> int:
    """A file without a name, which is gone when it is closed. Raises OSError."""
    of_windows = getattr(os, "O_TEMPORARY", 0) | getattr(os, "O_BINARY", 0)
    opened = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | of_windows, 0o600)
    with suppress(OSError):  # Windows removes it only then
        path.unlink()
    return opened


class Made(Mapping[str, V], Generic[V]):
    """What was made, by its path: read when it is asked for.

    `again` makes all of it anew, for the case that it can no longer be read.
    """

    def __init__(
        self, stored: Mapping[str, Stored], read_as: Callable[[bytes], V], again: Callable[[], Mapping[str, V]]
    ) -> None:
        self.stored = stored
        self._read_as = read_as
        self._again = again
        self._anew: Mapping[str, V] | None = None

    def __getitem__(self, path: str) -> V:
        try:
            return self._read_as(self.stored[path].read())
        except SpoiltError:
            if self._anew is None:
                self._anew = self._again()
            return self._anew[path]

    def __contains__(self, path: object) -> bool:
        return path in self.stored

    def __iter__(self) -> Iterator[str]:
        return iter(self.stored)

    def __len__(self) -> int:
        return len(self.stored)

    def __or__(self, other: Made[V]) -> Made[V]:
        """With what `other` has in addition or instead."""
        return Made({**self.stored, **other.stored}, self._read_as, lambda: {**self._again(), **other})

    def without(self, paths: Container[str]) -> Made[V]:
        stored = {path: one for path, one in self.stored.items() if path not in paths}
        return Made(stored, self._read_as, self._again)


def stored(contents: Mapping[str, bytes]) -> Made[bytes]:
    """What is held in memory."""
    shelf = Shelf()
    return files({path: shelf.put(content) for path, content in contents.items()}, dict)


def texts(stored: Mapping[str, Stored], again: Callable[[], Mapping[str, str]]) -> Made[str]:
    return Made(stored, lambda content: content.decode("utf-8"), again)


def files(stored: Mapping[str, Stored], again: Callable[[], Mapping[str, bytes]]) -> Made[bytes]:
    return Made(stored, bytes, again)
