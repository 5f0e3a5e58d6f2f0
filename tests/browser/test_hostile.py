"""A site of nothing but payloads: no script runs, no request leaves, no page is torn or wider than the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import BrowserContext

from generator.cli import main
from tests.browser.served_site import served
from tests.browser.told import Told
from tests.hostile.hostile_site import write_hostile_content
from tests.hostile.texts import Texts

pytestmark = pytest.mark.browser

SETTINGS = """
site_name: Talks
site_url: https://talks.example/
theme: {name: material, font: false, features: [navigation.footer, navigation.top]}
plugins: [search, explainer: {corrections: desk@talks.example, csp: off}]
extra: {generator: false}
"""
"""Without a policy, which would only hide that something ran."""
TORN = """() => {
  const told = [], seen = document.documentElement.clientWidth
  const article = document.querySelectorAll(".md-content > article, body > main")
  if (article.length !== 1) told.push(`${article.length} articles`)
  if (document.querySelectorAll("h1").length !== 1) told.push("not one title")
  if (document.querySelectorAll("[href^='javascript:' i], [style*='fixed'], article :is(script, style, iframe, object, form, base)").length)
    told.push("an element that a text made")
  if (document.documentElement.scrollWidth > seen) {
    told.push(`the page is ${document.documentElement.scrollWidth} wide`)
    const scrolls = one => one.closest(".md-typeset__scrollwrap, pre, .many, svg, .vh, .m thead")
    for (const one of document.querySelectorAll("body *")) {
      const box = one.getBoundingClientRect()
      if (box.width && box.right > seen + 1 && !scrolls(one)) told.push(one.outerHTML.slice(0, 200))
    }
  }
  return told.slice(0, 4)
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    write_hostile_content(folder / "content", Texts())
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    done = CliRunner().invoke(main, ["build", str(folder)])
    assert done.exit_code == 0, done.output
    return folder / "site"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as one:
        yield one.address


def test_no_page_of_payloads_runs_asks_or_breaks(context: BrowserContext, site: Path, address: str) -> None:
    page = context.new_page()
    told = Told(page)
    torn = {}
    for file in sorted(site.rglob("*.html")):
        if 'http-equiv="refresh"' in file.read_text("utf-8"):  # an old address, which leads on to the new one
            continue
        path = file.relative_to(site).as_posix()
        page.goto(address + path.removesuffix("index.html"))
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 740})
            torn[path, width] = page.evaluate(TORN)
    assert told.problems == []
    assert {asked for asked in told.asked if not asked.startswith(address)} == set()
    assert {place: problems for place, problems in torn.items() if problems} == {}
