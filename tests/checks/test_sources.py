"""What rests on which source, and which sources nobody cites."""

from __future__ import annotations

import datetime
from pathlib import Path

from generator.checks import one_source, overdue_review, printed_before_said, tier_c_alone, unused_records
from tests.checks import told
from tests.small_site import small_site, small_talks

SOURCES = "{good: {tier: A}, mirror: {tier: C}, organ: {tier: C}}"
FRONT = """
    title: Talks
    question: Who decides?
    answer: {text: They met., sources: ANSWER}
    status: ongoing
    published: 2025-02-21
    key_points: [{text: One., sources: POINT}, {text: Two., sources: [good, mirror]}]
    """


def front(answer: str, point: str) -> str:
    return FRONT.replace("ANSWER", answer).replace("POINT", point)


def test_a_statement_on_tier_c_alone_is_a_notice(tmp_path: Path) -> None:
    files = {"sources/all.yaml": SOURCES, "explainer.yaml": front("[mirror, organ]", "[good]")}
    assert told(tmp_path, tier_c_alone.check(small_talks(tmp_path, files))) == [
        "explainer.yaml `[mirror, organ]}` notice tier-c-alone: this statement rests on tier C alone: `mirror`, `organ` "
        "(cite a report or an official text as well; until then the page marks it)"
    ]


def test_a_rendering_rests_on_who_prints_it(tmp_path: Path) -> None:
    quote = "{ready: {speaker: us, sources: [good], renderings: [{text: All set., sources: [mirror]}]}}"
    talks = small_talks(tmp_path, {"sources/all.yaml": SOURCES, "quotes.yaml": quote})
    assert told(tmp_path, tier_c_alone.check(talks)) == []


def test_key_points_on_one_source_each_are_one_notice(tmp_path: Path) -> None:
    files = {"sources/all.yaml": SOURCES, "explainer.yaml": front("[good]", "[{source: mirror, at: p. 3}]")}
    assert told(tmp_path, one_source.check(small_talks(tmp_path, files))) == [
        "explainer.yaml `[good]}` notice one-source: 2 of the 3 statements of the answer and the key points rest on one "
        "source (cite a second source that says so independently; the others are in line 6)"
    ]


def test_one_statement_on_one_source_is_told_alone(tmp_path: Path) -> None:
    files = {"sources/all.yaml": SOURCES, "explainer.yaml": front("[good, organ]", "[good]")}
    assert told(tmp_path, one_source.check(small_talks(tmp_path, files))) == [
        "explainer.yaml `[good]}, {text: Two., sources: [good, mirror]}]` notice one-source: 1 of the 3 statements of "
        "the answer and the key points rests on one source (cite a second source that says so independently)"
    ]


def test_an_explainer_from_one_source_is_one_notice(tmp_path: Path) -> None:
    assert told(tmp_path, one_source.check(small_talks(tmp_path, {}))) == [
        "explainer.yaml `- paper` notice one-source: everything here rests on one source, `paper` (read a second one)"
    ]


def test_two_sources_each_are_clean(tmp_path: Path) -> None:
    files = {"sources/all.yaml": SOURCES, "explainer.yaml": front("[good, organ]", "[mirror, good]")}
    assert told(tmp_path, one_source.check(small_talks(tmp_path, files))) == []


def test_a_review_is_overdue_when_its_last_day_is_past(tmp_path: Path) -> None:
    files = {
        "explainer.yaml": front("[good]", "[good], review_by: 2025-03"),
        "table.yaml": """
            meetings:
              m: {seats: [{actor: us}], outcomes: [{text: Teams., sources: [good], review_by: 2025-02-28}]}
            """,
        "series/war.yaml": "{explainers: [talks], answer: {text: Soon., sources: [good], review_by: 2025-03-31}}",
    }
    model = small_site(tmp_path, files)
    hint = "read the sources again, then set a later day or delete the line"
    assert told(tmp_path, overdue_review.check(model, datetime.date(2025, 3, 31))) == [
        f"table.yaml `'2025-02-28'` notice overdue-review: this was to be reviewed by 2025-02-28 ({hint})"
    ]
    assert [problem.message for problem in overdue_review.check(model, datetime.date(2025, 4, 1))] == [
        "this was to be reviewed by 2025-03-31",
        "this was to be reviewed by 2025-03",
        "this was to be reviewed by 2025-02-28",
    ]


def test_a_source_that_was_out_before_the_words_were_said_is_a_notice(tmp_path: Path) -> None:
    files = {
        "sources/all.yaml": "{early: {published: 2025-02-17}, that-month: {published: 2025-02}, undated: {}}",
        "quotes.yaml": "ready: {speaker: us, said_on: 2025-02-18, sources: [that-month, early, undated]}",
    }
    assert told(tmp_path, printed_before_said.check(small_talks(tmp_path, files))) == [
        "quotes.yaml `early` notice printed-before-said: `early` was published 2025-02-17, before this was said on "
        "2025-02-18 (check `said_on`, the source's `published`, and whether the source prints these words)"
    ]


def test_sources_that_nobody_cites_and_actors_that_nobody_names_are_notices(tmp_path: Path) -> None:
    files = {
        "sources/all.yaml": "{linked: {}, lonely: {}, of-an-actor: {}}",
        "actors/all.yaml": "{us: {}, nobody: {of: us}, rubio: {about: 'Once.', sources: [of-an-actor]}}",
        "timeline.yaml": "- {text: 'See [[source:linked]] and [[rubio]].'}",
    }
    assert told(tmp_path, unused_records.check(small_site(tmp_path, files))) == [
        "all.yaml `nobody:` notice unmet-actor: no record names the actor `nobody` (use it, or delete it)",
        "all.yaml `lonely:` notice uncited-source: nobody cites or links the source `lonely` (use it, or delete it)",
    ]


def test_what_a_draft_uses_is_used_whether_the_draft_is_shown_or_not(tmp_path: Path) -> None:
    draft = """
        title: Talks
        question: Who decides?
        answer: {text: 'By [[rubio]].', sources: [planned]}
        status: ongoing
        published: 2025-02-21
        key_points: []
        draft: true
        """
    files = {
        "sources/all.yaml": "planned: {}",
        "actors/all.yaml": "rubio: {}",
        "explainers/later/explainer.yaml": draft,
        "explainers/talks/timeline.yaml": "[]",
    }
    assert told(tmp_path, unused_records.check(small_site(tmp_path, files))) == []
    assert told(tmp_path, unused_records.check(small_site(tmp_path, files, drafts=True))) == []
