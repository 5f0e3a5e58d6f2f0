"""Estimating, shortening and wrapping text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pictures.text_width import clusters, shorten, text_width, wrap


def test_narrow_letters_take_less_room_than_wide_ones() -> None:
    assert text_width("ill", 16) < text_width("oak", 16) < text_width("OAK", 16) < text_width("WWW", 16)


def test_bold_is_wider() -> None:
    assert text_width("oak", 16, bold=True) > text_width("oak", 16)


@pytest.mark.parametrize(("text", "same"), [("e\u0301", "e"), ("a\u200db", "ab"), ("\u2068oak\u2069", "oak")])
def test_marks_and_joiners_take_no_room(text: str, same: str) -> None:
    assert text_width(text, 16) == text_width(same, 16)


@pytest.mark.parametrize("letter", list("中あ한"))
def test_an_ideograph_is_one_em_wide(letter: str) -> None:
    assert text_width(letter, 100) == pytest.approx(105)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", ["a", "b", "c"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("👩🏽\u200d🚀!", ["👩🏽\u200d🚀", "!"]),
        ("🇺🇸🇷🇺", ["🇺🇸", "🇷🇺"]),
        ("नरेन्द्र", ["न", "रे", "न्द्र"]),
        ("각", ["각"]),
        ("กำ", ["ก", "ำ"]),
    ],
)
def test_what_a_reader_sees_as_one_letter_stays_together(text: str, expected: list[str]) -> None:
    assert clusters(text) == expected


def test_a_text_that_fits_is_not_shortened() -> None:
    assert shorten("Riyadh", 16, 200) == "Riyadh"


def test_a_shortened_text_ends_in_an_ellipsis_and_not_in_a_comma() -> None:
    assert shorten("Riyadh, Saudi Arabia", 16, text_width("Riyadh, …", 16)) == "Riyadh…"


def test_text_is_wrapped_at_spaces_and_after_hyphens() -> None:
    width = text_width("Foreign Min", 12)
    assert wrap("Deputy Foreign Minister-President", 12, width, 9) == ("Deputy", "Foreign", "Minister-", "President")


def test_text_without_spaces_is_wrapped_between_ideographs() -> None:
    assert wrap("中华人民共和国", 10, 42, 2) == ("中华人民", "共和国")


def test_a_word_that_is_wider_than_a_line_is_broken() -> None:
    assert wrap("ooooooooo", 10, text_width("oooo", 10), 3) == ("oooo", "oooo", "o")


def test_the_last_line_says_that_there_was_more() -> None:
    assert wrap("one two three four", 10, text_width("one two", 10), 2)[-1].endswith("…")


def test_no_text_makes_no_line() -> None:
    assert wrap(" \n ", 10, 100, 2) == ()


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(texts, st.integers(min_value=20, max_value=200), st.integers(min_value=1, max_value=3))
def test_no_wrapped_line_is_wider_than_asked(text: str, width: int, lines: int) -> None:
    wrapped = wrap(text, 12, width, lines)
    assert len(wrapped) <= lines
    assert all(text_width(line, 12) <= width or len(clusters(line)) == 1 for line in wrapped)


@given(texts, st.integers(min_value=20, max_value=200))
def test_nothing_is_lost_when_there_are_lines_enough(text: str, width: int) -> None:
    wrapped = wrap(text, 12, width, 200)
    assert "".join("".join(wrapped).split()) == "".join(text.split())


@given(texts)
def test_clusters_lose_nothing_and_never_begin_with_a_mark_but_at_the_start(text: str) -> None:
    pieces = clusters(text)
    assert "".join(pieces) == text
    assert not any(unicodedata.category(piece[0]) in {"Mn", "Mc", "Me"} for piece in pieces[1:])
