"""How much each party speaks on the pages."""

from __future__ import annotations

from pathlib import Path

from generator.derived.who_is_heard import Heard
from tests.small_site import small_talks

FILES = {
    "actors/all.yaml": "{putin: {of: russia}, lavrov: {of: russia}, guterres: {kind: person}}",
    "table.yaml": "parties: {us: , china: , russia: }",
    "positions.yaml": """
        positions:
          - {party: us, issue: land, stance: supports}
          - {party: russia, issue: land, stance: supports, quotes: [no]}
          - {party: russia, issue: aid, stance: opposes}
        """,
    "quotes.yaml": """
        no: {speaker: lavrov, text: We won’t stop}
        never: {speaker: putin, text: Never – never …}
        again: {speaker: lavrov, text: Again}
        peace: {speaker: guterres, text: Peace now, renderings: [{text: Peace at once and now, sources: [paper]}]}
        """,
}


def test_people_quoted_words_quoted_and_positions_paraphrased_by_party_the_most_words_first(tmp_path: Path) -> None:
    assert small_talks(tmp_path, FILES).heard == (
        Heard("russia", True, ("no", "never", "again"), ("lavrov", "putin"), words=6, positions=2, paraphrased=1),
        Heard("guterres", False, ("peace",), ("guterres",), words=2, positions=0, paraphrased=0),
        Heard("us", True, (), (), words=0, positions=1, paraphrased=1),
        Heard("china", True, (), (), words=0, positions=0, paraphrased=0),
    )


def test_a_party_with_neither_a_quote_nor_a_position_is_only_named(tmp_path: Path) -> None:
    assert [one.actor for one in small_talks(tmp_path, FILES).heard if one.is_only_named] == ["china"]


def test_who_speaks_for_nobody_is_shown_under_its_own_name(tmp_path: Path) -> None:
    assert [one.actor for one in small_talks(tmp_path, FILES).heard if not one.is_party] == ["guterres"]
