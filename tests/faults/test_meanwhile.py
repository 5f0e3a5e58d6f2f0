"""What happens while a build runs: edits, another build, and a clock that is set back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults.in_a_process import Both, KillAt, explainer
from tests.faults.published import TIMELINE_FILE, Published, published

KILLED = -signal.SIGKILL
ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Published:
    return published(tmp_path / "project")


class Write:
    """Writes a file of the content whenever an event with these words in its arguments comes, from the n-th one on."""

    def __init__(self, file: Path, text: str, at: tuple[str, str], *, first: int = 1, times: int = 1) -> None:
        self.file, self.text, self.at = file, text, at
        self.first, self.last = first, first + times
        self.seen = 0

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        name, words = self.at
        if event == name and words in str(arguments):
            self.seen += 1
            if self.first <= self.seen < self.last:
                self.file.write_text(f"{self.text}# {self.seen}\n", "utf-8")


NEARLY_READY = "open", "sitemap.xml.gz"
LOOKED_AT = "os.scandir", "explainers/talks"


def test_a_site_whose_content_was_edited_meanwhile_is_built_again(project: Published) -> None:
    project.publish_the_old()
    file = project.project / TIMELINE_FILE
    edit = Write(file, file.read_text("utf-8").replace("in Jeddah", "in Paris"), NEARLY_READY)
    assert explainer("build", project.project, fault=edit) == (
        0,
        f"A file was edited while the site was built.\n7 pages from the content: {project.project / 'site'}\n",
    )
    timeline = project.site["explainers/talks/timeline/index.html"]
    assert ("-in-paris" in timeline, "-in-jeddah" in timeline) == (True, False)


def test_a_file_that_was_being_saved_when_it_was_read_is_no_slip(project: Published) -> None:
    project.publish_the_old()
    file = project.project / TIMELINE_FILE
    whole = file.read_text("utf-8")
    file.write_text(whole[: len(whole) // 2] + ": [", "utf-8")
    saved = Write(file, whole, LOOKED_AT, first=2)
    assert explainer("build", project.project, fault=saved)[0] == 0
    assert project.site == project.new


def test_content_that_is_edited_all_the_time_leaves_the_old_site(project: Published) -> None:
    project.publish_the_old()
    file = project.project / TIMELINE_FILE
    edit = Write(file, file.read_text("utf-8"), NEARLY_READY, times=99)
    code, told = explainer("build", project.project, fault=edit)
    assert code == 1
    assert told.endswith(
        f"Error: files were edited during each of 3 builds; {project.project / 'site'} is as it was. "
        "Build again when nobody writes to them\n"
    )
    assert (project.site, project.beside) == (project.old, [])


class BuildToo:
    """Builds the same project in another process, just before this one publishes."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.done = False

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "ctypes.dlsym" and "syncfs" in str(arguments) and not self.done:
            self.done = True
            build = [sys.executable, "-m", "generator.cli", "build", str(self.project)]
            subprocess.run(build, cwd=ROOT, check=True, capture_output=True)


def test_two_builds_at_once_both_publish_a_whole_site(project: Published) -> None:
    project.publish_the_old()
    assert explainer("build", project.project, fault=BuildToo(project.project))[0] == 0
    assert (project.site, project.beside) == (project.new, [])


def test_two_builds_of_which_the_first_is_killed_leave_the_site_of_the_second(project: Published) -> None:
    project.publish_the_old()
    both = Both(BuildToo(project.project), KillAt(name="ctypes.dlsym", words="renameat2"))
    assert explainer("build", project.project, fault=both) == (KILLED, "")
    assert project.site == project.new
    assert explainer("build", project.project)[0] == 0
    assert (project.site, project.beside) == (project.new, [])


@pytest.mark.parametrize("day", ["1", "4102444800"])
def test_a_clock_that_is_set_back_or_forward_makes_no_difference(day: str, project: Published) -> None:
    project.publish_the_old()
    for file in project.project.rglob("*"):
        os.utime(file, (int(day), int(day)))
    again = [sys.executable, "-m", "generator.cli", "build", str(project.project)]
    subprocess.run(again, cwd=ROOT, check=True, capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": day})
    assert project.site == project.new
