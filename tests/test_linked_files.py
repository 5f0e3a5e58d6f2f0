"""A file that is the same as in the site before is not written again: it has two names until that site is gone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.mkdocs_files import linked
from generator.stored import Shelf
from tests.commands.explainer import explainer
from tests.small_project import TIMELINE, small_project, texts_below, write

SETTINGS = """
site_name: Talks
theme: {name: material, font: false}
plugins: [explainer]
"""
RECORDS = "site/explainers/talks/data.json"
HOOK = "def on_page_content(html, **_):\n    return html\n"


def project(folder: Path, settings: str = SETTINGS) -> Path:
    small_project(folder, TIMELINE, settings=settings)
    assert explainer("build", folder).exit_code == 0
    return folder


def rebuilt(folder: Path) -> tuple[bool, int, bytes]:
    """After another build: whether the file is the one that it was, under how many names, and what it holds."""
    with (folder / RECORDS).open("rb") as before:  # held, or its number could be given to the next
        assert explainer("build", folder).exit_code == 0
        now = (folder / RECORDS).stat()
        return os.path.samestat(os.fstat(before.fileno()), now), now.st_nlink, (folder / RECORDS).read_bytes()


def test_a_file_that_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    before = (project(tmp_path) / RECORDS).read_bytes()
    write(tmp_path / "docs/about.md", "# About us\n")
    assert rebuilt(tmp_path) == (True, 1, before)


def test_a_published_file_that_somebody_spoilt_is_written_anew_in_a_site_of_its_own(tmp_path: Path) -> None:
    before = (project(tmp_path) / RECORDS).read_bytes()
    (tmp_path / RECORDS).write_bytes(before.swapcase())
    assert rebuilt(tmp_path) == (False, 1, before)


def test_a_link_that_somebody_put_into_the_site_does_not_stay(tmp_path: Path) -> None:
    before = (project(tmp_path) / RECORDS).read_bytes()
    (tmp_path / RECORDS).rename(tmp_path / "elsewhere.json")
    (tmp_path / RECORDS).symlink_to(tmp_path / "elsewhere.json")
    assert rebuilt(tmp_path) == (False, 1, before)
    assert not (tmp_path / RECORDS).is_symlink()


def test_with_a_hook_that_could_write_into_it_each_site_has_files_of_its_own(tmp_path: Path) -> None:
    write(tmp_path / "hook.py", HOOK)
    project(tmp_path, SETTINGS + "hooks: [hook.py]\n")
    before = (tmp_path / RECORDS).read_bytes()
    assert rebuilt(tmp_path) == (False, 1, before)


def test_a_build_that_fails_leaves_the_published_files_as_they_were(tmp_path: Path) -> None:
    before = texts_below(project(tmp_path) / "site")
    write(tmp_path / "docs/about.md", "# About\n\n[there](nowhere.md)\n")
    assert explainer("build", tmp_path, "--strict").exit_code == 1
    assert texts_below(tmp_path / "site") == before
    assert (tmp_path / RECORDS).stat().st_nlink == 1


def test_where_no_links_can_be_made_the_file_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    before = (project(tmp_path) / RECORDS).read_bytes()
    monkeypatch.setattr(os, "link", refuse)
    assert rebuilt(tmp_path) == (False, 1, before)


def test_a_file_that_another_build_puts_there_meanwhile_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new, link = tmp_path / "old", tmp_path / "new", os.link

    def link_too_late(one: str, other: str) -> None:
        write(tmp_path / "theirs", "theirs")
        (tmp_path / "theirs").replace(one)
        link(one, other)

    old.write_bytes(b"ours")
    monkeypatch.setattr(os, "link", link_too_late)
    assert not linked(str(old), str(new), Shelf().put(b"ours"))
    assert not new.exists()
