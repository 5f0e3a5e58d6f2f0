"""Changes, told: as text, as Markdown for a pull request or a corrections note, as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from generator.changes.change import Change
from generator.problems import printable

MARKUP = re.compile(r"([\\`*_{}\[\]<>|~#])")
SHARED = "Shared by all explainers"

Titles = Mapping[str, str]
"""The titles of the explainers, by slug."""


def as_text(changes: Sequence[Change], titles: Titles, since: str) -> str:
    lines: list[str] = []
    for slug, told in _by_explainer(changes):
        lines += [printable(f"{titles[slug]} ({slug})" if slug else SHARED)]
        lines += [printable(f"  {change.part}: {_sentence(change)}") for change in told]
        lines += [""]
    return "\n".join([*lines, _summary(changes, since)]) + "\n"


def as_markdown(changes: Sequence[Change], titles: Titles, since: str) -> str:
    parts = [
        f"### {_escaped(titles[slug] if slug else SHARED)}\n\n"
        + "".join(f"- {_escaped(_sentence(change))}\n" for change in told)
        for slug, told in _by_explainer(changes)
    ]
    return "\n".join([*parts, f"{_escaped(_summary(changes, since))}\n"])


def as_json(changes: Sequence[Change], titles: Titles, since: str) -> str:
    told = [
        {
            "explainer": change.explainer,
            "title": titles.get(change.explainer, ""),
            "part": change.part,
            "kind": change.kind,
            "record": change.record,
            "says": change.says,
            "before": change.before,
            "after": change.after,
        }
        for change in changes
    ]
    return json.dumps({"version": 1, "since": since, "changes": told}, indent=2, ensure_ascii=False) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Change], Titles, str], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def _by_explainer(changes: Sequence[Change]) -> Iterator[tuple[str, list[Change]]]:
    for slug, told in groupby(changes, key=lambda change: change.explainer):
        yield slug, list(told)


def _sentence(change: Change) -> str:
    """With a full stop, unless a quotation ends it with one."""
    return change.says if change.says.rstrip("”").endswith((".", "!", "?", "…")) else f"{change.says}."


def _summary(changes: Sequence[Change], since: str) -> str:
    if not changes:
        return f"A reader sees nothing changed since {since}."
    explainers = len({change.explainer for change in changes if change.explainer})
    counted = f"{len(changes)} change{'' if len(changes) == 1 else 's'}"
    where = f" in {explainers} explainer{'' if explainers == 1 else 's'}" if explainers else ""
    return f"{counted}{where} since {since}."


def _escaped(text: str) -> str:
    """Text as Markdown shows it; an @ would call somebody on GitHub."""
    return MARKUP.sub(r"\\\1", text).replace("@", "&#64;")
