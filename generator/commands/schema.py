"""`explainer schema`: what editors' tools complete and check YAML by."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.editor_schema import editor_schemas
from generator.loading import load
from generator.project import NoProjectError, find_project

FOLDER = ".schema"


@click.command(name="schema")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
def command(folder: Path) -> None:
    """Write JSON Schemas for editors' tools.

    They go into .schema/ of the content folder, one for each kind of file. With the modeline that every content file
    begins with, an editor with YAML support offers keys, words and ids, underlines slips, and tells what a key means.
    They know the ids of the content as it is: write them again when it has new ones.

    \b
    Example:
      explainer schema
    """
    try:
        project = find_project(folder)
    except NoProjectError as error:
        raise click.UsageError(str(error)) from None
    try:
        written = write_schemas(project.content)
    except OSError as fault:
        raise click.ClickException(f"{project.shown_as}/{FOLDER} cannot be written: {fault.strerror}") from None
    click.echo(f"{written} schemas: {project.shown_as}/{FOLDER}")


def rewrite_schemas(content: Path) -> None:
    """Writes the schemas again where there are some, so that editors offer an id that is new."""
    if (content / FOLDER).is_dir():
        write_schemas(content)


def write_schemas(content: Path) -> int:
    """Writes the schemas of a content folder, as far as it can be read, and counts them. What is the same stays untouched."""
    records, _ = load(content)
    target = content / FOLDER
    target.mkdir(exist_ok=True)
    schemas = dict(editor_schemas(records))
    for name, schema in schemas.items():
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        file = target / name
        if not file.is_file() or file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")
    return len(schemas)
