"""The sites that outputs are tested on: the real content, and one with values that would harm a careless format."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import yaml

from generator.linking import link
from generator.loading import load
from generator.outputs import OUTPUTS
from generator.pages.site import Site, SiteOptions
from tests.small_site import small_site

CONTENT = Path(__file__).parents[2] / "content"
ADDRESS = "https://talks.example.org/"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
OPTIONS = SiteOptions(site_name="Who’s at the Table", site_url=ADDRESS, licence=LICENCE)
RIYADH = "us-russia-riyadh-2025"

HAZARDS = {
    "formula": '=HYPERLINK("http://evil.example", "x")',
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3",
    "at": "@SUM(A1:A9)",
    "wide": "＝1+1",
    "quotation": "He said \"no\", 'never'; “nie”",
    "apostrophe": "'tis so",
    "tags": "<script>alert(1)</script> & <b>bold</b> &amp; ]]> <!-- -->",
    "markdown": "# 1. | a | `code` *stars* _under_ [x](javascript:y) ![z](w) \\ ~~no~~ {: #id } ---",
    "tex": "{ \\input{x} % # $ ^ ~ _ & }} 50 %",
    "controls": "bell\x07 nul\x00 next\x85 tab\there return\rhere not\uffff end",
    "scripts": "שלום العربية Ελληνικά 日本語 किताब Ї ́ 🕊️ \u202eback",
}
"""Plain texts by name, each a danger to some format."""


@cache
def real_site(site_url: str = ADDRESS, *, drafts: bool = False) -> Site:
    """The site of this repository's content."""
    content, _ = load(CONTENT)
    model, _ = link(content, drafts=drafts)
    return Site.of(model, replace(OPTIONS, site_url=site_url))


def hazardous_site(folder: Path) -> Site:
    """An explainer in which every plain text is one of HAZARDS: each a quote, a figure, an event, a position, a seat."""
    files: dict[str, object] = {
        "actors/all.yaml": {f"who-{name}": {"kind": "person", "name": text} for name, text in HAZARDS.items()},
        "sources/all.yaml": {f"source-{name}": {"title": text, "publisher": text} for name, text in HAZARDS.items()},
        "explainer.yaml": {"title": HAZARDS["tags"], "question": HAZARDS["quotation"], "published": "2020"},
        "quotes.yaml": {
            name: {"speaker": f"who-{name}", "text": text, "where": text, "sources": [f"source-{name}"]}
            for name, text in HAZARDS.items()
        },
        "figures.yaml": {name: {"value": -4.5, "unit": text, "label": text} for name, text in HAZARDS.items()},
        "timeline.yaml": [{"id": name, "title": text} for name, text in HAZARDS.items()],
        "table.yaml": {
            "meetings": {
                "hall": {
                    "title": HAZARDS["formula"],
                    "seats": [{"actor": f"who-{name}", "as": text} for name, text in HAZARDS.items()],
                }
            }
        },
        "positions.yaml": {
            "issues": {name: {"title": text, "proposal": text} for name, text in HAZARDS.items()},
            "positions": [{"party": f"who-{name}", "issue": name, "stance": "supports"} for name in HAZARDS],
        },
    }
    model = small_site(folder, {path: _yaml(records) for path, records in files.items()})
    return Site.of(model, OPTIONS)


def files_of(site: Site) -> dict[str, str]:
    """Every file of the site that is no page, by its path."""
    made = [file for output in OUTPUTS for file in output(site)]
    assert len({file.path for file in made}) == len(made)
    return {file.path: file.content.decode("utf-8") for file in made}


def _yaml(records: object) -> str:
    return yaml.safe_dump(records, allow_unicode=True, sort_keys=False)
