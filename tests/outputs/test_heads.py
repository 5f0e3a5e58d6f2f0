"""What the heads of pages hold for machines: what schema.org asks of each type, and values that would break out of it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from generator.exported_hook import with_head
from generator.outputs.heads import Head, Heads
from generator.pages import all_pages
from generator.pages.site import Site, SiteOptions
from tests.outputs.sites import ADDRESS, HAZARDS, LICENCE, OPTIONS, RIYADH, files_of, hazardous_site, real_site
from tests.small_site import small_site

DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
ARTICLE = {"headline", "description", "url", "datePublished", "dateModified", "author", "publisher", "inLanguage"}
REQUIRED: dict[str, set[str]] = {
    "BackgroundNewsArticle": ARTICLE,
    "Quotation": {"text", "spokenByCharacter", "citation", "inLanguage", "url"},
    "Event": {"name", "startDate", "eventAttendanceMode", "url", "subjectOf"},
    "Person": {"name", "url"},
    "Organization": {"name", "url"},
    "Country": {"name", "url"},
    "Dataset": {"name", "description", "url", "creator", "distribution", "license"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "CorrectionComment": {"text", "datePublished", "url"},
    "NewsArticle": {"name"},
    "Article": {"name"},
    "CreativeWork": {"name"},
    "Place": {"name", "address"},
    "CreativeWorkSeries": {"name", "url"},
    "WebPage": {"name", "url", "isPartOf", "description"},
    "CollectionPage": {"name", "url", "description"},
    "ProfilePage": {"name", "url", "mainEntity", "description"},
    "WebSite": {"name", "url", "publisher", "description"},
    "Thing": {"name"},
    "PropertyValue": {"propertyID", "value"},
    "Claim": {"url", "text", "about", "citation", "inLanguage"},
    "QuantitativeValue": {"name", "unitText"},
}
"""What schema.org says of a type and machines that show it need, by type."""


class _Elements(HTMLParser):
    """The elements of a head, with the text that a script holds."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.scripts: list[str] = []
        self.stray = ""
        self.within = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.within = tag
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        if tag == "script":
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self.within = ""

    def handle_data(self, data: str) -> None:
        if self.within == "script":
            self.scripts[-1] += data
        else:
            self.stray += data


def heads(site: Site) -> dict[str, Head]:
    made = Heads(site)
    return {page.path: made(page) for page in all_pages(site)}


def graph(head: Head) -> list[dict[str, Any]]:
    """The nodes that a head holds, read as a browser hands them on."""
    (text,) = _Elements(head.tags).scripts
    held = json.loads(text)
    assert held["@context"] == "https://schema.org"
    nodes: list[dict[str, Any]] = held["@graph"]
    return nodes


def things(value: object) -> Iterator[dict[str, Any]]:
    """Every node, at any depth, that is no reference."""
    if isinstance(value, dict):
        if set(value) != {"@id"}:
            yield value
        for held in value.values():
            yield from things(held)
    elif isinstance(value, list):
        for held in value:
            yield from things(held)


def types(node: Mapping[str, Any]) -> list[str]:
    named = node["@type"]
    return named if isinstance(named, list) else [named]


def of_type(nodes: object, wanted: str) -> list[dict[str, Any]]:
    return [node for node in things(nodes) if wanted in types(node)]


def meta(head: Head) -> dict[str, str]:
    found = (attributes for tag, attributes in _Elements(head.shared).found if tag == "meta")
    return {one.get("property") or one["name"]: one["content"] for one in found}


def faults(nodes: list[dict[str, Any]]) -> list[str]:
    """What schema.org asks of these nodes, and they do not give."""
    known, told = {node.get("@id") for node in things(nodes)}, []
    for node in things(nodes):
        kind = types(node)[0]
        if kind not in REQUIRED:
            told.append(f"unknown type: {kind}")
            continue
        is_short = kind in ("Dataset", "Organization", "NewsArticle") and set(node) <= {
            "@type",
            "name",
            "url",
            "datePublished",
        }
        needed = {"name"} if is_short else {"inLanguage"} if set(node) == {"@type", "inLanguage"} else REQUIRED[kind]
        if kind == "Quotation" and "citation" not in node:  # a translation, or what was translated
            needed = {"inLanguage"}
        told += [f"{kind} without {name}" for name in sorted(needed - set(node))]
        told += [f"{kind} with an empty {name}" for name, value in node.items() if value in ("", [], {}, None)]
        told += [
            f"{kind}: no day: {value}"
            for name, value in node.items()
            if name in ("startDate", "endDate", "datePublished", "dateModified", "dateCreated")
            and not DAY.fullmatch(value)
        ]
    references = [value["@id"] for value in _dictionaries(nodes) if set(value) == {"@id"}]
    return told + [f"leads nowhere: {one}" for one in references if one not in known]


