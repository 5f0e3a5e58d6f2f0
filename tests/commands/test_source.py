"""`explainer source add` and `coverage`, seen from their words, exit codes and files."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result

from tests.commands.explainer import explainer

ARTICLE = """3 March: Ministers of Norway met in Oslo.

“We were not asked,” Ada Brant said.

Some 21,000 ships wait in the strait.

The weather was fine.
"""
SOURCES = """# Newspapers, read by the desk

gazette:   # the oldest
  title: Ministers meet
  publisher: The Gazette
  kind: news-report
  tier: A
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for folder in ("actors", "sources", "explainers"):
        (tmp_path / "content" / folder).mkdir(parents=True)
    (tmp_path / "content/sources/papers.yaml").write_text(SOURCES, "utf-8")
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    return tmp_path / "content"


def add(content: Path, key: str, *options: str) -> Result:
    return explainer("source", "add", content.parent / "article.txt", "--id", key, "-p", content, *options)


def test_a_known_source_gets_a_fingerprint_and_its_record_stays_as_it_stands(content: Path) -> None:
    result = add(content, "gazette")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("4 paragraphs: ")
    assert (content / "sources/papers.yaml").read_text("utf-8") == SOURCES
    assert not (content / "sources/texts").exists()


def test_adding_again_gives_the_same_bytes(content: Path) -> None:
    add(content, "gazette")
    file = content / "sources/fingerprints/gazette.txt"
    first = file.read_bytes()
    add(content, "gazette")
    assert file.read_bytes() == first
    assert b"Ada" not in first


def test_a_new_source_is_added_to_its_publishers_file_and_comments_stay(content: Path) -> None:
    (content / "sources/others.yaml").write_text("{}\n", "utf-8")
    options = ("--title", "Ships: wait", "--publisher", "The Gazette", "--published", "2025-03-03", "--tier", "A")
    result = add(content, "gazette-ships", *options)
    assert (result.exit_code, result.stderr) == (0, "")
    assert (content / "sources/papers.yaml").read_text("utf-8") == SOURCES + (
        "\ngazette-ships:\n  title: 'Ships: wait'\n  publisher: The Gazette\n  published: 2025-03-03\n"
        "  kind: news-report\n  tier: A\n"
    )
    assert explainer("check", content).exit_code == 0


def test_a_slip_in_what_is_given_leaves_every_file_as_it_was(content: Path) -> None:
    result = add(content, "gazette-ships", "--published", "soon")
    assert result.exit_code == 1
    assert "`soon` is not a date" in result.stderr
    assert (content / "sources/papers.yaml").read_text("utf-8") == SOURCES
    assert not (content / "sources/fingerprints").exists()


def test_windows_line_ends_stay(content: Path) -> None:
    (content / "sources/papers.yaml").write_bytes(SOURCES.replace("\n", "\r\n").encode())
    add(content, "gazette-ships", "--title", "Ships")
    written = (content / "sources/papers.yaml").read_bytes()
    assert written.count(b"\r\n") == written.count(b"\n")


def test_a_file_of_an_unknown_kind_is_told(content: Path) -> None:
    (content.parent / "article.doc").write_bytes(b"x")
    result = explainer("source", "add", content.parent / "article.doc", "--id", "gazette", "-p", content)
    assert result.exit_code == 1
    assert "article.doc is of a kind that cannot be read." in result.stderr


def test_coverage_tells_what_is_used_set_aside_and_neither(content: Path) -> None:
    talks = content / "explainers/talks"
    talks.mkdir()
    (talks / "explainer.yaml").write_text(
        "title: T\nquestion: Q?\nanswer: {text: '[[norway]] met.', sources: [gazette]}\nstatus: ongoing\n"
        "published: 2025-03-03\nkey_points: []\n",
        "utf-8",
    )
    (talks / "figures.yaml").write_text(
        "ships: {value: 21000, unit: ships, label: Ships, sources: [gazette]}\n", "utf-8"
    )
    (content / "actors/states.yaml").write_text("norway: {name: Norway, kind: state}\n", "utf-8")
    aside = SOURCES + "  set_aside: [{paragraph: 4, why: the weather}]\n"
    (content / "sources/papers.yaml").write_text(aside, "utf-8")
    result = explainer("source", "coverage", "gazette", content.parent / "article.txt", "-p", content)
    states = [line for line in result.stdout.splitlines() if line[:1].isdigit()]
    assert states == [
        "1. used: 3 March: Ministers of Norway met in Oslo.",
        "2. NOT USED: “We were not asked,” Ada Brant said.",
        "3. used: Some 21,000 ships wait in the strait.",
        "4. set aside: The weather was fine.",
        "4 paragraphs: 2 used, 1 set aside, 1 neither.",
    ]
    assert result.exit_code == 1


def test_coverage_without_a_text_says_where_it_looked(content: Path) -> None:
    result = explainer("source", "coverage", "gazette", "-p", content)
    assert result.exit_code == 2
    assert "sources/texts/gazette.txt: name the file, or add it with --keep-text" in result.stderr
