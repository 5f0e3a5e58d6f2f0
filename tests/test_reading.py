"""YAML as an editor writes it, and as nobody should."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Location, Problem
from generator.reading import MAX_DEPTH, MAX_VALUES, Document, Value, read
from tests.yaml_text import quoted


def document(text: str) -> Document:
    made = read(text.encode(), "table.yaml")
    assert isinstance(made, Document), made
    return made


def problems(text: str | bytes) -> list[Problem]:
    made = read(text.encode() if isinstance(text, str) else text, "table.yaml")
    assert isinstance(made, list), made
    return made


def test_scalars_stay_the_text_that_they_are() -> None:
    text = "country: NO\nat: 4:30\non: yes\nsince: 2025-02-18\nvalue: 1.10\noctal: 0123\n"
    assert document(text).value == {
        "country": "NO",
        "at": "4:30",
        "on": "yes",
        "since": "2025-02-18",
        "value": "1.10",
        "octal": "0123",
    }


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_nothing_and_a_quoted_nothing_is_a_text(nothing: str) -> None:
    assert document(f"short: {nothing}\nname: '{nothing}'\n").value == {"short": None, "name": nothing}


def test_an_empty_file_holds_nothing() -> None:
    assert document("# only a comment\n").value is None


def test_an_alias_repeats_a_value() -> None:
    assert document("a: &both [x, y]\nb: *both\n").value == {"a": ["x", "y"], "b": ["x", "y"]}


def test_a_tag_makes_no_object() -> None:
    assert document("a: !!python/object/apply:os.system ['true']\n").value == {"a": ["true"]}


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    made = read(b"\xef\xbb\xbfa: b\n", "table.yaml")
    assert isinstance(made, Document)
    assert made.value == {"a": "b"}


def test_a_value_is_found_by_its_keys_and_places() -> None:
    made = document("meetings:\n  riyadh:\n    seats:\n      - actor: rubio\n      - {actor: lavrov, lead: true}\n")
    assert made.locate(("meetings", "riyadh", "seats", 1, "lead")) == Location("table.yaml", 5, 31)
    assert made.locate_key(("meetings", "riyadh")) == Location("table.yaml", 2, 3)


def test_what_is_not_in_the_text_is_where_the_nearest_value_above_it_is() -> None:
    made = document("meetings:\n  riyadh: {date: 2025}\n")
    assert made.locate(("meetings", "riyadh", "seats", 3)) == Location("table.yaml", 2, 11)
    assert made.locate_key(("meetings", "riyadh", "seats")) == Location("table.yaml", 2, 11)


def test_an_empty_file_is_one_place() -> None:
    assert document("").locate(("title",)) == Location("table.yaml")


def test_a_key_that_stands_twice_is_told_with_the_line_of_the_first() -> None:
    assert problems("title: A\ntags: []\ntitle: B\n") == [
        Problem(
            Location("table.yaml", 3, 1),
            "duplicate-key",
            "`title` stands here a second time",
            "the first is in line 1; keep one",
        )
    ]


def test_all_faults_of_the_values_are_told_at_once() -> None:
    told = problems("a: 1\na: 2\n? [x]\n: 3\n")
    assert [(problem.code, problem.location.line) for problem in told] == [("duplicate-key", 2), ("not-a-key", 3)]


@pytest.mark.parametrize(
    ("text", "line", "column", "cause"),
    [
        ("a: b: c\n", 1, 5, "a colon followed by a space stands inside a text without quotation marks"),
        ("a: x\nb\n", 2, 1, "a key without its colon"),
        (
            'a: "x" y\n',
            1,
            8,
            "the indentation does not fit the lines above, or a quotation mark inside a text ends it early",
        ),
        (
            "- a\nb: c\n",
            2,
            1,
            "this line is neither a new list entry (`- `) nor indented under the one above",
        ),
        ("a: [b, c\nd: e\n", 1, 4, "a list in [brackets] is not closed, or a comma is missing in it"),
        ("a: {b: c\nd: e\n", 1, 4, "a mapping in {braces} is not closed, or a comma is missing in it"),
        ("a: @b\n", 1, 4, "a tab, or a text that begins with @, ` or %, which needs quotation marks"),
        ("a: 'b\n\n\n", 1, 4, "a quotation mark or bracket that is never closed"),
        ("a: *b\n", 1, 4, "a text that begins with * needs quotation marks"),
        ("a: & b\n", 1, 5, "a text that begins with * or & needs quotation marks"),
        ('a: "\\d"\n', 1, 5, "a backslash inside double quotation marks; use single ones"),
        ("a: - b\n", 1, 4, "a list entry (`- `) where no list can begin; put it on a line of its own"),
        ("a: b\n---\nc: d\n", 2, 1, "`---` begins a second document; a file holds one"),
    ],
)
def test_a_slip_in_the_yaml_is_told_in_plain_words(text: str, line: int, column: int, cause: str) -> None:
    hint = "texts with a colon, #, quotation marks or brackets are safe inside 'single quotes', or after `>-`"
    message = f"this line cannot be read: {cause}"
    assert problems(text) == [Problem(Location("table.yaml", line, column), "not-yaml", message, hint)]


def test_a_file_that_is_not_utf_8_is_told_where_it_is_not() -> None:
    message, hint = "this file is not UTF-8 text", "save it as UTF-8 in your editor"
    assert problems("é: é\nb: ".encode() + b"\xff\n") == [
        Problem(Location("table.yaml", 2, 4), "not-text", message, hint)
    ]


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x9b", "\ufffe"])
def test_a_control_character_is_told_at_its_column(character: str) -> None:
    message = "a character that no text has (a control character)"
    assert problems(f"é: éé\nb: é{character}\n") == [
        Problem(Location("table.yaml", 2, 5), "not-text", message, "delete it; it may be invisible")
    ]


def deep(by: str, depth: int) -> str:
    match by:
        case "brackets":
            return "[" * depth + "]" * depth
        case "dashes":
            return "- " * depth + "a"
        case _:
            return "\n".join(" " * step + "a:" for step in range(depth))


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 1_000, 2_500])
@pytest.mark.parametrize("by", ["brackets", "dashes", "indentation"])
def test_what_is_nested_too_deep_is_told_and_not_followed(by: str, depth: int) -> None:
    told = problems(deep(by, depth))
    assert [problem.code for problem in told] == ["too-deep"]
    assert told[0].message == f"nested more than {MAX_DEPTH} levels deep"


@pytest.mark.parametrize("depth", [10_000, 100_000, 1_000_000])
@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: ", "[\n"])
def test_a_million_levels_end_nothing_but_the_file(opening: str, depth: int) -> None:
    assert [problem.code for problem in problems(opening * depth)] == ["too-deep"]


def test_a_file_that_is_too_big_is_told_at_the_line_where_it_is() -> None:
    words = "more than 4 MB in one file, which is more than a site can show"
    told = problems("a: b\n" + "# xyz\n" * 800_000)
    assert [(problem.location, problem.code, problem.message) for problem in told] == [
        (Location("table.yaml", 666_667, 1), "too-big", words)
    ]


def test_more_values_than_a_site_can_show_are_told_once_where_they_become_too_many() -> None:
    words = "more than 100,000 values in one file, which is more than a site can show"
    told = problems("".join(f"a{n}: [x, y]\n" for n in range(60_000)))
    assert [(problem.location, problem.code, problem.message) for problem in told] == [
        (Location("table.yaml", 33_334, 13), "too-big", words)
    ]


def test_an_alias_inside_of_itself_is_told() -> None:
    assert [problem.code for problem in problems("a: &a\n  b: *a\n")] == ["alias-in-itself"]


def test_aliases_that_double_again_and_again_are_told_and_not_written_out() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert MAX_VALUES < 2**39
    assert {problem.code for problem in problems("\n".join(lines))} == {"too-many-aliases"}


@given(st.binary(max_size=200))
def test_any_bytes_are_a_document_or_problems(content: bytes) -> None:
    made = read(content, "table.yaml")
    assert isinstance(made, Document) or (made and all(problem.message for problem in made))


YAML_PIECES = st.sampled_from(
    ["- ", ": ", "[", "]", "{", "}", "'", '"', "|\n", ">-\n", "&a ", "*a", "\n", "  ", "\t", "#", "---\n", "? ", "<<: "]
)


@given(st.lists(YAML_PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_any_text_is_a_document_or_problems_within_its_lines(text: str) -> None:
    made = read(text.encode("utf-8", "replace"), "table.yaml")
    if isinstance(made, list):
        lines = len(text.splitlines()) + 1
        assert made
        assert all(0 <= problem.location.line <= lines for problem in made)


VALUES: st.SearchStrategy[Value] = st.recursive(
    st.none()
    | st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"], blacklist_characters="\ufffe\uffff\ufeff")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
    max_leaves=12,
)


@given(VALUES)
def test_what_is_written_is_read(value: Value) -> None:
    assert document(f"a: {quoted(value)}").value == {"a": value}
