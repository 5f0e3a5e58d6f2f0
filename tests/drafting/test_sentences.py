"""A paragraph as its sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drafting.sentences import sentences_of
from generator.fingerprints.mentions import mentions_in


def sentences(text: str) -> list[str]:
    quotations = [mention for mention in mentions_in(text) if mention.kind == "quotation"]
    return [text[one.start : one.end].strip() for one in sentences_of(text, quotations)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        (
            "Mr. Brant met J. Lind of the U.S. Senate. They spoke.",
            ["Mr. Brant met J. Lind of the U.S. Senate.", "They spoke."],
        ),
        ("It rose by 3.5 per cent. 20 came.", ["It rose by 3.5 per cent.", "20 came."]),
        ("“We wait. We hope.” They left.", ["“We wait. We hope.”", "They left."]),
        ("“We wait. We hope,” Brant said. They left.", ["“We wait. We hope,” Brant said.", "They left."]),
        ("“Do we wait?” Brant asked. They left.", ["“Do we wait?” Brant asked.", "They left."]),
        ("“Do we wait?” asked the minister. They left.", ["“Do we wait?” asked the minister.", "They left."]),
        ("Brant said: “We wait.” Lind said: “We go.”", ["Brant said: “We wait.”", "Lind said: “We go.”"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@given(st.text(alphabet='Ab .!?…“”"’\n', max_size=60))
def test_nothing_of_a_paragraph_is_lost(text: str) -> None:
    quotations = [mention for mention in mentions_in(text) if mention.kind == "quotation"]
    assert "".join(text[one.start : one.end] for one in sentences_of(text, quotations)) == text
