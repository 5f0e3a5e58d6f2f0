"""A small project for tests: mkdocs.yml, docs/ and content/, with a theme of one template, which is quick."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from tests.small_site import small_content

SETTINGS = """
site_name: Talks
theme: {name: null, custom_dir: theme}
plugins:
  - explainer
"""
TEMPLATE = """<!doctype html><html lang="en"><head><title>{{ page.title }}</title></head><body>
{% if page.edit_url %}<a href="{{ page.edit_url }}">Edit</a>{% endif %}
{{ page.content }}</body></html>
"""
NOT_FOUND = "<!doctype html><html><body>Not found</body></html>"
TIMELINE = {
    "timeline.yaml": """
    - date: 2025-02-18
      title: They met in Riyadh
      sources: [paper, archive]
    """,
    "explainer.yaml": "answer: {text: They met., sources: [paper, archive]}",
}
"""An explainer that has a timeline."""


def small_project(
    folder: Path,
    content: Mapping[str, str],
    *,
    settings: str = SETTINGS,
    docs: Mapping[str, str] | None = None,
) -> Path:
    """Writes the project; content is given as to `small_content`. Returns its mkdocs.yml."""
    (folder / "content").mkdir(parents=True)
    small_content(folder / "content", content)
    (folder / "docs").mkdir()
    for path, text in {"about.md": "# About\n", **(docs or {})}.items():
        write(folder / "docs" / path, text)
    write(folder / "theme/main.html", TEMPLATE)
    write(folder / "theme/404.html", NOT_FOUND)
    write(folder / "mkdocs.yml", dedent(settings).lstrip())
    return folder / "mkdocs.yml"


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def texts_below(folder: Path) -> dict[str, str]:
    """The files of a folder by path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8", "surrogateescape") for path in found}
