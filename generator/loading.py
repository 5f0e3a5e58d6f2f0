"""`content/` → records, file by file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from generator.collector import without_collector
from generator.content_files import ContentFiles, Known, LoadedFile
from generator.fingerprints.fingerprint import Fingerprint
from generator.problems import Location, Problem, Severity
from generator.reading import Document
from generator.records.actor import Actor
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
from generator.source_texts import load_fingerprints, load_texts
from generator.wording import did_you_mean

T = TypeVar("T")
YAML = (".yaml", ".yml")
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
    fingerprints: dict[str, Fingerprint] = field(default_factory=dict)
    texts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The paragraphs of the sources' texts that lie at hand."""


@without_collector
def load(folder: Path, shown_as: str = "content", known: Known | None = None) -> tuple[Content, list[Problem]]:
    """Reads every file below `folder`; problems name it as `shown_as`.

    `known` is filled with what was read, and what did not change since is taken from it.
    """
    loader = _Loader(ContentFiles(folder, shown_as, known if known is not None else {}))
    return loader.load(), loader.files.problems


class _Loader:
    def __init__(self, files: ContentFiles) -> None:
        self.files = files
        self.folder = files.folder
        self.content = Content()

    def load(self) -> Content:
        if not self.folder.is_dir():
            hint = "make it, or name another with the option `content`"
            self.files.tell(self.folder, "no-content", "there is no such folder", hint)
            return self.content
        for entry in self.files.entries(self.folder):
            if entry.suffix in YAML or (entry.is_dir() and entry.name not in FOLDERS):
                listed = "content lies in: " + ", ".join(f"{name}/" for name in FOLDERS)
                self._not_read(entry, did_you_mean(entry.name, FOLDERS, listed))
        self._shared(ACTORS, self.content.actors)
        self._shared(SOURCES, self.content.sources)
        for file, loaded in self._files(SERIES):
            if loaded.records is not None and self.files.is_named_well(file):
                self.content.series[file.stem] = loaded.records
                self.content.origins["series", file.stem] = Origin(_document(loaded))
        self._explainers()
        self.content.fingerprints.update(load_fingerprints(self.files, self.content.sources))
        self.content.texts.update(load_texts(self.files))
        return self.content

    def _shared(self, kind: FileKind, into: dict[str, Any]) -> None:
        """Actors and sources: which file holds a record makes no difference."""
        singular = kind.name.removesuffix("s")
        for _, loaded in self._files(kind):
            for key, record in (loaded.records or {}).items():
                origin = Origin(_document(loaded), (key,))
                if key in into:
                    message = f"the {singular} `{key}` stands here a second time"
                    hint = f"the first is in {self.content.origins[singular, key].locate_key()}; keep one"
                    self.files.problems.append(Problem(origin.locate_key(), "duplicate-id", message, hint))
                    continue
                into[key] = record
                self.content.origins[singular, key] = origin

    def _explainers(self) -> None:
        for entry in self.files.entries(self.folder / "explainers"):
            if not entry.is_dir():
                if entry.suffix in YAML:
                    self._not_read(entry, "an explainer is a folder with an explainer.yaml in it")
            elif self.files.is_inside(entry) and self.files.is_named_well(entry):
                self._explainer(entry)

    def _explainer(self, folder: Path) -> None:
        files: dict[str, LoadedFile] = {}
        names = {f"{kind.name}.yaml": kind for kind in EXPLAINER_FILES}
        for file in self.files.entries(folder):
            if file.name in names:
                files[names[file.name].name] = self.files.read(file, names[file.name])
            elif file.suffix in YAML:
                hint = did_you_mean(file.name, names, "an explainer has: " + ", ".join(names))
                self.files.tell(file, "unknown-file", "an explainer has no such file", hint)
        if EXPLAINER.name not in files:
            hint = "write it: its title, question, answer, status, day of publication and key points"
            self.files.tell(folder, "no-explainer-file", "this folder has no explainer.yaml", hint)
        elif files[EXPLAINER.name].records is not None:
            self.content.explainers[folder.name] = ExplainerFolder(folder.name, files)

    def _files(self, kind: FileKind) -> Iterator[tuple[Path, LoadedFile]]:
        for file in self.files.entries(self.folder / kind.name):
            if file.suffix == ".yaml":
                yield file, self.files.read(file, kind)
            elif file.suffix == ".yml":
                self._not_read(file, "rename it to end in .yaml")

    def _not_read(self, entry: Path, hint: str) -> None:
        self.files.tell(entry, "not-read", "this is not read", hint, Severity.NOTICE)


def _document(loaded: LoadedFile) -> Document:
    assert loaded.document is not None
    return loaded.document


__all__ = ["Content", "ExplainerFolder", "Known", "LoadedFile", "Origin", "load"]
