"""`explainer draft`: what an article prints, set down for a human to finish, and nothing made up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result

from generator.fingerprints.fingerprint_file import make_fingerprint_file
from generator.fingerprints.source_text import paragraphs_of_text, text_of
from tests.commands.explainer import explainer
from tests.small_project import small_project, texts_below, write

ARTICLE = """\
2 March: Norland and Sund have opened their first talks in eight years, and the villages at the border were not asked.
Norland and Sund Try Again
Foreign Minister Ada Brant met Sund’s negotiator Tor Ekdal in Grenz on 2 March 2025, after a call of the two presidents \
on 27–28 February 2025. Some 1,200 lorries a day crossed there before the gate was closed in 2017.
Brant praised her colleague’s patience, adding, “We will open the gate by spring.” Norland’s trade with Sund fell by \
nearly 40%, at a cost of $3.5 billion, she said.
Ekdal was less sure. “This is a beginning, and not yet an agreement,” he said.
“Who pays for the new bridge?” Brant asked, while Ekdal replied: “Not the villages, as long as I sit here.”
The bridge would cost between 300 and 350 million euros, the Union of Mayors says. It speaks for 12 of them.
“Nobody asked us about any of it,” a farmer said. Sund calls the plan “historic”.
“The gate stays shut until we have it on paper,” said Lena Ost, who leads the opposition in Sund. Membership of the \
Northern League, with its 2 to 3 per cent levy, is not on the table, Brant insisted.
"""
ACTORS = """\
norland: {name: Norland, kind: state}
sund: {name: Sund, kind: state}
ada-brant: {name: Ada Brant, kind: person, of: norland}
northern-league: {name: Northern League, kind: organisation}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that knows four of the actors, and the article's fingerprint; the article lies beside it."""
    small_project(tmp_path / "site", {"actors/all.yaml": ACTORS, "sources/all.yaml": "herald: {title: First talks}"})
    fingerprint = make_fingerprint_file("herald", text_of(paragraphs_of_text(ARTICLE)))
    write(tmp_path / "site/content/sources/fingerprints/herald.txt", fingerprint)
    write(tmp_path / "article.txt", ARTICLE)
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site"


def drafted() -> Result:
    told = explainer("draft", "../article.txt", "--id", "herald", "--slug", "border")
    assert (told.exit_code, told.stderr) == (0, "")
    return told


def records(here: Path, file: str) -> Any:
    return yaml.load((here / "content" / file).read_text("utf-8"), yaml.BaseLoader)


def test_each_quotation_has_the_speaker_that_its_sentences_name(here: Path) -> None:
    drafted()
    quotes = records(here, "explainers/border/quotes.yaml")
    assert [(quote["speaker"], quote["text"]) for quote in quotes.values()] == [
        ("ada-brant", "We will open the gate by spring."),
        ("tor-ekdal", "This is a beginning, and not yet an agreement"),
        ("ada-brant", "Who pays for the new bridge?"),
        ("tor-ekdal", "Not the villages, as long as I sit here."),
        ("lena-ost", "The gate stays shut until we have it on paper"),
    ]
    assert all(quote["sources"] == ["herald"] for quote in quotes.values())


def test_each_number_is_a_figure_with_scale_unit_and_qualifier(here: Path) -> None:
    drafted()
    figures = records(here, "explainers/border/figures.yaml").values()
    shown = ("value", "range", "scale", "unit", "qualifier")
    assert [{key: figure[key] for key in shown if key in figure} for figure in figures] == [
        {"value": "1200", "unit": "lorries", "qualifier": "about"},
        {"value": "40", "unit": "%", "qualifier": "nearly"},
        {"value": "3.5", "scale": "billion", "unit": "dollars"},
        {"range": ["300", "350"], "scale": "million", "unit": "euros"},
        {"range": ["2", "3"], "unit": "%"},
    ]


def test_each_date_is_an_event_and_each_record_has_its_sentence_above_it(here: Path) -> None:
    drafted()
    events = records(here, "explainers/border/timeline.yaml")
    assert [event["date"] for event in events] == ["2017", "2025-02-27/2025-02-28", "2025-03-02"]
    assert (
        "# TODO: paragraph 4: Norland’s trade with Sund fell by nearly 40%, at a cost of $3.5 billion, she said.\n"
        "40-percent:\n"
        "  value: 40\n"
    ) in (here / "content/explainers/border/figures.yaml").read_text("utf-8")


