"""The editors' guide: its examples are a site without a problem."""

from __future__ import annotations

import re
from pathlib import Path

from generator.linking import link
from generator.loading import load
from generator.pages import all_pages
from generator.pages.site import Site

GUIDE = (Path(__file__).parents[1] / "docs/editors/index.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^`([^`\n]+\.yaml)`:\n\n```yaml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL))


def test_the_files_of_the_guide_are_a_site_with_an_explainer_and_a_series(tmp_path: Path) -> None:
    for path, text in FILES.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    content, problems = load(tmp_path)
    model, unlinked = link(content, drafts=False)
    assert [*problems, *unlinked] == []
    paths = {page.path for page in all_pages(Site.of(model))}
    assert {"explainers/border-talks/index.md", "series/north.md", "sources/index.md"} <= paths
