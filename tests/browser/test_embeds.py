"""Embeds in the frames of another site, as a browser shows them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Request

from generator.outputs.embeds import embed_stylesheet, embeds
from generator.pages.site import Site
from tests.browser.axe import findings
from tests.browser.served_site import served
from tests.outputs.sites import ADDRESS, RIYADH, hazardous_site, real_site

pytestmark = pytest.mark.browser

EMBEDS = {
    "table": ("table", "head of delegation"),
    "positions": ("positions", "A seat for Ukraine"),
    "quote": ("quotes/zelenskyy-surprise", "Volodymyr Zelenskyy"),
    "figure": ("figures/sanctions-imposed", "21,000"),
}
"""Where one of each kind lies, and words that it shows."""
HOST = '<!doctype html><html lang="en"><title>Another site</title><h1>Another site</h1><div style="width:{width}px">{frame}</div>'


def _write(folder: Path, site: Site) -> None:
    for file in (*embed_stylesheet(site), *embeds(site)):
        place = folder / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.content)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the embeds of the real content, and of one full of nasty values, are served."""
    folder = tmp_path_factory.mktemp("embeds")
    _write(folder, real_site())
    _write(folder, hazardous_site(tmp_path_factory.mktemp("content")))
    with served(folder) as one:
        yield one.address


@pytest.mark.parametrize("kind", EMBEDS)
@pytest.mark.parametrize("width", [280, 640])
def test_the_snippet_shows_it_in_a_frame_of_another_site(browser: Browser, address: str, kind: str, width: int) -> None:
    path, words = EMBEDS[kind]
    described = next(file for file in embeds(real_site()) if file.path == f"embed/{RIYADH}/{path}.json")
    frame = json.loads(described.content)["html"].replace(ADDRESS, address)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked: list[Request] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 (Playwright marks what it is given)
    page.on("console", lambda message: told.append(message.text))
    page.set_content(HOST.format(width=width, frame=frame))
    shown = page.frame_locator("iframe")
    assert words in shown.locator("main").inner_text()
    assert shown.get_by_role("link", name="Source and full explainer").get_attribute("href", timeout=1000)
    assert {request.url for request in asked} == {f"{address}embed/{RIYADH}/{path}.html", f"{address}embed/embed.css"}
    assert told == []
    context.close()


@pytest.mark.parametrize("kind", EMBEDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_read_from_280_pixels_in_light_and_dark(
    browser: Browser, address: str, kind: str, scheme: Literal["light", "dark"]
) -> None:
    for width in (280, 640, 980):
        context = browser.new_context(viewport={"width": width, "height": 400}, color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{address}embed/{RIYADH}/{EMBEDS[kind][0]}.html")
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert (
            page.evaluate("getComputedStyle(document.body).backgroundColor")
            == {
                "light": "rgb(253, 252, 250)",
                "dark": "rgb(21, 24, 27)",
            }[scheme]
        )
        assert findings(page) == []
        context.close()


def test_nasty_values_do_nothing_in_a_frame(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 280, "height": 400})
    page = context.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    for path in ("table", "positions", "quotes/tags", "figures/tags", "quotes/scripts", "quotes/controls"):
        page.goto(f"{address}embed/talks/{path}.html")
        assert page.evaluate("document.documentElement.scrollWidth") == 280, path
    assert dialogs == []
    context.close()
