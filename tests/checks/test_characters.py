"""What nobody sees in a text, and ids that look like one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import invisible_characters, look_alike_ids
from tests.checks import told
from tests.small_site import small_site, small_talks

HINT = "(delete it, if it came along when the text was copied)"


def test_an_invisible_character_in_any_text_is_a_notice(tmp_path: Path) -> None:
    model = small_site(
        tmp_path,
        {
            "actors/all.yaml": """
                us:
                  name: A\u200bB
                  other_names:
                    - "\\u202eC"
                    - D\u2066\u2069
                """,
            "timeline.yaml": "- {title: E\u2060F}",
        },
    )
    assert told(tmp_path, invisible_characters.check(model)) == [
        f"all.yaml `A\u200bB` notice invisible-character: this text holds U+200B (zero width space) {HINT}",
        f"all.yaml `\u202eC` notice invisible-character: this text holds U+202E (right-to-left override) {HINT}",
        f"all.yaml `D\u2066\u2069` notice invisible-character: this text holds U+2066 (left-to-right isolate), "
        f"U+2069 (pop directional isolate) {HINT}",
        f"timeline.yaml `E\u2060F` notice invisible-character: this text holds U+2060 (word joiner) {HINT}",
    ]


@pytest.mark.parametrize(
    "text", ["می\u200cخواهم", "क्\u200dष", "👩\u200d🚀", "soft\u00adhyphen", "right\u200fmark", "é", "x\u00a0y"]
)
def test_what_a_script_needs_is_none(tmp_path: Path, text: str) -> None:
    model = small_site(tmp_path, {"actors/all.yaml": f"us: {{name: {text}}}"})
    assert list(invisible_characters.check(model)) == []


@pytest.mark.parametrize("text", ["a\u200db", "\u200ca", "a\u200c"])
def test_a_joiner_between_letters_that_do_not_join_is_one(tmp_path: Path, text: str) -> None:
    model = small_site(tmp_path, {"actors/all.yaml": f"us: {{name: '{text}'}}"})
    assert [problem.code for problem in invisible_characters.check(model)] == ["invisible-character"]


def test_ids_that_look_alike_are_an_error_within_their_kind(tmp_path: Path) -> None:
    talks = small_talks(
        tmp_path,
        {
            "actors/all.yaml": "group-1: {}\ngroup-l: {}",
            "sources/all.yaml": "group-l: {}\npaper: {}",
            "table.yaml": "meetings: {round-0: {seats: [{actor: us}]}, round-o: {seats: [{actor: us}]}}",
            "quotes.yaml": "{q1: {speaker: us}, ql: {speaker: us}, ql1: {speaker: us}}",
        },
    )
    hint = "(give one of them another id)"
    assert told(tmp_path, look_alike_ids.check(talks.model)) == [
        "all.yaml `group-l:` error look-alike-ids: the actor `group-l` looks like the actor `group-1`: "
        f"they differ in 0 and o, or in 1 and l {hint}",
        "quotes.yaml `ql:` error look-alike-ids: the quote `ql` looks like the quote `q1`: "
        f"they differ in 0 and o, or in 1 and l {hint}",
        "table.yaml `round-o:` error look-alike-ids: the meeting `round-o` looks like the meeting `round-0`: "
        f"they differ in 0 and o, or in 1 and l {hint}",
    ]


def test_so_are_explainers_and_series(tmp_path: Path) -> None:
    model = small_site(
        tmp_path,
        {
            "explainers/round-1/timeline.yaml": "[{}]",
            "explainers/round-l/timeline.yaml": "[{}]",
            "series/10.yaml": "explainers: [round-1]",
            "series/lo.yaml": "explainers: [round-l]",
        },
    )
    assert [(str(problem.location), problem.message.partition(":")[0]) for problem in look_alike_ids.check(model)] == [
        ("content/series/lo.yaml:1:1", "the series `lo` looks like the series `10`"),
        ("content/explainers/round-l/explainer.yaml:1:1", "the explainer `round-l` looks like the explainer `round-1`"),
    ]
