"""What is wrong with the content, where, and the way out."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(StrEnum):
    """An error stops a build; a notice is told and never does."""

    ERROR = "error"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: `path` as the editor knows it, with `/`; line and column count from 1, and 0 is the whole file."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, in the editor's words. `code` is kebab-case and has its page in the docs."""

    location: Location
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        told = printable(f"{self.location}: {self.severity}: {self.message} [{self.code}]")
        return f"{told}\n    {printable(self.hint)}" if self.hint else told


def notice(location: Location, code: str, message: str, hint: str = "") -> Problem:
    """A problem that is told and stops nothing."""
    return Problem(location, code, message, hint, Severity.NOTICE)


class ContentError(Exception):
    """Raised only at the edge, by `build()`: the content has errors."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def printable(text: str) -> str:
    """`text` as a terminal may print it: control characters, which could steer it, are written out."""
    if text.isprintable():
        return text
    return "".join(
        character if unicodedata.category(character)[0] != "C" else repr(character)[1:-1] for character in text
    )


def shortened(text: str) -> str:
    """What an editor wrote, on one line and not too long to be told."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those of `problems` that stop a build."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]
