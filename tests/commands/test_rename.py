"""`explainer rename`: everywhere or nowhere, and the old address leads on."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.fingerprints.fingerprint_file import make_fingerprint_file
from tests.commands.explainer import explainer
from tests.small_project import SETTINGS, small_project, texts_below, write

ACTORS = """\
# Who speaks.
norway:   # the host
  name: 'Norway'
  kind: state

sweden: {name: Sweden, kind: state}
"""
TABLE = """\
parties:
  norway: {in_conflict: none, stake: 'Peace, says [[norway|Oslo]]', sources: [paper]}
meetings:
  oslo:
    title: In Oslo
    date: 2025-02-18
    format: in-person
    sources: [paper]
    seats:
      - actor: norway # first
      - {actor: sweden}
"""
QUOTES = """\
ready:
  speaker: "norway"
  text: We are ready.
  sources:
    - paper
    - {source: gazette, at: p. 2}
"""
OTHER = """\
title: Other talks
question: Who decides?
answer: {text: 'As in [[explainer:talks]], [[quote:talks/ready]].', sources: [paper, gazette]}
status: ongoing
published: 2025-02-21
key_points: []
related: [talks]
"""
SERIES = """\
title: Nordic talks
question: Who decides?
answer: {text: 'They do, see [[series:nordic]].', sources: [paper, gazette]}
explainers: [talks, other]
"""
SOURCES = "paper: {title: A report, kind: news-report, tier: A}\ngazette: {title: More, kind: news-report, tier: A}\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {
        "actors/all.yaml": ACTORS,
        "sources/all.yaml": SOURCES,
        "series/nordic.yaml": SERIES,
        "table.yaml": TABLE,
        "quotes.yaml": QUOTES,
        "explainers/other/explainer.yaml": OTHER,
        "explainer.yaml": "answer: {text: They met., sources: [paper, gazette]}",
    }
    small_project(tmp_path, files, settings=SETTINGS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def content(here: Path) -> dict[str, str]:
    return texts_below(here / "content")


def changed(here: Path, *arguments: str) -> dict[str, str]:
    """The lines that a renaming changes or adds, by file; the check afterwards is clean."""
    before = content(here)
    told = explainer("rename", *arguments)
    assert (told.exit_code, told.stderr) == (0, "")
    assert explainer("check").exit_code == 0
    after = content(here)
    made = {
        path: [line for line in text.splitlines() if line not in before.get(path, "").splitlines()]
        for path, text in after.items()
    }
    return {path: "\n".join(lines) for path, lines in made.items() if lines}


def test_an_actor_is_renamed_in_keys_values_and_links(here: Path) -> None:
    assert changed(here, "actor", "norway", "kingdom-of-norway") == {
        "actors/all.yaml": "kingdom-of-norway:   # the host\n  formerly: [norway]",
        "explainers/talks/quotes.yaml": '  speaker: "kingdom-of-norway"',
        "explainers/talks/table.yaml": (
            "  kingdom-of-norway: {in_conflict: none, stake: 'Peace, says [[kingdom-of-norway|Oslo]]', sources: [paper]}\n"
            "      - actor: kingdom-of-norway # first"
        ),
    }


def test_what_was_done_is_told_in_words(here: Path) -> None:
    write(here / "docs/about.md", "# About\n\nSee [Norway](../actors/norway/index.md).\n")
    assert explainer("rename", "actor", "norway", "no").stdout == (
        "The actor `norway` is `no` now: 5 places in 3 files.\n"
        "Its old address leads to the new one, as long as `formerly` in its record names it.\n"
        "docs/about.md:3: this links the old address; change it by hand\n"
    )


def test_a_source_is_renamed_in_every_citation_with_its_fingerprint_and_its_text(here: Path) -> None:
    write(
        here / "content/sources/fingerprints/gazette.txt", make_fingerprint_file("gazette", "They said: We are ready.")
    )
    write(here / "content/sources/texts/gazette.txt", "They said: We are ready.")
    fingerprint = content(here)["sources/fingerprints/gazette.txt"]
    made = changed(here, "source", "gazette", "the-gazette")
    assert made["explainers/talks/quotes.yaml"] == "    - {source: the-gazette, at: p. 2}"
    assert made["sources/all.yaml"] == ("the-gazette: {title: More, kind: news-report, tier: A, formerly: [gazette]}")
    after = content(here)
    assert after["sources/fingerprints/the-gazette.txt"] == fingerprint
    assert {"sources/fingerprints/gazette.txt", "sources/texts/gazette.txt"}.isdisjoint(after)
    assert after["sources/texts/the-gazette.txt"] == "They said: We are ready."


def test_a_fingerprint_goes_on_checking_under_the_new_id(here: Path) -> None:
    write(here / "content/sources/fingerprints/gazette.txt", make_fingerprint_file("gazette", "They are ready."))
    assert "[quote-not-printed]" in explainer("check").output
    explainer("rename", "source", "gazette", "the-gazette")
    told = explainer("check").output
    assert "[quote-not-printed]" in told
    assert "the-gazette" in told
    assert "unreadable-fingerprint" not in told


def test_an_explainer_is_renamed_with_its_folder_and_the_links_into_it(here: Path) -> None:
    made = changed(here, "explainer", "talks", "oslo-talks")
    assert made["explainers/other/explainer.yaml"] == (
        "answer: {text: 'As in [[explainer:oslo-talks]], [[quote:oslo-talks/ready]].', sources: [paper, gazette]}\n"
        "related: [oslo-talks]"
    )
    assert made["series/nordic.yaml"] == "explainers: [oslo-talks, other]"
    assert made["explainers/oslo-talks/explainer.yaml"].endswith("\nformerly: [talks]")
    assert not (here / "content/explainers/talks").exists()


def test_a_series_is_renamed_with_its_file(here: Path) -> None:
    assert changed(here, "series", "nordic", "north")["series/north.yaml"].splitlines()[2:] == [
        "answer: {text: 'They do, see [[series:north]].', sources: [paper, gazette]}",
        "explainers: [talks, other]",
        "formerly: [nordic]",
    ]
    assert not (here / "content/series/nordic.yaml").exists()


def test_there_and_back_again_without_a_redirect_leaves_every_file_as_it_was(here: Path) -> None:
    (here / "content/actors/all.yaml").write_bytes(("\ufeff" + ACTORS.replace("\n", "\r\n")).encode())
    before = {path: (here / "content" / path).read_bytes() for path in content(here)}
    for kind, key in (("actor", "norway"), ("source", "paper"), ("explainer", "talks"), ("series", "nordic")):
        assert explainer("rename", kind, key, "new", "--no-redirect").exit_code == 0
        assert explainer("rename", kind, "new", key, "--no-redirect").exit_code == 0
    assert {path: (here / "content" / path).read_bytes() for path in content(here)} == before


def test_line_ends_of_windows_stay(here: Path) -> None:
    (here / "content/actors/all.yaml").write_bytes(ACTORS.replace("\n", "\r\n").encode())
    explainer("rename", "actor", "norway", "no")
    text = (here / "content/actors/all.yaml").read_bytes()
    assert text.count(b"\r\n") == text.count(b"\n") == 7


def test_the_built_site_leads_from_the_old_addresses_to_the_new_ones(here: Path) -> None:
    for arguments in (("actor", "norway", "no"), ("explainer", "talks", "oslo"), ("source", "paper", "daily")):
        explainer("rename", *arguments)
    assert explainer("build").exit_code == 0
    site = texts_below(here / "site")
    assert 'url=../no/"' in site["actors/norway/index.html"]
    assert 'url=../../oslo/table/"' in site["explainers/talks/table/index.html"]
    assert '<span id="paper"></span>' in site["sources/index.html"]
    assert '<span id="paper"></span>' in site["explainers/oslo/sources/index.html"]
    assert "actors/norway/" not in site["sitemap.xml"]


def test_a_second_renaming_keeps_both_old_addresses_and_none_that_is_its_own(here: Path) -> None:
    for old, new in (("sweden", "one"), ("one", "two")):
        explainer("rename", "actor", old, new)
    assert "formerly: [sweden, one]" in content(here)["actors/all.yaml"]
    explainer("rename", "actor", "two", "sweden")
    assert "sweden: {name: Sweden, kind: state, formerly: [one, two]}" in content(here)["actors/all.yaml"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("actor", "norwey", "no"), "there is no actor `norwey`; did you mean `norway`?"),
        (("actor", "norway", "No Way"), "`No Way` is not an id; an id is in small letters, digits and single hyphens"),
        (("actor", "norway", "sweden"), "there is an actor `sweden` already: Sweden"),
        (("explainer", "talks", "other"), "there is an explainer `other` already: Other talks"),
        (("quote", "ready", "steady"), "'quote' is not one of 'actor', 'source', 'explainer', 'series'"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(here: Path, arguments: tuple[str, ...], said: str) -> None:
    before = content(here)
    told = explainer("rename", *arguments)
    assert (told.exit_code, content(here)) == (2, before)
    assert said in " ".join(told.stderr.split())


def test_an_id_that_leads_to_another_record_is_refused(here: Path) -> None:
    explainer("rename", "actor", "norway", "no")
    told = explainer("rename", "actor", "sweden", "norway")
    assert told.exit_code == 2
    assert "`norway` was the id of the actor `no`, and its old address leads there" in told.stderr


def test_with_errors_in_the_content_nothing_changes(here: Path) -> None:
    write(here / "content/explainers/talks/timeline.yaml", "- x\n")
    before = content(here)
    told = explainer("rename", "actor", "norway", "no")
    assert (told.exit_code, content(here)) == (1, before)
    assert "timeline.yaml:1:3: error:" in told.stderr


def test_a_reference_to_an_old_id_is_told_the_new_one(here: Path) -> None:
    explainer("rename", "actor", "norway", "kingdom")
    write(here / "content/explainers/talks/quotes.yaml", QUOTES)
    told = explainer("check").output
    assert "there is no actor `norway` [unknown-actor]\n    it is `kingdom` now\n" in told
