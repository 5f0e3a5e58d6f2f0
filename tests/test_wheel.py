"""What is installed by somebody who publishes: the hashed requirements, then the wheel, in an environment that has nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[1]


class Environment:
    """A clean environment, and what was told by what ran in it. It sees nothing of this repository."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        venv.create(folder / "venv")
        self.programs = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")

    def pip(self, *arguments: object) -> str:
        """The pip of who tests, which works on this environment: its own takes seconds to be installed."""
        return self.run(sys.executable, "-m", "pip", "--python", self.programs / "python", *arguments)

    def run(self, program: str, *arguments: object, at: Path | None = None) -> str:
        system = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        done = subprocess.run(
            [str(self.programs / program), *map(str, arguments)],
            cwd=at or self.folder,
            env=system,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """With the hashed requirements, the wheel (in dist/), and no index when it is built and installed."""
    made = Environment(tmp_path_factory.mktemp("clean"))
    made.pip("install", "--no-compile", "--require-hashes", "-r", ROOT / "requirements-publish.txt")
    made.pip("wheel", "--no-deps", "--no-index", "--no-build-isolation", "-w", made.folder / "dist", ROOT)
    (wheel,) = (made.folder / "dist").iterdir()
    made.pip("install", "--no-deps", "--no-index", wheel)
    return made


def test_the_wheel_has_every_file_of_the_package_and_no_other(environment: Environment) -> None:
    (wheel,) = (environment.folder / "dist").iterdir()
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    listed = subprocess.run(["git", "ls-files", "generator"], cwd=ROOT, check=True, capture_output=True, text=True)
    assert packed == set(listed.stdout.splitlines())
    for kind in ("templates/table.md.jinja", "theme/assets/explainer.css", "starter/whole-site/mkdocs.yml"):
        assert f"generator/{kind}" in packed


def test_all_that_it_requires_is_there(environment: Environment) -> None:
    assert environment.pip("check") == "No broken requirements found.\n"


def test_it_sets_up_a_site_begins_an_explainer_and_builds(environment: Environment) -> None:
    site = environment.folder / "border-talks"
    environment.run("explainer", "init", site)
    environment.run(
        "explainer", "new", "explainer", "river-talks", "--title", "River talks", "--question", "Who gets the water?",
        "--source", "gazette-2025-03-02", at=site,
    )  # fmt: skip
    draft = site / "content/explainers/river-talks/explainer.yaml"
    draft.write_text(draft.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    settings = site / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace('""', '"https://example.org/"'), "utf-8")
    environment.run("explainer", "build", at=site)
    page = (site / "site/explainers/river-talks/index.html").read_text("utf-8")
    assert "Who gets the water?" in page
    assert "assets/explainer.css" in page
    assert (site / "site/explainers/river-talks/card.png").read_bytes().startswith(b"\x89PNG")