def _dictionaries(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    held: Iterable[object] = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in held:
        yield from _dictionaries(one)


@pytest.mark.parametrize("hazardous", [False, True])
def test_every_page_tells_what_it_is_with_all_that_its_types_need(tmp_path: Path, hazardous: bool) -> None:
    site = hazardous_site(tmp_path) if hazardous else real_site()
    told = {path: faults(graph(head)) for path, head in heads(site).items()}
    assert {path: wrong for path, wrong in told.items() if wrong} == {}


def test_a_missing_property_is_a_fault() -> None:
    assert faults([{"@type": "Event", "name": "They met", "startDate": "soon", "attendee": [{"@id": "nobody"}]}]) == [
        "Event without eventAttendanceMode",
        "Event without subjectOf",
        "Event without url",
        "Event: no day: soon",
        "leads nowhere: nobody",
    ]


def test_the_overview_is_a_background_article_about_the_parties_with_its_sources() -> None:
    site = real_site()
    nodes = graph(heads(site)[f"explainers/{RIYADH}/index.md"])
    (article,) = of_type(nodes, "BackgroundNewsArticle")
    assert article["headline"] == "US–Russia talks in Riyadh"
    assert (article["datePublished"], article["dateModified"]) == ("2025-02-21", "2025-12-15")
    by_id = {node["@id"]: node.get("name") for node in things(nodes) if "@id" in node}
    about = [by_id[one["@id"]] for one in article["about"]]
    assert about[:4] == ["United States", "Russia", "Saudi Arabia", "Ukraine"]
    assert about[-1] == "US–Russia talks in Riyadh"
    assert "US-Russia talks in Saudi Arabia begin" in {one["name"] for one in article["citation"]}
    (data,) = [one for one in of_type(nodes, "Dataset") if "distribution" in one]
    assert data["license"] == LICENCE
    offered = {one["contentUrl"].removeprefix(ADDRESS) for one in data["distribution"]}
    assert offered >= {f"explainers/{RIYADH}/{name}" for name in ("data.json", "positions.csv", "quotes.csv")}
    assert offered <= set(files_of(site))


def test_a_meeting_is_an_event_with_those_who_were_surely_there(tmp_path: Path) -> None:
    table = """
    meetings:
      hall:
        title: In the hall
        date: 2025-02-18/2025-02-19
        place: Hall, Riyadh
        seats:
          - {actor: envoy, for: norway}
          - {actor: guest, for: norway, unsure: one paper has her}
          - {actor: qatar, role: host}
        others: [norway]
      line: {title: By telephone, date: 2025-02, format: call, seats: [{actor: norway}]}
    """
    people = "envoy: {name: Envoy, kind: person}\nguest: {name: Guest, kind: person}"
    model = small_site(tmp_path, {"table.yaml": table, "actors/a.yaml": people})
    nodes = graph(heads(Site.of(model, OPTIONS))["explainers/talks/table.md"])
    by_id = {node["@id"]: node.get("name") for node in things(nodes) if "@id" in node}
    shown = [
        {
            name: [by_id[one["@id"]] for one in value] if name in ("attendee", "organizer") else value
            for name, value in event.items()
            if name not in ("url", "subjectOf", "@id")
        }
        for event in of_type(nodes, "Event")
    ]
    assert shown == [
        {
            "@type": "Event",
            "name": "In the hall",
            "startDate": "2025-02-18",
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "endDate": "2025-02-19",
            "location": {"@type": "Place", "name": "Hall, Riyadh", "address": "Hall, Riyadh"},
            "attendee": ["Envoy", "Qatar", "Norway"],
            "organizer": ["Qatar"],
        },
        {
            "@type": "Event",
            "name": "By telephone",
            "startDate": "2025-02",
            "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
            "attendee": ["Norway"],
        },
    ]


def test_a_quote_is_a_quotation_with_its_speaker_and_where_it_is_printed(tmp_path: Path) -> None:
    quotes = """
    no-deal:
      {speaker: premier, text: Nei, language: nb, translation: "No", translated_from: se, said_on: 2025-02-18,
       about: [peace], sources: [{source: paper, at: page 3}]}
    """
    files = {
        "quotes.yaml": quotes,
        "positions.yaml": "issues: {peace: {title: Peace}}",
        "sources/a.yaml": "paper: {title: The Paper, url: 'https://paper.example/1', published: 2025-02-19}",
        "actors/a.yaml": "premier: {name: The Premier, kind: person}",
    }
    nodes = graph(heads(Site.of(small_site(tmp_path, files), OPTIONS))["explainers/talks/quotes.md"])
    (quote,) = (one for one in of_type(nodes, "Quotation") if "text" in one and "url" in one)
    (speaker,) = of_type(nodes, "Person")
    assert speaker["name"] == "The Premier"
    assert quote == {
        "@type": "Quotation",
        "url": f"{ADDRESS}explainers/talks/quotes/#no-deal",
        "text": "Nei",
        "inLanguage": "nb",
        "spokenByCharacter": {"@id": speaker["@id"]},
        "citation": [
            {
                "@type": "NewsArticle",
                "name": "The Paper",
                "url": "https://paper.example/1",
                "datePublished": "2025-02-19",
            }
        ],
        "dateCreated": "2025-02-18",
        "workTranslation": {"@type": "Quotation", "text": "No", "inLanguage": "en"},
        "translationOfWork": {"@type": "Quotation", "inLanguage": "se"},
        "about": [{"@type": "Thing", "name": "Peace"}],
    }


def test_a_figure_is_a_claim_about_a_quantity_by_who_makes_it_and_with_where_it_is_printed(tmp_path: Path) -> None:
    figures = """
    lost:
      {range: [2, 4.5], scale: billion, unit: US dollars, label: Lost trade, claimed_by: minister, as_of: 2025-02,
       sources: [paper]}
    sent: {value: 21000, unit: men, label: Men sent, qualifier: over, sources: [paper]}
    """
    files = {"figures.yaml": figures, "actors/a.yaml": "minister: {name: The Minister, kind: person}"}
    nodes = graph(heads(Site.of(small_site(tmp_path, files), OPTIONS))["explainers/talks/figures.md"])
    (minister,) = of_type(nodes, "Person")
    (page,) = of_type(nodes, "WebPage")
    paper = [{"@type": "NewsArticle", "name": "Paper"}]
    assert page["hasPart"] == [
        {
            "@type": "Claim",
            "url": f"{ADDRESS}explainers/talks/figures/#lost",
            "text": "Lost trade: $2–4.5 billion",
            "about": {
                "@type": "QuantitativeValue",
                "name": "Lost trade",
                "unitText": "US dollars",
                "minValue": 2_000_000_000,
                "maxValue": 4_500_000_000,
            },
            "inLanguage": "en",
            "citation": paper,
            "author": {"@id": minister["@id"]},
            "temporalCoverage": "2025-02",
        },
        {
            "@type": "Claim",
            "url": f"{ADDRESS}explainers/talks/figures/#sent",
            "text": "Men sent: over 21,000 men",
            "about": {"@type": "QuantitativeValue", "name": "Men sent", "unitText": "men", "value": 21000},
            "inLanguage": "en",
            "citation": paper,
        },
    ]


def test_the_page_to_print_leaves_it_to_the_overview_to_be_found() -> None:
    made = heads(real_site())
    head = made[f"explainers/{RIYADH}/print.md"]
    found = _Elements(head.tags).found
    overview = f"{ADDRESS}explainers/{RIYADH}/"
    assert [one["href"] for tag, one in found if one.get("rel") == "canonical"] == [overview]
    assert [one["content"] for tag, one in found if one.get("name") == "robots"] == ["noindex, follow"]
    assert meta(head)["og:url"] == overview
    (way,) = of_type(graph(head), "BreadcrumbList")
    assert [one["name"] for one in way["itemListElement"]][-2:] == ["US–Russia talks in Riyadh", "All on one page"]
    assert {path for path, head in made.items() if not head.listed} == {
        f"explainers/{slug}/print.md" for slug in real_site().explained
    }


def test_an_actor_is_a_person_or_an_organisation_that_is_the_same_as_its_links_say(tmp_path: Path) -> None:
    actors = """
    envoy:
      {name: Envoy, kind: person, of: norway, other_names: [The Envoy], about: Speaks., sources: [paper],
       links: {wikidata: Q1, mail: "mailto:e@example.org"}, posts: [{title: Envoy, of: council}, {title: Clerk, until: 2020}]}
    norway: {name: Norway, kind: state, country: "NO", short: NOR}
    council: {name: Council, kind: organisation}
    farmers: {name: Farmers, kind: group}
    """
    made = heads(Site.of(small_site(tmp_path, {"actors/a.yaml": actors}), OPTIONS))
    (envoy,) = of_type(graph(made["actors/envoy.md"]), "Person")
    assert {key: value for key, value in envoy.items() if key not in ("@id", "url", "affiliation")} == {
        "@type": "Person",
        "name": "Envoy",
        "sameAs": ["https://www.wikidata.org/wiki/Q1"],
        "alternateName": ["The Envoy"],
        "description": "Speaks.",
        "jobTitle": ["Envoy"],
    }
    assert [one["name"] for one in envoy["affiliation"]] == ["Council", "Norway"]
    (norway,) = of_type(graph(made["actors/norway.md"]), "Country")
    assert norway["identifier"]["value"] == "NO"
    assert norway["alternateName"] == ["NOR"]
    assert types(norway) == ["Country", "Organization"]
    assert of_type(graph(made["actors/farmers.md"]), "Thing")[0]["name"] == "Farmers"


def test_actors_of_the_real_content_are_the_same_as_their_items_of_wikidata() -> None:
    made = heads(real_site())
    for actor, item in (("ukraine", "Q212"), ("european-union", "Q458"), ("vladimir-putin", "Q7747")):
        same = [one.get("sameAs") for one in things(graph(made[f"actors/{actor}.md"])) if one.get("name")]
        assert [f"https://www.wikidata.org/wiki/{item}"] in same


def test_corrections_stand_with_the_article(tmp_path: Path) -> None:
    front = "corrections: [{date: 2025-03-01, text: It was *Tuesday*.}]"
    made = heads(Site.of(small_site(tmp_path, {"explainer.yaml": front}), OPTIONS))
    for page in ("index", "changes"):
        (article,) = of_type(graph(made[f"explainers/talks/{page}.md"]), "BackgroundNewsArticle")
        assert article["correction"] == [
            {
                "@type": "CorrectionComment",
                "text": "It was Tuesday.",
                "datePublished": "2025-03-01",
                "url": f"{ADDRESS}explainers/talks/changes/#correction-2025-03-01",
            }
        ]


def test_breadcrumbs_lead_from_the_home_page_to_the_page() -> None:
    made = heads(real_site())
    (way,) = of_type(graph(made[f"explainers/{RIYADH}/quotes.md"]), "BreadcrumbList")
    assert [(one["position"], one["name"], one["item"].removeprefix(ADDRESS)) for one in way["itemListElement"]] == [
        (1, "Home", ""),
        (2, "Explainers", "explainers/"),
        (3, "Talks on ending the war in Ukraine, 2025", "series/talks-on-ukraine-2025/"),
        (4, "US–Russia talks in Riyadh", f"explainers/{RIYADH}/"),
        (5, "In their words", f"explainers/{RIYADH}/quotes/"),
    ]
    assert of_type(graph(made["index.md"]), "BreadcrumbList") == []


def test_a_series_has_its_explainers_as_parts_and_the_day_of_their_last_change(tmp_path: Path) -> None:
    files = {
        "series/peace.yaml": "{title: Peace, explainers: [talks]}",
        "explainers/talks/explainer.yaml": "updated: 2025-03-01",
        "explainers/later/explainer.yaml": "updated: 2025-04-01",
    }
    head = heads(Site.of(small_site(tmp_path, files), OPTIONS))["series/peace.md"]
    (page,) = of_type(graph(head), "CollectionPage")
    assert page["hasPart"] == [{"@id": one["@id"]} for one in of_type(graph(head), "BackgroundNewsArticle")]
    assert (page["name"], head.changed) == ("Peace", "2025-03-01")


def test_nasty_values_arrive_whole_and_do_nothing(tmp_path: Path) -> None:
    made = heads(hazardous_site(tmp_path))
    quotes = of_type(graph(made["explainers/talks/quotes.md"]), "Quotation")
    assert [one["text"] for one in quotes] == list(HAZARDS.values())
    for path, head in made.items():
        elements = _Elements(head.tags + head.shared)
        assert elements.stray.strip() == "", path
        assert Counter(tag for tag, _ in elements.found) == Counter(
            re.findall(r"(?m)^<(\w+)", head.tags + "\n" + head.shared)
        )
        assert not [name for _, attributes in elements.found for name in attributes if name.startswith("on")]
        assert "</script>" not in head.tags.removesuffix("</script>")
        assert "<!--" not in head.tags + head.shared
    assert meta(made["explainers/talks/index.md"])["og:title"] == HAZARDS["tags"]
    assert meta(made["actors/who-scripts.md"])["og:title"] == HAZARDS["scripts"]
    assert meta(made["actors/who-controls.md"])["og:title"] == HAZARDS["controls"].translate(
        {0x07: "�", 0x00: "�", 0x85: "�", 0x0D: " ", 0x09: " "}
    )


def test_a_line_separator_ends_no_line_of_the_script(tmp_path: Path) -> None:
    model = small_site(tmp_path, {"quotes.yaml": 'a: {speaker: norway, text: "one\\u2028two\\u2029three"}'})
    head = heads(Site.of(model, OPTIONS))["explainers/talks/quotes.md"]
    assert not re.search("[\u2028\u2029]", head.tags)
    assert "one\u2028two\u2029three" in {one.get("text") for one in of_type(graph(head), "Quotation")}


def test_what_stands_beside_a_page_is_linked_and_there() -> None:
    site, files = real_site(), set(files_of(real_site()))
    for path, head in heads(site).items():
        here = path.removesuffix("index.md").replace(".md", "/")
        links = [attributes for tag, attributes in _Elements(head.tags).found if tag == "link"]
        beside = [one for one in links if one["rel"] == "alternate"]
        assert {urljoin(here, one["href"]).removeprefix(ADDRESS) for one in beside} <= files
        assert {one["rel"] for one in links} <= {"alternate"} | ({"canonical"} if path.endswith("/print.md") else set())


def test_how_a_page_is_shared() -> None:
    shared = meta(heads(real_site())[f"explainers/{RIYADH}/quotes.md"])
    assert shared["og:title"] == "In their words – US–Russia talks in Riyadh"
    assert shared["og:url"] == f"{ADDRESS}explainers/{RIYADH}/quotes/"
    assert shared["og:type"] == "article"
    assert shared["article:modified_time"] == "2025-12-15"
    assert shared["twitter:title"] == shared["og:title"]
    assert shared["twitter:description"] == shared["og:description"] != ""


def test_every_page_has_a_description() -> None:
    assert [path for path, head in heads(real_site()).items() if not meta(head).get("og:description")] == []


def test_without_an_address_only_what_stands_beside_the_page_is_told(tmp_path: Path) -> None:
    made = heads(Site.of(small_site(tmp_path, {}), replace(OPTIONS, site_url="")))
    head = made["explainers/talks/index.md"]
    assert head.shared == ""
    assert [attributes["href"] for _, attributes in _Elements(head.tags).found] == ["data.json", "index.md"]


def test_a_page_changed_when_its_content_says_so(tmp_path: Path) -> None:
    files = {
        "explainers/old/explainer.yaml": "{published: 2024-05, answer: {text: 'By [[norway]]', sources: [paper]}}",
        "explainers/new/explainer.yaml": "{published: 2025-01-01, updated: 2025-06-03}",
        "actors/a.yaml": "norway: {}\nnobody: {}",
    }
    made = heads(Site.of(small_site(tmp_path, files), SiteOptions()))
    wanted = {
        "explainers/old/index.md": "2024-05-01",
        "explainers/new/index.md": "2025-06-03",
        "actors/norway.md": "2024-05-01",
        "actors/nobody.md": "",
        "index.md": "2025-06-03",
    }
    assert {path: made[path].changed for path in wanted} == wanted


def test_what_another_plugin_says_of_sharing_stands_alone() -> None:
    ours = '<meta property="og:title" content="ours">'
    theirs = '<html><head><meta property="og:title" content="theirs"></head><body></head></body>'
    assert with_head(theirs, "<link>", ours) == theirs.replace("</head>", "<link>\n</head>", 1)
    plain = "<html><head></head><body></body></html>"
    assert with_head(plain, "<link>", ours) == plain.replace("</head>", f"<link>\n{ours}\n</head>")
    assert with_head("no head", "<link>", ours) == "no head"
