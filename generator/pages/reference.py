"""The editors' reference: every file, record and key, read off the schema, so that it cannot fall behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.anchors import slug_of
from generator.pages.page import Page
from generator.pages.site import Site
from generator.records.base import Choice, Record
from generator.records.fields import Field, fields_of, records_below, title_of
from generator.records.files import EXPLAINER_FILES, FILE_KINDS, FileKind

PATH = "editors/reference.md"
FILE_SUFFIX = " file"


@dataclass(frozen=True, slots=True)
class FileReference:
    path: str
    holds: str
    record: str
    anchor: str


@dataclass(frozen=True, slots=True)
class KeyReference:
    field: Field
    anchor: str
    """The anchor of the record that it holds, or ""."""
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class RecordReference:
    title: str
    anchor: str
    meaning: str
    keys: tuple[KeyReference, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    files: tuple[FileReference, ...]
    records: tuple[RecordReference, ...]


def reference(site: Site) -> Iterator[Page]:
    """Only where the site's options ask for it: it is for editors, not for readers."""
    if not site.options.reference:
        return
    found: dict[type[Record], None] = {}
    for kind in FILE_KINDS:
        found.update(dict.fromkeys(records_below(kind.shape)))
    view = Reference(tuple(_file(kind) for kind in FILE_KINDS), tuple(_record(record) for record in found))
    yield Page(PATH, site.labels("reference.title"), "reference.md.jinja", view, hide=())


def _file(kind: FileKind) -> FileReference:
    path = f"explainers/<slug>/{kind.name}.yaml" if kind in EXPLAINER_FILES else f"{kind.name}/*.yaml"
    first = records_below(kind.shape)[0]
    return FileReference(path, kind.holds, _title(first), _anchor(first))


def _record(record: type[Record]) -> RecordReference:
    keys = tuple(
        KeyReference(field, _anchor(field.record) if field.record else "", field.choices) for field in fields_of(record)
    )
    return RecordReference(_title(record), _anchor(record), " ".join((record.__doc__ or "").split()), keys)


def _title(record: type[Record]) -> str:
    title = title_of(record)
    return f"{title.removesuffix(FILE_SUFFIX).lower()}.yaml" if title.endswith(FILE_SUFFIX) else title


def _anchor(record: type[Record]) -> str:
    return slug_of(_title(record))
