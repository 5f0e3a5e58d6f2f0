"""What MkDocs and its theme make of hostile texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.hostile.built_html import Html, html_of
from tests.hostile.hostile_site import write_hostile_content
from tests.hostile.texts import Texts

SETTINGS = """
site_name: Talks
site_url: https://talks.example/
theme: {name: material, font: false, features: [navigation.footer]}
plugins: [search, explainer: {corrections: desk@talks.example, record_search: false}]
extra: {generator: false}
"""
INLINE = {("em", ""), ("strong", ""), ("a", ""), ("a", "href")}
LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "link": "href",
    "use": "href",
    "form": "action",
    "base": "href",
}


def build_site(folder: Path, texts: Texts) -> dict[str, Html]:
    """The pages of the site."""
    write_hostile_content(folder / "content", texts)
    (folder / "docs").mkdir()
    (folder / "docs/about.md").write_text("# About\n")
    (folder / "mkdocs.yml").write_text(SETTINGS)
    result = CliRunner().invoke(main, ["build", str(folder)], prog_name="explainer")
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): html_of(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Html]:
    return build_site(tmp_path_factory.mktemp("site"), Texts(payloads=["plain words"], urls=["https://a.example/"]))


def kinds(pages: dict[str, Html]) -> set[tuple[str, str]]:
    return {(tag, name) for page in pages.values() for tag, names in page.elements for name in ["", *names]}


def loaded(pages: dict[str, Html]) -> Iterator[str]:
    """What the pages ask for by themselves."""
    for page in pages.values():
        for tag, attributes in page.elements:
            if tag in LOADS and attributes.get("rel") not in ("canonical", "alternate", "prev", "next"):
                yield attributes.get(LOADS[tag], "")


def test_the_theme_takes_no_text_for_code(tmp_path: Path, harmless: dict[str, Html]) -> None:
    pages = build_site(tmp_path, Texts())
    assert kinds(pages) <= kinds(harmless) | INLINE
    for what in ("scripts", "strange"):
        found = {path: getattr(page, what) for path, page in pages.items()}
        assert found == {path: getattr(page, what) for path, page in harmless.items()}
    assert [address for address in loaded(pages) if re.match(r"\s*(//|\\|\w+:)", address)] == []
    for page in pages.values():
        for text in page.machine_readable:
            assert isinstance(json.loads(text), dict)


def test_the_index_for_the_search_has_only_the_marks_of_the_theme(tmp_path: Path) -> None:
    """The theme shows what it finds as HTML."""
    build_site(tmp_path, Texts(37))
    for entry in json.loads((tmp_path / "site/search/search_index.json").read_text("utf-8"))["docs"]:
        found = html_of(entry["title"] + entry["text"])
        assert {tag for tag, _ in found.elements} <= {
            "p",
            "ul",
            "ol",
            "li",
            "code",
            "pre",
            "em",
            "strong",
            "b",
            "i",
            "br",
        }
        assert [names for _, names in found.elements if names] == []
