"""`explainer diff`: the content beside an older state that git knows."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.commands.explainer import explainer
from tests.small_project import small_project, write

QUOTES = "ready: {speaker: norway, text: 'We are *ready* @noon <now>.', sources: [paper]}\n"


def git(*arguments: str) -> str:
    name = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *name, *arguments], check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in a repository with one commit, tagged `first`."""
    small_project(tmp_path / "site", {"quotes.yaml": QUOTES, "explainer.yaml": "title: Talks"})
    monkeypatch.chdir(tmp_path / "site")
    git("init", "-q", "-b", "main", "..")
    git("add", ".")
    git("commit", "-q", "-m", "One")
    git("tag", "first")
    return tmp_path / "site"


def write_quotes(here: Path, text: str) -> None:
    write(here / "content/explainers/talks/quotes.yaml", text)


def test_what_changed_since_the_last_commit_is_told(here: Path) -> None:
    commit = git("rev-parse", "HEAD")[:12]
    assert explainer("diff").output == f"A reader sees nothing changed since HEAD ({commit}).\n"
    write_quotes(here, "ready: {speaker: norway, text: Yes, sources: [paper]}\n")
    assert explainer("diff").output == (
        "Talks (talks)\n"
        "  quotes: Quote by Norway, “Yes”: text changed from “We are *ready* @noon <now>.” to “Yes”.\n"
        "\n"
        f"1 change in 1 explainer since HEAD ({commit}).\n"
    )


def test_an_older_state_is_named_by_branch_tag_or_commit(here: Path) -> None:
    first = git("rev-parse", "first")
    write_quotes(here, "ready: {speaker: norway, text: Yes, sources: [paper]}\n")
    git("commit", "-aqm", "Two")
    assert explainer("diff").output.startswith("A reader sees nothing changed since HEAD (")
    assert explainer("diff", "first").output.endswith(f"1 change in 1 explainer since first ({first[:12]}).\n")
    assert explainer("diff", first[:7]).output.endswith(f"1 change in 1 explainer since {first[:7]}.\n")


def test_as_markdown_the_words_are_those_and_nothing_more(here: Path) -> None:
    write_quotes(here, QUOTES + "late: {speaker: norway, text: 'Not [x](y) #1', sources: [paper]}\n")
    assert explainer("diff", "first", "--format", "markdown").output == (
        "### Talks\n"
        "\n"
        "- New quote: Norway, “Not \\[x\\](y) \\#1”.\n"
        "\n"
        f"1 change in 1 explainer since first ({git('rev-parse', 'first')[:12]}).\n"
    )
    write_quotes(here, "")
    assert "“We are \\*ready\\* &#64;noon \\<now\\>.”\n" in explainer("diff", "first", "--format", "markdown").output


def test_as_json_every_change_has_its_place_and_both_values(here: Path) -> None:
    write_quotes(here, QUOTES.replace("@noon", "soon"))
    told = json.loads(explainer("diff", "first", "--format", "json").output)
    (change,) = told.pop("changes")
    assert told == {"version": 1, "since": f"first ({git('rev-parse', 'first')[:12]})"}
    assert change.pop("says").startswith("Quote by Norway, ")
    assert change == {
        "explainer": "talks",
        "title": "Talks",
        "part": "quotes",
        "kind": "changed",
        "record": "ready",
        "before": "“We are *ready* @noon <now>.”",
        "after": "“We are *ready* soon <now>.”",
    }


def test_before_there_was_content_everything_is_new(here: Path) -> None:
    git("mv", "content", "other")
    git("commit", "-qm", "Away")
    git("mv", "other", "content")
    assert "  explainer: New explainer: “Talks”.\n" in explainer("diff").output


def test_a_content_folder_on_its_own_is_taken_too(here: Path) -> None:
    write_quotes(here, "")
    assert "Quote dropped: Norway" in explainer("diff", "-p", "content").output


def test_errors_are_told_with_the_revision_that_has_them(here: Path) -> None:
    write_quotes(here, "- x\n")
    told = explainer("diff")
    assert told.exit_code == 1
    assert "content/explainers/talks/quotes.yaml:1:1: error:" in told.stderr
    git("commit", "-aqm", "Broken")
    write_quotes(here, QUOTES)
    told = explainer("diff")
    assert told.exit_code == 1
    assert told.stderr.startswith("HEAD:content/explainers/talks/quotes.yaml:1:1: error:")


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("revision", ["nothing", "--help-me-git", "first..HEAD", ""])
def test_a_revision_that_git_does_not_know_is_a_slip_in_the_command(revision: str) -> None:
    told = explainer("diff", "--", revision)
    assert told.exit_code == 2
    assert told.stderr.endswith(f"Error: git knows no revision `{revision}` here; name a branch, a tag or a commit\n")


def test_outside_of_git_there_is_nothing_to_compare_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small_project(tmp_path, {"quotes.yaml": QUOTES})
    monkeypatch.chdir(tmp_path)
    told = explainer("diff")
    assert told.exit_code == 2
    assert told.stderr.endswith("Error: content is not in a git repository: there is nothing to compare with\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    told = explainer("diff")
    assert told.exit_code == 2
    assert told.stderr.endswith("Error: git is not installed, and it alone knows older states of the content\n")
