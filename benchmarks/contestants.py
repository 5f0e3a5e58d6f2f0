"""Who takes part, how each is set up, and which ratios are told."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
SETTINGS = """
site_name: Explainers
site_url: http://127.0.0.1:8123/
theme: {{name: material, font: false, features: [navigation.top, navigation.footer]}}
plugins: [search, explainer: {{content: content}}]
extra: {{generator: false}}
docs_dir: docs
site_dir: {site}
"""
READ_AS_ASSETS = (
    (r"index hugo\.Data\.explainers (\$\w+|\.\w*)", r'partialCached "explainer_data.html" \1 \1'),
    (r"hugo\.Data\.explainers", '(partialCached "explainers_data.html" "")'),
    (r"hugo\.Data\.(\w+)", r'(partialCached "folder_data.html" "\1" "\1")'),
)
"""Hugo reads assets where the templates say so, and then renders only what depends on the one that changed."""
EDITED_FIELD = re.compile(r"^(\s*(?:- )?wants: )(.*)$", re.MULTILINE)


class Place:
    """The folders of one size: one copy of the content for each who edits it."""

    def __init__(self, folder: Path, size: str) -> None:
        self.folder = folder
        self.size = size
        self.content = folder / "content"
        self.edits = 0

    def make(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.content.is_dir():
            subprocess.run([sys.executable, HERE / "corpus.py", self.size, self.content], check=True)
        for name in ("ours", "edited", "served"):
            project = self.folder / name
            shutil.rmtree(project, ignore_errors=True)
            shutil.copytree(self.content, project / "content")
            (project / "docs").mkdir()
            (project / "mkdocs.yml").write_text(SETTINGS.format(site="site"), encoding="utf-8")
        for name, target in (("hugo", "data"), ("hugo-data", "data"), ("hugo-assets", "assets")):
            self._hugo(name, target)
        export = self.folder / "export"
        shutil.rmtree(export, ignore_errors=True)
        subprocess.run([BIN / "explainer", "export", export, "-p", self.folder / "ours"], check=True, stdout=2)

    def _hugo(self, name: str, target: str) -> None:
        project = self.folder / name
        shutil.rmtree(project, ignore_errors=True)
        shutil.copytree(HERE / "peers/hugo", project)
        shutil.copytree(self.content, project / "yaml")
        (project / "static").mkdir()
        shutil.copy(HERE / "peers/style.css", project / "static")
        settings = (project / "hugo.toml").read_text("utf-8")
        settings = settings.replace("@CONTENT@", "yaml").replace('target = "data"', f'target = "{target}"')
        (project / "hugo.toml").write_text(settings, encoding="utf-8")
        if target == "assets":
            shutil.copytree(HERE / "peers/hugo-assets", project / "layouts/_partials", dirs_exist_ok=True)
            for file in (*project.rglob("*.html"), *project.rglob("*.gotmpl")):
                text = file.read_text("utf-8")
                for pattern, call in READ_AS_ASSETS:
                    text = re.sub(pattern, call, text)
                file.write_text(text, encoding="utf-8")

    def edited(self, name: str) -> Path:
        """The file that is edited in the copy of a contestant."""
        below = {"hugo server, data": "hugo-data/yaml", "hugo server, assets": "hugo-assets/yaml"}
        folder = self.folder / below.get(name, "served/content") / "explainers"
        return sorted(folder.iterdir())[3] / "positions.yaml"

    def edit(self) -> None:
        """Changes one sentence of one explainer of `edited`."""
        file = sorted((self.folder / "edited/content/explainers").iterdir())[3] / "positions.yaml"
        self.edits += 1
        text = file.read_text("utf-8")
        file.write_text(EDITED_FIELD.sub(rf"\1It asks for number {self.edits}.", text, count=1), encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Contestant:
    """`serves` is the address at which a server shows the edited page, or ""."""

    name: str
    command: Callable[[Place], list[object]]
    prepare: Callable[[Place], None] = lambda place: None
    serves: str = ""


@dataclass(frozen=True, slots=True)
class Ratio:
    of: str
    to: str
    at_most: float = 0


def _without(*paths: str) -> Callable[[Place], None]:
    def remove(place: Place) -> None:
        for path in paths:
            shutil.rmtree(place.folder / path, ignore_errors=True)

    return remove


def _before_the_edit(place: Place) -> None:
    if not (place.folder / "edited/site").is_dir():
        built = [BIN / "explainer", "build", place.folder / "edited"]
        subprocess.run(built, check=True, stdout=2, cwd=place.folder)  # what is kept serves builds from one folder
    place.edit()


def _hugo(place: Place) -> list[object]:
    return [BIN / "hugo", "-s", place.folder / "hugo", "-d", place.folder / "out/hugo", "--quiet"]


def _hugo_and_pagefind(place: Place) -> list[object]:
    hugo = " ".join(map(str, _hugo(place)))
    return ["sh", "-c", f"{hugo} && {sys.executable} -m pagefind --quiet --site {place.folder}/out/hugo"]


def _hugo_server(name: str, port: int) -> Callable[[Place], list[object]]:
    def command(place: Place) -> list[object]:
        return [
            BIN / "hugo",
            "server",
            "-s",
            place.folder / name,
            "-p",
            port,
            "--bind",
            "127.0.0.1",
            "--disableLiveReload",
        ]

    return command


CONTESTANTS = (
    Contestant("floor", lambda place: [sys.executable, HERE / "floor.py", place.content]),
    Contestant("ours, in memory", lambda place: [sys.executable, HERE / "in_memory.py", place.content]),
    Contestant("hugo", _hugo, _without("out/hugo", "hugo/resources")),
    Contestant("hugo + pagefind", _hugo_and_pagefind, _without("out/hugo", "hugo/resources")),
    Contestant(
        "ours, cold",
        lambda place: [BIN / "explainer", "build", place.folder / "ours"],
        _without("ours/site", "ours/.cache"),
    ),
    Contestant(
        "ours, after an edit", lambda place: [BIN / "explainer", "build", place.folder / "edited"], _before_the_edit
    ),
    Contestant(
        "mkdocs-material",
        lambda place: [BIN / "mkdocs", "build", "-q", "-f", place.folder / "export/mkdocs.yml"],
        _without("export/site"),
    ),
    Contestant("hugo server, data", _hugo_server("hugo-data", 8131), serves="http://127.0.0.1:8131"),
    Contestant("hugo server, assets", _hugo_server("hugo-assets", 8132), serves="http://127.0.0.1:8132"),
    Contestant(
        "mkdocs serve, ours",
        lambda place: [BIN / "mkdocs", "serve", "-f", place.folder / "served/mkdocs.yml", "-a", "127.0.0.1:8133"],
        serves="http://127.0.0.1:8133",
    ),
)

RATIOS = (
    Ratio("ours, in memory", "floor", 4),
    Ratio("ours, cold", "hugo + pagefind", 1),
    Ratio("ours, after an edit", "hugo", 0.5),
    Ratio("mkdocs serve, ours", "hugo server, data", 0.25),
    Ratio("mkdocs serve, ours", "hugo server, assets", 0.5),
    Ratio("ours, cold", "hugo"),
    Ratio("mkdocs-material", "hugo"),
    Ratio("ours, cold", "mkdocs-material"),
)
