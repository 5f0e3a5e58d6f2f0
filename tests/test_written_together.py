"""Several files written as one: all of them, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.yaml_editing import write_together
from tests.small_project import texts_below, write


def test_files_are_written_and_renamed(tmp_path: Path) -> None:
    write(tmp_path / "a/one.yaml", "1")
    write_together({tmp_path / "a/one.yaml": "2", tmp_path / "new/two.yaml": "3"}, {tmp_path / "a": tmp_path / "b"})
    assert texts_below(tmp_path) == {"b/one.yaml": "2", "new/two.yaml": "3"}


def test_what_fails_at_the_end_leaves_everything_as_it_was(tmp_path: Path) -> None:
    write(tmp_path / "a/one.yaml", "1")
    write(tmp_path / "b/two.yaml", "2")
    texts = {tmp_path / "a/one.yaml": "new", tmp_path / "a/three.yaml": "new"}
    moves = {tmp_path / "a": tmp_path / "c", tmp_path / "b": tmp_path / "nowhere/b"}
    with pytest.raises(FileNotFoundError):
        write_together(texts, moves)
    assert texts_below(tmp_path) == {"a/one.yaml": "1", "b/two.yaml": "2"}


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_bytes(b"\xef\xbb\xbfa: b\r\n")
    write_together({tmp_path / "one.yaml": "a: c\r\n"})
    assert (tmp_path / "one.yaml").read_bytes() == b"\xef\xbb\xbfa: c\r\n"
