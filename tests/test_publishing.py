"""A published folder holds a whole site at every moment: the old one or the new one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publishing import recover, replacing
from tests.small_project import texts_below, write


def test_the_new_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    write(tmp_path / "site/old.html", "old")
    with replacing(tmp_path / "site") as new:
        write(new / "new.html", "new")
        assert texts_below(tmp_path / "site") == {"old.html": "old"}
    assert texts_below(tmp_path) == {"site/new.html": "new"}


def test_a_folder_that_was_not_there_is_made(tmp_path: Path) -> None:
    with replacing(tmp_path / "www/site") as new:
        write(new / "new.html", "new")
        assert not (tmp_path / "www/site").exists()
    assert texts_below(tmp_path) == {"www/site/new.html": "new"}


def test_without_an_exchange_in_one_step_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    write(tmp_path / "site/old.html", "old")
    with replacing(tmp_path / "site") as new:
        write(new / "new.html", "new")
    assert texts_below(tmp_path) == {"site/new.html": "new"}


def test_when_the_block_fails_the_old_folder_stays_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "site/old.html", "old")

    def fail() -> None:
        with replacing(tmp_path / "site") as new:
            write(new / "new.html", "new")
            raise ValueError("torn")

    with pytest.raises(ValueError, match="torn"):
        fail()
    assert texts_below(tmp_path) == {"site/old.html": "old"}


def test_hidden_entries_are_kept_unless_the_new_folder_has_them(tmp_path: Path) -> None:
    write(tmp_path / "site/.git/HEAD", "main")
    write(tmp_path / "site/.mark", "old")
    with replacing(tmp_path / "site") as new:
        write(new / ".mark", "new")
    assert texts_below(tmp_path) == {"site/.git/HEAD": "main", "site/.mark": "new"}


def test_what_a_killed_process_left_is_undone_and_what_a_running_one_writes_stays(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    write(tmp_path / f".site.old-{ended.pid}/page.html", "old")
    write(tmp_path / f".site.new-{ended.pid}/page.html", "half")
    write(tmp_path / f".site.new-{os.getppid()}/page.html", "being written")
    recover(tmp_path / "site")
    assert texts_below(tmp_path) == {
        "site/page.html": "old",
        f".site.new-{os.getppid()}/page.html": "being written",
    }


def test_a_link_to_the_folder_stays_a_link(tmp_path: Path) -> None:
    write(tmp_path / "www/old.html", "old")
    (tmp_path / "site").symlink_to("www")
    with replacing(tmp_path / "site") as new:
        write(new / "new.html", "new")
    assert (tmp_path / "site").is_symlink()
    assert texts_below(tmp_path / "www") == {"new.html": "new"}
