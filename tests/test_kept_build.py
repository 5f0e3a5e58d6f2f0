"""A build that takes from a file what was made before makes what a build from nothing makes, whatever happened in between."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import Built, build_or_tell
from generator.kept_build import Kept, kept_build
from generator.kept_objects import keep, kept_in
from generator.pages.site import SiteOptions
from generator.project import Project
from generator.stored import Shelf
from tests.site_edits import SETTINGS
from tests.small_project import small_project, texts_below
from tests.test_remembered import EDITS, content, replacing

TODAY = datetime.date(2025, 3, 1)
OPTIONS = SiteOptions(site_url="https://example.org/", record_search=True)


class Desk:
    """A folder with content and a cache, and the settings with which it is built."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cache = folder / "cache"
        self.options = OPTIONS
        self.today = TODAY
        content(folder / "content")

    def kept(self) -> Built:
        return kept_build(Project(self.folder / "content", None), self.options, self.today, self.cache)

    def from_nothing(self) -> Built:
        project = Project(self.folder / "content", None)
        return build_or_tell(project.content, self.options, self.today, project.shown_as)

    def cut(self, length: int) -> None:
        for file in self.cache.glob("*"):
            file.write_bytes(file.read_bytes()[:length])

    def spoil(self, at: int) -> None:
        for file in self.cache.glob("*"):
            held = bytearray(file.read_bytes() or b"\0")
            held[at % len(held)] ^= 1
            file.write_bytes(held)


def in_content(edit: Callable[[Path], None]) -> Callable[[Desk], None]:
    return lambda desk: edit(desk.folder / "content")


def same_size_same_date(desk: Desk) -> None:
    """As a tool leaves a file that keeps the dates of what it copies."""
    file = desk.folder / "content/explainers/three/quotes.yaml"
    if file.exists():
        state, text = file.stat(), file.read_text()
        file.write_text(text.replace("Hello.", "Howdy.") if "Hello." in text else text.replace("Howdy.", "Hello."))
        os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))


def dated_back(desk: Desk) -> None:
    """As a clock that was set back dates an edit."""
    file = desk.folder / "content/explainers/three/quotes.yaml"
    if file.exists():
        file.write_text(file.read_text().replace("Hello.", "Good day to you."))
        os.utime(file, (978_307_200, 978_307_200))


def another_address(desk: Desk) -> None:
    desk.options = replace(desk.options, site_url="https://example.net/")


def other_urls(desk: Desk) -> None:
    desk.options = replace(desk.options, directory_urls=not desk.options.directory_urls)


def next_month(desk: Desk) -> None:
    desk.today += datetime.timedelta(30)


HAPPENINGS = [
    *map(in_content, EDITS),
    *[same_size_same_date] * 3,
    dated_back,
    another_address,
    other_urls,
    next_month,
    lambda desk: desk.cut(0),
    lambda desk: desk.cut(70),
    lambda desk: desk.cut(5000),
    lambda desk: desk.spoil(50),
    lambda desk: desk.spoil(12345),
    lambda desk: shutil.rmtree(desk.cache, ignore_errors=True),
]


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(st.sampled_from(HAPPENINGS), max_size=3), min_size=1, max_size=4))
def test_whatever_happened_the_build_is_that_from_nothing(rounds: list[list[Callable[[Desk], None]]]) -> None:
    folder = Path(mkdtemp())
    try:
        desk = Desk(folder)
        desk.kept()
        for happenings in rounds:
            for happening in happenings:
                happening(desk)
            made, wanted = desk.kept(), desk.from_nothing()
            assert list(made.pages.items()) == list(wanted.pages.items())
            assert made.files == wanted.files
            assert made.cards == wanted.cards
            assert made.written_in == wanted.written_in
            assert made.heads == wanted.heads
            assert (made.searched, made.found) == (wanted.searched, wanted.found)
            assert sorted(made.problems) == sorted(wanted.problems)
    finally:
        shutil.rmtree(folder)


