"""The feeds: what they tell, and that they are what RFC 4287 and JSON Feed 1.1 ask for."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest

from generator.outputs.feeds import feeds
from generator.outputs.feeds.news import LIMIT
from generator.pages.site import Site, SiteOptions
from tests.outputs.sites import ADDRESS, HAZARDS, OPTIONS, RIYADH, hazardous_site, real_site
from tests.small_site import small_site

ATOM = "{http://www.w3.org/2005/Atom}"
PUBLISHED = "published: 2025-02-21\nupdated: 2025-12-15"


def files(site: Site) -> dict[str, str]:
    return {file.path: file.content.decode("utf-8") for file in feeds(site)}


def small(folder: Path, given: dict[str, str], options: SiteOptions = OPTIONS) -> Site:
    return Site.of(small_site(folder, given), options)


def items(site: Site, path: str = "feed.json") -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(files(site)[path])["items"]
    return listed


def atom_faults(text: str, address: str) -> list[str]:
    """What RFC 4287 asks of a feed document, and this one does not give; sections of it in brackets."""
    root, told = ET.fromstring(text), []
    one_each = {"feed": ("id", "title", "updated"), "entry": ("id", "title", "updated", "published")}
    at_most_one = {"feed": ("subtitle", "rights"), "entry": ("summary", "content", "rights")}
    for element in (root, *root.findall(f"{ATOM}entry")):
        name = element.tag.removeprefix(ATOM)
        told += [
            f"{name}: {tag} is not there once [4.1]" for tag in one_each[name] if len(element.findall(ATOM + tag)) != 1
        ]
        told += [
            f"{name}: {tag} is there twice [4.1]" for tag in at_most_one[name] if len(element.findall(ATOM + tag)) > 1
        ]
        alternates = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        if len(alternates) != 1:
            told.append(f"{name}: not one alternate link [4.1.1, 4.1.2]")
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    told += [f"id twice: {one} [4.1.1]" for one in set(ids) if ids.count(one) > 1]
    told += [f"no IRI: {one} [4.2.6]" for one in ids if not re.fullmatch(r"https://[^\s<>\"{}|\\^`]+", one or "")]
    told += [
        f"no moment: {element.text} [3.3]"
        for tag in ("updated", "published")
        for element in root.iter(ATOM + tag)
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", element.text or "")
    ]
    if not root.findall(f"{ATOM}author/{ATOM}name") or not (root.findtext(f"{ATOM}author/{ATOM}name") or "").strip():
        told.append("no author [4.1.1]")
    if [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"] != [address]:
        told.append("no link to itself [4.1.1]")
    told += [
        f"no term: {element.attrib} [4.2.2]" for element in root.iter(f"{ATOM}category") if not element.get("term")
    ]
    known = {
        "feed",
        "entry",
        "id",
        "title",
        "subtitle",
        "updated",
        "published",
        "link",
        "author",
        "name",
        "category",
        "summary",
    }
    told += [f"unknown: {element.tag}" for element in root.iter() if element.tag.removeprefix(ATOM) not in known]
    return told


def json_feed_faults(text: str, address: str) -> list[str]:
    """What jsonfeed.org/version/1.1 asks of a feed, and this one does not give."""
    held, told = json.loads(text), []
    if held["version"] != "https://jsonfeed.org/version/1.1" or not held["title"]:
        told.append("no version or no title")
    if held["feed_url"] != address:
        told.append("feed_url is not its own address")
    ids = [item["id"] for item in held["items"]]
    told += [f"id twice: {one}" for one in set(ids) if ids.count(one) > 1]
    for item in held["items"]:
        if not (isinstance(item["id"], str) and item.get("content_text")):
            told.append(f"{item['id']}: no id or no content")
        told += [
            f"no moment: {item[key]}"
            for key in ("date_published", "date_modified")
            if not item[key].endswith("T00:00:00Z")
        ]
    return told


@pytest.mark.parametrize("hazardous", [False, True])
def test_every_feed_is_valid(tmp_path: Path, hazardous: bool) -> None:
    site = hazardous_site(tmp_path) if hazardous else real_site()
    made = files(site)
    assert [path for path in made if "/" not in path] == ["feed.xml", "feed.json"]
    assert len(made) == 2 + 2 * len(site.explained) + 2 * len(site.series)
    for path, text in made.items():
        faults = atom_faults if path.endswith(".xml") else json_feed_faults
        assert faults(text, ADDRESS + path) == []


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (("<title>Talks</title>", ""), "entry: title is not there once [4.1]"),
        (("T00:00:00Z", ""), "no moment: 2025-02-18 [3.3]"),
        (('rel="self"', 'rel="via"'), "no link to itself [4.1.1]"),
    ],
)
def test_a_feed_that_is_not_valid_is_told(tmp_path: Path, wrong: tuple[str, str], told: str) -> None:
    text = files(small(tmp_path, {}))["feed.xml"]
    assert told in atom_faults(text.replace(*wrong), f"{ADDRESS}feed.xml")


def test_a_reader_of_feeds_reads_the_real_ones_as_they_are() -> None:
    for path, text in files(real_site()).items():
        if path.endswith(".xml"):
            read = feedparser.parse(
                text.encode(), response_headers={"content-type": "application/atom+xml; charset=utf-8"}
            )
            told = items(real_site(), path.replace(".xml", ".json"))
            assert (read.bozo, read.version) == (False, "atom10")
            assert [(entry.id, entry.title, entry.link) for entry in read.entries] == [
                (item["id"], item["title"], item["url"]) for item in told
            ]


def test_without_the_sites_address_or_an_explainer_there_is_no_feed(tmp_path: Path) -> None:
    assert files(real_site("")) == {}
    draft = small(tmp_path, {"explainer.yaml": "draft: true"})
    assert files(draft) == {}


def test_an_explainer_is_told_with_its_answer_under_its_own_address(tmp_path: Path) -> None:
    front = f"title: Talks\nanswer: {{text: 'They *met*.', sources: [paper]}}\n{PUBLISHED}"
    assert items(small(tmp_path, {"explainer.yaml": front})) == [
        {
            "id": f"{ADDRESS}explainers/talks/",
            "url": f"{ADDRESS}explainers/talks/",
            "title": "Talks",
            "content_text": "They met.",
            "date_published": "2025-02-21T00:00:00Z",
            "date_modified": "2025-12-15T00:00:00Z",
            "tags": ["Explainer", "Talks"],
        }
    ]


def test_shifts_corrections_and_events_since_its_publication_are_told_the_newest_first(tmp_path: Path) -> None:
    site = small(
        tmp_path,
        {
            "explainer.yaml": "published: 2025-02-21\ncorrections: [{date: 2025-03-01, text: A name.}]",
            "positions.yaml": """
            issues: {nato: {title: NATO membership, proposal: Ukraine joins}}
            positions:
              - {party: us, issue: nato, stance: supports, since: 2008}
              - {party: us, issue: nato, stance: noncommittal, since: 2025-02-12}
              - {party: us, issue: nato, stance: opposes, since: 2025-04, wants: No.}
            """,
            "timeline.yaml": "[{date: 2025-02-20, title: Before}, {id: call, date: 2025-03-18, title: A call, text: They spoke.}]",
        },
    )
    assert [
        (item["id"].removeprefix(f"{ADDRESS}explainers/talks/"), item["title"], item["content_text"])
        for item in items(site)
    ] == [
        ("positions/#nato--us--2025-04", "Us on NATO membership: Noncommittal → Opposes", "No."),
        ("timeline/#call", "A call", "They spoke."),
        ("changes/#correction-2025-03-01", "Correction: Talks", "A name."),
        ("", "Talks", "They met."),
    ]


def test_a_feed_has_the_newest_entries_and_no_more(tmp_path: Path) -> None:
    first = datetime.date(2025, 3, 1)
    days = [first + datetime.timedelta(days=number) for number in range(LIMIT + 5)]
    events = ", ".join(f"{{date: {day}, title: Day {number}}}" for number, day in enumerate(days))
    listed = items(small(tmp_path, {"timeline.yaml": f"[{events}]"}))
    assert [item["title"] for item in listed] == [f"Day {number}" for number in reversed(range(5, LIMIT + 5))]


def test_the_feed_of_the_site_has_the_news_of_all_explainers(tmp_path: Path) -> None:
    files_given = {"explainers/one/explainer.yaml": "title: One", "explainers/two/explainer.yaml": "title: Two"}
    site = small(tmp_path, files_given)
    assert [item["title"] for item in items(site)] == ["One", "Two"]
    assert [item["title"] for item in items(site, "explainers/two/feed.json")] == ["Two"]
    assert json.loads(files(site)["explainers/two/feed.json"])["title"] == "Two – Who’s at the Table"


SERIES = {
    "series/all.yaml": """
    {title: All talks, answer: {text: They *met* twice., sources: [paper]}, explainers: [one, two],
     issues: {nato: {title: NATO membership, proposal: Ukraine joins}}}
    """,
    "explainers/one/explainer.yaml": "{title: One, published: 2025-02-20}",
    "explainers/one/positions.yaml": """
    issues: {nato: {same_as: nato}}
    positions: [{party: us, issue: nato, stance: opposes, since: 2025-02-18}]
    """,
    "explainers/two/explainer.yaml": "{title: Two, published: 2025-03-15}",
    "explainers/two/positions.yaml": """
    issues: {joining: {same_as: nato}}
    positions: [{party: us, issue: joining, stance: supports, since: 2025-03-11, wants: Ukraine in.}]
    """,
}
"""Two talks, between which the United States moved."""


def test_a_series_is_told_with_its_answer_once_it_has_a_second_explainer_and_so_is_who_moved_between_its_talks(
    tmp_path: Path,
) -> None:
    site = small(tmp_path, SERIES)
    told = items(site, "series/all/feed.json")
    assert [(item["tags"], item["title"], item["date_published"][:10]) for item in told] == [
        (["Series", "All talks"], "All talks", "2025-03-15"),
        (["Position shifted", "All talks"], "Us on NATO membership: Opposes → Supports", "2025-03-15"),
        (["Explainer", "Two"], "Two", "2025-03-15"),
        (["Explainer", "One"], "One", "2025-02-20"),
    ]
    series, moved, *_ = told
    assert (series["id"], series["content_text"]) == (f"{ADDRESS}series/all/", "They met twice.")
    assert (moved["id"], moved["content_text"]) == (
        f"{ADDRESS}explainers/two/positions/#joining--us--2025-03-11",
        "Ukraine in.",
    )
    assert {item["id"] for item in items(site)} == {item["id"] for item in told}
    assert [item["title"] for item in items(site, "explainers/two/feed.json")] == ["Two"]


def test_a_shift_that_an_explainer_tells_is_not_told_again_by_its_series(tmp_path: Path) -> None:
    positions = """
    issues: {joining: {same_as: nato}}
    positions:
      - {party: us, issue: joining, stance: supports, since: 2025-03-11}
      - {party: us, issue: joining, stance: opposes, since: 2025-03-20}
    """
    told = items(small(tmp_path, {**SERIES, "explainers/two/positions.yaml": positions}), "series/all/feed.json")
    assert [item["title"] for item in told if "shifted" in item["tags"][0]] == [
        "Us on NATO membership: Opposes → Supports",
        "Us on Joining: Supports → Opposes",
    ][::-1]


def test_the_clock_changes_nothing() -> None:
    newest = max(item["date_modified"] for item in items(real_site()))
    assert json.loads(files(real_site())["feed.json"])["items"][0]["date_modified"] == newest
    updated = ET.fromstring(files(real_site())["feed.xml"]).findtext(f"{ATOM}updated")
    assert updated == newest


def test_every_text_arrives_whole_but_for_what_xml_forbids(tmp_path: Path) -> None:
    site = hazardous_site(tmp_path)
    expected = sorted(HAZARDS.values())
    told = items(site, "explainers/talks/feed.json")
    assert sorted(item["title"] for item in told if item["tags"][0] == "Event") == expected
    root = ET.fromstring(files(site)["explainers/talks/feed.xml"])
    titles = [entry.findtext(f"{ATOM}title") or "" for entry in root.findall(f"{ATOM}entry")]
    dropped = "bell nul next\x85 tab\there return here not end"
    assert set(titles) == {*HAZARDS.values(), dropped} - {HAZARDS["controls"]}


def test_real_feeds_tell_shifts_and_events() -> None:
    kinds = {item["tags"][0] for item in items(real_site(), f"explainers/{RIYADH}/feed.json")}
    assert {"Explainer", "Position shifted", "Event"} <= kinds
