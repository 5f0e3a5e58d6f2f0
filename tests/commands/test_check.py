"""`explainer check`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

SOURCES = "ap: {title: A report, kind: news-report, tier: A}\nbbc: {title: Another, kind: news-report, tier: A}\n"
FRONT = """\
title: Talks
question: Who decides?
answer:
  text: They met.
  sources: [ap, bbc]
  review_by: 2025-06
status: ongoing
published: 2025-02-21
key_points: []
"""
DRAFT = FRONT.replace("They met.", "By [[nobody]].") + "draft: true\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder `content` with one clean explainer, in the folder in which commands run."""
    monkeypatch.chdir(tmp_path)
    write("content/sources/all.yaml", SOURCES)
    write("content/explainers/talks/explainer.yaml", FRONT)
    return tmp_path


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "--date", "2025-03-01", *arguments], prog_name="explainer")


@pytest.mark.usefixtures("here")
def test_clean_content_is_zero() -> None:
    told = check("content")
    assert (told.exit_code, told.output) == (0, "No errors and no notices.\n")


@pytest.mark.usefixtures("here")
def test_every_error_of_a_stage_is_told_and_the_exit_code_is_one() -> None:
    write("content/explainers/talks/explainer.yaml", FRONT.replace("status: ongoing", "staus: ongoing"))
    write("content/explainers/talks/timeline.yaml", "- date: 2025-02-30\n  title: A call\n  sources: [nothing]\n")
    told = check("content")
    assert told.exit_code == 1
    assert told.output == (
        "content/explainers/talks/explainer.yaml:7:1: error: an explainer has no key `staus` [unknown-key]\n"
        "    did you mean `status`?\n"
        "\n"
        "content/explainers/talks/timeline.yaml:1:9: error: `2025-02-30` is not in the calendar [impossible-date]\n"
        "    check year, month and day\n"
        "\n"
        "2 errors in 2 files.\n"
    )


@pytest.mark.usefixtures("here")
def test_a_reference_to_nothing_is_told_when_the_files_are_whole() -> None:
    write("content/explainers/talks/timeline.yaml", "- {date: 2025, title: A call, sources: [abc]}\n")
    told = check("content")
    assert told.exit_code == 1
    assert "timeline.yaml:1:41: error: there is no source `abc` [unknown-source]\n" in told.output


@pytest.mark.usefixtures("here")
def test_notices_are_told_and_only_strict_counts_them() -> None:
    write("content/sources/more.yaml", "unused: {title: Third, kind: analysis, tier: A}\n")
    told = check("content")
    assert told.exit_code == 0
    assert told.output == (
        "content/sources/more.yaml:1:1: notice: nobody cites or links the source `unused` [uncited-source]\n"
        "    use it, or delete it\n"
        "\n"
        "1 notice in 1 file.\n"
    )
    assert check("content", "--strict").exit_code == 1


@pytest.mark.usefixtures("here")
def test_a_review_is_held_against_the_day_that_is_given() -> None:
    assert check("content", "--date", "2025-06-30").output == "No errors and no notices.\n"
    assert "[overdue-review]" in check("content", "--date", "2025-07-01").output


@pytest.mark.usefixtures("here")
def test_drafts_are_checked_when_they_are_asked_for() -> None:
    write("content/explainers/later/explainer.yaml", DRAFT)
    assert check("content").exit_code == 0
    told = check("content", "--drafts")
    assert told.exit_code == 1
    assert "later/explainer.yaml:4:9: error: there is no actor `nobody` [unknown-actor]" in told.output


def test_a_project_folder_is_taken_too(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("mkdocs.yml", "plugins:\n  - explainer: {content: content}\n")
    write("content/explainers/talks/timeline.yaml", "- x\n")
    assert "content/explainers/talks/timeline.yaml:1:3: error" in check().output
    monkeypatch.chdir(here / "content")
    assert check().output.startswith("explainers/talks/timeline.yaml:1:3: error")
    assert check("..").output.startswith("explainers/talks/timeline.yaml:1:3: error")


@pytest.mark.usefixtures("here")
def test_a_folder_that_is_neither_is_a_slip_in_the_command() -> None:
    told = check("content/sources")
    assert told.exit_code == 2
    assert told.output.endswith(
        "Error: content/sources is neither a project folder (it has no mkdocs.yml) "
        "nor a content folder (it has no explainers/)\n"
    )


@pytest.mark.usefixtures("here")
def test_a_date_that_is_none_is_a_slip_in_the_command() -> None:
    assert check("content", "--date", "tomorrow").exit_code == 2


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("form", ["json", "sarif"])
def test_the_other_forms_are_told_alone_and_have_the_same_exit_codes(form: str) -> None:
    assert (check("content", "--format", form).exit_code, check("content", "--format", "github").output) == (0, "")
    write("content/explainers/talks/timeline.yaml", "- x\n")
    told = check("content", "--format", form)
    assert told.exit_code == 1
    assert isinstance(json.loads(told.output), dict)
    assert check("content", "--format", "github").output.startswith("::error file=content/explainers/talks/timeline")


@pytest.mark.usefixtures("here")
def test_what_is_piped_has_no_colour() -> None:
    write("content/explainers/talks/timeline.yaml", "- x\n")
    assert "\x1b" not in check("content").output
