"""What is built from memory is what a whole build makes, whatever was edited."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import Built, check, rendered
from generator.content_files import Known
from generator.loading import load
from generator.pages.site import SiteOptions
from generator.problems import Problem
from generator.remembered import Remembered
from generator.stored import Shelf
from tests.small_project import write
from tests.small_site import small_content

TODAY = datetime.date(2025, 3, 1)
OPTIONS = SiteOptions(site_url="https://example.org/", record_search=True)
EXPLAINER = """
title: {slug} talks
question: Who decides?
answer: {{text: 'They met, see [[quote:{other}/hello]] and [[explainer:{other}]].', sources: [paper]}}
status: ongoing
published: 2025-02-1{number}
key_points: [{{text: 'Said [[ann]] of [[us]].', sources: [paper, archive], review_by: 2025-02-20}}]
related: [{other}]
"""
TABLE = """
parties:
  us: {in_conflict: none, stake: Peace, sources: [paper]}
  uk: {in_conflict: none, stake: Peace, sources: [paper], excluded: {status: not-invited, sources: [archive]}}
meetings:
  first:
    title: First meeting
    date: 2025-02-18
    format: in-person
    seats: [{actor: ann, for: us}, {actor: ben}]
    sources: [paper]
"""
POSITIONS = """
issues:
  border: {title: Border, proposal: It stays, sources: [paper]}
positions:
  - {party: us, issue: border, stance: supports, wants: "Peace by [[source:archive]]", basis: stated, since: 2025-01, sources: [paper]}
  - {party: uk, issue: border, stance: opposes, wants: Peace, basis: stated, since: 2025-01, sources: [archive]}
"""
QUOTES = "hello: {speaker: ann, text: Hello., sources: [paper]}\n"
TIMELINE = "- {date: 2025-02-18, title: They met, actors: [ben], sources: [archive]}\n"
ACTORS = """
us: {name: United States, kind: state, short: US}
uk: {name: Ukraine, kind: state}
ru: {name: Russia, kind: state}
ann: {name: Ann, kind: person, of: us, posts: [{title: Minister, of: us}]}
ben: {name: Ben, kind: person, of: ru}
"""
SOURCES = """
paper: {title: The paper, kind: news-report, tier: A}
archive: {title: The archive, kind: document, tier: C}
"""
SLUGS = ("one", "two", "three")


def content(folder: Path) -> None:
    """Three explainers that link each other."""
    files = {"actors/all.yaml": ACTORS, "sources/all.yaml": SOURCES}
    for number, slug in enumerate(SLUGS):
        other = SLUGS[(number + 1) % 3]
        files[f"explainers/{slug}/explainer.yaml"] = EXPLAINER.format(slug=slug, other=other, number=number)
        for name, text in (("table", TABLE), ("positions", POSITIONS), ("quotes", QUOTES), ("timeline", TIMELINE)):
            files[f"explainers/{slug}/{name}.yaml"] = text
    small_content(folder, files, as_written=True)


def replacing(path: str, old: str, *new: str) -> list[Callable[[Path], None]]:
    """Edits, each of which puts one of `new` in the place of `old`, wherever it stands; the last undoes them."""

    def edit(text: str, folder: Path) -> None:
        if (folder / path).exists():
            whole = (folder / path).read_text()
            before = next(one for one in sorted((old, *new), key=len, reverse=True) if one in whole)
            write(folder / path, whole.replace(before, text))

    return [partial(edit, text) for text in (*new, old)]


def hiding(path: str) -> list[Callable[[Path], None]]:
    """Takes a file away, or puts it back."""

    def toggle(folder: Path) -> None:
        hidden = folder / ("." + path.replace("/", "!"))
        source, target = (hidden, folder / path) if hidden.exists() else (folder / path, hidden)
        source.rename(target)

    return [toggle]


EDITS = [
    *replacing("explainers/one/positions.yaml", "wants: Peace,", "wants: War,", 'wants: "[[ru]]",'),
    *replacing("explainers/two/positions.yaml", "stance: opposes", "stance: supports"),
    *replacing("explainers/one/quotes.yaml", "speaker: ann", "speaker: ben"),
    *replacing("explainers/one/explainer.yaml", "title: one talks", "title: First talks"),
    *replacing("explainers/three/explainer.yaml", "2025-02-12", "2025-02-20"),
    *replacing("explainers/three/timeline.yaml", "[archive]", "[paper]"),
    *replacing("explainers/two/table.yaml", "uk: {in", "ru: {in"),
    *replacing("explainers/two/table.yaml", "actor: ben", "actor: uk"),
    *replacing("explainers/three/explainer.yaml", "status: ongoing", "draft: true\nstatus: paused"),
    *replacing("actors/all.yaml", "name: Ann", "name: Anna"),
    *replacing("actors/all.yaml", "kind: person, of: ru}", "kind: person, of: us}", "kind: group}"),
    *replacing("actors/all.yaml", "us: {name", "new: {name: New, kind: state}\nus: {name"),
    *replacing("sources/all.yaml", "title: The paper", "title: The other paper"),
    *replacing("sources/all.yaml", "tier: C", "tier: B"),
    *hiding("explainers/one/timeline.yaml"),
    *hiding("explainers/two/positions.yaml"),
]


def whole(folder: Path) -> Built:
    records, told = load(folder)
    assert not told
    site, problems = check(records, OPTIONS, TODAY, drafts=True)
    return rendered(site, problems) if site else Built(problems=tuple(problems))


def from_memory(memory: Remembered, folder: Path, known: Known) -> Built:
    records, told = load(folder, known=known)
    assert not told
    site, problems = memory.check(records, OPTIONS, TODAY, drafts=True)
    shelf = Shelf()
    built = memory.rendered(site, problems, shelf, Built) if site else Built(problems=tuple(problems))
    return replace(built, files=memory.rendered_files(shelf, Built)) if site else built


def in_order(problems: tuple[Problem, ...]) -> list[Problem]:
    return sorted(problems)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(EDITS), min_size=1, max_size=8))
def test_after_any_edits_what_is_built_from_memory_is_what_a_whole_build_makes(
    edits: list[Callable[[Path], None]],
) -> None:
    folder = Path(mkdtemp())
    try:
        content(folder)
        memory, known = Remembered(), Known()
        from_memory(memory, folder, known)
        for edit in edits:
            edit(folder)
            made, wanted = from_memory(memory, folder, known), whole(folder)
            assert made.pages == wanted.pages
            assert list(made.pages) == list(wanted.pages)
            assert made.files == wanted.files
            assert made.written_in == wanted.written_in
            assert made.heads == wanted.heads
            assert (made.searched, made.found) == (wanted.searched, wanted.found)
            assert in_order(made.problems) == in_order(wanted.problems)
    finally:
        shutil.rmtree(folder)


def test_an_edit_of_one_explainer_makes_few_pages_again(tmp_path: Path) -> None:
    content(tmp_path)
    memory, known = Remembered(), Known()
    from_memory(memory, tmp_path, known)
    before = dict(memory.texts)
    replacing("explainers/one/positions.yaml", "wants: Peace,", "wants: War,")[0](tmp_path)
    from_memory(memory, tmp_path, known)
    again = {path for path, (_, text) in memory.texts.items() if text is not before[path][1]}
    assert "explainers/one/positions.md" in again
    assert not [path for path in again if "two" in path or "three" in path or path == "sources/index.md"]
