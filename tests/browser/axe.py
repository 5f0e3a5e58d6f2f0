"""axe-core, as a test asks it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
"""From npm; read when a test asks it, since tests are collected where it is not installed, too."""
WHOLE = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules that a colour scheme can break."""
RUN = """what => axe.run({runOnly: what, resultTypes: ["violations"]}).then(found => found.violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${node.target}: ${node.failureSummary}`)))"""


def findings(page: Page, rules: dict[str, Any] = WHOLE) -> list[str]:
    """What axe-core finds on the page as it stands, one entry for each rule and element."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: Any = page.evaluate(RUN, rules)
    return [str(one) for one in found]
