"""What `mkdocs serve` renders after an edit is, byte for byte, what a whole build of the preview writes."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.mkdocs_live import LivePreview
from generator.mkdocs_plugin import ExplainerPlugin
from generator.mkdocs_preview import Preview
from tests.small_project import small_project, texts_below, write
from tests.test_remembered import EDITS, content

ADDRESS = "http://127.0.0.1:8000/"
SETTINGS = """
site_name: Talks
theme: {name: material, font: false}
extra: {generator: false}
nav: [Home: index.md, Explainers: explainers/index.md, About: about.md]
plugins: [search, explainer]
"""


class Serving:
    """A preview as `mkdocs serve` runs it, without a server."""

    def __init__(self, settings: Path) -> None:
        self.settings = settings
        self.site_dir = str(settings.parent / "served")
        self.whole_builds = 0
        config = load_config(str(settings), site_dir=self.site_dir)
        config.plugins.on_startup(command="serve", dirty=False)
        plugin = config.plugins["explainer"]
        assert isinstance(plugin, ExplainerPlugin)
        assert plugin.live is not None
        self.live: LivePreview = plugin.live
        self.live.builder = self.build
        self.build()

    def build(self) -> None:
        self.whole_builds += 1
        config = load_config(str(self.settings), site_dir=self.site_dir)
        config.site_url = ADDRESS
        build(config, serve_url=ADDRESS)

    def edited(self, *changed: Path) -> None:
        self.live.rebuild({str(path) for path in changed})

    def served(self) -> dict[str, str]:
        """The files as they are served once the editor pauses."""
        self.live.finish()
        assert self.live.last is not None
        return texts_below(Path(self.live.last.config.site_dir))

    def built_anew(self) -> dict[str, str]:
        """The same from a whole build that remembers nothing but what broken parts were like."""
        self.live.preview = Preview(last=self.live.preview.last)
        self.build()
        return self.served()


def talks(folder: Path, settings: str = SETTINGS) -> Serving:
    path = small_project(folder, {}, settings=settings, docs={"about.md": "# About\n\nUs.\n", "home.md": "Welcome.\n"})
    shutil.rmtree(folder / "content")
    content(folder / "content")
    return Serving(path)


def in_content(edit: Callable[[Path], None]) -> Callable[[Path], Path]:
    def edit_it(folder: Path) -> Path:
        edit(folder / "content")
        return folder / "content/any.yaml"

    return edit_it


def in_docs(path: str, text: str) -> Callable[[Path], Path]:
    def edit_it(folder: Path) -> Path:
        write(folder / "docs" / path, text)
        return folder / "docs" / path

    return edit_it


ALL_EDITS = [
    *map(in_content, EDITS),
    in_docs("about.md", "# About\n\nThem.\n"),
    in_docs("about.md", "# About us\n"),
    in_docs("home.md", "Welcome back.\n"),
    in_docs("new.md", "# New\n"),
]


@pytest.fixture(autouse=True)
def _a_fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740000000")


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_the_served_folder_is_that_of_a_whole_build(tmp_path: Path, seed: int) -> None:
    serving = talks(tmp_path / "talks")
    chance = random.Random(seed)
    for _ in range(2):
        for edit in chance.choices(ALL_EDITS, k=4):
            serving.edited(edit(tmp_path / "talks"))
        served = serving.served()
        assert served == serving.built_anew()


def test_an_edit_of_words_renders_its_pages_without_a_whole_build(tmp_path: Path) -> None:
    serving = talks(tmp_path / "talks")
    file = tmp_path / "talks/content/explainers/one/quotes.yaml"
    write(file, file.read_text("utf-8").replace("Hello.", "Good day."))
    serving.edited(file)
    served = serving.served()
    assert serving.whole_builds == 1
    assert "Good day." in served["explainers/one/quotes/index.html"]
    assert "Good day." in served["explainers/one/print/index.html"]
    assert "Good day." in served["explainers/one/data.json"]
    assert "Good day." in served["search/search_index.json"]
    assert served == serving.built_anew()


def test_a_slip_and_its_mending_need_no_whole_build(tmp_path: Path) -> None:
    serving = talks(tmp_path / "talks")
    file = tmp_path / "talks/content/explainers/one/quotes.yaml"
    good, before = file.read_text("utf-8"), serving.served()
    write(file, "hello: [\n")
    serving.edited(file)
    assert "waits for a correction" in serving.served()["explainers/one/quotes/index.html"]
    write(file, good)
    serving.edited(file)
    assert serving.served() == before
    assert serving.whole_builds == 1


@pytest.mark.parametrize(
    "settings",
    [
        SETTINGS.replace("[search, explainer]", "[search, explainer, tags]"),
        SETTINGS + "hooks: [hook.py]\n",
        SETTINGS.replace("font: false", "font: false, custom_dir: own"),
    ],
)
def test_with_plugins_hooks_or_templates_that_see_every_page_the_whole_site_is_built(
    tmp_path: Path, settings: str
) -> None:
    write(tmp_path / "talks/hook.py", "def on_env(env, config, files):\n    return env\n")
    write(tmp_path / "talks/own/partials/copyright.html", "{% for page in pages %}{{ page.title }}{% endfor %}")
    serving = talks(tmp_path / "talks", settings)
    file = tmp_path / "talks/content/explainers/one/quotes.yaml"
    write(file, file.read_text("utf-8").replace("Hello.", "Good day."))
    serving.edited(file)
    assert "Good day." in serving.served()["explainers/one/quotes/index.html"]
    assert serving.whole_builds == 2


def test_a_plugin_that_sees_single_pages_sees_those_that_are_rendered_again(tmp_path: Path) -> None:
    write(
        tmp_path / "talks/hook.py", "def on_page_content(html, page, config, files):\n    return html + '<p>Seen</p>'\n"
    )
    serving = talks(tmp_path / "talks", SETTINGS + "hooks: [hook.py]\n")
    file = tmp_path / "talks/content/explainers/one/quotes.yaml"
    write(file, file.read_text("utf-8").replace("Hello.", "Good day."))
    serving.edited(file)
    page = serving.served()["explainers/one/quotes/index.html"]
    assert "Good day." in page
    assert "<p>Seen</p>" in page
    assert serving.whole_builds == 1
