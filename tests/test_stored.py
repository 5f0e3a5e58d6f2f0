"""What a build makes is held in segments: read back as it was put there, or known to be spoilt; moved, shared and removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import stored
from generator.stored import Made, Shelf, SpoiltError, Stored, files, texts


def segments(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.made"))


@given(st.lists(st.binary(max_size=50)))
def test_what_is_put_on_a_shelf_is_read_back_and_is_equal_if_it_holds_the_same(contents: list[bytes]) -> None:
    one, other = Shelf(), Shelf()
    put = [one.put(content) for content in contents]
    assert [held.read() for held in put] == contents
    assert put == [other.put(content) for content in contents]
    assert len(set(put)) == len(set(contents))


def test_a_segment_gets_the_name_of_what_was_put_there_whoever_put_it(tmp_path: Path) -> None:
    for folder in (tmp_path / "one", tmp_path / "two"):
        shelf = Shelf(folder, "talks")
        shelf.put(b"War")
        shelf.put(b"Peace")
        shelf.settle()
    assert [file.name for file in segments(tmp_path / "one")] == [file.name for file in segments(tmp_path / "two")]


@pytest.mark.parametrize("spoil", [lambda file: file.write_bytes(b"Wax"), lambda file: file.write_bytes(b"W")])
def test_what_was_spoilt_is_made_again_and_the_next_build_does_not_find_it(tmp_path: Path, spoil: object) -> None:
    shelf = Shelf(tmp_path, "talks")
    held = shelf.put(b"War")
    (segment,) = segments(tmp_path)
    assert callable(spoil)
    spoil(segment)
    made = texts({"war.md": held}, lambda: {"war.md": "War, made again"})
    assert (made["war.md"], list(made), segments(tmp_path)) == ("War, made again", ["war.md"], [])
    with pytest.raises(SpoiltError):
        held.read()


def test_where_no_file_can_be_written_everything_is_in_memory(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    shelf = Shelf(tmp_path / "cache", "talks")
    assert shelf.put(b"War").read() == b"War"
    shelf.settle()
    shelf.forget_others([])
    assert (tmp_path / "cache").read_text() == "a file"


def test_a_disk_that_is_full_after_a_while_is_no_reason_to_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf(tmp_path, "talks")
    first = shelf.put(b"War")
    opened = first.segment._opened
    monkeypatch.setattr(first.segment, "_opened", Full(opened))
    assert [held.read() for held in (first, shelf.put(b"Peace"))] == [b"War", b"Peace"]


class Full:
    def __init__(self, opened: object) -> None:
        self.opened = opened

    def write(self, _content: bytes) -> int:
        raise OSError(28, "No space left on device")

    def __getattr__(self, name: str) -> object:
        return getattr(self.opened, name)


def test_what_another_process_has_written_is_read_on_while_somebody_removes_it(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, "talks")
    put = shelf.put(b"War")
    shelf.settle()
    (file,) = segments(tmp_path)
    theirs = Shelf(tmp_path, "talks")
    found = Stored(theirs.segment(file.name), put.at, put.length, put.digest)
    shelf.forget_others([])
    assert (segments(tmp_path), found.read()) == ([], b"War")


def test_a_build_removes_what_others_have_left_and_keeps_what_it_uses_itself(tmp_path: Path) -> None:
    for name, content in (("talks", b"left"), ("other", b"another project's")):
        Shelf(tmp_path, name).put(content)
    shelf = Shelf(tmp_path, "talks")
    held = shelf.put(b"used")
    shelf.forget_others([held])
    assert [file.read_bytes() for file in segments(tmp_path)] == [b"another project's", b"used"]
    shelf.forget()
    assert [file.read_bytes() for file in segments(tmp_path)] == [b"another project's"]
    assert held.read() == b"used"


def test_a_segment_of_which_little_is_wanted_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "MOST_WASTE", 9)
    shelf = Shelf(tmp_path, "talks")
    wanted, _ = shelf.put(b"wanted"), shelf.put(b"no longer wanted")
    shelf.tidy([wanted])
    shelf.forget_others([wanted])
    assert [file.read_bytes() for file in segments(tmp_path)] == [b"wanted"]
    assert wanted.read() == b"wanted"


def test_many_segments_become_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "MOST_SEGMENTS", 3)
    held = [Shelf(tmp_path, "talks").put(content) for content in (b"one", b"two", b"the longest", b"four")]
    shelf = Shelf(tmp_path, "talks")
    shelf.tidy(held)
    shelf.forget_others(held)
    assert sorted(file.read_bytes() for file in segments(tmp_path)) == [b"onetwofour", b"the longest"]
    assert [one.read() for one in held] == [b"one", b"two", b"the longest", b"four"]


def test_what_is_added_stands_instead_of_what_was_there(tmp_path: Path) -> None:
    shelf = Shelf()
    before: Made[bytes] = files({"a": shelf.put(b"1"), "b": shelf.put(b"2")}, dict)
    assert before | files({"b": shelf.put(b"3"), "c": shelf.put(b"4")}, dict) == {"a": b"1", "b": b"3", "c": b"4"}


def test_what_a_server_holds_leaves_no_file_behind(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    held = [shelf.put(content) for content in (b"War", b"Peace")]
    assert ([one.read() for one in held], [*tmp_path.iterdir()]) == ([b"War", b"Peace"], [])
