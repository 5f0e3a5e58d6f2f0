"""`mkdocs build` publishes a site as a whole too, where MkDocs lets a plugin."""

from __future__ import annotations

import errno
import signal
from pathlib import Path

import pytest

from tests.faults.in_a_process import KillAt, RaiseAt, mkdocs
from tests.faults.published import TIMELINE_FILE, Published, published
from tests.small_project import SETTINGS, TIMELINE, small_project, texts_below, write

KILLED = -signal.SIGKILL


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return published(tmp_path_factory.mktemp("mkdocs"))


def build(project: Published, fault: KillAt | RaiseAt | None = None, *more: object) -> tuple[int, str]:
    return mkdocs("build", "-f", project.project / "mkdocs.yml", *more, fault=fault)


def test_it_makes_the_same_site_and_keeps_what_is_hidden(project: Published) -> None:
    project.publish_the_old()
    write(project.project / "site/.well-known/security.txt", "Contact: desk")
    assert build(project)[0] == 0
    assert project.site == {**project.new, ".well-known/security.txt": "Contact: desk"}
    assert project.beside == []


def test_a_slip_in_the_content_leaves_the_old_site(project: Published) -> None:
    project.publish_the_old()
    file = project.project / TIMELINE_FILE
    whole = file.read_text("utf-8")
    file.write_text("- {date: soon}", "utf-8")
    code, told = build(project)
    file.write_text(whole, "utf-8")
    assert (code, "Traceback" in told) == (1, False)
    assert (project.site, project.beside) == (project.old, [])


@pytest.mark.parametrize(
    ("event", "words", "is_new"),
    [
        ("open", "timeline.yaml", False),
        ("open", "card.png", False),
        ("ctypes.dlsym", "renameat2", False),
        ("shutil.rmtree", ".site.new-", True),
    ],
)
def test_killed_it_leaves_the_old_site_or_the_new_one(event: str, words: str, is_new: bool, project: Published) -> None:
    project.publish_the_old()
    assert build(project, KillAt(name=event, words=words)) == (KILLED, "")
    assert project.site == (project.new if is_new else project.old)
    assert build(project)[0] == 0
    assert (project.site, project.beside) == (project.new, [])


def test_a_full_disk_leaves_the_old_site_and_asks_for_room(project: Published) -> None:
    project.publish_the_old()
    code, told = build(project, RaiseAt(9, project.project / ".site.new-", errno.ENOSPC))
    assert code == 1
    assert f"make room in {project.project}, where the new one is made before it takes the place of the old one" in told
    assert (project.site, project.beside) == (project.old, [])


def test_where_no_folder_can_be_made_beside_it_mkdocs_writes_as_it_always_did(project: Published) -> None:
    project.publish_the_old()
    assert build(project, RaiseAt(1, project.project / ".site.new-", errno.EACCES))[0] == 0
    assert project.site == project.new


def test_a_strict_build_with_a_warning_leaves_the_old_site(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE, settings=SETTINGS, docs={"about.md": "# About\n\n[there](nowhere.md)\n"})
    assert mkdocs("build", "-f", tmp_path / "mkdocs.yml")[0] == 0
    before = texts_below(tmp_path / "site")
    write(tmp_path / "docs/about.md", "# Other\n\n[there](nowhere.md)\n")
    assert mkdocs("build", "--strict", "-f", tmp_path / "mkdocs.yml")[0] == 1
    assert texts_below(tmp_path / "site") == before
    assert not [*tmp_path.glob(".site.*")]


def test_a_dirty_build_writes_into_the_folder_itself(project: Published) -> None:
    project.publish_the_old()
    write(project.project / "site/mine.html", "stays")
    assert build(project, None, "--dirty")[0] == 0
    assert "mine.html" in project.site
