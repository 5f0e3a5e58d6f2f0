"""Small files for what an editor begins: from templates with comments, filled in and read before they are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.content_files import validated
from generator.problems import Problem
from generator.project import Project
from generator.reading import read
from generator.records.files import ACTORS, EXPLAINER_FILES, SERIES, FileKind
from generator.yaml_editing import head, scalar

STARTER = Path(__file__).parent / "starter"


def explainer_files(content: Path, slug: str, values: Mapping[str, str | Sequence[str]]) -> dict[Path, str]:
    """The files of a new explainer. `values` fill the marks of the templates: TITLE, QUESTION, ANSWER, SOURCES, STATUS, DAY."""
    folder = content / "explainers" / slug
    return {
        folder / f"{kind.name}.yaml": _filled(folder / f"{kind.name}.yaml", content, kind, values)
        for kind in EXPLAINER_FILES
    }


def series_file(content: Path, slug: str, values: Mapping[str, str | Sequence[str]]) -> dict[Path, str]:
    """The file of a new series; the marks are TITLE, QUESTION, ANSWER, SOURCES, EXPLAINERS."""
    file = content / "series" / f"{slug}.yaml"
    return {file: _filled(file, content, SERIES, values)}


def problems_of_files(files: Mapping[Path, str], project: Project) -> list[Problem]:
    """What is wrong with files before they are written."""
    shared = {kind.name: kind for kind in (ACTORS, SERIES)}
    own = {kind.name: kind for kind in EXPLAINER_FILES}
    told: list[Problem] = []
    for file, text in files.items():
        told += validated(
            read(text.encode(), project.shown(file)), shared.get(file.parent.name) or own[file.stem]
        ).problems
    return told


def _filled(file: Path, content: Path, kind: FileKind, values: Mapping[str, str | Sequence[str]]) -> str:
    template = STARTER / ("series.yaml" if kind is SERIES else f"explainer/{kind.name}.yaml")
    text = template.read_text(encoding="utf-8")
    for mark, value in values.items():
        written = scalar(value) if isinstance(value, str) else f"[{', '.join(value)}]"
        text = text.replace(f"@{mark}@", written)
    return head(file, content, kind) + text
