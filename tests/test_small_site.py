"""The small sites that other tests stand on."""

from __future__ import annotations

from pathlib import Path

from generator.records.actor import ActorKind
from tests.small_site import small_site, small_site_problems, small_talks


def test_a_site_of_nothing_is_whole(tmp_path: Path) -> None:
    model = small_site(tmp_path, {})
    assert list(model.explainers) == ["talks"]
    assert list(model.sources) == ["paper"]


def test_a_record_gets_the_keys_that_it_leaves_out_and_keeps_those_that_it_has(tmp_path: Path) -> None:
    talks = small_talks(
        tmp_path,
        {
            "actors/all.yaml": "rubio: {of: us, name: Marco Rubio}",
            "table.yaml": "meetings: {riyadh: {date: 2025-03, seats: [{actor: rubio}]}}\nparties: {ukraine: {excluded: {}}}",
            "positions.yaml": "positions: [{party: us, issue: embassies, stance: conditional}]",
            "quotes.yaml": "yes: {speaker: rubio}",
            "figures.yaml": "lost: {range: [2, 5]}",
            "timeline.yaml": "- {title: A call}",
        },
    )
    assert talks.model.actors["rubio"].name == "Marco Rubio"
    assert [actor.kind for actor in talks.model.actors.values()] == [ActorKind.PERSON, ActorKind.STATE, ActorKind.STATE]
    assert str(talks.explainer.meetings["riyadh"].date) == "2025-03"
    assert talks.explainer.issues["embassies"].title == "Embassies"
    assert talks.explainer.positions[0].condition == "A ceasefire"


def test_problems_have_the_lines_of_a_text_that_is_written_as_it_stands(tmp_path: Path) -> None:
    files = {"table.yaml": "parties:\n  ukraine:\n    stake: Land\n"}
    assert small_site_problems(tmp_path / "mended", files) == []
    told = small_site_problems(tmp_path / "as-written", files, as_written=True)
    assert [(problem.location.line, problem.code) for problem in told] == [(2, "missing-key")]


def test_what_a_text_links_and_nobody_gives_is_a_problem(tmp_path: Path) -> None:
    told = small_site_problems(tmp_path, {"timeline.yaml": "- {text: 'With [[nobody]].'}"})
    assert [problem.code for problem in told] == ["unknown-actor"]
