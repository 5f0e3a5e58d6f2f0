"""Where a project keeps its content."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.project import NoProjectError, Project, find_project


def test_a_content_folder_has_explainers(tmp_path: Path) -> None:
    (tmp_path / "explainers").mkdir()
    assert find_project(tmp_path) == Project(tmp_path, None)


@pytest.mark.parametrize(
    ("settings", "content"),
    [
        ("site_name: Talks\n", "content"),
        ("plugins: [search, explainer]\n", "content"),
        ("plugins:\n  - search\n  - explainer:\n      content: data\n", "data"),
        ("plugins:\n  explainer:\n    content: ../data\n", "../data"),
        ("plugins:\n  - explainer:\n", "content"),
        ("plugins:\n  - explainer: {content: [a]}\n", "content"),
        ("markdown_extensions:\n  - x: !!python/name:a.b\nplugins:\n  - explainer: {content: data}\n", "data"),
        ("site_name: !ENV [NAME, Talks]\nplugins:\n  - explainer: {content: data}\n", "data"),
        ("plugins: [", "content"),
        ("", "content"),
    ],
)
def test_a_project_says_in_its_settings_where_its_content_lies(tmp_path: Path, settings: str, content: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert find_project(tmp_path) == Project(tmp_path / content, tmp_path / "mkdocs.yml")


def test_a_folder_that_is_neither_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(NoProjectError) as raised:
        find_project(tmp_path)
    assert str(raised.value) == (
        f"{tmp_path} is neither a project folder (it has no mkdocs.yml) nor a content folder (it has no explainers/)"
    )


def test_a_place_is_told_as_somebody_would_type_it_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = tmp_path / "site" / "content"
    content.mkdir(parents=True)
    shown = []
    for here in (tmp_path, content, content.parent, tmp_path.parent / "elsewhere"):
        here.mkdir(exist_ok=True)
        monkeypatch.chdir(here)
        shown.append(Project(content, None).shown_as)
    assert shown == ["site/content", ".", "content", content.resolve().as_posix()]
