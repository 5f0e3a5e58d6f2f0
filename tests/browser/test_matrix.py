"""The stance matrix is a table for those who hear it, at every width."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Pages
from tests.browser.served_site import ServedSite

pytestmark = pytest.mark.browser

ROLES = ("table", "row", "columnheader", "rowheader", "cell", "caption")
EXPECTED = {
    ("real", "explainers/us-russia-riyadh-2025/positions/"): (16, 6),
    ("huge", "explainers/talks/positions/"): (12, 16),
    ("rtl", "explainers/talks/positions/"): (2, 3),
}
"""Issues and parties of each matrix."""


def roles_of_the_matrix(page: Page) -> tuple[Counter[str], list[str]]:
    """How often each role of a table stands in the accessibility tree below the matrix, and the names of its columns."""
    session = page.context.new_cdp_session(page)
    found = session.send("DOM.getDocument", {"depth": 0})
    node = session.send("DOM.querySelector", {"nodeId": found["root"]["nodeId"], "selector": "[role=table]"})
    tree: list[dict[str, Any]] = session.send("Accessibility.queryAXTree", {"nodeId": node["nodeId"]})["nodes"]
    session.detach()
    seen = [one for one in tree if not one["ignored"]]
    roles = Counter(str(one["role"]["value"]) for one in seen)
    columns = [str(one["name"]["value"]) for one in seen if one["role"]["value"] == "columnheader"]
    return Counter({role: roles[role] for role in ROLES if roles[role]}), columns


@pytest.mark.parametrize("width", [320, 360, 620, 768, 1280])
@pytest.mark.parametrize(("site", "path"), EXPECTED)
def test_the_matrix_is_a_table_of_rows_and_columns_with_their_heads(
    pages: Pages, sites: dict[str, ServedSite], site: str, path: str, width: int
) -> None:
    issues, parties = EXPECTED[site, path]
    page = pages(width)
    page.goto(sites[site].address + path)
    roles, columns = roles_of_the_matrix(page)
    groups = 2  # "At the table" and "Not in the room"
    assert roles["table"] == 1
    assert roles["row"] == issues + 2
    assert roles["rowheader"] == issues
    assert roles["columnheader"] == parties + groups + 1
    assert roles["cell"] >= issues * parties
    assert {"at the table", "not in the room", "issue"} < {name.lower() for name in columns}


@pytest.mark.parametrize(("site", "path"), EXPECTED)
def test_a_wide_matrix_scrolls_in_its_own_box_and_keeps_its_issues_in_sight(
    pages: Pages, sites: dict[str, ServedSite], site: str, path: str
) -> None:
    page = pages(768)
    page.goto(sites[site].address + path)
    matrix = page.locator(".mx")
    matrix.evaluate("one => one.scrollBy(getComputedStyle(one).direction === 'rtl' ? -9999 : 9999, 0)")
    head, box = page.locator(".m tbody th").first.bounding_box(), matrix.bounding_box()
    assert head is not None
    assert box is not None
    assert box["x"] <= head["x"] + 1
    assert head["x"] + head["width"] <= box["x"] + box["width"] + 1
