"""How to cite the site's own pages: plain text, BibTeX, CSL-JSON."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from generator.labels import labels
from generator.outputs.citation import PageCitation, bibtex, citations, csl_json, plain_text, tex
from generator.outputs.citation_files import citation_files
from generator.outputs.markdown import render
from generator.pages import all_pages
from generator.pages.site import Site
from generator.records.date import parse_date
from tests.outputs.sites import HAZARDS, OPTIONS, RIYADH, hazardous_site, real_site
from tests.small_site import small_site

ENGLISH = labels("en")
QUOTE = PageCitation(
    key="talks:quotes:surprise",
    title="Zelenskyy: “A surprise”",
    within="Talks",
    site="Who’s at the Table",
    changed=parse_date("2025-12-15"),
    address="https://talks.example.org/explainers/talks/quotes/#surprise",
    language="en",
)


def all_citations(folder: Path) -> list[PageCitation]:
    files = {
        "explainer.yaml": "published: 2025-02-21\nupdated: 2025-12-15",
        "actors/z.yaml": "z: {name: Zelenskyy}",
        "quotes.yaml": "surprise: {speaker: z, text: A surprise}",
        "figures.yaml": "lost: {range: [2, 5], unit: '%', label: Land lost, qualifier: about}",
    }
    site = Site.of(small_site(folder, files), OPTIONS)
    return list(citations(site, site.explained["talks"]))


def test_an_explainer_its_quotes_and_its_figures_can_be_cited_with_the_day_of_the_last_change(tmp_path: Path) -> None:
    explainer, quote, figure = all_citations(tmp_path)
    assert quote == QUOTE
    assert [plain_text(one, ENGLISH) for one in (explainer, quote, figure)] == [
        "Talks, Who’s at the Table, last changed 15 December 2025. https://talks.example.org/explainers/talks/",
        "Zelenskyy: “A surprise”, in “Talks”, Who’s at the Table, last changed 15 December 2025. "
        "https://talks.example.org/explainers/talks/quotes/#surprise",
        "Land lost: about 2–5%, in “Talks”, Who’s at the Table, last changed 15 December 2025. "
        "https://talks.example.org/explainers/talks/figures/#lost",
    ]


def test_an_entry_for_bibtex() -> None:
    assert bibtex(QUOTE, ENGLISH) == "\n".join(
        [
            "@online{talks:quotes:surprise,",
            "  author = {{Who’s at the Table}},",
            "  title = {{Zelenskyy: “A surprise”}},",
            "  note = {in “Talks”},",
            "  organization = {Who’s at the Table},",
            "  year = {2025},",
            "  date = {2025-12-15},",
            "  url = {https://talks.example.org/explainers/talks/quotes/#surprise},",
            "}",
        ]
    )


def test_an_item_of_csl_json() -> None:
    assert csl_json(QUOTE) == {
        "id": "talks:quotes:surprise",
        "type": "webpage",
        "title": "Zelenskyy: “A surprise”",
        "container-title": "Talks",
        "author": [{"literal": "Who’s at the Table"}],
        "publisher": "Who’s at the Table",
        "issued": {"date-parts": [[2025, 12, 15]]},
        "language": "en",
        "URL": "https://talks.example.org/explainers/talks/quotes/#surprise",
    }


@pytest.mark.parametrize(
    ("date", "parts", "bib"),
    [
        ("2025", {"date-parts": [[2025]]}, "2025"),
        ("2025-02", {"date-parts": [[2025, 2]]}, "2025-02"),
        ("2025-02~", {"date-parts": [[2025, 2]], "circa": True}, "2025-02"),
        ("2025-02-18/2025-03", {"date-parts": [[2025, 2, 18], [2025, 3]]}, "2025-02-18/2025-03"),
    ],
)
def test_a_date_is_as_exact_as_it_was_written(date: str, parts: dict[str, Any], bib: str) -> None:
    dated = replace(QUOTE, changed=parse_date(date))
    assert csl_json(dated)["issued"] == parts
    assert f"  date = {{{bib}}},\n" in bibtex(dated, ENGLISH)


def test_without_an_address_of_the_site_none_is_cited() -> None:
    placeless = replace(QUOTE, address="")
    assert plain_text(placeless, ENGLISH).endswith("last changed 15 December 2025.")
    assert "url =" not in bibtex(placeless, ENGLISH)
    assert "URL" not in csl_json(placeless)
    assert all(not one.address for one in citations(real_site(""), real_site("").explained[RIYADH]))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("50 % of $3 & #1_a", r"50 \% of \$3 \& \#1\_a"),
        ("{x}} \\input", r"{\textbraceleft}x{\textbraceright}{\textbraceright} {\textbackslash}input"),
        ("a~b^c <d>", r"a{\textasciitilde}b{\textasciicircum}c {\textless}d{\textgreater}"),
        ("bell\x07 two\nlines", "bell� two lines"),
        ("Ελληνικά “日本”", "Ελληνικά “日本”"),
    ],
)
def test_what_tex_takes_for_orders_is_printed(text: str, written: str) -> None:
    assert tex(text) == written


def test_the_files_hold_every_quote_and_figure_of_the_real_content_under_its_anchor() -> None:
    site = real_site()
    files = {file.path: file.content.decode("utf-8") for file in citation_files(site)}
    explainer = site.explained[RIYADH].explainer
    keys = [
        RIYADH,
        *(f"{RIYADH}:quotes:{key}" for key in explainer.quotes),
        *(f"{RIYADH}:figures:{key}" for key in explainer.figures),
    ]
    assert [item["id"] for item in json.loads(files[f"explainers/{RIYADH}/cite.json"])] == keys
    entries = files[f"explainers/{RIYADH}/cite.bib"].split("\n\n")
    assert [entry.partition(",")[0] for entry in entries] == [f"@online{{{key}" for key in keys]


def test_each_quote_and_figure_offers_its_citation_in_three_forms_on_its_card_and_the_explainer_on_its_overview() -> (
    None
):
    site = real_site()
    pages = {page.path: page for page in all_pages(site)}
    cited = {one.key: one for one in citations(site, site.explained[RIYADH])}
    for name, kind in (("index", ""), ("quotes", "quotes"), ("figures", "figures")):
        offered = _offered(render(site, pages[f"explainers/{RIYADH}/{name}.md"]))
        wanted = [
            one for key, one in cited.items() if key.partition(":")[2].startswith(kind) and bool(kind) == (":" in key)
        ]
        assert {item["id"]: (said, entry, item) for said, entry, item in offered} == {
            one.key: (plain_text(one, ENGLISH), bibtex(one, ENGLISH), csl_json(one)) for one in wanted
        }


def _offered(page: str) -> list[tuple[str, str, dict[str, Any]]]:
    """The citations that a page offers: as a sentence, as BibTeX, as CSL-JSON."""
    folded = re.findall(
        r"<summary>Cite[^<]*</summary><p>(.*?)</p><p>BibTeX</p><pre><code>(.*?)</code></pre>"
        r"<p>CSL-JSON</p><pre><code>(.*?)</code></pre>",
        page,
    )
    return [(unescape(said), unescape(entry), json.loads(unescape(item))) for said, entry, item in folded]


def test_every_text_arrives_whole_and_braces_stay_in_pairs(tmp_path: Path) -> None:
    files = {file.path: file.content.decode("utf-8") for file in citation_files(hazardous_site(tmp_path))}
    titles = [item["title"] for item in json.loads(files["explainers/talks/cite.json"])]
    assert [title for title in titles if "“" in title][: len(HAZARDS)]
    assert all(any(text in title for title in titles) for text in HAZARDS.values())
    for entry in files["explainers/talks/cite.bib"].rstrip().split("\n\n"):
        for line in entry.split("\n")[1:-1]:
            name, _, value = line.partition(" = ")
            assert (value[0], value[-2:], _depth_never_below_one(value[:-1])) == ("{", "},", True), name


def _depth_never_below_one(value: str) -> bool:
    """Whether the braces around the value are in pairs, and close only at its end."""
    depth, depths = 0, []
    for sign in value:
        depth += (sign == "{") - (sign == "}")
        depths.append(depth)
    return depths[-1] == 0 and min(depths[:-1]) >= 1
