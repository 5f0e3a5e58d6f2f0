"""An id changed everywhere it is referred to, as edits of the files' texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.content_files import Known, LoadedFile
from generator.inline_text import parse, record_links
from generator.reading import Document
from generator.records.base import Reference
from generator.records.files import ACTORS, EXPLAINER, SERIES, SOURCES
from generator.records.shape import Found, marked
from generator.references import LOCAL_KINDS
from generator.text_edits import Edit, edited, set_list, written

FORMERLY = "formerly"
SHARED = {"actor": ACTORS, "source": SOURCES}


@dataclass(frozen=True, slots=True)
class Renaming:
    """`kind` is actor, source, explainer or series."""

    kind: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """The new texts of the files that change, and in how many places an id was changed."""

    texts: Mapping[Path, str]
    places: int


class CannotRenameError(Exception):
    """A place that refers to the record cannot be changed as text. The message says which."""


def renamed(known: Known, renaming: Renaming, content: Path, *, redirect: bool) -> Renamed:
    """What changes in the files that were read (see `load`). With `redirect` the record gets its old id under `formerly`."""
    texts, places = {}, 0
    for file, (_, loaded) in known.items():
        edits = set(_edits(loaded, renaming))
        own = _own_edits(loaded, file.relative_to(content), renaming, redirect=redirect)
        places += len(edits) + len([edit for edit in own if edit.text == renaming.new])
        if (edits or own) and loaded.document:
            texts[file] = edited(loaded.document.text, edits.union(own))
    return Renamed(texts, places)


def _own_edits(loaded: LoadedFile, path: Path, renaming: Renaming, *, redirect: bool) -> list[Edit]:
    """The edits of the record that is renamed, if it stands in this file."""
    at = _record_in(loaded, path, renaming)
    if at is None or loaded.document is None:
        return []
    edits = [_id_edit(loaded.document, (renaming.old,), renaming, is_key=True)] if at else []
    if redirect:
        record = loaded.records[renaming.old] if at else loaded.records
        former = [key for key in (*record.formerly, renaming.old) if key != renaming.new]
        edits.append(set_list(loaded.document, at, FORMERLY, list(dict.fromkeys(former))))
    return edits


def _record_in(loaded: LoadedFile, path: Path, renaming: Renaming) -> tuple[str, ...] | None:
    """The keys that lead to the renamed record in this file; None, if it does not stand here."""
    if loaded.kind is SHARED.get(renaming.kind):
        return (renaming.old,) if renaming.old in loaded.records else None
    own = {"explainer": EXPLAINER, "series": SERIES}.get(renaming.kind)
    name = path.parent.name if own is EXPLAINER else path.stem
    return () if loaded.kind is own and name == renaming.old else None


def _edits(loaded: LoadedFile, renaming: Renaming) -> Iterator[Edit]:
    document = loaded.document
    if document is None:
        return
    for found, mark in marked(loaded.records, loaded.kind.shape):
        if not isinstance(mark, Reference):
            yield from _link_edits(document, found, renaming)
        elif mark.kind == renaming.kind and found.value == renaming.old:
            yield _id_edit(document, found.at, renaming, is_key=found.is_key)


def _id_edit(document: Document, at: tuple[str | int, ...], renaming: Renaming, *, is_key: bool) -> Edit:
    """A citation that is a bare id stands one step above its `source`."""
    place = written(document, at, is_key=is_key) or written(document, at[:-1])
    start, end = place or (0, 0)
    found = [*re.finditer(rf"(?<![\w-]){re.escape(renaming.old)}(?![\w-])", document.text[start:end])]
    if not found:
        raise _cannot(document, at)
    last = found[-1]  # before it can stand an anchor of the same name
    return Edit(start + last.start(), start + last.end(), renaming.new)


def _link_edits(document: Document, found: Found, renaming: Renaming) -> Iterator[Edit]:
    wanted = sum(_leads_to(link.kind, link.owner, link.id, renaming) for link in record_links(parse(found.value)))
    if not wanted:
        return
    start, end = written(document, found.at) or (0, 0)
    places = [*_link(renaming).finditer(document.text[start:end])]
    if len(places) < wanted:
        raise _cannot(document, found.at)
    for place in places:
        yield Edit(start + place.start("id"), start + place.end("id"), renaming.new)


def _leads_to(kind: str, owner: str, key: str, renaming: Renaming) -> bool:
    if renaming.kind == "explainer" and kind in LOCAL_KINDS:
        return owner == renaming.old
    return not owner and (kind, key) == (renaming.kind, renaming.old)


def _link(renaming: Renaming) -> re.Pattern[str]:
    """A `[[…]]` that leads to the record, or into it, as it may stand in a file: with white space and line ends."""
    old, end = re.escape(renaming.old), r"\s*(?:\||\]\])"
    kind = rf"(?:{renaming.kind}\s*:\s*){'?' if renaming.kind == 'actor' else ''}(?={old}{end})"
    into = rf"|(?:{'|'.join(LOCAL_KINDS)})\s*:\s*(?={old}/)" if renaming.kind == "explainer" else ""
    return re.compile(rf"(?<!\\)\[\[\s*(?:{kind}{into})(?P<id>{old})")


def _cannot(document: Document, at: tuple[str | int, ...]) -> CannotRenameError:
    return CannotRenameError(f"{document.locate(at)}: the id stands here in a way that cannot be changed as text")
