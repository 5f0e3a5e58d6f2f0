"""Events of the file system: what is told, and what is not."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.watching import Watcher
from tests.small_project import write


@pytest.fixture
def watcher(tmp_path: Path) -> Iterator[Watcher]:
    watcher = Watcher()
    write(tmp_path / "content/a.yaml", "a")
    write(tmp_path / "mkdocs.yml", "a")
    watcher.add(str(tmp_path / "content"))
    watcher.add(str(tmp_path / "mkdocs.yml"))
    watcher.start()
    yield watcher
    watcher.stop()
    watcher.join()


def told(watcher: Watcher, wanted: Path) -> set[str]:
    """Everything that is told until `wanted` is."""
    seen: set[str] = set()
    for _ in range(200):
        seen |= watcher.wait(0.1)
        if str(wanted) in seen:
            return seen
    raise AssertionError(seen)


def test_a_written_file_is_told_once_it_is_closed(tmp_path: Path, watcher: Watcher) -> None:
    file = tmp_path / "content/a.yaml"

    def write_slowly() -> None:
        with file.open("w") as open_file:
            for part in ("first ", "second ", "third"):
                open_file.write(part)
                open_file.flush()
                time.sleep(0.03)

    writer = threading.Thread(target=write_slowly)
    writer.start()
    assert told(watcher, file) == {str(file)}
    assert file.read_text() == "first second third"
    writer.join()


def test_a_file_that_is_replaced_or_renamed_is_told(tmp_path: Path, watcher: Watcher) -> None:
    write(tmp_path / "mkdocs.yml.new", "b")
    (tmp_path / "mkdocs.yml.new").replace(tmp_path / "mkdocs.yml")
    assert told(watcher, tmp_path / "mkdocs.yml") == {str(tmp_path / "mkdocs.yml")}
    (tmp_path / "content/a.yaml").rename(tmp_path / "content/b.yaml")
    assert told(watcher, tmp_path / "content/b.yaml") == {
        str(tmp_path / "content/a.yaml"),
        str(tmp_path / "content/b.yaml"),
    }


def test_reading_hidden_and_temporary_files_are_not_told(tmp_path: Path, watcher: Watcher) -> None:
    (tmp_path / "content/a.yaml").read_text()
    for name in (".a.yaml.swp", "a.yaml~", "#a.yaml#", ".git/index", "4913"):
        write(tmp_path / "content" / name, "x")
    write(tmp_path / "other.yml", "x")
    write(tmp_path / "content/end.yaml", "x")
    assert told(watcher, tmp_path / "content/end.yaml") == {str(tmp_path / "content/end.yaml")}


def test_a_folder_that_vanishes_is_watched_again_when_it_is_back(tmp_path: Path, watcher: Watcher) -> None:
    shutil.move(tmp_path / "content", tmp_path / "kept")
    told(watcher, tmp_path / "content")
    shutil.move(tmp_path / "kept", tmp_path / "content")
    told(watcher, tmp_path / "content")
    time.sleep(0.05)
    write(tmp_path / "content/a.yaml", "b")
    assert str(tmp_path / "content/a.yaml") in told(watcher, tmp_path / "content/a.yaml")


def test_a_folder_in_a_new_folder_is_watched(tmp_path: Path, watcher: Watcher) -> None:
    write(tmp_path / "content/new/a.yaml", "x")
    told(watcher, tmp_path / "content/new")
    time.sleep(0.05)
    write(tmp_path / "content/new/b.yaml", "x")
    told(watcher, tmp_path / "content/new/b.yaml")
