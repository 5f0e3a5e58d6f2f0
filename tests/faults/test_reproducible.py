"""The same content gives the same bytes, wherever, whenever and by whomever it is built."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.faults.places import HERE, ROOT, THERE, Place, written_at
from tests.small_project import TIMELINE, small_project

WITH_EVERYTHING = """
site_name: Talks
site_url: https://example.org/
theme: mkdocs
plugins: [search, explainer]
"""
"""This theme shows the day of the build."""


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_small_site_and_its_export_are_the_same_on_two_machines_that_have_nothing_in_common(tmp_path: Path) -> None:
    small_project(tmp_path / "one", TIMELINE, settings=WITH_EVERYTHING)
    project = files_of(tmp_path / "one")
    commands = (("build",), ("export", "export"))
    here = written_at(HERE, tmp_path / "here", project, *commands)
    assert {"site/sitemap.xml.gz", "site/feed.xml", "site/explainers/talks/card.png", "export/mkdocs.yml"} <= set(here)
    assert written_at(THERE, tmp_path / "there", project, *commands) == here


@pytest.mark.browser
def test_a_site_without_a_single_date_is_the_same_on_another_day(tmp_path: Path) -> None:
    draft = {"explainer.yaml": "draft: true"}
    small_project(tmp_path / "one", draft, settings=WITH_EVERYTHING)
    project = files_of(tmp_path / "one")
    a_day_later = Place(THERE.folder, {"SOURCE_DATE_EPOCH": "1740090000"}, HERE.umask, HERE.listed)
    here = written_at(HERE, tmp_path / "here", project, ("build",))
    assert written_at(a_day_later, tmp_path / "there", project, ("build",)) == here


@pytest.mark.browser
def test_this_projects_site_is_the_same_on_two_machines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/talks/")
    listed = subprocess.run(["git", "ls-files", "content", "docs"], cwd=ROOT, check=True, capture_output=True)
    project = {path: (ROOT / path).read_bytes() for path in ["mkdocs.yml", *listed.stdout.decode().split()]}
    here = written_at(HERE, tmp_path / "here", project, ("build",))
    there = written_at(THERE, tmp_path / "there", project, ("build",))
    assert sorted(here) == sorted(there)
    assert [path for path in here if here[path] != there[path]] == []
    assert {"site/sitemap.xml.gz", "site/search/search_index.json"} <= set(here)
