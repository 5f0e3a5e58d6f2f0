"""The search of our own in the site that MkDocs builds, and the theme's where there is none."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.preview_server import serving
from tests.small_project import TIMELINE, small_project, texts_below

SETTINGS = """
site_name: Talks
theme: {name: material, font: false}
plugins: [search, explainer]
"""
PAGE = "explainers/talks/timeline/index.html"
THEMES = re.compile(r'"search": "[./]*assets/javascripts/workers/search\.\w+\.min\.js"')
OURS = re.compile(r'"search": "[./]*assets/search/worker\.js\?[0-9a-f]{8}"')


def built(folder: Path, settings: str = SETTINGS) -> Mapping[str, str]:
    """The files of a small site, with a page of the user's own."""
    config = load_config(str(small_project(folder, TIMELINE, settings=settings)))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return texts_below(Path(config.site_dir))


def test_every_page_has_our_worker_and_loads_no_index(tmp_path: Path) -> None:
    site = built(tmp_path)
    for path in (PAGE, "about/index.html", "404.html"):
        assert OURS.search(site[path]), path
        assert not THEMES.search(site[path]), path
    assert '<script defer src="../../../assets/search/controls.js"></script>' in site[PAGE]
    assert json.loads(site["search/search_index.json"])["docs"] == []
    assert {"assets/search/worker.js", "assets/search/controls.js", "search/pagefind/pagefind-entry.json"} <= set(site)


def test_pages_of_the_content_and_of_the_user_are_indexed(tmp_path: Path) -> None:
    site = built(tmp_path)
    entry = json.loads(site["search/pagefind/pagefind-entry.json"])
    content = ("", "explainers/", "explainers/talks/", "explainers/talks/timeline/", "explainers/talks/sources/")
    lists, own = ("sources/",), ("about/",)
    assert entry["languages"]["en"]["page_count"] == len((*content, *lists, *own))


def test_the_worker_is_told_the_words_for_what_it_finds(tmp_path: Path) -> None:
    told = json.loads(built(tmp_path)["search/search_index.json"])["config"]["explainer"]
    assert told["language"] == "en"
    assert told["kinds"]["quote"] == "Quote"
    assert re.fullmatch("[0-9a-f]{8}", told["index"])


def test_parties_are_told_apart_from_the_pages(tmp_path: Path) -> None:
    assert json.loads(built(tmp_path)["search/parties.json"]) == []


def test_the_policy_lets_pages_compile_web_assembly_only_where_the_search_does(tmp_path: Path) -> None:
    assert "'wasm-unsafe-eval'" in built(tmp_path / "own")["_headers"]
    theme = SETTINGS.replace("explainer]", "explainer: {record_search: false}]")
    assert "'wasm-unsafe-eval'" not in built(tmp_path / "theme", theme)["_headers"]


@pytest.mark.parametrize("theme", ["explainer: {record_search: false}]", "offline, explainer]"])
def test_the_search_of_the_theme_goes_on_working_where_it_is_wanted(tmp_path: Path, theme: str) -> None:
    """The plugin `offline` is for sites that are read from files, which a browser lets fetch nothing."""
    keeps_its_own_search(built(tmp_path, SETTINGS.replace("explainer]", theme)))


def test_the_search_of_the_theme_goes_on_working_under_serve(tmp_path: Path) -> None:
    small_project(tmp_path / "talks", TIMELINE, settings=SETTINGS)
    with serving(tmp_path / "talks") as server:
        server.wait_for("explainers/talks/timeline/", lambda page: bool(THEMES.search(page)))
        index = server.get("search/search_index.json")
    locations = {entry["location"] for entry in json.loads(index)["docs"]}
    assert {
        "explainers/talks/timeline/",
        "explainers/talks/timeline/#2025-02-18-they-met-in-riyadh",
        "about/",
    } <= locations


def test_without_the_extra_the_search_of_the_theme_goes_on_working_and_the_log_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "pagefind.service", None)
    caplog.set_level(logging.INFO)
    keeps_its_own_search(built(tmp_path))
    told = "the theme's own search is used, and loads its whole index with every page: install mkdocs-explainer[search]"
    assert any(told in record.message for record in caplog.records)


def keeps_its_own_search(site: Mapping[str, str]) -> None:
    page = next(text for path, text in site.items() if path.startswith("explainers/talks/timeline"))
    assert THEMES.search(page)
    assert "assets/search/" not in page
    assert [path for path in site if path.startswith(("assets/search/", "search/pagefind"))] == []
    locations = {entry["location"] for entry in json.loads(site["search/search_index.json"])["docs"]}
    assert {"explainers/talks/timeline", "about"} <= {re.sub(r"(/|\.html)$", "", location) for location in locations}
