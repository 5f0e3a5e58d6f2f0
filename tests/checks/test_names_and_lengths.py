"""Addresses, names that stand for one thing, and the lengths that pages are drawn for."""

from __future__ import annotations

from pathlib import Path

from generator.checks import claim_id_twice, lengths, listed_twice, names_itself, same_actor_twice, same_anchor
from tests.checks import told
from tests.small_site import small_site, small_talks


def test_two_events_with_one_date_and_title_are_an_error(tmp_path: Path) -> None:
    timeline = "[{title: A call}, {title: 'A call!'}, {title: A call, date: 2024}, {title: A call, id: second-call}]"
    assert told(tmp_path, same_anchor.check(small_talks(tmp_path, {"timeline.yaml": timeline}))) == [
        "timeline.yaml `A call!` error same-anchor: this event has the address of the one in line 1, "
        "`2025-02-18-a-call` (give one of them an `id` of its own, or another title)"
    ]


def test_an_id_of_an_event_that_stands_twice_is_an_error(tmp_path: Path) -> None:
    talks = small_talks(tmp_path, {"timeline.yaml": "[{title: A, id: call}, {title: B, id: call}]"})
    assert told(tmp_path, same_anchor.check(talks)) == [
        "timeline.yaml `call` error same-anchor: this event has the address of the one in line 1, `call` "
        "(give one of them an `id` of its own, or another title)"
    ]


def test_an_id_of_a_claim_that_stands_twice_is_an_error_over_all_files(tmp_path: Path) -> None:
    front = """
        title: Talks
        question: Who decides?
        answer: {id: met, text: They met., sources: [paper]}
        status: ongoing
        published: 2025-02-21
        key_points: [{id: other, text: One., sources: [paper]}]
        """
    outcome = "meetings: {m: {seats: [{actor: us}], outcomes: [{id: met, text: Yes., sources: [paper]}]}}"
    talks = small_talks(tmp_path, {"explainer.yaml": front, "table.yaml": outcome})
    assert told(tmp_path, claim_id_twice.check(talks)) == [
        "table.yaml `met` error claim-id-twice: another claim has the id `met` already "
        "(it is at content/explainers/talks/explainer.yaml:3:14; change one of the two)"
    ]


def test_what_stands_beside_itself_is_an_error(tmp_path: Path) -> None:
    talks = small_talks(
        tmp_path,
        {
            "explainer.yaml": "related: [talks]",
            "table.yaml": "parties: {us: {backs: us}}",
            "figures.yaml": "{lost: {compare: [won, lost]}, won: {compare: [lost]}}",
        },
    )
    assert told(tmp_path, names_itself.check(talks)) == [
        "explainer.yaml `talks` error related-to-itself: `talks` is related to itself (name others, or delete it)",
        "figures.yaml `lost` error compared-with-itself: `lost` is compared with itself (name other figures, or delete it)",
        "table.yaml `us` error backs-itself: `us` backs itself (name whom it backs, or delete the line)",
    ]


def test_an_explainer_that_a_series_lists_twice_is_an_error(tmp_path: Path) -> None:
    assert told(
        tmp_path, listed_twice.check(small_site(tmp_path, {"series/war.yaml": "explainers: [talks, talks]"}))
    ) == ["war.yaml `talks` error listed-twice: the series lists `talks` already (keep one of the two)"]


def test_an_actor_under_two_ids_is_a_notice(tmp_path: Path) -> None:
    actors = """
        rubio: {name: Marco Rubio, kind: person, links: {wikidata: Q324546}}
        marco: {name: Marco RUBIO, kind: person}
        secretary: {name: The Secretary, kind: person, links: {wikidata: 'https://www.wikidata.org/wiki/Q324546'}}
        rubio-state: {name: Marco Rubio, kind: state}
        """
    hint = "one actor has one id: keep one, with the other spelling under `other_names`"
    assert told(tmp_path, same_actor_twice.check(small_site(tmp_path, {"actors/all.yaml": actors}))) == [
        f"all.yaml `marco: {{name: Marco RUBIO, kind: person}}` notice same-actor-twice: `marco` has the same name as `rubio` ({hint})",
        "all.yaml `secretary: {name: The Secretary, kind: person, links: {wikidata: 'https://www.wikidata.org/wiki/Q324546'}}` "
        f"notice same-actor-twice: `secretary` links to the same place as `rubio` ({hint})",
    ]


def test_what_is_longer_than_the_pages_are_drawn_for_is_a_notice(tmp_path: Path) -> None:
    long_answer = " ".join(["word"] * 71)
    front = f"""
        title: Talks
        question: Who decides?
        answer: {{text: {long_answer}, sources: [paper]}}
        status: ongoing
        published: 2025-02-21
        key_points: []
        """
    files = {
        "actors/all.yaml": "us: {short: United States}",
        "explainer.yaml": front,
        "table.yaml": f"parties: {{us: {{stake: {'s' * 91}}}}}",
        "positions.yaml": f"issues: {{nato: {{title: {'t' * 37}}}}}",
        "series/war.yaml": f"{{explainers: [talks], answer: {{text: {long_answer}, sources: [paper]}}}}",
    }
    answer = "the answer has 71 words, and the page is drawn for 70"
    problems = sorted(lengths.check(small_site(tmp_path, files)))
    assert [(problem.code, problem.message, problem.hint) for problem in problems] == [
        ("long-short", "`short` has 13 characters, and the pages are drawn for 12", "take out 1"),
        ("long-answer", answer, "keep what a reader must know in thirty seconds"),
        ("long-issue-title", "the issue's title has 37 characters, and the pages are drawn for 36", "take out 1"),
        ("long-stake", "`stake` has 91 characters, and the pages are drawn for 90", "take out 1"),
        ("long-answer", answer, "keep what a reader must know in thirty seconds"),
    ]


def test_a_length_is_counted_on_what_is_shown(tmp_path: Path) -> None:
    shown = "*" + "s" * 83 + "* [[us]]"  # 83 letters, a space, and the name United
    files = {"actors/all.yaml": "us: {name: United}", "table.yaml": f"parties: {{us: {{stake: '{shown}'}}}}"}
    assert told(tmp_path, lengths.check(small_site(tmp_path, files))) == []
    longer = {**files, "table.yaml": f"parties: {{us: {{stake: '{shown}s'}}}}"}
    (problem,) = lengths.check(small_site(tmp_path / "longer", longer))
    assert problem.message == "`stake` has 91 characters, and the pages are drawn for 90"


def test_what_just_fits_is_clean(tmp_path: Path) -> None:
    files = {
        "actors/all.yaml": "us: {short: Twelve chars}",
        "table.yaml": f"parties: {{us: {{stake: {'s' * 90}}}}}",
        "positions.yaml": f"issues: {{nato: {{title: {'t' * 36}}}}}",
    }
    assert told(tmp_path, lengths.check(small_site(tmp_path, files))) == []
