"""Every statement of an explainer with the sources that it rests on."""

from __future__ import annotations

from pathlib import Path

from generator.records.citation import CitationRecord
from generator.records.shape import references
from tests.small_site import small_talks

FILES = {
    "explainer.yaml": """
        answer: {text: Yes., sources: [answer], disputed: [{text: No., sources: [answer-disputed]}]}
        why_it_matters: [{text: War., sources: [why]}]
        key_points:
          - {text: One., sources: [point]}
          - {text: Two., id: two, sources: [point-two], disputed: [{text: Three., sources: [point-disputed]}]}
        next: [{text: More., sources: [next]}]
        questions: [{question: Who?, answer: They., sources: [question]}]
        not_known: [{text: When., sources: [not-known]}, {text: Where.}]
        """,
    "table.yaml": """
        parties:
          us: {sources: [party]}
          ukraine: {excluded: {sources: [excluded]}, sources: [outside]}
        meetings:
          m:
            sources: [meeting]
            seats: [{actor: us, sources: [seat]}, {actor: russia}]
            outcomes: [{text: Peace., sources: [outcome], disputed: [{text: War., sources: [outcome-disputed]}]}]
        """,
    "positions.yaml": """
        issues: {land: {about: Much., sources: [land]}, aid: {}}
        positions:
          - {party: us, issue: aid, stance: supports, sources: [aid-us]}
          - {party: us, issue: land, stance: supports, sources: [land-us]}
        """,
    "quotes.yaml": "yes: {speaker: us, sources: [quote], renderings: [{text: Yea., sources: [rendering]}]}",
    "figures.yaml": "men: {sources: [figure], others: [{value: 2, sources: [count]}]}",
    "timeline.yaml": "- {date: 2025, title: War, sources: [event]}",
}


def test_everything_that_has_sources_is_a_statement_in_the_order_of_the_pages(tmp_path: Path) -> None:
    made = small_talks(tmp_path, FILES).statements
    assert [(one.kind, f"{one.page}#{one.anchor}", *one.source_ids) for one in made] == [
        ("statement", "#answer-1", "answer"),
        ("dispute", "#answer-1", "answer-disputed"),
        ("statement", "#why-it-matters-1", "why"),
        ("statement", "#key-points-1", "point"),
        ("statement", "#two", "point-two"),
        ("dispute", "#two", "point-disputed"),
        ("statement", "#next-1", "next"),
        ("statement", "#question-1", "question"),
        ("statement", "#not-known-1", "not-known"),
        ("seat", "table#m", "meeting"),
        ("seat", "table#m", "seat"),
        ("statement", "table#m-outcome-1", "outcome"),
        ("dispute", "table#m-outcome-1", "outcome-disputed"),
        ("statement", "table#us", "party"),
        ("statement", "table#ukraine", "outside"),
        ("statement", "table#ukraine", "excluded"),
        ("statement", "positions#land", "land"),
        ("position", "positions#land--us--2025-02-18", "land-us"),
        ("position", "positions#aid--us--2025-02-18", "aid-us"),
        ("quote", "quotes#yes", "quote"),
        ("rendering", "quotes#yes", "rendering"),
        ("figure", "figures#men", "figure"),
        ("count", "figures#men", "count"),
        ("event", "timeline#2025-war", "event"),
    ]


def test_no_citation_of_an_explainer_is_forgotten(tmp_path: Path) -> None:
    talks = small_talks(tmp_path, FILES)
    written = [
        found.value
        for file in talks.explainer.folder.files.values()
        for found in references(file.records, file.kind.shape)
        if found.kind == "source"
    ]
    assert sorted(written) == sorted(source for one in talks.statements for source in one.source_ids)


def test_each_statement_tells_where_an_editor_wrote_it(tmp_path: Path) -> None:
    talks = small_talks(
        tmp_path,
        {"timeline.yaml": "- date: 2022\n  title: War\n  sources: [a]\n- {date: 2025, title: Talks, sources: [b]}"},
    )
    (event,) = [one for one in talks.statements if one.source_ids == ("b",)]
    place = talks.explainer.origin(event.file, *event.at).locate()
    assert (place.path, place.line) == ("content/explainers/talks/timeline.yaml", 4)


def test_a_source_that_is_cited_at_two_places_is_one_source(tmp_path: Path) -> None:
    talks = small_talks(
        tmp_path, {"timeline.yaml": "- {sources: [{source: a, at: page 1}, b, {source: a, at: page 2}]}"}
    )
    event = talks.statements[-1]
    assert event.source_ids == ("a", "b")
    assert event.sources == (
        CitationRecord(source="a", at="page 1"),
        CitationRecord(source="b"),
        CitationRecord(source="a", at="page 2"),
    )
