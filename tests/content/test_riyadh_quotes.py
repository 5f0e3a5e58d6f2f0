"""The quotes and figures of the first source, held against its fingerprint."""

from __future__ import annotations

import subprocess
from pathlib import Path

from generator.derived.explained import Explained
from generator.derived.printed import Check
from generator.linking import link
from generator.loading import load

CONTENT = Path(__file__).parents[2] / "content"
FIRST = "riyadh-article-2025-02-21"


def riyadh() -> Explained:
    model, problems = link(load(CONTENT)[0])
    assert problems == []
    return Explained(model, model.explainers["us-russia-riyadh-2025"])


def test_the_four_quotes_of_the_first_source_stand_as_it_prints_them_with_the_renderings_of_others() -> None:
    explained = riyadh()
    quotes = {one.quote: one.check for one in explained.printed_quotes if one.source == FIRST and one.rendering is None}
    assert quotes == dict.fromkeys(quotes, Check.FOUND)
    assert len(quotes) == 4
    with_renderings = [key for key in quotes if explained.explainer.quotes[key].renderings]
    assert len(with_renderings) == 4


def test_the_figures_of_the_first_source_stand_there() -> None:
    figures = {one.figure: one.check for one in riyadh().printed_figures if one.source == FIRST}
    assert figures == dict.fromkeys(figures, Check.FOUND)
    assert len(figures) == 5


def test_no_text_of_a_source_is_in_the_repository() -> None:
    kept = subprocess.run(
        ["git", "ls-files", "content/sources/texts"], cwd=CONTENT.parent, capture_output=True, check=True
    )
    assert kept.stdout == b""