def test_names_are_listed_with_the_actors_that_they_are(here: Path) -> None:
    drafted()
    table = (here / "content/explainers/border/table.yaml").read_text("utf-8").partition("names these actors:\n")[2]
    assert table == (
        "#   norland (Norland): paragraphs 1, 2, 4\n"
        "#   sund (Sund): paragraphs 1, 2, 3, 4, 8, 9\n"
        "#   ada-brant (Ada Brant): paragraphs 3, 4, 6, 9\n"
        "#   tor-ekdal (Tor Ekdal): paragraphs 3, 5, 6\n"
        "#   lena-ost (Lena Ost): paragraph 9\n"
        "#   northern-league (Northern League): paragraph 9\n"
        "# And these names, which no actor has; `explainer new actor ID` adds one:\n"
        "#   Grenz: paragraph 3\n"
        "#   Union: paragraph 7\n"
        "#   Mayors: paragraph 7\n"
    )


def test_who_is_quoted_and_unknown_becomes_an_actor_to_be_finished(here: Path) -> None:
    drafted()
    assert (here / "content/actors/border.yaml").read_text("utf-8") == (
        "# yaml-language-server: $schema=../.schema/actors.json\n"
        "# TODO: paragraphs 3, 5, 6. A person? For whom does it speak (`of`), in which post?\n"
        "tor-ekdal:\n  name: Tor Ekdal\n  kind: person  # TODO\n"
        "\n"
        "# TODO: paragraph 9. A person? For whom does it speak (`of`), in which post?\n"
        "lena-ost:\n  name: Lena Ost\n  kind: person  # TODO\n"
    )


def test_what_could_not_be_placed_is_told(here: Path) -> None:
    assert drafted().stdout == (
        "A draft in content/explainers/border: 5 quotes, 5 figures, 3 dates, 9 names (4 of them actors that you have).\n"
        "Not placed:\n"
        "  paragraph 1: 2 March: a date without its year\n"
        "  paragraph 7: 12: what is counted does not stand beside the number\n"
        "  paragraph 8: “Nobody asked us about any of it,”: its sentence names no speaker that could be found:"
        " “a farmer”\n"
        "Every TODO in it is yours. See it with: mkdocs serve\n"
    )
    assert "# - paragraph 8: “Nobody asked us about any of it,”: its sentence names no speaker" in (
        here / "content/explainers/border/quotes.yaml"
    ).read_text("utf-8")


def test_the_draft_builds_at_once_and_its_quotes_and_figures_stand_in_the_source(here: Path) -> None:
    drafted()
    assert explainer("check", "--drafts").exit_code == 0
    told = explainer("check", "--drafts").output
    assert "not-printed" not in told
    assert "draft: true\n" in (here / "content/explainers/border/explainer.yaml").read_text("utf-8")
    assert explainer("build").exit_code == 0
    assert not (here / "site/explainers/border").exists()


def test_of_an_article_without_any_of_it_only_the_frame_is_written(here: Path) -> None:
    write(here / "plain.txt", "They met, and they parted again.\n")
    assert explainer("draft", "plain.txt", "--id", "herald").exit_code == 0
    assert {path for path in texts_below(here / "content") if "explainers/herald/" in path} == {
        "explainers/herald/explainer.yaml",
        "explainers/herald/table.yaml",
    }
    assert explainer("check", "--drafts").exit_code == 0


def test_a_saved_page_is_read_too(here: Path) -> None:
    write(
        here / "page.html",
        f"<html><body><article><p>{'</p><p>'.join(ARTICLE.splitlines())}</p></article></body></html>",
    )
    told = explainer("draft", "page.html", "--id", "herald", "--slug", "border")
    assert told.stdout.startswith("A draft in content/explainers/border: 5 quotes, 5 figures, 3 dates,")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--id", "herold"), "there is no source `herold`; did you mean `herald`?"),
        (("--id", "times"), "there is no source `times`; add it with `explainer source add FILE --id times`"),
        (("--id", "herald", "--slug", "talks"), "content/explainers/talks is there already; nothing was written"),
        (("--id", "herald", "--slug", "Border Talks"), "`Border Talks` is not an id"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(here: Path, arguments: tuple[str, ...], said: str) -> None:
    before = texts_below(here)
    told = explainer("draft", "../article.txt", *arguments)
    assert (told.exit_code, texts_below(here)) == (2, before)
    assert said in told.stderr


def test_a_file_that_cannot_be_read_is_told(here: Path) -> None:
    write(here / "article.doc", "x")
    told = explainer("draft", "article.doc", "--id", "herald")
    assert told.exit_code == 1
    assert told.stderr.startswith("Error: article.doc is of a kind that cannot be read. These can: .txt")
