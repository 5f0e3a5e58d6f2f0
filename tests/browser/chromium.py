"""The system's Chromium. Nothing is ever downloaded."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ("--no-sandbox", "--hide-scrollbars", "--disable-background-networking", "--disable-component-update")


def executable() -> str:
    """Where it is; tests/browser/install.sh installs it."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "no Chromium: run tests/browser/install.sh"
    return found


@contextmanager
def launched() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
        yield browser
        browser.close()
