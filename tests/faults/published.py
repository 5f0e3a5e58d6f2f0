"""A project whose site is published, and whose content was edited since: what is published is the old site or the new one."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.faults.in_a_process import explainer
from tests.small_project import SETTINGS, TIMELINE, small_project, texts_below, write

WITH_CARDS = SETTINGS + "site_url: https://example.org/\n"
TIMELINE_FILE = "content/explainers/talks/timeline.yaml"


@dataclass(frozen=True)
class Published:
    project: Path
    old: dict[str, str]
    new: dict[str, str]

    @property
    def site(self) -> dict[str, str]:
        """The files that are published now."""
        return texts_below(self.project / "site")

    @property
    def beside(self) -> list[str]:
        """What lies in the project that nobody put there."""
        ours = {"content", "docs", "mkdocs.yml", "site", "theme", "hooks", ".cache"}
        return [path.name for path in self.project.iterdir() if path.name not in ours]

    def publish_the_old(self) -> None:
        """As it was: the old site is published, whatever was, and the edited content is not."""
        for folder in (*self.project.glob("site"), *self.project.glob(".site.*")):
            shutil.rmtree(folder)
        for path, text in self.old.items():
            place = self.project / "site" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text.encode("utf-8", "surrogateescape"))

    def edit(self, title: str) -> None:
        file = self.project / TIMELINE_FILE
        file.write_text(file.read_text("utf-8").replace("in Riyadh", title), "utf-8")


def published(folder: Path, hook: str = "") -> Published:
    settings = WITH_CARDS + ("hooks: [hooks/hook.py]\n" if hook else "")
    small_project(folder, TIMELINE, settings=settings)
    write(folder / "hooks/hook.py", hook)
    assert explainer("build", folder)[0] == 0
    old = texts_below(folder / "site")
    made = Published(folder, old, {})
    made.edit("in Jeddah")
    assert explainer("build", folder, "-d", folder / "new") == (0, f"7 pages from the content: {folder / 'new'}\n")
    made.new.update(texts_below(folder / "new"))
    shutil.rmtree(folder / "new")
    return made
