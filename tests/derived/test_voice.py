"""For which party somebody speaks in an explainer."""

from __future__ import annotations

from pathlib import Path

from tests.small_site import small_talks

PEOPLE = """
    kallas: {of: commission}
    commission: {kind: organisation, of: eu}
    eu: {kind: bloc}
    rubio: {of: us}
    """


def voice_of(tmp_path: Path, speaker: str, table: str) -> str | None:
    files = {"actors/all.yaml": PEOPLE, "table.yaml": table, "quotes.yaml": f"yes: {{speaker: {speaker}}}"}
    return small_talks(tmp_path, files).voices.get(speaker)


def test_a_seats_for_says_it_for_the_whole_explainer(tmp_path: Path) -> None:
    table = "{parties: {us: }, meetings: {m: {seats: [{actor: rubio, for: ukraine}]}}}"
    assert voice_of(tmp_path, "rubio", table) == "ukraine"


def test_of_two_seats_the_newest_meetings_for_counts(tmp_path: Path) -> None:
    table = """
        meetings:
          new: {date: 2025, seats: [{actor: rubio, for: us}]}
          old: {date: 2024, seats: [{actor: rubio, for: ukraine}]}
        """
    assert voice_of(tmp_path, "rubio", table) == "us"


def test_a_person_speaks_for_the_nearest_actor_above_that_is_a_party(tmp_path: Path) -> None:
    assert voice_of(tmp_path / "far", "kallas", "parties: {eu: }") == "eu"
    assert voice_of(tmp_path / "near", "kallas", "parties: {eu: , commission: }") == "commission"
    assert voice_of(tmp_path / "seat", "rubio", "meetings: {m: {seats: [{actor: rubio}]}}") == "us"


def test_a_party_speaks_for_itself(tmp_path: Path) -> None:
    assert voice_of(tmp_path / "state", "us", "parties: {us: }") == "us"
    assert voice_of(tmp_path / "person", "kallas", "parties: {eu: , kallas: }") == "kallas"


def test_who_belongs_to_no_party_speaks_for_nobody(tmp_path: Path) -> None:
    assert voice_of(tmp_path, "rubio", "parties: {eu: }") is None
