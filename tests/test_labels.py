"""The words of a language, which stand in several files."""

from __future__ import annotations

from generator.labels import en


def test_no_word_stands_twice() -> None:
    keys = [key for part in en.PARTS for key in part.WORDS]
    assert sorted(set(keys)) == sorted(keys)
    assert en.LANGUAGE.words.keys() == set(keys)
