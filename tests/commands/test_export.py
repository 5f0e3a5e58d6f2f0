"""`explainer export`: a folder that plain MkDocs builds into the same site, without our plugin."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from tests.small_project import SETTINGS, TIMELINE, small_project, texts_below, write

DATE = {"SOURCE_DATE_EPOCH": "1740000000"}


def explainer(*arguments: object) -> Result:
    return CliRunner(env=DATE).invoke(main, [str(argument) for argument in arguments], prog_name="explainer")


def exported(folder: Path) -> Path:
    result = explainer("export", folder / "out", "-p", folder)
    assert (result.exit_code, result.stderr) == (0, "")
    return folder / "out"


def in_any_order(site: Mapping[str, str]) -> dict[str, object]:
    """The site with the pages of its lists sorted: MkDocs lists what plugins add behind what it finds in docs/."""
    made: dict[str, object] = {path: text for path, text in site.items() if path != "sitemap.xml.gz"}
    made["sitemap.xml"] = sorted(re.findall("<url>.*?</url>", site["sitemap.xml"], re.DOTALL))
    made["search/search_index.json"] = sorted(map(str, json.loads(site["search/search_index.json"])["docs"]))
    return made


MATERIAL = """
site_name: Talks
site_url: !ENV [SITE_URL, "https://example.org/"]
theme:
  name: material
  font: false
plugins:
  - search
  - explainer: {content: content, record_search: false}
extra_css: [own.css]
"""


def test_plain_mkdocs_builds_the_export_into_the_same_site_strictly(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE, settings=MATERIAL, docs={"own.css": "", "home.md": "Welcome.\n"})
    out = exported(tmp_path)
    assert explainer("build", tmp_path).exit_code == 0
    without_us = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {**os.environ, **DATE, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(without_us, cwd=out, check=True, capture_output=True, env=environment)
    site = texts_below(tmp_path / "site")
    assert {"_headers", "nginx-headers.conf"} <= set(site)
    site = {path: text for path, text in site.items() if "headers" not in path}  # an export has no policy
    assert in_any_order(texts_below(out / "site")) == in_any_order(site)
    assert "explainer" not in [*yaml.safe_load((out / "mkdocs.yml").read_text().replace("!ENV", ""))["plugins"]]


def test_pages_are_markdown_and_the_hand_written_ones_are_there_too(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE)
    out = texts_below(exported(tmp_path))
    assert "\n# How it came to this\n" in out["docs/explainers/talks/timeline.md"]
    assert out["docs/about.md"] == "# About\n"
    assert {"docs/assets/explainer.css", "docs/assets/explainer.js", "hooks/theme/partials/search.html"} <= set(out)


def test_the_users_theme_folder_and_hooks_come_along(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE, settings=SETTINGS + "hooks: [own/hook.py]\n")
    write(tmp_path / "own/hook.py", "")
    out = exported(tmp_path)
    assert (out / "overrides/main.html").read_text() == (tmp_path / "theme/main.html").read_text()
    assert yaml.safe_load((out / "mkdocs.yml").read_text())["hooks"] == [
        "hooks/hook.py",
        "hooks/exported_hook.py",
    ]
    assert (out / "hooks/hook.py").is_file()


def test_inherited_settings_are_written_out(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE, settings="INHERIT: base.yml\nextra: {b: 2}\n" + SETTINGS)
    write(tmp_path / "base.yml", "site_author: The desk\nextra: {a: 1, b: 1}\n")
    made = yaml.safe_load((exported(tmp_path) / "mkdocs.yml").read_text())
    assert (made["site_author"], made["extra"]) == ("The desk", {"a": 1, "b": 2})
    assert "INHERIT" not in made


def test_an_earlier_export_is_replaced_as_a_whole(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE)
    write(exported(tmp_path) / "docs/gone.md", "from before")
    assert "docs/gone.md" not in texts_below(exported(tmp_path))


def test_a_folder_that_is_neither_empty_nor_an_export_is_refused(tmp_path: Path) -> None:
    small_project(tmp_path, TIMELINE)
    write(tmp_path / "out/mine.md", "mine")
    result = explainer("export", tmp_path / "out", "-p", tmp_path)
    assert result.exit_code == 2
    assert "out is neither empty nor an earlier export; name another folder" in result.stderr
    assert texts_below(tmp_path / "out") == {"mine.md": "mine"}


def test_with_errors_nothing_is_written(tmp_path: Path) -> None:
    small_project(tmp_path, {"quotes.yaml": "a: [\n"})
    result = explainer("export", tmp_path / "out", "-p", tmp_path)
    assert result.exit_code == 1
    assert "quotes.yaml:1:1: error:" in result.stderr
    assert not (tmp_path / "out").exists()


def test_help_says_what_there_is_to_say() -> None:
    result = explainer("export", "--help")
    assert result.exit_code == 0
    for words in ("-p, --project DIR", "docs/ with all pages", "Exit codes: 0 exported"):
        assert words in result.stdout
