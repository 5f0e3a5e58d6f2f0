"""Pages that are taken as they were written before are those that a build from nothing writes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.kept_pages import FinishedPage, KeptPages, PolicyFacts
from generator.mkdocs_finishing import without_marks
from generator.site_key import NotKnownError, key_of
from tests.small_project import small_project, texts_below, write
from tests.test_remembered import EDITS, content, replacing

SETTINGS = """
site_name: Talks
site_url: https://example.org/
theme: {name: material, font: false, features: [navigation.footer]}
extra: {generator: false}
nav: [Home: index.md, "All of them": explainers/index.md, About: about.md]
plugins: [search, explainer: {csp: meta}]
"""
ABOUT = "# About\n\n[A quote](explainers/one/quotes.md#hello), [no quote](explainers/one/quotes.md#nothing)\n"
HOOK = "def on_page_content(html, **_):\n    return html + '<p>Seen by a hook</p>'\n"


def project(folder: Path, mkdocs: str = SETTINGS) -> Path:
    small_project(folder, {}, settings=mkdocs, docs={"about.md": ABOUT})
    shutil.rmtree(folder / "content")
    content(folder / "content")
    return folder


def built(folder: Path) -> dict[str, str]:
    """No files, if there is an error in the content."""
    config = load_config(str(folder / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except MkDocsException:
        return {}
    return texts_below(folder / "site")


def from_nothing(folder: Path) -> dict[str, str]:
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    return built(folder)


def kept(folder: Path) -> list[Path]:
    return sorted((folder / ".cache/explainer/pages").glob("*"))


def in_content(edit: Callable[[Path], None]) -> Callable[[Path], None]:
    return lambda folder: edit(folder / "content")


def in_settings(old: str, new: str) -> Callable[[Path], None]:
    """One way, and the next time back."""

    def happening(folder: Path) -> None:
        file = folder / "mkdocs.yml"
        text = file.read_text()
        file.write_text(text.replace(new, old) if new in text else text.replace(old, new))

    return happening


def cut(folder: Path) -> None:
    for file in kept(folder):
        file.write_bytes(file.read_bytes()[:1000])


def spoilt(folder: Path) -> None:
    for file in kept(folder):
        held = bytearray(file.read_bytes())
        held[len(held) // 2] ^= 1
        file.write_bytes(held)


HAPPENINGS = [
    *map(in_content, EDITS),
    in_settings("site_name: Talks", "site_name: More talks"),
    in_settings("https://example.org/", "https://example.net/below/"),
    in_settings('"All of them"', "Explainers"),
    in_settings("csp: meta", "csp: headers"),
    in_settings("navigation.footer", "navigation.tabs"),
    in_settings("generator: false", "generator: true"),
    in_settings("font: false", "font: false, language: de"),
    lambda folder: write(folder / "docs/about.md", "---\nicon: material/star\n---\n# About us\n"),
    cut,
    spoilt,
]


@settings(max_examples=4, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(st.sampled_from(HAPPENINGS), min_size=1, max_size=3), min_size=1, max_size=3))
def test_whatever_happened_the_site_is_that_from_nothing(rounds: list[list[Callable[[Path], None]]]) -> None:
    folder = project(Path(mkdtemp()) / "talks")
    try:
        built(folder)
        for happenings in rounds:
            for happening in happenings:
                happening(folder)
            assert built(folder) == from_nothing(folder)
    finally:
        shutil.rmtree(folder.parent)


def test_a_page_that_nothing_has_changed_for_is_taken_as_it_was_written(tmp_path: Path) -> None:
    folder = project(tmp_path / "talks")
    built(folder)
    for file in kept(folder):
        held = KeptPages(file.parent)
        page = held.get(file.name)
        assert page is not None
        held.put(file.name, FinishedPage(page.html + "<!-- taken -->", page.facts))
    replacing("explainers/one/quotes.yaml", "Hello", "Howdy")[0](folder / "content")
    after = built(folder)
    assert "<!-- taken -->" in after["explainers/two/quotes/index.html"]
    assert "<!-- taken -->" not in after["explainers/one/quotes/index.html"]
    assert "Howdy" in after["explainers/one/quotes/index.html"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("plugins:", "hooks: [hook.py]\nplugins:"),
        ("font: false", "font: false, custom_dir: own"),
        ("plugins:", "markdown_extensions: [toc: {permalink: true}]\nplugins:"),
    ],
)
def test_what_the_user_has_of_their_own_sees_every_page_each_time(tmp_path: Path, old: str, new: str) -> None:
    folder = project(tmp_path / "talks", SETTINGS.replace(old, new))
    write(folder / "hook.py", HOOK)
    write(
        folder / "own/main.html",
        '{% extends "base.html" %}{% block content %}{{ page.content }}Seen by a hook{% endblock %}',
    )
    (folder / ".cache/explainer").mkdir(parents=True)
    seen = "headerlink" if "permalink" in new else "Seen by a hook"
    for _ in range(2):
        pages = {
            path: text
            for path, text in built(folder).items()
            if path.startswith("explainers/") and path.endswith("quotes/index.html")
        }
        assert [path for path, text in pages.items() if seen not in text] == []
        assert not (folder / ".cache/explainer/pages").exists()


def test_a_link_to_an_anchor_that_a_taken_page_does_not_have_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = project(tmp_path / "talks", SETTINGS + "validation: {anchors: warn}\n")
    for _ in range(2):
        caplog.clear()
        built(folder)
        assert [record.getMessage() for record in caplog.records if "#nothing" in record.getMessage()] == [
            "Doc file 'about.md' contains a link 'explainers/one/quotes.md#nothing', "
            "but the doc 'explainers/one/quotes.md' does not contain an anchor '#nothing'."
        ]


def test_what_the_policy_blocks_on_a_page_of_the_users_own_is_told_each_time(tmp_path: Path) -> None:
    folder = project(tmp_path / "talks", SETTINGS.replace("csp: meta", "csp: headers"))
    assert built(folder)["_headers"] == built(folder)["_headers"] == from_nothing(folder)["_headers"]


@given(st.text(), st.lists(st.text()), st.lists(st.text()))
def test_a_kept_page_is_read_as_it_was_put(html: str, scripts: list[str], blocked: list[str]) -> None:
    folder = Path(mkdtemp())
    try:
        page = FinishedPage(html, PolicyFacts(tuple(scripts), tuple(blocked)))
        KeptPages(folder).put("key", page)
        assert KeptPages(folder).get("key") == page
    finally:
        shutil.rmtree(folder)


@given(st.integers(0, 10**6), st.booleans())
def test_a_kept_page_that_is_not_as_it_was_put_is_none(at: int, is_cut: bool) -> None:
    folder = Path(mkdtemp())
    try:
        KeptPages(folder).put("key", FinishedPage("<p>Peace</p>\n", PolicyFacts(("run()",), ("a style",))))
        held = bytearray((folder / "key").read_bytes())
        held[at % len(held)] ^= 1
        (folder / "key").write_bytes(held[: at % len(held)] if is_cut else held)
        assert KeptPages(folder).get("key") is None
    finally:
        shutil.rmtree(folder)


def test_a_folder_of_pages_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    write(tmp_path / "pages", "a file")
    held = KeptPages(tmp_path / "pages")
    held.put("key", FinishedPage("<p>Peace</p>", PolicyFacts()))
    assert held.get("key") is None
    held.forget_unused()


def test_pages_that_nobody_asked_for_are_forgotten(tmp_path: Path) -> None:
    held = KeptPages(tmp_path)
    held.put("one", FinishedPage("one", PolicyFacts()))
    held.put("two", FinishedPage("two", PolicyFacts()))
    held.forget_unused()
    held.get("two")
    held.forget_unused()
    assert [file.name for file in tmp_path.iterdir()] == ["two"]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda one: st.lists(one) | st.dictionaries(st.text(), one),
    )
)
def test_a_key_is_the_same_for_the_same_values_alone(value: object) -> None:
    assert key_of([value]) == key_of([json.loads(json.dumps(value))])
    assert len({key_of(values) for values in ([value], [[value]], [value, value], [str(value) + "x"])}) == 4


def test_a_function_has_no_key() -> None:
    with pytest.raises(NotKnownError):
        key_of([{"extra": [print]}])


@given(
    st.lists(
        st.sampled_from(
            ["<p", " ", "\n", 'data-search-exclude="yes"', ' data-search-a="', '"', ">", "data-search-", "x"]
        )
    )
)
def test_marks_for_the_themes_search_are_taken_out_as_it_takes_them_out(parts: list[str]) -> None:
    import re

    html = "".join(parts)
    assert without_marks(html) == re.sub(r"\s?data-search-\w+=\"[^\"]+\"", "", html)
