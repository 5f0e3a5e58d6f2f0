"""The files below `content/`: listed, opened, read and remembered. What is wrong with one hides no other."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import ValidationError

from generator.problems import Location, Problem, Severity
from generator.reading import MAX_BYTES, Document, read
from generator.records.base import ID_PATTERN
from generator.records.files import EXPLAINER, SERIES, TIMELINE, FileKind
from generator.wording import KEBAB_HINT, problems_of

NOT_OURS = (".", "~", "#")  # hidden files, and what editors leave behind


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file that was read: its document and its records, or what is wrong with it."""

    kind: FileKind
    document: Document | None
    records: Any
    problems: tuple[Problem, ...] = ()


Stamp: TypeAlias = tuple[int, int, int, int]
Known: TypeAlias = dict[Path, tuple[Stamp, LoadedFile]]
"""What was read before, each with the state that the file had then."""


def stamp_of(state: os.stat_result) -> Stamp:
    """Any change to a file makes it another.

    Stamps are compared, never ordered: a clock may have been set back, and a file may have been put in place with its old date.
    """
    return state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino


class ContentFiles:
    """The files below `folder`, which problems name as `shown_as`. What did not change is taken from `known`."""

    def __init__(self, folder: Path, shown_as: str, known: Known) -> None:
        self.folder = folder
        self.shown_as = shown_as
        self.known = known
        self.problems: list[Problem] = []

    def entries(self, folder: Path) -> list[Path]:
        """What lies in a folder, by name; nothing, if there is no such folder or it leads out of the content."""
        if not os.path.lexists(folder) or not self.is_inside(folder):
            return []
        if not folder.is_dir():
            self.tell(folder, "not-a-folder", "this is not a folder", "a folder of this name is wanted here")
            return []
        try:
            return sorted(
                (path for path in folder.iterdir() if not path.name.startswith(NOT_OURS)), key=lambda path: path.name
            )
        except OSError as fault:
            self.tell(folder, "unreadable", f"this folder cannot be opened: {fault.strerror}", "check its permissions")
            return []

    def read(self, file: Path, kind: FileKind) -> LoadedFile:
        """The file's records; what is wrong with it is told."""
        loaded = self._read(file, kind) if self.is_inside(file) else None
        if loaded is None:
            return LoadedFile(kind, None, None)
        self.problems.extend(loaded.problems)
        return loaded

    def is_inside(self, path: Path) -> bool:
        """A link that leads out of the content folder is told and not followed."""
        try:
            if not path.is_symlink() or path.resolve(strict=True).is_relative_to(self.folder.resolve()):
                return True
        except (OSError, RuntimeError):
            self.tell(path, "broken-link", "this link leads nowhere", "delete it")
            return False
        self.tell(path, "link-leads-out", "this link leads out of the content folder", "put the file itself here")
        return False

    def is_named_well(self, path: Path) -> bool:
        """Whether the name (of a file, without its ending) is an id; if not, it is told."""
        name = path.name.removesuffix(".yaml")
        if re.fullmatch(ID_PATTERN, name):
            return True
        self.tell(path, "bad-id", f"`{_readable(name)}` is not an id, and it becomes an address", KEBAB_HINT)
        return False

    def tell(self, path: Path, code: str, message: str, hint: str, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(Problem(Location(self._shown(path)), code, message, hint, severity))

    def content_of(self, file: Path, most: int) -> bytes | None:
        """What is in a file that is no YAML; None, and told, if it cannot be read or has more than `most` bytes."""
        with self._opening(file) as state:
            if not state:
                return None
            content = read_most(file, most)
            if len(content) <= most:
                return content
            message = f"this file has more than {most // 1_000_000} MB"
            self.tell(file, "too-big", message, "keep only what is cited of it")
        return None

    def _read(self, file: Path, kind: FileKind) -> LoadedFile | None:
        with self._opening(file) as state:
            if not state:
                return None
            stamp = stamp_of(state)
            seen = self.known.get(file)
            if seen and seen[0] == stamp and seen[1].kind == kind:
                return seen[1]
            loaded = validated(read(read_most(file, MAX_BYTES), self._shown(file)), kind)
            self.known[file] = stamp, loaded
            return loaded
        return None

    @contextmanager
    def _opening(self, file: Path) -> Iterator[os.stat_result | None]:
        """The file's state; None, if it is none that can be read. What keeps it from being opened is told."""
        try:
            state = file.stat()
            if not stat.S_ISREG(state.st_mode):
                self.tell(file, "not-a-file", "this is not a file", "an editor's text file is wanted here")
            yield state if stat.S_ISREG(state.st_mode) else None
        except OSError as fault:
            self.tell(file, "unreadable", f"this file cannot be opened: {fault.strerror}", "check its permissions")

    def _shown(self, path: Path) -> str:
        relative = _readable(path.relative_to(self.folder).as_posix())
        return "/".join(part for part in (self.shown_as, relative) if part != ".") or "."


def read_most(file: Path, most: int) -> bytes:
    """What the file holds, but no more than shows that it is too big."""
    with file.open("rb") as opened:
        return opened.read(most + 1)


def validated(result: Document | list[Problem], kind: FileKind) -> LoadedFile:
    """The records of what was read, or everything that is wrong with them."""
    if isinstance(result, list):
        return LoadedFile(kind, None, None, tuple(result))
    value = result.value
    if value is None and kind is not EXPLAINER and kind is not SERIES:
        value = [] if kind is TIMELINE else {}  # an empty file is an empty list of records
    try:
        return LoadedFile(kind, result, kind.adapter.validate_python(value))
    except ValidationError as error:
        return LoadedFile(kind, result, None, tuple(problems_of(error, result, kind)))


def _readable(name: str) -> str:
    """A file's name as text, even where it is none."""
    return os.fsencode(name).decode("utf-8", "replace")
