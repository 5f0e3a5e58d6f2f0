"""The Nu Html Checker finds no error in what we write."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.browser.page_kinds import MISSING, PAGES
from tests.browser.served_site import ServedSite

pytestmark = pytest.mark.browser

CHECKER = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"
OF_THE_THEME = {
    "input type is “color”, “date”": "the boxes that open the menu and the search: `autocomplete` keeps Firefox from ticking them",
    "The value of the “for” attribute of the “label” element must be": "the menu's table of contents has no box on a page without headings",
    "Bad value “” for attribute “tabindex”": "an empty value in the theme's own navigation; browsers read it as none",
}
"""Messages about the theme's own frame, by a part of their words, each with the reason why it stays."""


def test_the_html_of_every_kind_of_page_is_valid(sites: dict[str, ServedSite]) -> None:
    files = [
        sites[site].file(sites[site].address + ("404.html" if path == MISSING else path))
        for site, paths in PAGES.items()
        for path in paths
    ]
    command = ["java", "-jar", str(CHECKER), "--errors-only", "--format", "json", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    faults = {f"{one['message']} {one.get('extract', '')}" for one in told}
    assert {fault for fault in faults if not any(known in fault for known in OF_THE_THEME)} == set()
