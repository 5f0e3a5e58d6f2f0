"""What `mkdocs serve` renders after an edit is, byte for byte, what a whole build of the preview writes."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.config_options import Plugins
from mkdocs.config.defaults import MkDocsConfig

from generator.inputs import state_of
from generator.loading import Content
from generator.mkdocs_live import LivePreview
from generator.mkdocs_plugin import ExplainerPlugin
from tests.site_edits import LOCAL, SETTINGS, SLIPS, WIDE, in_content, small_talks_project
from tests.small_project import texts_below, write
from tests.test_remembered import replacing

ADDRESS = "http://127.0.0.1:8000/"
SEEDS, EDITS, COMPARED = 4, 50, 10
"""How many edits there are, and after how many of them the whole folder is compared."""
LOUDER = in_content(replacing("explainers/one/quotes.yaml", "text: Hello.", "text: Good day."))[0]
PAUSES = 0.3
"""After how many of the edits an editor looks at the page before the next."""


class Serving:
    """A preview as `mkdocs serve` runs it, without a server, with plugins of its own. `last`: what stood before."""

    def __init__(self, settings: Path, site_dir: str = "served", last: Content | None = None) -> None:
        self.settings = settings
        self.site_dir = str(settings.parent / site_dir)
        self.whole_builds = 0
        self.plugins: dict[str, Any] = {}
        config = self._config()
        config.plugins.on_startup(command="serve", dirty=False)
        plugin = config.plugins["explainer"]
        assert isinstance(plugin, ExplainerPlugin)
        assert plugin.live is not None
        self.live: LivePreview = plugin.live
        self.live.preview.last = last
        self.live.builder = self.build
        self.build()

    def build(self) -> None:
        self.whole_builds += 1
        config = self._config()
        config.site_url = ADDRESS
        build(config, serve_url=ADDRESS)

    def _config(self) -> MkDocsConfig:
        """MkDocs keeps plugins from build to build, for all sites together."""
        kept = next(option for name, option in MkDocsConfig._schema if name == "plugins")
        assert isinstance(kept, Plugins)
        kept.plugin_cache = self.plugins
        return load_config(str(self.settings), site_dir=self.site_dir)

    def after(self, edit: Callable[[Path], None]) -> None:
        """Makes an edit, and tells the preview the files that changed, as the system does."""
        folder = self.settings.parent
        inputs = [folder / name for name in ("mkdocs.yml", "docs", "content")]
        before = state_of(inputs)
        edit(folder)
        after = state_of(inputs)
        self.edited(*(Path(path) for path in before.keys() | after.keys() if before.get(path) != after.get(path)))

    def edited(self, *changed: Path) -> None:
        self.live.rebuild({str(path) for path in changed})

    def served(self) -> dict[str, str]:
        """The files as they are served once the editor pauses."""
        while self.live.unfinished:
            self.live.finish()
        assert self.live.last is not None
        return texts_below(Path(self.live.last.config.site_dir))

    def built_anew(self) -> dict[str, str]:
        """The same from a whole build that remembers nothing but what broken parts were like."""
        for folder in ("anew", ".cache"):
            shutil.rmtree(self.settings.parent / folder, ignore_errors=True)
        return Serving(self.settings, "anew", self.live.preview.last).served()


def talks(folder: Path, settings: str = SETTINGS) -> Serving:
    return Serving(small_talks_project(folder, settings))


@pytest.fixture(autouse=True)
def _a_fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740000000")


@pytest.mark.parametrize("seed", range(SEEDS))
def test_after_any_edits_the_served_folder_is_that_of_a_whole_build(tmp_path: Path, seed: int) -> None:
    serving = talks(tmp_path / "talks")
    chance = random.Random(seed)
    for number in range(EDITS):
        kind = chance.choices((LOCAL, SLIPS, WIDE), (14, 3, 3))[0]
        serving.after(chance.choice(kind))
        if chance.random() < PAUSES:
            serving.live.finish()
        if number % COMPARED == COMPARED - 1:
            assert serving.served() == serving.built_anew()


def test_a_server_that_starts_again_takes_what_the_last_has_made_unless_it_was_edited_meanwhile(tmp_path: Path) -> None:
    serving = talks(tmp_path / "talks")
    assert [*(tmp_path / "talks/.cache/explainer").glob("*.serve")]
    LOUDER(tmp_path / "talks")
    again = Serving(serving.settings)
    served = again.served()
    assert "Good day." in served["explainers/one/quotes/index.html"]
    assert served == again.built_anew()


def test_a_server_holds_no_files_open_that_an_edit_makes_superfluous_and_leaves_none(tmp_path: Path) -> None:
    serving = talks(tmp_path / "talks")
    kept = texts_below(tmp_path / "talks/.cache/explainer").keys()
    serving.after(LOUDER)
    serving.served()
    assert texts_below(tmp_path / "talks/.cache/explainer").keys() == kept


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


def test_the_pages_of_an_explainer_show_an_edit_before_all_else(tmp_path: Path) -> None:
    serving = talks(tmp_path / "talks")
    assert serving.live.last is not None
    site, before = Path(serving.live.last.config.site_dir), serving.served()
    serving.after(LOUDER)
    changed = [path for path, text in texts_below(site).items() if text != before[path]]
    assert changed == ["explainers/one/index.html", "explainers/one/quotes/index.html"]
    assert "actors/ann/index.html" in [path for path, text in serving.served().items() if text != before[path]]


def test_a_slip_right_after_an_edit_shows_both(tmp_path: Path) -> None:
    serving = talks(tmp_path / "talks")
    serving.after(LOUDER)
    write(tmp_path / "talks/content/explainers/two/quotes.yaml", "hello: [\n")
    serving.edited(tmp_path / "talks/content/explainers/two/quotes.yaml")
    served = serving.served()
    assert "Good day." in served["explainers/one/quotes/index.html"]
    assert "waits for a correction" in served["explainers/two/quotes/index.html"]
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
