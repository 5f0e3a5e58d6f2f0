"""`explainer build`, seen from its exit code, its words and the folder that it leaves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.commands.explainer import explainer
from tests.small_project import SETTINGS, TIMELINE, small_project, texts_below, write

PAGE = "site/explainers/talks/timeline/index.html"


def test_a_site_is_built_where_the_settings_say(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE)
    result = explainer("build", tmp_path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert re.fullmatch(rf"\d+ pages from the content: {re.escape(str(tmp_path / 'site'))}\n", result.stdout)
    assert "They met in" in (tmp_path / PAGE).read_text("utf-8")


def test_the_content_folder_means_its_project(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE)
    assert explainer("build", tmp_path / "content", "-d", tmp_path / "www").exit_code == 0
    assert (tmp_path / "www/explainers/talks/timeline/index.html").is_file()


def test_a_built_site_is_replaced_as_a_whole(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE)
    explainer("build", tmp_path)
    write(tmp_path / "site/gone.html", "from an older build")
    assert explainer("build", tmp_path).exit_code == 0
    assert not (tmp_path / "site/gone.html").exists()
    assert (tmp_path / PAGE).is_file()


def test_with_errors_every_problem_is_told_and_the_published_folder_stays(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE)
    explainer("build", tmp_path)
    before = texts_below(tmp_path / "site")
    write(tmp_path / "content/explainers/talks/timeline.yaml", "- {date: soon}\n")
    write(tmp_path / "content/explainers/talks/quotes.yaml", "a: [\n")
    result = explainer("build", tmp_path)
    assert result.exit_code == 1
    assert result.stderr.count("timeline.yaml:1:") == 3
    assert result.stderr.count("quotes.yaml:1:1: error:") == 1
    assert result.stderr.endswith("4 errors in 2 files.\n")
    assert texts_below(tmp_path / "site") == before
    assert {path.name for path in tmp_path.iterdir()} == {".cache", "content", "docs", "mkdocs.yml", "site", "theme"}


def test_a_warning_of_mkdocs_ends_a_strict_build_and_no_other(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE, docs={"about.md": "# About\n\n[there](nowhere.md)\n"})
    result = explainer("build", tmp_path, "--strict")
    assert result.exit_code == 1
    assert "warning: Doc file 'about.md' contains a link 'nowhere.md'" in result.stderr
    assert not (tmp_path / "site").exists()
    assert explainer("build", tmp_path).exit_code == 0


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("site_name: [\n", "mkdocs.yml"),
        ("plugins: [explainer]\n", "site_name"),
        (SETTINGS.replace("- explainer", "- nothing"), 'The "nothing" plugin is not installed'),
        (SETTINGS.replace("  - explainer", "  []"), "the plugin is missing; add `- explainer` under `plugins`"),
    ],
)
def test_settings_that_do_not_hold_are_told_without_a_traceback(tmp_path: Path, settings: str, told: str) -> None:
    small_project(tmp_path, TIMELINE)
    write(tmp_path / "mkdocs.yml", settings)
    result = explainer("build", tmp_path)
    assert result.exit_code == 1
    assert told in result.stderr
    assert "Traceback" not in result.output
    assert isinstance(result.exception, SystemExit)


def test_a_folder_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE)
    write(tmp_path / "photos/me.jpg", "not a site")
    result = explainer("build", tmp_path, "-d", tmp_path / "photos")
    assert result.exit_code == 2
    assert "photos holds something else than a built site; name another folder, or empty it" in result.stderr
    assert texts_below(tmp_path / "photos") == {"me.jpg": "not a site"}


def test_a_folder_that_is_no_project_is_a_slip_in_the_command(tmp_path: Path) -> None:
    result = explainer("build", tmp_path)
    assert result.exit_code == 2
    assert "neither a project folder (it has no mkdocs.yml) nor a content folder" in result.stderr


def test_help_says_what_there_is_to_say() -> None:
    result = explainer("build", "--help")
    assert result.exit_code == 0
    for words in ("-d, --site-dir DIR", "--strict / --no-strict", "Exit codes: 0 built, 1 problems", "Examples:"):
        assert words in result.stdout
