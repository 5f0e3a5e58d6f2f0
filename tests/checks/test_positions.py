"""Positions, issues, and whose words stand for whom."""

from __future__ import annotations

from pathlib import Path

from generator.checks import foreign_voice, same_as_twice, silent_at_table, two_positions_at_once, unlisted_party
from generator.derived.explained import Explained
from tests.checks import told
from tests.small_site import small_site, small_talks

PEOPLE = "{rubio: {of: us}, lavrov: {of: russia}, us: {}, russia: {}, pope: {kind: person}}"


def test_two_positions_of_a_party_on_an_issue_since_one_day_are_an_error(tmp_path: Path) -> None:
    position = "{party: us, issue: nato, stance: opposes, since: 2025}"
    talks = small_talks(tmp_path, {"positions.yaml": f"positions: [{position}, {position}]"})
    assert told(tmp_path, two_positions_at_once.check(talks)) == [
        "positions.yaml `'2025'` error two-positions-at-once: `us` has a position on `nato` since 2025 already "
        "(the other is in line 2; a shift has another `since`, else keep one)"
    ]


def test_a_shift_and_another_partys_position_are_no_error(tmp_path: Path) -> None:
    positions = """
        positions:
          - {party: us, issue: nato, stance: opposes, since: 2025}
          - {party: us, issue: nato, stance: supports, since: 2025~}
          - {party: russia, issue: nato, stance: opposes, since: 2025}
          - {party: us, issue: land, stance: opposes, since: 2025}
        """
    talks = small_talks(tmp_path, {"positions.yaml": positions})
    assert told(tmp_path, two_positions_at_once.check(talks)) == []


def test_two_issues_that_are_one_of_the_series_are_an_error(tmp_path: Path) -> None:
    model = small_site(
        tmp_path,
        {
            "series/war.yaml": "{explainers: [talks], issues: {land: {title: Land, proposal: Land.}}}",
            "positions.yaml": "issues: {a: {same_as: land}, b: {}, c: {same_as: land}}",
        },
    )
    talks = Explained(model, model.explainers["talks"])
    assert told(tmp_path, same_as_twice.check(talks)) == [
        "positions.yaml `land` error same-as-twice: the issue `a` is `land` of the series already "
        "(one issue an explainer; keep `same_as` where the proposal is the same)"
    ]


VOICES = """
    our-word: {speaker: rubio}
    their-word: {speaker: lavrov}
    gods-word: {speaker: pope}
    """


def test_words_of_somebody_else_on_a_position_are_a_notice(tmp_path: Path) -> None:
    positions = """
        positions: [{party: us, issue: nato, stance: opposes, quotes: [our-word, their-word, gods-word]}]
        """
    files = {
        "actors/all.yaml": PEOPLE,
        "quotes.yaml": VOICES,
        "positions.yaml": positions,
        "table.yaml": "parties: {us: , russia: }",
    }
    hint = "the voice is a seat's `for`, else the nearest party up the speaker's `of`"
    assert told(tmp_path, foreign_voice.check(small_talks(tmp_path, files))) == [
        "positions.yaml `their-word` notice foreign-voice: `their-word` stands for `us`, and its speaker `lavrov` "
        f"speaks for `russia` ({hint})",
        "positions.yaml `gods-word` notice foreign-voice: `gods-word` stands for `us`, and its speaker `pope` speaks "
        f"for no party here ({hint})",
    ]


def test_words_of_somebody_else_as_a_reaction_are_a_notice(tmp_path: Path) -> None:
    files = {
        "actors/all.yaml": PEOPLE,
        "quotes.yaml": VOICES,
        "table.yaml": "parties: {russia: , us: {excluded: {reaction: [our-word, their-word]}}}",
    }
    assert [(problem.code, problem.message) for problem in foreign_voice.check(small_talks(tmp_path, files))] == [
        ("foreign-voice", "`their-word` stands for `us`, and its speaker `lavrov` speaks for `russia`")
    ]


def test_a_position_without_an_entry_of_its_party_is_one_notice(tmp_path: Path) -> None:
    positions = """
        positions:
          - {party: us, issue: nato, stance: opposes}
          - {party: us, issue: land, stance: opposes}
          - {party: russia, issue: land, stance: opposes}
        """
    files = {"positions.yaml": positions, "table.yaml": "parties: {russia: }"}
    assert told(tmp_path, unlisted_party.check(small_talks(tmp_path, files))) == [
        "positions.yaml `us` notice unlisted-party: `us` holds a position, and has no entry under `parties` "
        "(say in table.yaml what it has at stake)"
    ]


def test_a_delegation_for_which_nothing_speaks_is_a_notice(tmp_path: Path) -> None:
    files = {
        "actors/all.yaml": PEOPLE,
        "table.yaml": """
            parties: {us: }
            meetings: {m: {seats: [{actor: rubio}, {actor: lavrov}, {actor: qatar, role: host}], others: [ukraine]}}
            """,
        "quotes.yaml": "ready: {speaker: lavrov}",
    }
    hint = "add what it said or asked for, if a source has it"
    assert told(tmp_path, silent_at_table.check(small_talks(tmp_path, files))) == [
        "table.yaml `us:` notice silent-at-table: `us` is at the table, and no quote and no position lets it speak "
        f"({hint})",
        "table.yaml `m:` notice silent-at-table: `ukraine` is at the table, and no quote and no position lets it speak "
        f"({hint})",
    ]


def test_a_position_lets_a_delegation_speak(tmp_path: Path) -> None:
    files = {
        "table.yaml": "meetings: {m: {seats: [{actor: us}]}}",
        "positions.yaml": "positions: [{party: us, issue: nato, stance: opposes}]",
    }
    assert told(tmp_path, silent_at_table.check(small_talks(tmp_path, files))) == []
