"""Quotes and figures are held against the fingerprints of the sources that they cite."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from generator.checks import run
from generator.derived.printed import Check
from generator.linking import link
from generator.loading import load
from generator.problems import Problem
from generator.source_texts import text_path
from tests.small_site import small_site, small_talks

TODAY = datetime.date(2025, 3, 1)
GAZETTE = """
“This is not good for us,” the minister said in Oslo on Monday. Over 21,000 ships wait in the strait.

“We were not asked,” she said, “and we will say so.” A fifth of the ships are Norwegian.
"""


def told(folder: Path, quote: str = "", figure: str = "", **texts: str) -> list[Problem]:
    files = {f"sources/texts/{source}.txt": text for source, text in {"gazette": GAZETTE, **texts}.items()}
    files["sources/papers.yaml"] = "".join(f"{source}: {{}}\n" for source in ("gazette", *texts))
    if quote:
        files["quotes.yaml"] = f"one: {{speaker: norway, {quote}}}"
    if figure:
        files["figures.yaml"] = f"one: {{label: Ships, {figure}}}"
    model = small_site(folder, files)
    return [problem for problem in run(model, TODAY) if problem.code.endswith("-not-printed")]


@pytest.mark.parametrize(
    "text",
    [
        "'This is not good for us'",
        "'“This is not good for us,”'",
        "'We were not asked … and we will say so.'",
        "'This is not good for [Norway]'",
    ],
)
def test_a_quote_that_its_source_prints_is_clean(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, f"text: {text}, sources: [gazette]") == []


def test_a_quote_that_its_source_does_not_print_is_an_error(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "text: This is good for us, sources: [gazette]")
    assert problem.message == "`gazette` does not print these words of the quote `one`: “is good”"
    assert "in paragraph 1: “This is not good for us,” the minister said" in problem.hint.replace("““", "“")
    assert (problem.location.line, problem.code) == (1, "quote-not-printed")


def test_the_nearest_passage_is_shown_only_where_the_text_lies_at_hand(tmp_path: Path) -> None:
    told(tmp_path, "text: This is good for us, sources: [gazette]")
    text_path(tmp_path, "gazette").unlink()

    model, _ = link(load(tmp_path)[0])
    (problem,) = [one for one in run(model, datetime.date(2025, 3, 1)) if one.code == "quote-not-printed"]
    assert "paragraph" not in problem.hint
    assert problem.hint.endswith("cite the source that prints these")


def test_another_source_that_has_the_words_is_named(tmp_path: Path) -> None:
    other = "“This is good for us,” another minister said on the same day in the same town."
    (problem,) = told(tmp_path, "text: This is good for us, sources: [gazette]", herald=other)
    assert "printed so by `herald`" in problem.hint


def test_parts_in_another_order_are_told_where_the_text_lies_at_hand(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "text: and we will say so … We were not asked, sources: [gazette]")
    assert problem.message == "the parts of the quote `one` do not stand in this order in `gazette`"


def test_a_rendering_is_held_against_its_own_sources(tmp_path: Path) -> None:
    rendering = "renderings: [{text: That is bad, sources: [gazette]}]"
    (problem,) = told(tmp_path, f"text: Anything, sources: [unread], {rendering}")
    assert problem.message.startswith("`gazette` does not print these words of the rendering of `one`: “That”, “bad”")


@pytest.mark.parametrize(
    "figure",
    [
        "value: 21000, unit: ships, sources: [gazette]",
        "value: 20, unit: '%', printed_as: a fifth of the ships, sources: [gazette]",
        "value: 4, unit: ships, computed: our count, sources: [gazette]",
        "value: 99, unit: ships, sources: [unread]",
    ],
)
def test_a_figure_that_its_source_prints_or_that_nobody_can_check_is_clean(figure: str, tmp_path: Path) -> None:
    assert told(tmp_path, figure=figure) == []


def test_a_figure_whose_digits_are_not_in_its_source_is_an_error(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, figure="value: 22000, unit: ships, sources: [gazette]")
    assert problem.message == "`gazette` does not print “22000” for the figure `one`"


def test_a_figure_beside_another_unit_is_an_error(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, figure="value: 21000, unit: tonnes, sources: [gazette]")
    assert problem.message == "`gazette` prints 21000 for the figure `one`, and not with “tonnes” beside it"


def test_another_count_is_held_against_its_own_source(tmp_path: Path) -> None:
    others = "others: [{value: 7, sources: [gazette]}]"
    (problem,) = told(tmp_path, figure=f"value: 9, unit: ships, sources: [unread], {others}")
    assert problem.message == "`gazette` does not print “7” for the count 1 of `one`"


def test_a_source_without_a_fingerprint_is_not_checked_and_never_found(tmp_path: Path) -> None:
    talks = small_talks(
        tmp_path,
        {
            "quotes.yaml": "one: {speaker: norway, text: We were not asked, sources: [gazette, unread]}",
            "sources/texts/gazette.txt": GAZETTE,
        },
    )
    assert [(one.source, one.check) for one in talks.printed_quotes] == [
        ("gazette", Check.FOUND),
        ("unread", Check.NOT_CHECKED),
    ]
