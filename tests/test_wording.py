"""What the schema finds wrong, in the editor's words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content_files import validated
from generator.problems import Problem
from generator.reading import Document, Value, read
from generator.records.files import (
    ACTORS,
    EXPLAINER,
    FIGURES,
    FILE_KINDS,
    POSITIONS,
    QUOTES,
    SOURCES,
    TABLE,
    TIMELINE,
    FileKind,
)
from tests.yaml_text import quoted

POSITION = """\
issues:
  nato: {title: NATO, proposal: Ukraine joins.}
positions:
  - party: russia
    issue: nato
    stance: opposes
    wants: No NATO in Ukraine.
    basis: stated
    since: 2021-12
    sources: [tass]
"""
ACTOR = "rubio:\n  name: Marco Rubio\n  kind: person\n"
QUOTE = "ready:\n  speaker: rubio\n  text: We are ready.\n  sources: [ap]\n"
FIGURE = "troops:\n  value: 5\n  unit: men\n  label: Men\n  sources: [ap]\n"
SOURCE = "ap:\n  title: A report\n  kind: news-report\n  tier: A\n"
FRONT = """\
title: Talks
question: Who decides?
answer:
  text: They met.
  sources: [ap]
status: ongoing
published: 2025-02-21
key_points: []
"""


def told(text: str, kind: FileKind) -> list[str]:
    """The problems of a file: line, column, code, message and hint."""
    document = read(text.encode(), f"{kind.name}.yaml")
    assert isinstance(document, Document), document
    return [_line(problem) for problem in validated(document, kind).problems]


def _line(problem: Problem) -> str:
    place = f"{problem.location.line}:{problem.location.column}"
    return f"{place} [{problem.code}] {problem.message} | {problem.hint}"


@pytest.mark.parametrize(
    ("text", "kind"),
    [(POSITION, POSITIONS), (ACTOR, ACTORS), (QUOTE, QUOTES), (FIGURE, FIGURES), (SOURCE, SOURCES), (FRONT, EXPLAINER)],
)
def test_the_examples_that_these_tests_spoil_are_clean(text: str, kind: FileKind) -> None:
    assert told(text, kind) == []


def test_a_misspelt_key_is_one_problem_and_not_missing_too() -> None:
    assert told(POSITION.replace("wants:", "want:"), POSITIONS) == [
        "7:5 [unknown-key] a position has no key `want` | did you mean `wants`?"
    ]


def test_a_key_that_stands_too_far_in_is_one_problem() -> None:
    assert told(FRONT.replace("status:", "  status:"), EXPLAINER) == [
        "6:3 [unknown-key] a claim has no key `status` | it belongs to an explainer: indent it less"
    ]


def test_an_unknown_key_beside_a_missing_one_that_is_not_near_is_two_problems() -> None:
    assert told(POSITION.replace("wants:", "hopes:"), POSITIONS) == [
        "4:5 [missing-key] a position needs `wants` | wants: What it asks for, in one sentence.",
        "7:5 [unknown-key] a position has no key `hopes` | known here: party, issue, stance, wants, condition, interest,"
        " red_line, basis, since, quotes, note, sources",
    ]


def test_a_key_that_a_record_under_an_id_lacks_is_told_at_the_id() -> None:
    assert told(ACTOR.replace("  kind: person\n", ""), ACTORS) == [
        "1:1 [missing-key] the actor `rubio` needs `kind` | kind: What kind of actor it is."
    ]


@pytest.mark.parametrize(
    ("written", "instead", "text", "kind", "problem"),
    [
        (
            "stance: opposes",
            "stance: oppose",
            POSITION,
            POSITIONS,
            "6:13 [unknown-word] `stance` cannot be `oppose` | did you mean `opposes`? "
            "one of: supports, conditional, noncommittal, opposes",
        ),
        (
            "stance: opposes",
            "stance: [opposes]",
            POSITION,
            POSITIONS,
            "6:13 [wrong-shape] `stance` is a list, and should be one word | "
            "one of: supports, conditional, noncommittal, opposes",
        ),
        (
            "stance: opposes",
            "stance:",
            POSITION,
            POSITIONS,
            "6:12 [empty] `stance` is empty | stance: Its answer to the issue's proposal.",
        ),
        (
            "stance: opposes",
            "stance: opposes\n    red_line: perhaps",
            POSITION,
            POSITIONS,
            "7:15 [not-yes-or-no] `red_line` is `perhaps`, which is neither true nor false | write true or false",
        ),
        (
            "stance: opposes",
            "stance: opposes\n    red_line: {a: b}",
            POSITION,
            POSITIONS,
            "7:15 [wrong-shape] `red_line` is keys with values, and should be true or false | write true or false",
        ),
        (
            "sources: [tass]",
            "sources: tass",
            POSITION,
            POSITIONS,
            "10:14 [wrong-shape] `sources` is the text `tass`, and should be a list | "
            "write one entry a line, each after `- `, or all in [brackets]",
        ),
        (
            "sources: [tass]",
            "sources: []",
            POSITION,
            POSITIONS,
            "10:14 [empty] `sources` is empty | sources: What it rests on.",
        ),
        (
            "sources: [tass]",
            "sources: [Tass]",
            POSITION,
            POSITIONS,
            "10:15 [bad-id] `source` is `Tass`, which is not an id | "
            "an id is in small letters, digits and single hyphens: marco-rubio",
        ),
        (
            "sources: [tass]",
            "sources: [[tass]]",
            POSITION,
            POSITIONS,
            "10:15 [wrong-shape] entry 1 of `sources` is a list, and should be keys with values | it needs `source`",
        ),
        (
            "since: 2021-12",
            "since: December 2021",
            POSITION,
            POSITIONS,
            "9:12 [bad-date] `December 2021` is not a date | write 2025, 2025-02, 2025-02-18, 2025-02-18/2025-02-20, "
            "2025-02~ (about) or 2025-02? (perhaps)",
        ),
        (
            "since: 2021-12",
            "since: 2021-02-30",
            POSITION,
            POSITIONS,
            "9:12 [impossible-date] `2021-02-30` is not in the calendar | check year, month and day",
        ),
        (
            "since: 2021-12",
            "since: 2021-12/2021-11",
            POSITION,
            POSITIONS,
            "9:12 [reversed-dates] the span `2021-12/2021-11` ends before it begins | put the earlier date first",
        ),
        (
            "wants: No NATO in Ukraine.",
            "wants: {text: No}",
            POSITION,
            POSITIONS,
            "7:12 [wrong-shape] `wants` is keys with values, and should be a text | "
            "put it in 'quotation marks' if it begins with [ or {",
        ),
        (
            "basis: stated",
            "basis: inferred",
            POSITION,
            POSITIONS,
            "8:12 [inferred-without-note] the basis is `inferred`, and no `note` says from what | "
            "say in `note` from what you read it",
        ),
        (
            "stance: opposes",
            "stance: conditional",
            POSITION,
            POSITIONS,
            "6:13 [condition-missing] the stance is `conditional`, and no `condition` is given | "
            "say in `condition` what must be met",
        ),
        (
            "stance: opposes",
            "stance: opposes\n    condition: A truce.",
            POSITION,
            POSITIONS,
            "7:16 [condition-without-conditional] there is a `condition`, and the stance is `opposes` | "
            "change the stance to `conditional`, or delete the condition",
        ),
        (
            "rubio:\n",
            "Marco_Rubio:\n",
            ACTOR,
            ACTORS,
            "1:1 [bad-id] `Marco_Rubio` is not an id | an id is in small letters, digits and single hyphens: marco-rubio",
        ),
        (
            "kind: person",
            "kind: person\n  country: usa",
            ACTOR,
            ACTORS,
            "4:12 [bad-country] `usa` is not a country's code | two capital letters by ISO 3166: NO, UA, US",
        ),
        (
            "kind: person",
            "kind: person\n  links: {wikidata: rubio}",
            ACTOR,
            ACTORS,
            "4:21 [bad-link] `rubio` is not a link that a page may have | "
            'an address begins with https://, http:// or mailto:, and has no spaces, < > " or invisible characters',
        ),
        (
            "kind: person",
            "kind: person\n  posts: [{title: Senator, from: 2011, until: 2010}]",
            ACTOR,
            ACTORS,
            "4:47 [reversed-dates] the post `Senator` ends before it begins | check `from` and `until`",
        ),
        (
            "kind: person",
            "kind: person\n  about: A senator.",
            ACTOR,
            ACTORS,
            "4:10 [statement-without-source] `about` makes a statement, and no source carries it | add `sources`",
        ),
        (
            "text: We are ready.",
            "text: We are ready.\n  language: English",
            QUOTE,
            QUOTES,
            "4:13 [bad-language] `English` is not a language's code | by BCP 47: en, uk, pt-BR",
        ),
        (
            "value: 5",
            "value: 5,000",
            FIGURE,
            FIGURES,
            "2:10 [bad-number] `5,000` is not a number | write the bare number, with a point before decimals: 21000, "
            "4.5; the words around it belong in `unit`, `scale` or `qualifier`",
        ),
        (
            "value: 5",
            "value: 5\n  range: [2, 5]",
            FIGURE,
            FIGURES,
            "2:3 [value-or-range] a figure has a `value` or a `range`, one of the two | keep one: `value: 4`, or `range: [2, 5]`",
        ),
        (
            "value: 5",
            "range: [5, 2]",
            FIGURE,
            FIGURES,
            "2:10 [reversed-range] the range does not rise | put the lower number first",
        ),
        (
            "value: 5",
            "range: [5]",
            FIGURE,
            FIGURES,
            "2:10 [not-two-numbers] `range` is not two numbers | write the lower and the upper: [2, 5]",
        ),
        (
            "value: 5",
            "range: [5, many]",
            FIGURE,
            FIGURES,
            "2:14 [bad-number] `many` is not a number | write the bare number, with a point before decimals: 21000, "
            "4.5; the words around it belong in `unit`, `scale` or `qualifier`",
        ),
        (
            "unit: men",
            "unit: men\n  printed_as: five\n  computed: 2 + 3",
            FIGURE,
            FIGURES,
            "5:13 [printed-or-computed] a figure is `printed_as` or `computed`, not both | keep the one that is true",
        ),
        (
            "unit: men",
            "unit: men\n  series: [{date: 2024, value: 2}, {date: 2023, value: 1}]",
            FIGURE,
            FIGURES,
            "4:11 [series-out-of-order] the dates of `series` do not rise | put the points in order, one a date",
        ),
        (
            "tier: A",
            "tier: A\n  published: 2025\n  accessed: 2024",
            SOURCE,
            SOURCES,
            "6:13 [reversed-dates] it was read before it was published | check `published` and `accessed`",
        ),
        (
            "tier: A",
            "tier: A\n  set_aside: [{paragraph: 3-1, why: Not ours.}]",
            SOURCE,
            SOURCES,
            "5:27 [bad-paragraphs] `3-1` is not a paragraph of the source | write its number from 1, or a range: 3-5",
        ),
        (
            "key_points: []",
            "key_points: []\nupdated: 2025-02-20",
            FRONT,
            EXPLAINER,
            "9:10 [reversed-dates] `updated` lies before `published` | check the two dates",
        ),
        (
            "key_points: []",
            "key_points: []\ncorrections: [{date: 2024, text: A name.}]",
            FRONT,
            EXPLAINER,
            "9:14 [reversed-dates] a correction lies before `published` | check their dates and `published`",
        ),
    ],
)
def test_a_slip_is_one_problem_with_its_place_and_the_way_out(
    written: str, instead: str, text: str, kind: FileKind, problem: str
) -> None:
    assert told(text.replace(written, instead), kind) == [problem]


def test_a_date_that_is_left_empty_is_told_so() -> None:
    assert told(POSITION.replace("since: 2021-12", "since:"), POSITIONS) == [
        "9:11 [empty] `since` is empty | since: Since when."
    ]


def test_an_id_may_have_a_hundred_characters() -> None:
    assert told(ACTOR.replace("rubio", "a" * 100), ACTORS) == []
    assert told(ACTOR.replace("rubio", "a" * 101), ACTORS) == [
        f"2:3 [too-long] `{'a' * 39}…` is longer than an id may be | 100 characters at the most"
    ]


@pytest.mark.parametrize(
    ("text", "kind", "problem"),
    [
        ("- a\n", TABLE, "table.yaml is a list, and should be the parties, the meetings and their seats"),
        ("a: b\n", TIMELINE, "timeline.yaml is keys with values, and should be a list of events"),
        ("Hello\n", ACTORS, "actors.yaml is the text `Hello`, and should be actors, each under its id"),
    ],
)
def test_a_file_that_holds_something_else_is_told_what_belongs_there(text: str, kind: FileKind, problem: str) -> None:
    assert told(text, kind) == [f"1:1 [wrong-shape] {problem} | see the editors' guide for what this file holds"]


def test_an_empty_explainer_is_told_so_and_other_empty_files_are_clean() -> None:
    assert told("", EXPLAINER) == ["0:0 [empty] explainer.yaml is empty | write it, or delete the line"]
    assert [told("", kind) for kind in (ACTORS, TABLE, POSITIONS, TIMELINE)] == [[], [], [], []]


KEYS = st.sampled_from(
    [
        *(
            "a",
            "parties",
            "meetings",
            "issues",
            "positions",
            "title",
            "text",
            "sources",
            "seats",
            "range",
            "value",
            "kind",
        ),
        *("stance", "excluded", "answer", "links", "posts", "date", "red_line", "[key]", "__class__", "series"),
    ]
)
LEAVES = st.none() | st.sampled_from(["a", "2025", "true", "[key]", "5", "A B"]) | st.text("aZ}]':\\n", max_size=4)
VALUES: st.SearchStrategy[Value] = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=15
)
NEVER_TOLD = re.compile(
    r"pydantic|NoneType|<class|\b(?:dict|tuple|str|bool|int|None|True|False|Decimal)\b|Input should|Field required"
    r"|object at 0x|\{'|\['"
)


@given(VALUES, st.sampled_from(FILE_KINDS))
def test_no_problem_of_any_file_speaks_of_the_programme(value: Value, kind: FileKind) -> None:
    document = read(quoted(value).encode(), f"{kind.name}.yaml")
    assert isinstance(document, Document), document
    for problem in validated(document, kind).problems:
        assert not NEVER_TOLD.search(f"{problem.message} {problem.hint}"), problem
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", problem.code)
