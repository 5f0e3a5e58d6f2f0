"""What rests on each source, and what on one alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.derived.source_load import source_load
from generator.derived.statements import Statement
from generator.records.citation import CitationRecord
from generator.records.files import TIMELINE
from tests.small_site import small_talks


def test_a_source_alone_carries_what_no_other_source_carries(tmp_path: Path) -> None:
    talks = small_talks(
        tmp_path,
        {"timeline.yaml": "[{date: 2022, sources: [a]}, {date: 2023, sources: [b, a]}, {date: 2024, sources: [a]}]"},
    )
    carried = {
        source: ([one.anchor for one in load.only], [one.anchor for one in load.also])
        for source, load in talks.load.sources.items()
    }
    assert carried == {
        "paper": (["answer-1"], []),
        "a": (["2022-they-met", "2024-they-met"], ["2023-they-met"]),
        "b": ([], ["2023-they-met"]),
    }
    assert [one.anchor for one in talks.load.on_one_source] == ["answer-1", "2022-they-met", "2024-they-met"]
    assert not talks.load.rests_on_one


def test_sources_are_numbered_in_the_order_of_their_first_use_and_those_only_linked_come_last(tmp_path: Path) -> None:
    files = {
        "sources/all.yaml": "{a: , b: , c: , d: , e: }",
        "explainer.yaml": "key_points: [{text: 'See [[source:d]].', sources: [b]}]",
        "timeline.yaml": "[{sources: [c, b, a]}]",
        "explainers/others/explainer.yaml": "key_points: [{text: 'See [[source:e]].', sources: [f]}]",
    }
    numbers = {source: load.number for source, load in small_talks(tmp_path, files).load.sources.items()}
    assert numbers == {"paper": 1, "b": 2, "c": 3, "a": 4, "d": 5}


def test_an_explainer_rests_on_one_source_even_if_a_text_links_another(tmp_path: Path) -> None:
    files = {
        "sources/all.yaml": "other: ",
        "explainer.yaml": "key_points: [{text: 'See [[source:other]].', sources: [paper]}]",
    }
    load = small_talks(tmp_path, files).load
    assert list(load.sources) == ["paper", "other"]
    assert load.rests_on_one


def test_a_statement_rests_on_tier_c_alone_if_nothing_better_carries_it(tmp_path: Path) -> None:
    files = {
        "sources/all.yaml": "{mirror: {tier: C}, party-paper: {tier: C}, relay: {tier: B}}",
        "timeline.yaml": """
            - {date: 2022, sources: [mirror]}
            - {date: 2023, sources: [mirror, party-paper]}
            - {date: 2024, sources: [mirror, relay]}
            - {date: 2025, sources: [relay]}
            """,
    }
    assert [one.anchor for one in small_talks(tmp_path, files).on_tier_c_alone] == ["2022-they-met", "2023-they-met"]


def test_a_rendering_only_tells_how_its_source_prints_the_words_and_rests_on_nothing(tmp_path: Path) -> None:
    files = {
        "sources/all.yaml": "mirror: {tier: C}",
        "quotes.yaml": "yes: {speaker: us, renderings: [{text: Yea., sources: [mirror]}]}",
    }
    assert small_talks(tmp_path, files).on_tier_c_alone == ()


SOURCES = st.sampled_from("abcdef")
STATEMENTS = st.lists(st.lists(SOURCES, min_size=1, max_size=4), max_size=12)


def _statements(cited: list[list[str]]) -> list[Statement]:
    return [
        Statement("event", "timeline", str(place), tuple(CitationRecord(source=one) for one in ids), TIMELINE, (place,))
        for place, ids in enumerate(cited)
    ]


@given(STATEMENTS, st.lists(SOURCES))
def test_numbers_run_from_one_without_a_gap(cited: list[list[str]], linked: list[str]) -> None:
    load = source_load(_statements(cited), linked)
    assert [one.number for one in load.sources.values()] == list(range(1, len(load.sources) + 1))
    assert set(load.sources) == {source for ids in cited for source in ids} | set(linked)
    assert all(load.number(source) == one.number for source, one in load.sources.items())


@given(STATEMENTS, st.lists(SOURCES))
def test_a_statement_stands_once_with_each_of_its_sources_alone_or_with_others(
    cited: list[list[str]], linked: list[str]
) -> None:
    statements = _statements(cited)
    load = source_load(statements, linked)
    stands = Counter(
        (source, one.anchor, len(one.source_ids) == 1, is_only)
        for source, carried in load.sources.items()
        for is_only, those in ((True, carried.only), (False, carried.also))
        for one in those
    )
    assert stands == {
        (source, one.anchor, len(one.source_ids) == 1, len(one.source_ids) == 1): 1
        for one in statements
        for source in one.source_ids
    }
