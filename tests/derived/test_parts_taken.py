"""What each actor has to do with the talks of an explainer."""

from __future__ import annotations

from pathlib import Path

from generator.derived.parts_taken import PartTaken
from tests.small_site import small_talks

FILES = {
    "actors/all.yaml": "{rubio: {of: us}, lavrov: {of: russia}, trump: {of: us}}",
    "table.yaml": """
        meetings:
          first: {date: 2025-02-18, seats: [{actor: rubio}, {actor: lavrov}]}
          second: {date: 2025-03-11, seats: [{actor: rubio, lead: true}], others: [ukraine]}
        """,
    "quotes.yaml": "{a: {speaker: rubio}, b: {speaker: trump}, c: {speaker: us}}",
    "figures.yaml": "{men: {claimed_by: us, others: [{value: 3, claimed_by: lavrov, sources: [paper]}]}, guns: {}}",
    "timeline.yaml": """
        - {id: talks, meeting: first, actors: [rubio]}
        - {id: call, actors: [trump, us]}
        """,
}


def test_seats_and_meetings_are_the_newest_first_and_a_party_sits_with_its_delegation(tmp_path: Path) -> None:
    talks = small_talks(tmp_path, FILES)
    rubio, us, ukraine = (talks.part_of(actor) for actor in ("rubio", "us", "ukraine"))
    assert [seat.lead for seat in rubio.seats] == [True, False]
    assert us.seats == []
    assert [[one.id for one in part.meetings] for part in (rubio, us, ukraine)] == [
        ["second", "first"],
        ["second", "first"],
        ["second"],
    ]


def test_a_party_has_the_words_of_those_who_speak_for_it_and_each_speaker_its_own(tmp_path: Path) -> None:
    talks = small_talks(tmp_path, FILES)
    assert [talks.part_of(actor).quotes for actor in ("us", "rubio", "trump", "russia")] == [
        ["a", "b", "c"],
        ["a"],
        ["b"],
        [],
    ]


def test_who_claims_a_figure_or_another_count_of_it_has_it(tmp_path: Path) -> None:
    talks = small_talks(tmp_path, FILES)
    said = {
        actor: [(key, str(amount.value)) for key, amount in talks.part_of(actor).figures] for actor in ("us", "lavrov")
    }
    assert said == {"us": [("men", "1")], "lavrov": [("men", "3")]}


def test_an_event_belongs_to_those_whom_it_names_and_to_those_who_sat_in_its_meeting(tmp_path: Path) -> None:
    talks = small_talks(tmp_path, FILES)
    actors = ("us", "rubio", "lavrov", "russia", "trump", "ukraine")
    assert {actor: [event.id for event in talks.part_of(actor).events] for actor in actors} == {
        "us": ["talks", "call"],
        "rubio": ["talks"],
        "lavrov": ["talks"],
        "russia": ["talks"],
        "trump": ["call"],
        "ukraine": [],
    }


def test_who_is_only_named_has_no_part(tmp_path: Path) -> None:
    assert small_talks(tmp_path, FILES).part_of("paper") == PartTaken()
