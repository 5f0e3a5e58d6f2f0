"""`content/` → records, file by file."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from generator.problems import Location, Problem, Severity
from generator.reading import Document, read
from generator.records.actor import Actor
from generator.records.base import ID_PATTERN
from generator.records.event import Event
from generator.records.explainer import Explainer
from generator.records.files import (
    ACTORS,
    EXPLAINER,
    EXPLAINER_FILES,
    FIGURES,
    POSITIONS,
    QUOTES,
    SERIES,
    SOURCES,
    TABLE,
    TIMELINE,
    FileKind,
    PositionsFile,
    TableFile,
)
from generator.records.key_figure import KeyFigure
from generator.records.quote import Quote
from generator.records.series import Series
from generator.records.source import Source
from generator.wording import KEBAB_HINT, did_you_mean, problems_of

T = TypeVar("T")
FOLDERS = ("actors", "sources", "series", "explainers")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was written: the file, and the keys that lead to it."""

    document: Document
    at: tuple[str | int, ...] = ()

    def locate(self, *more: str | int) -> Location:
        return self.document.locate((*self.at, *more))

    def locate_key(self, *more: str | int) -> Location:
        """The place of the key that leads to the record, or to the value below it."""
        return self.document.locate_key((*self.at, *more))


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file that was read: its document and its records, or what is wrong with it."""

    kind: FileKind
    document: Document | None
    records: Any
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ExplainerFolder:
    """The records of one folder under `explainers/`; `files` has the kinds of file that it has."""

    slug: str
    files: Mapping[str, LoadedFile]

    @property
    def explainer(self) -> Explainer:
        front = self.files[EXPLAINER.name].records
        assert isinstance(front, Explainer)
        return front

    @property
    def table(self) -> TableFile:
        return self._records(TABLE, _NO_TABLE)

    @property
    def positions(self) -> PositionsFile:
        return self._records(POSITIONS, _NO_POSITIONS)

    @property
    def quotes(self) -> dict[str, Quote]:
        return self._records(QUOTES, {})

    @property
    def figures(self) -> dict[str, KeyFigure]:
        return self._records(FIGURES, {})

    @property
    def timeline(self) -> tuple[Event, ...]:
        return self._records(TIMELINE, ())

    def origin(self, kind: FileKind, *at: str | int) -> Origin:
        document = self.files[kind.name].document
        assert document is not None
        return Origin(document, at)

    def _records(self, kind: FileKind, otherwise: T) -> T:
        loaded = self.files.get(kind.name)
        return otherwise if loaded is None or loaded.records is None else loaded.records


_NO_TABLE, _NO_POSITIONS = TableFile(), PositionsFile()


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that was read. `origins` has the place of each actor, source and series by kind and id."""

    actors: dict[str, Actor] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    series: dict[str, Series] = field(default_factory=dict)
    explainers: dict[str, ExplainerFolder] = field(default_factory=dict)
    origins: dict[tuple[str, str], Origin] = field(default_factory=dict)


def load(
    folder: Path, shown_as: str = "content", known: dict[Path, tuple[tuple[int, int, int], LoadedFile]] | None = None
) -> tuple[Content, list[Problem]]:
    """Reads every file below `folder`; problems name it as `shown_as`.

    `known` is filled with what was read, and what did not change since is taken from it.
    """
    loader = _Loader(folder, shown_as, known if known is not None else {})
    return loader.load()


