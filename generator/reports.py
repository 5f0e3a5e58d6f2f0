"""Problems, told: on a terminal, as JSON, as GitHub annotations, as SARIF; and the lines of text around one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from itertools import groupby
from typing import Any
from urllib.parse import quote

import click

from generator.problems import Location, Problem, Severity, errors, printable

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
SARIF_LEVELS = {Severity.ERROR: "error", Severity.NOTICE: "note"}
COLOURS = {Severity.ERROR: "red", Severity.NOTICE: "yellow"}


def as_text(problems: Iterable[Problem], *, styled: bool = False) -> str:
    """One problem a line with its hint under it, a paragraph a file, and a sentence that counts them."""
    ordered = sorted(problems)
    files = [list(told) for _, told in groupby(ordered, key=lambda problem: problem.location.path)]
    paragraphs = ["\n".join(_styled(problem) if styled else str(problem) for problem in told) for told in files]
    return "\n\n".join([*paragraphs, summary(ordered)]) + "\n"


def summary(problems: Iterable[Problem]) -> str:
    """How many errors and notices there are, in how many files."""
    told = list(problems)
    if not told:
        return "No errors and no notices."
    wrong = len(errors(told))
    counts = [_count(wrong, "error"), _count(len(told) - wrong, "notice")]
    files = len({problem.location.path for problem in told})
    return f"{' and '.join(count for count in counts if count)} in {_count(files, 'file')}."


def as_json(problems: Iterable[Problem]) -> str:
    """The counts, and every problem with its place; line and column 0 mean the whole file."""
    ordered = sorted(problems)
    wrong = len(errors(ordered))
    told = {
        "version": 1,
        "errors": wrong,
        "notices": len(ordered) - wrong,
        "problems": [
            {
                "path": problem.location.path,
                "line": problem.location.line,
                "column": problem.location.column,
                "severity": str(problem.severity),
                "code": problem.code,
                "message": problem.message,
                "hint": problem.hint,
            }
            for problem in ordered
        ],
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def as_github(problems: Iterable[Problem]) -> str:
    """One workflow command a problem: GitHub shows it beside the line in a pull request."""
    return "".join(f"{_annotation(problem)}\n" for problem in sorted(problems))


def as_sarif(problems: Iterable[Problem]) -> str:
    """SARIF 2.1.0, for code scanning and editors. Columns count characters."""
    ordered = sorted(problems)
    codes = sorted({problem.code for problem in ordered})
    driver = {"name": "explainer", "version": version("mkdocs-explainer"), "rules": [{"id": code} for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(problem, codes.index(problem.code)) for problem in ordered],
    }
    return json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Iterable[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}


def excerpt(text: str, location: Location, around: int = 2) -> tuple[tuple[int, str, bool], ...]:
    """The lines of `text` around a place: number, line, and whether it is the one meant. Nothing for a whole file."""
    lines = text.splitlines()
    if not 1 <= location.line <= len(lines):
        return ()
    first = max(location.line - around, 1)
    shown = lines[first - 1 : location.line + around]
    return tuple((number, line, number == location.line) for number, line in enumerate(shown, first))


def counted(number: int, what: str) -> str:
    """1 page; 2 pages."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _count(number: int, what: str) -> str:
    return counted(number, what) if number else ""


def _styled(problem: Problem) -> str:
    place = click.style(printable(str(problem.location)), bold=True)
    severity = click.style(str(problem.severity), fg=COLOURS[problem.severity], bold=True)
    code = click.style(f"[{problem.code}]", dim=True)
    told = f"{place}: {severity}: {printable(problem.message)} {code}"
    return f"{told}\n    {printable(problem.hint)}" if problem.hint else told


def _annotation(problem: Problem) -> str:
    location = problem.location
    place = f",line={location.line},col={location.column}" if location.line else ""
    told = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    path = _escaped(location.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{problem.severity} file={path}{place},title={problem.code}::{_escaped(told)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _sarif_result(problem: Problem, rule: int) -> dict[str, Any]:
    location = problem.location
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(location.path)}}
    if location.line:
        physical["region"] = {"startLine": location.line, "startColumn": location.column}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": SARIF_LEVELS[problem.severity],
        "message": {"text": f"{problem.message}. {problem.hint}" if problem.hint else problem.message},
        "locations": [{"physicalLocation": physical}],
    }
