"""`explainer init`: a site of its own that builds with nothing but the package."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.commands.explainer import explainer
from tests.small_project import texts_below, write

ROOT = Path(__file__).parents[2]
WRITTEN = {
    ".github/workflows/check.yml",
    ".github/workflows/publish.yml",
    ".gitignore",
    ".pre-commit-config.yaml",
    ".vscode/extensions.json",
    ".vscode/settings.json",
    "README.md",
    "content/explainers/border-talks/explainer.yaml",
    "content/sources/newspapers.yaml",
    "docs/about.md",
    "docs/home.md",
    "mkdocs.yml",
    "requirements.txt",
}


def settings(folder: Path) -> dict[str, object]:
    text = (folder / "mkdocs.yml").read_text("utf-8").replace("!ENV", "")
    read = yaml.safe_load(text)
    assert isinstance(read, dict)
    return read


def test_a_new_site_has_all_that_it_needs(tmp_path: Path) -> None:
    told = explainer("init", tmp_path / "talks")
    assert (told.exit_code, told.stderr) == (0, "")
    assert told.stdout == f"13 files in {(tmp_path / 'talks').as_posix()}. See the site with: mkdocs serve\n"
    there = texts_below(tmp_path / "talks")
    assert {path for path in there if not path.startswith("content/.schema/")} == WRITTEN
    assert not [path for path, text in there.items() if "@" in text and path not in ("mkdocs.yml", *WORKFLOWS)]


WORKFLOWS = (".github/workflows/check.yml", ".github/workflows/publish.yml")


def test_its_check_is_clean(tmp_path: Path) -> None:
    explainer("init", tmp_path / "talks")
    told = explainer("check", tmp_path / "talks")
    assert (told.exit_code, told.output) == (0, "No errors and no notices.\n")


def test_mkdocs_builds_it_strictly(tmp_path: Path) -> None:
    explainer("init", tmp_path / "talks")
    build = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(build, cwd=tmp_path / "talks", capture_output=True, check=False, text=True, env=environment)
    assert built.returncode == 0, built.stderr
    page = (tmp_path / "talks/site/explainers/border-talks/index.html").read_text("utf-8")
    assert "Will the crossing open again?" in page
    assert "told from the sources" in (tmp_path / "talks/site/index.html").read_text("utf-8")


def test_its_example_has_ten_lines(tmp_path: Path) -> None:
    explainer("init", tmp_path / "talks")
    text = (tmp_path / "talks/content/explainers/border-talks/explainer.yaml").read_text("utf-8")
    assert len([line for line in text.splitlines() if line and not line.startswith("#")]) == 10


def test_the_site_is_called_as_the_folder_or_as_is_said(tmp_path: Path) -> None:
    explainer("init", tmp_path / "border-talks")
    assert settings(tmp_path / "border-talks")["site_name"] == "Border talks"
    said = '"Who\'s": at the #1 table?\\'
    explainer("init", tmp_path / "other", "--name", said)
    assert settings(tmp_path / "other")["site_name"] == said


def test_a_folder_with_files_of_its_own_keeps_them(tmp_path: Path) -> None:
    write(tmp_path / "notes.txt", "mine")
    assert explainer("init", tmp_path).exit_code == 0
    assert (tmp_path / "notes.txt").read_text("utf-8") == "mine"


def test_nothing_is_overwritten_and_nothing_half_written(tmp_path: Path) -> None:
    write(tmp_path / "mkdocs.yml", "mine")
    write(tmp_path / "docs/home.md", "mine")
    told = explainer("init", tmp_path)
    assert told.exit_code == 2
    assert f"{tmp_path.as_posix()} has docs/home.md, mkdocs.yml already; nothing was written\n" in told.stderr
    assert texts_below(tmp_path) == {"mkdocs.yml": "mine", "docs/home.md": "mine"}


@pytest.mark.parametrize("name", ["settings.json", "extensions.json"])
def test_its_settings_for_vs_code_are_those_of_this_project(name: str, tmp_path: Path) -> None:
    explainer("init", tmp_path)
    assert (tmp_path / ".vscode" / name).read_bytes() == (ROOT / ".vscode" / name).read_bytes()


@pytest.mark.parametrize("path", WORKFLOWS)
def test_its_workflows_build_strictly_with_what_the_requirements_name(path: str, tmp_path: Path) -> None:
    explainer("init", tmp_path)
    read = yaml.safe_load((tmp_path / path).read_text("utf-8"))
    (job,) = read["jobs"].values()
    runs = [step["run"] for step in job["steps"] if "run" in step]
    assert runs[0] == "pip install -r requirements.txt"
    assert runs[-1] == "explainer build --strict"
    assert "mkdocs-explainer~=0.1.0" in (tmp_path / "requirements.txt").read_text("utf-8")


def test_no_file_of_the_package_has_a_name_that_git_ignores_and_the_wheel_would_lack() -> None:
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines() if line.endswith("/")}
    files = [path.relative_to(ROOT) for path in (ROOT / "generator" / "starter").rglob("*") if path.is_file()]
    assert [path for path in files if ignored & set(path.parts)] == []
    assert len(files) == 13 + 7