class _Loader:
    def __init__(self, folder: Path, shown_as: str, known: dict[Path, tuple[tuple[int, int, int], LoadedFile]]) -> None:
        self.folder = folder
        self.shown_as = shown_as
        self.known = known
        self.problems: list[Problem] = []
        self.content = Content()

    def load(self) -> tuple[Content, list[Problem]]:
        if not self.folder.is_dir():
            self._tell(
                self.folder,
                "no-content",
                "there is no such folder",
                "`explainer init` makes one, or name another with the option `content`",
            )
            return self.content, self.problems
        for entry in self._entries(self.folder):
            if entry.suffix in (".yaml", ".yml") or (entry.is_dir() and entry.name not in FOLDERS):
                hint = did_you_mean(
                    entry.name, FOLDERS, "content lies in: " + ", ".join(f"{name}/" for name in FOLDERS)
                )
                self._tell(entry, "not-read", "this is not read", hint, Severity.NOTICE)
        self._shared(ACTORS, self.content.actors)
        self._shared(SOURCES, self.content.sources)
        for file, loaded in self._files(SERIES):
            if loaded.records is not None and self._named_well(file, file.stem):
                self.content.series[file.stem] = loaded.records
                self.content.origins["series", file.stem] = Origin(self._document(loaded))
        self._explainers()
        return self.content, self.problems

    def _shared(self, kind: FileKind, into: dict[str, Any]) -> None:
        """Actors and sources: which file holds a record makes no difference."""
        for _, loaded in self._files(kind):
            for key, record in (loaded.records or {}).items():
                origin = Origin(self._document(loaded), (key,))
                singular = kind.name.removesuffix("s")
                if key in into:
                    first = self.content.origins[singular, key]
                    message = f"the {singular} `{key}` stands here a second time"
                    place = origin.locate_key()
                    self.problems.append(
                        Problem(
                            place,
                            "duplicate-id",
                            message,
                            f"the first is in {first.locate_key()}; keep one",
                        )
                    )
                    continue
                into[key] = record
                self.content.origins[singular, key] = origin

    def _explainers(self) -> None:
        top = self.folder / "explainers"
        for folder in self._entries(top):
            if not folder.is_dir():
                if folder.suffix in (".yaml", ".yml"):
                    self._tell(
                        folder,
                        "not-read",
                        "this is not read",
                        "an explainer is a folder with an explainer.yaml in it",
                        Severity.NOTICE,
                    )
                continue
            if not self._is_inside(folder) or not self._named_well(folder, folder.name):
                continue
            self._explainer(folder)

    def _explainer(self, folder: Path) -> None:
        files: dict[str, LoadedFile] = {}
        names = {f"{kind.name}.yaml": kind for kind in EXPLAINER_FILES}
        for file in self._entries(folder):
            if file.name in names:
                files[names[file.name].name] = self._file(file, names[file.name])
            elif file.suffix in (".yaml", ".yml"):
                hint = did_you_mean(file.name, names, "an explainer has: " + ", ".join(names))
                self._tell(file, "unknown-file", "an explainer has no such file", hint)
        if EXPLAINER.name not in files:
            self._tell(
                folder, "no-explainer-file", "this folder has no explainer.yaml", "`explainer new explainer` writes one"
            )
        elif files[EXPLAINER.name].records is not None:
            self.content.explainers[folder.name] = ExplainerFolder(folder.name, files)

    def _files(self, kind: FileKind) -> Iterator[tuple[Path, LoadedFile]]:
        for file in self._entries(self.folder / kind.name):
            if file.suffix == ".yaml":
                yield file, self._file(file, kind)
            elif file.suffix == ".yml":
                self._tell(file, "not-read", "this is not read", "rename it to end in .yaml", Severity.NOTICE)

    def _file(self, file: Path, kind: FileKind) -> LoadedFile:
        loaded = self._read(file, kind)
        self.problems.extend(loaded.problems)
        return loaded

    def _read(self, file: Path, kind: FileKind) -> LoadedFile:
        shown = self._shown(file)
        try:
            if not self._is_inside(file):
                return LoadedFile(kind, None, None)
            state = file.stat()
            if not stat.S_ISREG(state.st_mode):
                return _failed(
                    kind,
                    Problem(
                        Location(shown), "not-a-file", "this is not a file", "an editor's text file is wanted here"
                    ),
                )
            stamp = (state.st_mtime_ns, state.st_size, state.st_ino)
            seen = self.known.get(file)
            if seen and seen[0] == stamp and seen[1].kind == kind:
                return seen[1]
            loaded = _validated(read(file.read_bytes(), shown), kind)
        except OSError as fault:
            return _failed(
                kind,
                Problem(
                    Location(shown),
                    "unreadable",
                    f"this file cannot be opened: {fault.strerror}",
                    "check its permissions",
                ),
            )
        self.known[file] = stamp, loaded
        return loaded

    def _entries(self, folder: Path) -> list[Path]:
        if not folder.is_dir():
            return []
        return sorted(
            (Path(entry) for entry in os.scandir(folder) if not entry.name.startswith((".", "~", "#"))),
            key=lambda path: path.name,
        )

    def _is_inside(self, path: Path) -> bool:
        """A link that leads out of the content folder is told and not followed."""
        try:
            if not path.is_symlink() or path.resolve(strict=True).is_relative_to(self.folder.resolve()):
                return True
        except (OSError, RuntimeError):
            self._tell(path, "broken-link", "this link leads nowhere", "delete it")
            return False
        self._tell(path, "link-leads-out", "this link leads out of the content folder", "put the file itself here")
        return False

    def _named_well(self, path: Path, name: str) -> bool:
        if re.fullmatch(ID_PATTERN, name):
            return True
        self._tell(path, "bad-id", f"`{name}` is not an id, and it becomes an address", KEBAB_HINT)
        return False

    def _shown(self, path: Path) -> str:
        relative = path.relative_to(self.folder).as_posix()
        return "/".join(part for part in (self.shown_as, relative) if part != ".") or "."

    def _tell(self, path: Path, code: str, message: str, hint: str, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(Problem(Location(self._shown(path)), code, message, hint, severity))

    @staticmethod
    def _document(loaded: LoadedFile) -> Document:
        assert loaded.document is not None
        return loaded.document


def _validated(result: Document | list[Problem], kind: FileKind) -> LoadedFile:
    if isinstance(result, list):
        return LoadedFile(kind, None, None, tuple(result))
    value = result.value
    if value is None and kind is not EXPLAINER and kind is not SERIES:
        value = [] if kind is TIMELINE else {}  # an empty file is an empty list of records
    try:
        return LoadedFile(kind, result, kind.adapter.validate_python(value))
    except ValidationError as error:
        return LoadedFile(kind, result, None, tuple(problems_of(error, result, kind)))


def _failed(kind: FileKind, problem: Problem) -> LoadedFile:
    return LoadedFile(kind, None, None, (problem,))
