"""The words of a link when none are given."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.derived.link_words import shown_text
from generator.labels import labels
from tests.small_site import small_site

FILES = {
    "actors/all.yaml": "us: {name: United States, short: US}",
    "sources/all.yaml": "report: {title: The report}",
    "series/peace.yaml": "{title: Peace talks, explainers: [talks]}",
    "explainer.yaml": "title: Talks in Riyadh",
    "table.yaml": "meetings: {m: {title: First meeting, seats: [{actor: us}]}}",
    "positions.yaml": "issues: {land: {title: The occupied land, proposal: It stays.}}",
    "quotes.yaml": "yes: {speaker: us, text: We say yes}",
    "figures.yaml": "imposed: {value: 21000, qualifier: over, unit: sanctions}",
    "explainers/others/quotes.yaml": "no: {speaker: russia}",
    "explainers/others/figures.yaml": "share: {range: [2, 5], unit: '%'}",
}


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("us", "United States"),
        ("source:report", "The report"),
        ("series:peace", "Peace talks"),
        ("explainer:talks", "Talks in Riyadh"),
        ("meeting:m", "First meeting"),
        ("issue:land", "The occupied land"),
        ("quote:yes", "United States"),
        ("figure:imposed", "over 21,000 sanctions"),
        ("quote:others/no", "Russia"),
        ("figure:others/share", "2–5%"),
    ],
)
def test_a_link_shows_the_name_of_what_it_links_and_a_figure_its_number(tmp_path: Path, link: str, words: str) -> None:
    assert shown_text(f"[[{link}]]", small_site(tmp_path, FILES), labels(), "talks") == words


def test_a_link_shows_the_words_that_it_is_given(tmp_path: Path) -> None:
    model = small_site(tmp_path, FILES)
    assert shown_text("*So* said [[us|**they**]]: [look](https://example.org).", model, labels()) == (
        "So said **they**: look."
    )
