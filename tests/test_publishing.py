"""A published folder holds a whole site at every moment: the old one or the new one."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from generator.publishing import cannot_write, is_mounted, recover, replacing
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
    write(tmp_path / ".site.old-4711/page.html", "old")
    write(tmp_path / ".site.new-0a1b2c3d/page.html", "half")
    write(tmp_path / ".site.new-mine/page.html", "nothing of ours")
    with replacing(tmp_path / "site") as new:
        write(new / "page.html", "being written")
        recover(tmp_path / "site")
        assert texts_below(tmp_path) == {
            "site/page.html": "old",
            f"{new.name}/page.html": "being written",
            ".site.new-mine/page.html": "nothing of ours",
        }


def test_two_at_once_do_not_touch_each_other_and_the_last_one_stays(tmp_path: Path) -> None:
    write(tmp_path / "site/old.html", "old")
    with replacing(tmp_path / "site") as first:
        write(first / "first.html", "first")
        with replacing(tmp_path / "site") as second:
            write(second / "second.html", "second")
        assert texts_below(tmp_path / "site") == {"second.html": "second"}
    assert texts_below(tmp_path) == {"site/first.html": "first"}


@pytest.mark.parametrize(
    ("code", "filename", "told"),
    [
        (
            errno.ENOSPC,
            "/srv/.site.new-1/a.html",
            "/srv/site cannot be written: No space left on device; make room in /srv, where the new one is made before it "
            "takes the place of the old one. What was there is as it was",
        ),
        (
            errno.EACCES,
            "/srv/.site.new-1",
            "/srv/site cannot be written: Permission denied; allow writing in /srv, where the new one is made before it "
            "takes the place of the old one. What was there is as it was",
        ),
        (
            errno.EBUSY,
            "/srv/site",
            "/srv/site cannot be written: Device or resource busy; it is mounted, and a mounted folder cannot be exchanged: "
            "name a folder inside it. What was there is as it was",
        ),
        (errno.EIO, "/home/docs/photo.jpg", "/home/docs/photo.jpg: Input/output error; /srv/site is as it was"),
        (
            errno.ENOTDIR,
            None,
            "/srv/site cannot be written: Not a directory; name another folder. What was there is as it was",
        ),
    ],
)
def test_the_message_says_what_to_do(code: int, filename: str | None, told: str) -> None:
    assert cannot_write(Path("/srv/site"), OSError(code, os.strerror(code), filename)) == told


def test_what_is_mounted_is_known_for_it(tmp_path: Path) -> None:
    assert is_mounted(Path("/"))
    assert not is_mounted(tmp_path)


def test_a_link_to_the_folder_stays_a_link(tmp_path: Path) -> None:
    write(tmp_path / "www/old.html", "old")
    (tmp_path / "site").symlink_to("www")
    with replacing(tmp_path / "site") as new:
        write(new / "new.html", "new")
    assert (tmp_path / "site").is_symlink()
    assert texts_below(tmp_path / "www") == {"new.html": "new"}
