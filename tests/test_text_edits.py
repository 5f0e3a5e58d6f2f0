"""Edits at the places of values leave every other character as it is."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading import Document, read
from generator.text_edits import Edit, edited, set_list, written
from tests.yaml_text import quoted


def document(text: str) -> Document:
    made = read(text.encode(), "a.yaml")
    assert isinstance(made, Document)
    return made


def with_list(text: str, *at: str | int) -> str:
    made = document(text)
    return edited(made.text, [set_list(made, at, "formerly", ["old"])])


def test_edits_are_made_from_the_front_and_each_once() -> None:
    assert edited("abcdef", [Edit(3, 5, "X"), Edit(0, 1, ""), Edit(3, 5, "X"), Edit(6, 6, "!")]) == "bcXf!"


@given(st.text(alphabet="aü€😀 ", min_size=1), st.text(alphabet="bж日🕊 ", min_size=1))
def test_a_value_is_found_at_its_characters_whatever_stands_before_it(before: str, value: str) -> None:
    text = f"one: {quoted(before)} # {before}\ntwo: {quoted(value)}\n"
    start, end = written(document(text), ("two",)) or (0, 0)
    assert text[start:end] == quoted(value)


def test_a_list_is_added_at_the_end_of_its_record_above_comments_on_what_follows() -> None:
    text = """\
    rubio:
      name: Marco Rubio
      about: >-
        Long,
        longer.   # not a comment

      # the next
    lavrov:
      name: Sergey Lavrov  # minister
    """
    assert with_list(dedent(text), "rubio") == dedent("""\
    rubio:
      name: Marco Rubio
      about: >-
        Long,
        longer.   # not a comment
      formerly: [old]

      # the next
    lavrov:
      name: Sergey Lavrov  # minister
    """)
    assert with_list(dedent(text), "lavrov").endswith("  name: Sergey Lavrov  # minister\n  formerly: [old]\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: {b: c}\n", "a: {b: c, formerly: [old]}\n"),
        ("a: {b: [c, d]}", "a: {b: [c, d], formerly: [old]}"),
        ("a:\n  b: c", "a:\n  b: c\n  formerly: [old]"),
        ("a:\r\n  b: c # d\r\nx: y\r\n", "a:\r\n  b: c # d\r\n  formerly: [old]\r\nx: y\r\n"),
        ("a:\n  b:\n  - c\n  - d: e\n", "a:\n  b:\n  - c\n  - d: e\n  formerly: [old]\n"),
        ("a:\n  b: &x [c]\n  d: *x  # e\n", "a:\n  b: &x [c]\n  d: *x  # e\n  formerly: [old]\n"),
        ("a:\n  formerly: [one]\n  b: c\n", "a:\n  formerly: [old]\n  b: c\n"),
        ("a:\n  formerly:\n  - one\n  - two\n  b: c\n", "a:\n  formerly: [old]\n  b: c\n"),
    ],
)
def test_a_list_is_set_in_the_form_that_the_record_has(before: str, after: str) -> None:
    assert with_list(before, "a") == after
    assert isinstance(read(after.encode(), "a.yaml"), Document)
