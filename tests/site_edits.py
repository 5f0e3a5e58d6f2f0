"""Whatever an editor does to a project: words, titles, records, files, slips and their mending, pages, settings."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.small_project import small_project, write
from tests.test_remembered import EDITS, content, hiding, replacing

SETTINGS = """
site_name: Talks
theme: {name: material, font: false}
extra: {generator: false}
nav: [Home: index.md, Explainers: explainers/index.md, About: about.md]
plugins: [search, explainer]
"""
Edit = Callable[[Path], None]
"""Takes the folder of the project."""


def small_talks_project(folder: Path, settings: str = SETTINGS) -> Path:
    """Its mkdocs.yml: three explainers that link each other, and two pages of the user's own."""
    docs = {"about.md": "# About\n\nUs.\n", "home.md": "Welcome.\n"}
    path = small_project(folder, {}, settings=settings, docs=docs)
    shutil.rmtree(folder / "content")
    content(folder / "content")
    return path


def in_content(edits: list[Edit]) -> list[Edit]:
    def edit_it(edit: Edit, folder: Path) -> None:
        edit(folder / "content")

    return [partial(edit_it, edit) for edit in edits]


def writing(path: str, *texts: str) -> list[Edit]:
    """Edits, each of which gives a file, new or not, one of these texts."""

    def write_it(text: str, folder: Path) -> None:
        write(folder / path, text)

    return [partial(write_it, text) for text in texts]


def adding(path: str, text: str) -> list[Edit]:
    """Adds a file with its folder, or takes them away again if they are there."""

    def toggle(folder: Path) -> None:
        if (folder / path).exists():
            (folder / path).unlink()
            if not any((folder / path).parent.iterdir()):
                (folder / path).parent.rmdir()
        else:
            write(folder / path, text)

    return [toggle]


def slip(path: str, text: str) -> list[Edit]:
    """Writes something wrong at the end of a file, or takes it out again."""

    def toggle(folder: Path) -> None:
        if (folder / path).exists():
            whole = (folder / path).read_text("utf-8")
            write(folder / path, whole.removesuffix(text) if whole.endswith(text) else whole + text)

    return [toggle]


def saved_together(*edits: Edit) -> list[Edit]:
    def all_of_them(folder: Path) -> None:
        for edit in edits:
            edit(folder)

    return [all_of_them]


SERIES = "title: Rounds\nquestion: And then?\nanswer: {text: They met., sources: [paper]}\nexplainers: [one, three]\n"
NEW = """
title: New talks
question: Who?
answer: {text: 'As in [[explainer:one]].', sources: [paper]}
status: concluded
published: 2025-02-27
key_points: []
"""
LOCAL: list[Edit] = [
    *in_content(EDITS),
    *in_content(replacing("explainers/two/timeline.yaml", "title: They met", "title: They met again")),
    *in_content(replacing("explainers/three/quotes.yaml", "text: Hello.", "text: Good day.", "text: Well.")),
    *in_content(replacing("explainers/two/explainer.yaml", "question: Who decides?", "question: Who pays?")),
    *in_content(replacing("explainers/two/explainer.yaml", "\nkey_points", "\nupdated: 2025-02-26\nkey_points")),
    *slip("content/explainers/three/timeline.yaml", "- {date: 2025-02-19, title: They left, sources: [paper]}\n"),
    *slip("content/explainers/two/quotes.yaml", "bye: {speaker: ben, text: Bye., sources: [archive]}\n"),
    *in_content(replacing("explainers/three/quotes.yaml", "hello:", "bye:")),
]
"""What one may do all day, in the content."""
SLIPS: list[Edit] = [
    *slip("content/explainers/one/quotes.yaml", "hello: [\n"),
    *slip("content/explainers/two/timeline.yaml", "- {date: soon, title: x, sources: [paper]}\n"),
    *slip("content/explainers/three/timeline.yaml", "- {date: 2025, title: x, sources: [papr]}\n"),
    *slip("content/explainers/three/explainer.yaml", "related: [three]\n"),
    *slip("content/actors/all.yaml", "ann: {\n"),
    *slip("content/sources/all.yaml", "more: {title: More}\n"),
    *in_content(hiding("explainers/one/explainer.yaml")),
    *in_content(hiding("sources/all.yaml")),
]
WIDE: list[Edit] = [
    *writing("docs/about.md", "# About\n\nThem.\n", "# About\n\nUs.\n", "# About us\n", "---\ntitle: We\n---\nUs.\n"),
    *writing("docs/home.md", "Welcome back.\n", "Welcome.\n"),
    *adding("docs/new.md", "# New\n\nSee [us](about.md).\n"),
    *adding("docs/words.txt", "Words\n"),
    *adding("content/explainers/new/explainer.yaml", NEW),
    *adding("content/actors/more.yaml", "more: {name: More, kind: bloc}\n"),
    *adding("content/series/rounds.yaml", SERIES),
    *writing(
        "mkdocs.yml", SETTINGS, SETTINGS.replace("Talks", "More talks"), SETTINGS.replace(", About: about.md", "")
    ),
    *writing(
        "mkdocs.yml", SETTINGS.replace("explainer]", "explainer: {reference: true, corrections: us@example.org}]")
    ),
    *saved_together(
        *in_content(replacing("explainers/one/quotes.yaml", "text: Hello.", "text: Good day.")),
        *in_content(replacing("explainers/two/quotes.yaml", "text: Hello.", "text: Good day.")),
        *writing("docs/about.md", "# About\n\nUs, too.\n"),
    ),
]
"""What touches more than pages of one explainer."""
