"""The system's Chromium. Nothing is ever downloaded."""

from __future__ import annotations

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ("--no-sandbox", "--hide-scrollbars", "--disable-background-networking", "--disable-component-update")


def executable() -> str:
    """Where it is; tests/browser/install.sh installs it."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "no Chromium: run tests/browser/install.sh"
    return found
