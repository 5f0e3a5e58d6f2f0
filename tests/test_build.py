"""The pipeline: a later stage runs only on what was clean before, and every problem is told at once."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from generator.build import Built, build, build_or_tell
from generator.pages.site import SiteOptions
from generator.problems import ContentError
from tests.small_site import small_content

TODAY = datetime.date(2025, 3, 1)
TIMELINE = """
- date: 2025-02-18
  title: They met in Riyadh
  sources: [paper]
"""


def built(folder: Path, files: dict[str, str]) -> Built:
    small_content(folder, files, as_written=True)
    return build_or_tell(folder, SiteOptions(), TODAY)


def errors(found: Built) -> list[str]:
    return [f"{problem.location} [{problem.code}]" for problem in sorted(found.problems) if problem.severity == "error"]


def test_clean_content_gives_pages_with_the_file_that_each_comes_from(tmp_path: Path) -> None:
    found = built(tmp_path, {"timeline.yaml": TIMELINE})
    assert errors(found) == []
    path = "explainers/talks/timeline.md"
    assert "They met in " in found.pages[path]
    assert found.written_in[path] == "explainers/talks/timeline.yaml"
    assert set(found.written_in) <= set(found.pages)


def test_files_that_cannot_be_read_are_told_together_and_nothing_is_followed(tmp_path: Path) -> None:
    found = built(
        tmp_path,
        {
            "timeline.yaml": "- date: 2025-02-18\n  title: They met\n  actors: [nobody]\n  sources: [paper]\n",
            "quotes.yaml": "hello: {text: Yes.}\n",
            "figures.yaml": "men: [\n",
        },
    )
    assert found.pages == {}
    assert errors(found) == [
        "content/explainers/talks/figures.yaml:1:1 [not-yaml]",
        "content/explainers/talks/quotes.yaml:1:1 [missing-key]",
        "content/explainers/talks/quotes.yaml:1:1 [missing-key]",
    ]


def test_references_are_followed_only_in_clean_files(tmp_path: Path) -> None:
    found = built(tmp_path, {"timeline.yaml": TIMELINE.replace("[paper]", "[nothing]")})
    assert found.pages == {}
    assert errors(found) == ["content/explainers/talks/timeline.yaml:3:13 [unknown-source]"]


def test_build_raises_what_is_wrong_and_returns_what_is_clean(tmp_path: Path) -> None:
    small_content(tmp_path / "clean", {"timeline.yaml": TIMELINE}, as_written=True)
    assert build(tmp_path / "clean", SiteOptions(), TODAY).pages
    small_content(tmp_path / "wrong", {"timeline.yaml": TIMELINE.replace("[paper]", "[nothing]")}, as_written=True)
    with pytest.raises(ContentError) as raised:
        build(tmp_path / "wrong", SiteOptions(), TODAY, "words")
    assert str(raised.value).startswith(
        "words/explainers/talks/timeline.yaml:3:13: error: there is no source `nothing`"
    )
