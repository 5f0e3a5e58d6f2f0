"""What stands of content that has errors: each part that is broken as it last was, the rest as it is.

So `mkdocs serve` keeps showing the rest of the site, and links into the broken part hold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, NamedTuple

from generator.loading import Content
from generator.pages.site import Site
from generator.problems import Problem, Severity, errors

SHARED = ("actors", "sources")

Check = Callable[[Content], tuple[Site | None, list[Problem]]]
"""Follows references and runs the checks: the site, or None if there are errors; and what is wrong."""


class Part(NamedTuple):
    """What breaks and mends as one: an explainer's folder, a file of actors or sources, a series; or everything."""

    kind: str
    name: str = ""


EVERYTHING = Part("")
FIELDS = tuple(one.name for one in fields(Content))


@dataclass(frozen=True, slots=True)
class Standing:
    """The site as it stands, from the records `content`. `broken` has the errors of each broken part."""

    content: Content
    site: Site
    broken: Mapping[Part, tuple[Problem, ...]] = field(default_factory=dict)
    notices: tuple[Problem, ...] = ()


def part_of(problem: Problem, shown_as: str) -> Part:
    """Which part of the content a problem breaks. `shown_as` is the name of the content folder in problems."""
    path = problem.location.path
    kind, _, rest = (
        path.removeprefix(f"{shown_as}/").partition("/") if path.startswith(f"{shown_as}/") else ("", "", "")
    )
    if kind not in ("explainers", "series", *SHARED) or not rest:
        return EVERYTHING
    return Part(kind, rest.partition("/")[0])


def stand(content: Content, told: list[Problem], last: Content | None, shown_as: str, check: Check) -> Standing:
    """What stands of `content`, of which reading told `told`; `last` is what stood before."""
    standing = _Standing(content, last, shown_as)
    wrong = errors(told)
    if wrong:
        standing.set_aside(wrong, reading=True)
    while True:
        site, found = check(standing.content)
        wrong = errors(found)
        if not wrong:
            assert site is not None
            notices = [problem for problem in (*told, *found) if problem.severity is Severity.NOTICE]
            return Standing(standing.content, site, standing.broken, tuple(notices))
        standing.set_aside(wrong)


class _Standing:
    def __init__(self, content: Content, last: Content | None, shown_as: str) -> None:
        self.content = content
        self.last = last
        self.shown_as = shown_as
        self.broken: dict[Part, tuple[Problem, ...]] = {}
        self.tried: set[Part] = set()
        self.gone: dict[Part, None] = {}

    def set_aside(self, wrong: list[Problem], *, reading: bool = False) -> None:
        """Takes each part that has errors as it last was, or takes it out. Where that was not enough, everything is taken as
        it last was, which had no errors; nothing, if there was nothing."""
        assert reading or self.content != Content(), wrong  # nothing at all has no errors
        parts: dict[Part, list[Problem]] = {}
        for problem in wrong:
            parts.setdefault(part_of(problem, self.shown_as), []).append(problem)
        again = EVERYTHING in parts or any(part in self.tried for part in parts)
        # What breaks because another part is gone tells that part's problems: its own would only follow from them.
        causes = tuple(problem for part in self.gone for problem in self.broken[part])
        for part, problems in parts.items():
            self.broken.setdefault(part, causes or tuple(sorted(problems)))
        if again:
            self.content = self.last if self.last is not None and self.content is not self.last else Content()
            return
        for part in parts:
            self._as_before(part, reading=reading)

    def _as_before(self, part: Part, *, reading: bool) -> None:
        before = _cut(self.last, part, self.shown_as) if self.last is not None else Content()
        if before == Content():
            self.gone[part] = None
        rest = self.content
        if not (reading and part.kind in SHARED):  # what could be read of a file of actors or sources stands
            rest = _without(rest, _cut(rest, part, self.shown_as))
            self.tried.add(part)
        self.content = _joined(before, rest)


def _cut(content: Content, part: Part, shown_as: str) -> Content:
    """The records of one part."""
    if part.kind == "explainers":
        return Content(explainers={slug: one for slug, one in content.explainers.items() if slug == part.name})
    path = f"{shown_as}/{part.kind}/{part.name}"
    origins = {key: origin for key, origin in content.origins.items() if origin.document.path == path}
    return Content(
        actors={key: one for key, one in content.actors.items() if ("actor", key) in origins},
        sources={key: one for key, one in content.sources.items() if ("source", key) in origins},
        series={key: one for key, one in content.series.items() if ("series", key) in origins},
        origins=origins,
    )


def _without(content: Content, cut: Content) -> Content:
    return Content(
        *({key: one for key, one in getattr(content, name).items() if key not in getattr(cut, name)} for name in FIELDS)
    )


def _joined(before: Content, content: Content) -> Content:
    """Both, in the order in which a folder is read; where both have a record, that of `content`."""
    origins = {**before.origins, **content.origins}

    def in_order(kind: str, records: dict[str, Any]) -> dict[str, Any]:
        return dict(sorted(records.items(), key=lambda entry: origins[kind, entry[0]].document.path))

    return replace(
        content,
        actors=in_order("actor", {**before.actors, **content.actors}),
        sources=in_order("source", {**before.sources, **content.sources}),
        series=in_order("series", {**before.series, **content.series}),
        explainers=dict(sorted({**before.explainers, **content.explainers}.items())),
        origins=origins,
    )
