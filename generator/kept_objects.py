"""Objects of ours in a file of a cache, read back only if it is whole, was written by the same versions, and holds nothing else."""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from operator import attrgetter
from pathlib import Path
from typing import IO, Any

from generator.labels import Labels, labels
from generator.model import LinkedExplainer, Model
from generator.outputs import OUTPUTS
from generator.outputs.share_card import card_drawings
from generator.pages import PAGES
from generator.reading import Document
from generator.recorded import RecordedExplainer
from generator.records.base import Record
from generator.records.files import FILE_KINDS, FileKind
from generator.stored import Segment, Shelf, Stored

MADE_WITH = ("Jinja2", "Markdown", "MarkupSafe", "pydantic", "pydantic_core", "PyYAML")
ELSEWHERE = {
    ("array", "array"),
    ("array", "_array_reconstructor"),
    ("collections", "OrderedDict"),
    ("datetime", "date"),
    ("decimal", "Decimal"),
    ("markupsafe", "Markup"),
}
"""What ours are made of, beside what pickle has signs of its own for."""


def _file_kind(name: str) -> FileKind:
    return next(kind for kind in FILE_KINDS if kind.name == name)


def _recorded_explainer(explainer: Any, reads: Any) -> RecordedExplainer:
    return RecordedExplainer.of(explainer, reads)


def _parts(one: RecordedExplainer) -> tuple[Any, tuple[Any, ...]]:
    return _recorded_explainer, (object.__getattribute__(one, "explainer"), object.__getattribute__(one, "reads"))


def _segment(_name: str) -> Segment:
    raise pickle.UnpicklingError("a segment is found on a shelf")


def _segment_parts(segment: Segment) -> tuple[Any, tuple[str]]:
    if segment.path is None:
        raise pickle.PicklingError("nobody would find this segment")
    return _segment, (segment.path.name,)


def _record(kind: type[Record], values: dict[str, Any]) -> Record:
    """As validation left it, but for which keys were written, which nobody asks."""
    made = kind.__new__(kind)
    for name, value in (("__dict__", values), ("__pydantic_fields_set__", _all_keys(kind))):
        object.__setattr__(made, name, value)
    object.__setattr__(made, "__pydantic_extra__", None)
    object.__setattr__(made, "__pydantic_private__", None)
    return made


@cache
def _all_keys(kind: type[Record]) -> set[str]:
    return set(kind.model_fields)


NAMED: tuple[Any, ...] = (*PAGES, *OUTPUTS, card_drawings, labels, _file_kind, _recorded_explainer, _record)
"""Functions of ours by which something is kept that is the same in every process."""
IN_CIRCLES = (Model, LinkedExplainer)
"""What is made before that of which it is made: some of it leads back to it."""
NOT_CLASSES = {(one.__module__, one.__qualname__): one for one in NAMED}
BY_NAME: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    Document: lambda one: (Document, (one.path, one.text)),
    FileKind: lambda kind: (_file_kind, (kind.name,)),
    Labels: lambda one: (labels, (one.language.code,)),
    RecordedExplainer: _parts,
    Segment: _segment_parts,
    Stored: lambda one: (Stored, (one.segment, one.at, one.length, one.digest)),
}


@cache
def _reducer(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]] | None:
    """How objects of a kind are told in less room, and in less time, than they are by themselves."""
    if kind in BY_NAME:
        return BY_NAME[kind]
    if issubclass(kind, Record):
        return lambda one: (_record, (kind, one.__dict__))
    if not is_dataclass(kind) or "__slots__" not in vars(kind) or kind in IN_CIRCLES:
        return None
    names = [field.name for field in fields(kind)]
    values = attrgetter(*names)
    return (lambda one: (kind, values(one))) if len(names) > 1 else (lambda one: (kind, (values(one),)))


class _Pickler(pickle.Pickler):
    def reducer_override(self, one: object) -> Any:
        reducer = _reducer(type(one))  # type: ignore[arg-type]  # a class has a hash
        return NotImplemented if reducer is None else reducer(one)


class _Writer:
    """Counts, and sums up, what is written."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.length, self.sum = file, 0, 0

    def write(self, content: bytes) -> int:
        self.length += len(content)
        self.sum = zlib.crc32(content, self.sum)
        return self.file.write(content)


class _Reader(pickle.Unpickler):
    """Makes classes of ours and a few of values; whatever else a file asks for, it is not read."""

    def __init__(self, file: IO[bytes], shelf: Shelf) -> None:
        super().__init__(file)
        self.shelf = shelf

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == (_segment.__module__, _segment.__name__):
            return self.shelf.segment
        if (module, name) in NOT_CLASSES:
            return NOT_CLASSES[module, name]
        if (module, name) in ELSEWHERE:
            return super().find_class(module, name)
        if module.startswith("generator."):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is nothing that is kept")


def keep(kept: object, file: Path, key: str) -> None:
    """Writes the file as a whole or not at all; that it cannot be written is no reason to fail. `key`: what it is valid for."""
    beside = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        for left in file.parent.glob(f"{file.stem}.[0-9]*"):  # by a process that was killed, or is about to be too late
            if left.suffix[1:].isdigit():
                left.unlink()
        with beside.open("wb") as opened:
            opened.write(_header(key, 0, 0, 0))
            began = time.process_time()
            writer = _Writer(opened)
            _Pickler(writer, 5).dump(kept)
            opened.seek(0)
            opened.write(_header(key, writer.length, writer.sum, time.process_time() - began))
        beside.replace(file)
    except (OSError, RecursionError, pickle.PicklingError):
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def kept_in(file: Path, key: str, shelf: Shelf) -> tuple[Any, float]:
    """What `keep` wrote under the same key, and how many seconds that took; None, if there is no such file or it is not whole.

    What stands in segments is looked for on the shelf.
    """
    try:
        with file.open("rb") as opened:
            seconds = float(opened.readline(100))
            header, begins, length, total = opened.readline(200), opened.tell(), 0, 0
            while part := opened.read(1 << 20):
                length, total = length + len(part), zlib.crc32(part, total)
            if not _header(key, length, total, 0).endswith(b"\n" + header):
                return None, 0
            opened.seek(begins)
            return _Reader(opened, shelf).load(), seconds
    except Exception:  # a file of another's making can hold anything; then it is as if there were none
        return None, 0


def _header(key: str, length: int, total: int, seconds: float) -> bytes:
    """Two lines, always as long."""
    hashed = hashlib.sha256(os.fsencode(f"{made_by()}\n{key}")).hexdigest()
    return f"{seconds:012.3f}\n{hashed} {total:08x} {length:020}\n".encode()


@cache
def made_by() -> str:
    """Everything that has a part in what is made of content, besides the content: our own files, and whose code they use."""
    own = hashlib.sha256()
    folder = Path(__file__).parent
    for file in sorted(folder.rglob("*")):
        if file.suffix in (".py", ".jinja"):
            own.update(f"{file.relative_to(folder).as_posix()}\0".encode() + file.read_bytes() + b"\0")
    return "\n".join([sys.version, own.hexdigest(), *(f"{name} {_version(name)}" for name in MADE_WITH)])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
