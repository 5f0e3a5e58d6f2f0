"""Adds records to YAML files as text: what stands there keeps its comments, its order and its line ends."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from generator.content_files import validated
from generator.problems import Problem
from generator.reading import read
from generator.records.files import FileKind

BYTE_ORDER_MARK = "\ufeff"
LICENCE = re.compile(r"# ?Licen[cs]e\b.*", re.IGNORECASE)
HEAD_LINES = 5


class _Dumper(yaml.SafeDumper):
    """Lists are indented under their key, and dates stand without quotation marks, as editors write them."""

    yaml_implicit_resolvers = {  # noqa: RUF012 (the library's own attribute)
        first: [(tag, form) for tag, form in forms if tag != "tag:yaml.org,2002:timestamp"]
        for first, forms in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        return super().increase_indent(flow, False)


def modeline(file: Path, content: Path, kind: FileKind) -> str:
    """The first line of a content file: it tells editors' tools which schema it follows."""
    schema = os.path.relpath(content / ".schema" / f"{kind.name}.json", file.parent)
    return f"# yaml-language-server: $schema={Path(schema).as_posix()}"


def head(file: Path, content: Path, kind: FileKind) -> str:
    """The comment lines that a new content file begins with: the modeline, and the licence that other files name."""
    return "".join(f"{line}\n" for line in (modeline(file, content, kind), licence_line(content)) if line)


def licence_line(content: Path) -> str:
    """The line that names a licence at the head of a content file, as the first one has it that has one; else ""."""
    for file in sorted(content.rglob("*.yaml")):
        with file.open(encoding="utf-8", errors="replace") as lines:
            for line in islice(lines, HEAD_LINES):
                if LICENCE.fullmatch(line.strip()):
                    return line.strip()
    return ""


def scalar(text: str) -> str:
    """A text as YAML on one line, in quotation marks only where it needs them."""
    dumped = str(yaml.dump(text, Dumper=_Dumper, allow_unicode=True, width=len(text) * 2 + 80))
    return dumped.removesuffix("\n").removesuffix("\n...")


def record_text(key: str, record: Mapping[str, Any]) -> str:
    """A record under its id, as YAML. Lists of plain words stand in brackets."""
    dumped = yaml.dump({key: dict(record)}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=118)
    return str(dumped)


def append_record(
    file: Path, content: Path, key: str, record: Mapping[str, Any], kind: FileKind
) -> tuple[Problem, ...]:
    """Adds a record at the end of a file, or in a new one. Nothing is written if the result could not be read: then the
    problems say why."""
    before = file.read_bytes().decode("utf-8-sig") if file.exists() else head(file, content, kind)
    newline = "\r\n" if "\r\n" in before else "\n"
    gap = "" if before.endswith("\n") else newline
    text = before + gap + newline + record_text(key, record).replace("\n", newline)
    problems = validated(read(text.encode(), file.name), kind).problems
    if not problems:
        write_whole(file, text)
    return problems


def write_whole(file: Path, text: str) -> None:
    """Writes a file in one step: whoever reads it sees the old text or the new one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            out.write(text)
        mode = file.stat().st_mode & 0o777 if file.exists() else 0o644
        Path(name).chmod(mode)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_together(texts: Mapping[Path, str], moves: Mapping[Path, Path] | None = None) -> None:
    """Writes files, then gives files and folders new names. What fails leaves everything as it was, and is raised.

    A byte order mark at the beginning of a file stays.
    """
    before = {file: file.read_bytes().decode() for file in texts if file.exists()}
    undo = ExitStack()
    with undo:
        for file, text in texts.items():
            undo.callback(_restore, file, before.get(file))
            write_whole(file, (BYTE_ORDER_MARK if before.get(file, "").startswith(BYTE_ORDER_MARK) else "") + text)
        for old, new in (moves or {}).items():
            old.rename(new)
            undo.callback(new.rename, old)
        undo.pop_all()


def _restore(file: Path, text: str | None) -> None:
    if text is None:
        file.unlink(missing_ok=True)
    else:
        write_whole(file, text)
