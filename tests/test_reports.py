"""Problems, told: on a terminal, as JSON, as GitHub annotations, as SARIF."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Location, Problem, Severity, notice
from generator.reports import as_github, as_json, as_sarif, as_text, excerpt, summary

WRONG = Problem(Location("content/a.yaml", 14, 9), "unknown-word", "`stance` cannot be `x`", "one of: opposes")
WHOLE = Problem(Location("content/b"), "no-explainer-file", "this folder has no explainer.yaml")
SMALL = notice(Location("content/a.yaml", 2, 1), "long-short", "`short` has 13 characters", "take out 1")


def test_text_is_a_paragraph_a_file_in_order_of_lines_and_a_count() -> None:
    assert as_text([WHOLE, WRONG, SMALL]) == (
        "content/a.yaml:2:1: notice: `short` has 13 characters [long-short]\n"
        "    take out 1\n"
        "content/a.yaml:14:9: error: `stance` cannot be `x` [unknown-word]\n"
        "    one of: opposes\n"
        "\n"
        "content/b: error: this folder has no explainer.yaml [no-explainer-file]\n"
        "\n"
        "2 errors and 1 notice in 2 files.\n"
    )


def test_colour_adds_no_word_and_takes_none_away() -> None:
    styled = as_text([WHOLE, WRONG, SMALL], styled=True)
    assert "\x1b[" in styled
    assert re.sub(r"\x1b\[[0-9;]*m", "", styled) == as_text([WHOLE, WRONG, SMALL])


def test_the_count_is_a_sentence() -> None:
    assert [summary(problems) for problems in ([], [WRONG], [SMALL, SMALL], [WRONG, WHOLE, SMALL])] == [
        "No errors and no notices.",
        "1 error in 1 file.",
        "2 notices in 1 file.",
        "2 errors and 1 notice in 2 files.",
    ]


def test_nothing_that_an_editor_wrote_steers_the_terminal() -> None:
    problem = Problem(Location("a.yaml", 1, 1), "bad-id", "`\x1b[2J\u202e` is not an id", "\x07")
    assert as_text([problem]).partition("\n\n")[0] == (
        "a.yaml:1:1: error: `\\x1b[2J\\u202e` is not an id [bad-id]\n    \\x07"
    )


def test_json_has_the_counts_and_every_problem() -> None:
    assert json.loads(as_json([WRONG, SMALL])) == {
        "version": 1,
        "errors": 1,
        "notices": 1,
        "problems": [
            {
                "path": "content/a.yaml",
                "line": 2,
                "column": 1,
                "severity": "notice",
                "code": "long-short",
                "message": "`short` has 13 characters",
                "hint": "take out 1",
            },
            {
                "path": "content/a.yaml",
                "line": 14,
                "column": 9,
                "severity": "error",
                "code": "unknown-word",
                "message": "`stance` cannot be `x`",
                "hint": "one of: opposes",
            },
        ],
    }


def test_github_gets_one_annotation_a_problem_with_what_would_end_it_escaped() -> None:
    odd = Problem(Location("content/a,b:c.yaml", 1, 2), "bad-id", "100%\r", "one\ntwo")
    assert as_github([odd, WHOLE, SMALL]) == (
        "::error file=content/a%2Cb%3Ac.yaml,line=1,col=2,title=bad-id::100%25%0D%0Aone%0Atwo\n"
        "::notice file=content/a.yaml,line=2,col=1,title=long-short::`short` has 13 characters%0Atake out 1\n"
        "::error file=content/b,title=no-explainer-file::this folder has no explainer.yaml\n"
    )


def test_sarif_has_what_its_schema_requires() -> None:
    log = json.loads(as_sarif([WRONG, WHOLE, SMALL, WRONG]))
    assert (log["version"], log["$schema"]) == ("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json")
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "explainer"
    assert [rule["id"] for rule in rules] == ["long-short", "no-explainer-file", "unknown-word"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert run["results"][1] == {
        "ruleId": "unknown-word",
        "ruleIndex": 2,
        "level": "error",
        "message": {"text": "`stance` cannot be `x`. one of: opposes"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "content/a.yaml"},
                    "region": {"startLine": 14, "startColumn": 9},
                }
            }
        ],
    }
    assert run["results"][3]["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "content/b"}}}]
    assert [result["level"] for result in run["results"]] == ["note", "error", "error", "error"]


def test_sarif_writes_a_path_as_an_address() -> None:
    log = json.loads(as_sarif([Problem(Location("content/é a.yaml"), "bad-id", "no")]))
    location = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "content/%C3%A9%20a.yaml"}


def test_an_excerpt_is_the_lines_around_a_place() -> None:
    text = "one\ntwo\nthree\nfour\nfive\nsix\n"
    assert excerpt(text, Location("a", 3, 1)) == (
        (1, "one", False),
        (2, "two", False),
        (3, "three", True),
        (4, "four", False),
        (5, "five", False),
    )
    assert excerpt(text, Location("a", 1, 1), around=1) == ((1, "one", True), (2, "two", False))
    assert excerpt(text, Location("a", 6, 1), around=1) == ((5, "five", False), (6, "six", True))


def test_a_whole_file_and_a_line_that_is_not_there_have_no_excerpt() -> None:
    assert excerpt("one\n", Location("a")) == ()
    assert excerpt("one\n", Location("a", 2, 1)) == ()
    assert excerpt("", Location("a", 1, 1)) == ()


LOCATIONS = st.builds(Location, st.text(max_size=8), st.integers(0, 9), st.integers(0, 9))
PROBLEMS = st.lists(
    st.builds(Problem, LOCATIONS, st.just("bad-id"), st.text(), st.text(), st.sampled_from(Severity)), max_size=5
)


@given(PROBLEMS)
def test_every_problem_is_told_once_in_every_form(problems: list[Problem]) -> None:
    assert len(json.loads(as_json(problems))["problems"]) == len(problems)
    assert len(json.loads(as_sarif(problems))["runs"][0]["results"]) == len(problems)
    assert len(as_github(problems).split("\n")) == len(problems) + 1
    assert as_text(problems).count("[bad-id]") >= len(problems)
