"""All claims of an explainer, with the place where each was written."""

from __future__ import annotations

from pathlib import Path

from generator.derived.claims import claims
from tests.small_site import small_talks


def test_the_claims_are_the_answer_why_it_matters_the_key_points_and_what_meetings_decided(tmp_path: Path) -> None:
    files = {
        "explainer.yaml": """
            answer: {text: They met., sources: [paper]}
            key_points: [{text: Nobody asked Kyiv., sources: [paper]}]
            why_it_matters: [{text: It is war., sources: [paper]}]
            """,
        "table.yaml": """
            meetings:
              m: {seats: [{actor: us}], outcomes: [{text: Teams., sources: [paper]}, {text: Embassies., sources: [paper]}]}
            """,
    }
    assert [(claim.text, file.name, *at) for claim, file, at in claims(small_talks(tmp_path, files).explainer)] == [
        ("They met.", "explainer", "answer"),
        ("It is war.", "explainer", "why_it_matters", 0),
        ("Nobody asked Kyiv.", "explainer", "key_points", 0),
        ("Teams.", "table", "meetings", "m", "outcomes", 0),
        ("Embassies.", "table", "meetings", "m", "outcomes", 1),
    ]
