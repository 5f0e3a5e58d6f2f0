"""Inline Markdown, and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.inline_text import (
    BadLink,
    Emphasis,
    Hyperlink,
    Inline,
    Node,
    RecordLink,
    Strong,
    bad_links,
    parse,
    plain,
    record_links,
)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("They met.", ("They met.",)),
        ("", ()),
        ("the *first* talks", ("the ", Emphasis(("first",)), " talks")),
        ("the _first_ talks", ("the ", Emphasis(("first",)), " talks")),
        ("**no** deal", (Strong(("no",)), " deal")),
        ("__no__ deal", (Strong(("no",)), " deal")),
        ("***never***", (Emphasis((Strong(("never",)),)),)),
        ("*not **one** word*", (Emphasis(("not ", Strong(("one",)), " word")),)),
        ("**not *one* word**", (Strong(("not ", Emphasis(("one",)), " word")),)),
        ("[BBC](https://bbc.co.uk/a)", (Hyperlink("https://bbc.co.uk/a", ("BBC",)),)),
        ("[a *b*](http://x.org)", (Hyperlink("http://x.org", ("a ", Emphasis(("b",)))),)),
        ("[write](mailto:a@b.org)", (Hyperlink("mailto:a@b.org", ("write",)),)),
        ("[a](https://x.org/b_(c))", (Hyperlink("https://x.org/b_(c)", ("a",)),)),
        ("[a](javascript:alert)", (BadLink("javascript:alert", ("a",)),)),
        ("[a](../b.md)", (BadLink("../b.md", ("a",)),)),
        ("[[marco-rubio]]", (RecordLink("actor", "", "marco-rubio", ""),)),
        ("[[marco-rubio|the Secretary]]", (RecordLink("actor", "", "marco-rubio", "the Secretary"),)),
        ("[[figure:sanctions]]", (RecordLink("figure", "", "sanctions", ""),)),
        ("[[quote:jeddah/ready]]", (RecordLink("quote", "jeddah", "ready", ""),)),
        ("*by [[rubio]]*", (Emphasis(("by ", RecordLink("actor", "", "rubio", ""))),)),
        (r"5 \* 3 \[a\](b)", ("5 * 3 [a](b)",)),
    ],
)
def test_the_forms_that_a_text_may_have(text: str, nodes: Inline) -> None:
    assert parse(text) == nodes


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "snake_case_name",
        "a * b",
        "**not closed",
        "*not closed",
        "[no address]",
        "[[not closed]",
        "[[]]",
        "<b>bold</b>",
        "![image](",
        "a\\b",
        "`code`",
        "# heading",
        "{.class}",
        "** spaces **",
    ],
)
def test_everything_else_is_the_characters_that_it_is(text: str) -> None:
    assert parse(text) == (text,)


def test_an_image_is_an_exclamation_mark_and_a_link() -> None:
    assert parse("![map](https://x.org/a.png)") == ("!", Hyperlink("https://x.org/a.png", ("map",)))


@pytest.mark.parametrize("written", ["marco-rubio", "figure:sanctions", "quote:jeddah/ready"])
def test_the_target_of_a_record_link_is_what_an_editor_writes(written: str) -> None:
    (link,) = record_links(parse(f"[[{written}]]"))
    assert link.target == written


def test_links_are_found_inside_of_emphasis() -> None:
    text = parse("**[[rubio]]** and *[a](ftp://x)*")
    assert [link.id for link in record_links(text)] == ["rubio"]
    assert [link.url for link in bad_links(text)] == ["ftp://x"]


def test_the_plain_words_leave_a_link_without_words_to_be_named() -> None:
    assert list(plain(parse("*So* says [[rubio]], [[lavrov|the minister]]."))) == [
        "So",
        " says ",
        RecordLink("actor", "", "rubio", ""),
        ", ",
        "the minister",
        ".",
    ]


def letters(text: str) -> list[str]:
    """What is neither markup, nor a mark between the parts of a target, nor white space."""
    return [letter for letter in text if letter not in r"\*_[]|()`:/" and not letter.isspace()]


def shown(node: Node) -> str:
    """Everything that a node holds, shown or not, in the order in which it was written."""
    if isinstance(node, str):
        return node
    if isinstance(node, RecordLink):
        return f"{node.target}{node.words}"
    inner = "".join(map(shown, node.inner))
    return f"{inner}{node.url}" if isinstance(node, Hyperlink | BadLink) else inner


MARKUP = st.sampled_from(
    ["*", "**", "_", "__", "[", "]", "[[", "]]", "|", "(", ")", "\\", " ", "https://x.org", ":", "/"]
)


@given(st.lists(MARKUP | st.text(max_size=4), max_size=40).map("".join))
def test_no_letter_of_any_text_is_lost_or_moved(text: str) -> None:
    assert letters("".join(map(shown, parse(text)))) == letters(text)


@given(st.text(st.characters(blacklist_characters="\\*_["), max_size=60))
def test_a_text_without_markup_is_itself(text: str) -> None:
    assert parse(text) == ((text,) if text else ())


@given(st.sampled_from(["*", "**", "_", "[", "[[", "[a](", "\\", "*a **b ", "**a *b "]), st.integers(1, 2_000))
def test_markup_that_is_never_closed_is_text(piece: str, times: int) -> None:
    assert "".join(map(shown, parse(piece * times))).replace("*", "") == (piece * times).replace("*", "").replace(
        "\\\\", "\\"
    )
