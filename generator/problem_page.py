"""The page that `mkdocs serve` shows at the addresses of what is broken: what is wrong, in which lines, and the way out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from markupsafe import Markup

from generator.escaping import escape
from generator.problems import Problem
from generator.reports import excerpt, summary

LONGEST_LINE = 200
ReadText = Callable[[str], str]
"""The text of the file that a problem names; "" if it cannot be read."""


def problem_page(title: str, problems: Iterable[Problem], read: ReadText) -> str:
    """The Markdown of the page. `title` is what the page would show."""
    told = sorted(problems)
    front = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\nhide: [navigation, toc]\nsearch: {{exclude: true}}\n---\n"
    files = groupby(told, key=lambda problem: problem.location.path)
    parts = [
        f"# {escape(title)}",
        f"**This page waits for a correction.** {summary(told)} It is back in the moment in which that is mended.",
        *(part for path, found in files for part in _file(path, found, read(path))),
    ]
    return front + "\n" + "\n\n".join(parts) + "\n"


def _file(path: str, problems: Iterable[Problem], text: str) -> Iterator[str]:
    yield f"## {escape(path)}"
    for problem in problems:
        yield Markup('<div class="problem">{}{}{}</div>').format(
            _message(problem), _hint(problem), _lines(problem, text)
        )


def _message(problem: Problem) -> Markup:
    place = f"Line {problem.location.line}: " if problem.location.line else ""
    return Markup("<p><strong>{}{}</strong> <code>{}</code></p>").format(
        place, escape(problem.message), escape(problem.code)
    )


def _hint(problem: Problem) -> Markup:
    return Markup("<p>{}</p>").format(escape(problem.hint)) if problem.hint else Markup("")


def _shortened(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE] + "…"


def _lines(problem: Problem, text: str) -> Markup:
    """The lines around the place, the one meant marked by an arrow as well as by its weight."""
    shown = excerpt(text, problem.location)
    if not shown:
        return Markup("")
    width = len(str(shown[-1][0]))
    lines = [
        Markup("<b>→ {} {}</b>" if meant else "  {} {}").format(str(number).rjust(width), escape(_shortened(line)))  # noqa: S704
        for number, line, meant in shown
    ]
    return Markup("<pre>{}</pre>").format(Markup("\n").join(lines))
