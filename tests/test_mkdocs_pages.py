"""The site with pages that we convert ourselves is the one that Python-Markdown's pages make."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from generator.mkdocs_pages import front_matter
from tests.small_project import small_project, texts_below
from tests.test_remembered import content

SETTINGS = """
site_name: Talks
theme: {name: material, font: false}
extra: {generator: false}
nav: [Home: index.md, "All of them": explainers/index.md, About: about.md]
plugins: [search, explainer]
"""
BY_PYTHON_MARKDOWN = SETTINGS + "markdown_extensions: [toc: {permalink: false}]\n"
"""A setting that changes nothing, and that we do not look into."""


def built(folder: Path, settings: str) -> dict[str, str]:
    path = small_project(folder, {}, settings=settings, docs={"about.md": "# About\n", "home.md": "*Welcome*.\n"})
    shutil.rmtree(folder / "content")
    content(folder / "content")
    config = load_config(str(path))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return texts_below(folder / "site")


def test_the_site_is_the_same_whoever_converts_its_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740000000")
    ours, theirs = built(tmp_path / "ours", SETTINGS), built(tmp_path / "theirs", BY_PYTHON_MARKDOWN)
    assert "<em>Welcome</em>" in ours["index.html"]
    assert ours == theirs


def test_an_extension_of_the_users_is_used(tmp_path: Path) -> None:
    settings = SETTINGS + "markdown_extensions: [toc: {permalink: true}]\n"
    assert 'class="headerlink"' in built(tmp_path / "talks", settings)["explainers/one/quotes/index.html"]


@given(st.text(st.characters(exclude_categories=["C"], exclude_characters="\x85\u2028\u2029")), st.booleans())
def test_front_matter_is_read_as_mkdocs_reads_it(text: str, is_searched: bool) -> None:
    values = {"title": text, "hide": ["toc"], "search": {"exclude": not is_searched}}
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    assert get_data(f"---\n{front}---\n\nText\n") == ("Text\n", dict(front_matter(front)))
