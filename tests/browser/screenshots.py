"""Pictures of the pages, to look at: `python -m tests.browser.screenshots DIR`; those of the documentation: `… --documentation`.

The first takes every kind of page of every site that the browser tests know, at three widths, light and dark. The second takes
anew the four pictures that README.md and docs/how-to-read.md show.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser

from tests.browser.chromium import launched
from tests.browser.conftest import HEIGHT, build_all
from tests.browser.page_kinds import PAGES
from tests.browser.served_site import REPOSITORY, build_repository, served

WIDTHS = (360, 768, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
COLOURS = 64
"""Of a picture in the documentation: a page's own, and the edges of its letters."""
RIYADH = "explainers/us-russia-riyadh-2025/"


@dataclass(frozen=True)
class Picture:
    """One of the documentation: the top of `path`, or of what is `shown` of it, after a click on `opened`; in CSS pixels."""

    file: str
    path: str
    width: int
    height: int
    shown: str = "body"
    opened: str = ""


DOCUMENTATION = (
    Picture(".github/overview.png", RIYADH, 1280, 1530),
    Picture("docs/pictures/table.png", RIYADH + "table/", 768, 560, ".table-pic"),
    Picture("docs/pictures/stances.png", RIYADH + "positions/", 1280, 500, ".mx table"),
    Picture("docs/pictures/source.png", RIYADH, 360, 740, opened=".say button"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path(".cache/screenshots"))
    parser.add_argument("--documentation", action="store_true")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as built, launched() as browser:
        if wanted.documentation:
            build_repository(Path(built) / "real")
            for picture in DOCUMENTATION:
                take(browser, Path(built) / "real/site", picture)
        else:
            build_all(Path(built))
            for name in PAGES:
                take_all(browser, Path(built) / name / "site", name, wanted.folder)


def take_all(browser: Browser, site: Path, name: str, folder: Path) -> None:
    """Every page of a site, whole, as `folder/NAME--PATH-WIDTH-SCHEME.png`."""
    folder.mkdir(parents=True, exist_ok=True)
    with served(site) as at:
        for width in WIDTHS:
            for scheme in SCHEMES:
                page = browser.new_page(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme)
                for path in PAGES[name]:
                    page.goto(at.address + path)
                    words = path.strip("/").replace("/", "-") or "home"
                    page.screenshot(path=folder / f"{name}--{words}-{width}-{scheme}.png", full_page=True)
                page.close()


def take(browser: Browser, site: Path, picture: Picture) -> None:
    with served(site) as at:
        page = browser.new_page(viewport={"width": picture.width, "height": picture.height}, color_scheme="light")
        page.goto(at.address + picture.path, wait_until="networkidle")
        if picture.opened:
            page.locator(picture.opened).first.click()
        box = page.locator(picture.shown).first.bounding_box()
        assert box, picture
        file = REPOSITORY / picture.file
        file.parent.mkdir(exist_ok=True)
        page.screenshot(
            path=file,
            full_page=picture.shown != "body",
            animations="disabled",
            clip={**box, "height": min(box["height"], picture.height)},
        )
        page.close()
    Image.open(file).quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    main()
