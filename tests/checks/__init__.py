"""One check a file, each on a small site that a test writes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.problems import Problem


def told(folder: Path, problems: Iterable[Problem]) -> list[str]:
    """Every problem on one line: file, what stands at its place, severity, code, message, hint.

    `folder` is where the small site was written.
    """
    return [_told(folder, problem) for problem in sorted(problems)]


def _told(folder: Path, problem: Problem) -> str:
    path, line, column = problem.location.path, problem.location.line, problem.location.column
    lines = (folder / path.removeprefix("content/")).read_text(encoding="utf-8").splitlines()
    there = lines[line - 1][column - 1 :]
    file = path.rpartition("/")[2]
    return f"{file} `{there}` {problem.severity} {problem.code}: {problem.message} ({problem.hint})"
