"""One browser and one build of each site for all tests; a page for each width and colour scheme, which tests share."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.chromium import launched
from tests.browser.fixture_sites import huge_site, right_to_left_site, tiny_site
from tests.browser.page_kinds import PAGES
from tests.browser.served_site import ServedSite, build_fixture, build_repository, served

HEIGHT = 740
"""A phone's, in CSS pixels."""


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[dict[str, ServedSite]]:
    """The sites by name, as PAGES has them. Processes that test side by side share one build."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "sites"
    with (folder.with_suffix(".lock")).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            build_all(folder)
    with ExitStack() as stack:
        yield {name: stack.enter_context(served(folder / name / "site")) for name in PAGES}


def build_all(folder: Path) -> None:
    """Every site, each as `folder/NAME/site`."""
    with ThreadPoolExecutor(2) as pool:
        built = [
            pool.submit(build_repository, folder / "real"),
            pool.submit(build_fixture, folder / "huge", huge_site()),
            pool.submit(build_fixture, folder / "rtl", right_to_left_site(), rtl=True),
            pool.submit(build_fixture, folder / "tiny", tiny_site()),
        ]
    for one in built:
        one.result()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


class Pages:
    """One page for each way to look at it, made when it is first asked for."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.known: dict[tuple[object, ...], Page] = {}

    def __call__(
        self, width: int, scheme: Literal["light", "dark"] = "light", *, height: int = HEIGHT, script: bool = True
    ) -> Page:
        key = (width, scheme, height, script)
        if key not in self.known:
            context = self.browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                java_script_enabled=script,
                reduced_motion="reduce",
            )
            self.known[key] = context.new_page()
        return self.known[key]


@pytest.fixture(scope="session")
def pages(browser: Browser) -> Pages:
    """`pages(360, "dark")` is a page of that width and colour scheme; it may have been anywhere."""
    return Pages(browser)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who comes for the first time."""
    context = browser.new_context(viewport={"width": 360, "height": HEIGHT})
    yield context
    context.close()