def restored(desk: Desk) -> Kept:
    (file,) = desk.cache.glob("*.build")
    project = Project(desk.folder / "content", None)
    key = f"{project.content.resolve()}\n{project.content}\n{project.shown_as}"
    kept, _ = kept_in(file, key, Shelf(desk.cache, file.stem))
    assert isinstance(kept, Kept)
    return kept


def test_all_that_was_made_is_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    built = desk.kept()
    kept = restored(desk)
    assert {path: made.value for path, (_, made) in kept.remembered.texts.items()} == built.pages.stored
    assert kept.remembered.rendered_files(Shelf(), Built) == built.files
    assert len(kept.files) == len(list((tmp_path / "content").rglob("*.yaml")))


def test_a_pipe_or_a_device_in_the_place_of_a_kept_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.kept()
    pipe, device = (tmp_path / "content" / name for name in ("actors/all.yaml", "explainers/three/quotes.yaml"))
    pipe.unlink()
    os.mkfifo(pipe)
    device.unlink()
    device.symlink_to("/dev/zero")
    told = desk.kept()
    assert told == desk.from_nothing()
    assert sorted((problem.location.path, problem.code) for problem in told.problems) == [
        (pipe.as_posix(), "not-a-file"),
        (device.as_posix(), "link-leads-out"),
    ]


def test_what_is_not_worth_keeping_is_made_again_each_time(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.kept()
    (file,) = desk.cache.glob("*.build")
    before = file.read_bytes()
    assert desk.kept() == desk.kept()
    assert file.read_bytes() == before


def test_a_file_of_another_project_or_version_is_not_read(tmp_path: Path) -> None:
    keep(["kept"], tmp_path / "file", "one project")
    assert kept_in(tmp_path / "file", "one project", Shelf())[0] == ["kept"]
    assert kept_in(tmp_path / "file", "another", Shelf())[0] is None
    text = (tmp_path / "file").read_bytes()
    (tmp_path / "file").write_bytes(text.replace(text[13:23], b"0123456789"))
    assert kept_in(tmp_path / "file", "one project", Shelf())[0] is None


class Harm:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.path),)


@pytest.mark.parametrize("kept", [Harm, lambda path: [subprocess.run, print, path], lambda path: replacing])
def test_a_file_that_asks_for_anything_but_records_and_pages_is_not_read(
    tmp_path: Path, kept: Callable[[Path], object]
) -> None:
    keep(kept(tmp_path / "harm"), tmp_path / "file", "")
    assert (tmp_path / "file").exists()
    assert kept_in(tmp_path / "file", "", Shelf())[0] is None
    assert not (tmp_path / "harm").exists()


def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.cache.write_text("a file")
    assert desk.kept().pages == desk.from_nothing().pages


def started(project: Path, site: str, seed: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "generator.cli", "build", str(project), "-d", str(project / site)]
    day = {"SOURCE_DATE_EPOCH": "1740000000", "PYTHONHASHSEED": seed}
    return subprocess.Popen(command, env={**os.environ, **day}, stdout=subprocess.DEVNULL)


def test_two_builds_at_once_and_one_after_an_edit_give_whole_sites(tmp_path: Path) -> None:
    small_project(tmp_path, {}, settings=SETTINGS, docs={"about.md": "# About\n"})
    shutil.rmtree(tmp_path / "content")
    content(tmp_path / "content")
    for build in [started(tmp_path, "one", "1"), started(tmp_path, "two", "2")]:
        assert build.wait() == 0
    assert texts_below(tmp_path / "one") == texts_below(tmp_path / "two")
    replacing("explainers/one/positions.yaml", "wants: Peace,", "wants: War,")[0](tmp_path / "content")
    assert started(tmp_path, "one", "3").wait() == 0
    shutil.rmtree(tmp_path / ".cache")
    assert started(tmp_path, "two", "4").wait() == 0
    assert "War" in (tmp_path / "one/explainers/one/positions/index.html").read_text()
    assert texts_below(tmp_path / "one") == texts_below(tmp_path / "two")
