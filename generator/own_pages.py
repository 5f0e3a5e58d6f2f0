"""The user's own files in docs/: what of them cannot be read is told like any other slip, and not waited for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from generator.problem_page import problem_page
from generator.problems import Location, Problem

if TYPE_CHECKING:
    from mkdocs.structure.files import Files


def without_pipes(files: Files) -> list[Problem]:
    """Takes out what is no file, such as a pipe, for which MkDocs would wait for ever."""
    told = []
    for file in [*files]:
        if file.abs_src_path and not os.path.isfile(file.abs_src_path):  # noqa: PTH113 (ten thousand of them)
            files.remove(file)
            told.append(Problem(Location(file.src_uri), "not-a-file", "this is not a file", "take it out of docs/"))
    return told


def told_pages(files: Files) -> list[Problem]:
    """Reads all pages; one that is no text gets a page of its problem instead. MkDocs would show a traceback."""
    problems = []
    for file in files.documentation_pages():
        try:
            file.content_string  # noqa: B018 (it reads the file)
        except (OSError, ValueError):
            place = Location(file.src_uri)
            told = Problem(place, "not-text", "this page cannot be read", "save it as UTF-8 in your editor")
            file.content_string = problem_page(file.name, [told], lambda _: "")
            problems.append(told)
    return problems
