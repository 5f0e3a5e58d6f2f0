"""The JSON Schemas that editors' tools read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.commands.schema import write_schemas
from generator.editor_schema import editor_schemas
from generator.loading import load
from generator.records.fields import records_below
from generator.records.files import FILE_KINDS, FileKind
from generator.records.shape import keys_of

CONTENT = Path(__file__).parents[1] / "content"


def schemas(content: Path = CONTENT) -> dict[str, Any]:
    records, _ = load(content)
    return dict(editor_schemas(records))


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_every_key_of_every_record_is_in_the_schema_of_its_file_with_its_meaning(kind: FileKind) -> None:
    definitions = schemas()[f"{kind.name}.json"]["definitions"]
    described = {
        key: field.get("description")
        for name in definitions
        for key, field in definitions[name].get("properties", {}).items()
    }
    for record in records_below(kind.shape):
        for key, field in keys_of(record).items():
            assert field.description, f"{record.__name__}.{key} has no meaning"
            assert key in described


def test_the_ids_of_the_content_are_known_with_their_names() -> None:
    known = schemas()["positions.json"]["definitions"]["known actor"]
    names = dict(zip(known["enum"], known["enumDescriptions"], strict=True))
    assert names["marco-rubio"] == "Marco Rubio"


def test_an_id_without_any_record_of_its_kind_is_a_pattern(tmp_path: Path) -> None:
    definitions = schemas(tmp_path)["positions.json"]["definitions"]
    assert definitions["Position"]["properties"]["party"]["pattern"].startswith("^[a-z0-9]")


def test_schemas_that_are_the_same_stay_untouched(tmp_path: Path) -> None:
    assert write_schemas(tmp_path) == len(FILE_KINDS)
    before = {file: file.stat().st_mtime_ns for file in (tmp_path / ".schema").iterdir()}
    write_schemas(tmp_path)
    assert {file: file.stat().st_mtime_ns for file in (tmp_path / ".schema").iterdir()} == before
    assert json.loads((tmp_path / ".schema/actors.json").read_text("utf-8"))["$schema"].endswith("draft-07/schema#")
