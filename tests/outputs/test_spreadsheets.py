"""The spreadsheets of an explainer, read back by the Frictionless library, which validates them, and by `csv`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from frictionless import Package
from hypothesis import given
from hypothesis import strategies as st

from generator.outputs.spreadsheets import SPREADSHEETS, spreadsheets
from generator.outputs.spreadsheets.column import written
from generator.pages.site import Site, SiteOptions
from tests.outputs.sites import HAZARDS, RIYADH, hazardous_site, real_site
from tests.small_site import small_site

ROOM = """
meetings:
  riyadh:
    date: 2025-02
    seats: [{actor: rubio, as: Secretary of State, lead: true}, {actor: lavrov, unsure: One paper says so}]
    others: [russia]
parties: {ukraine: {excluded: {status: declined, why: 'It was *not* asked'}}, china: {}}
"""
PEOPLE = "{rubio: {of: us, name: Marco Rubio}, lavrov: {of: russia}}"


def files(site: Site) -> dict[str, bytes]:
    return {file.path: file.content for file in spreadsheets(site)}


def rows(site: Site, name: str) -> list[dict[str, str]]:
    """The rows as any reader of CSV has them."""
    text = files(site)[f"explainers/talks/{name}.csv"].decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def faults(site: Site, folder: Path, slug: str) -> list[str]:
    """What the Frictionless library finds wrong with the data package of an explainer and its files."""
    for path, content in files(site).items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    report = Package(str(folder / "explainers" / slug / "datapackage.json")).validate()
    assert report.stats["tasks"] > 0
    return [str(fault) for fault in report.flatten(["name", "rowNumber", "fieldName", "type", "message"])]


def test_the_data_packages_of_the_real_content_are_valid(tmp_path: Path) -> None:
    assert [fault for slug in real_site().explained for fault in faults(real_site(), tmp_path, slug)] == []


def test_the_data_package_of_hazardous_texts_is_valid_and_every_text_arrives_whole_but_harmless(tmp_path: Path) -> None:
    site = hazardous_site(tmp_path / "content")
    assert faults(site, tmp_path, "talks") == []
    expected = {name: HAZARDS[name] for name in HAZARDS}
    expected |= {name: f"'{HAZARDS[name]}" for name in ("formula", "plus", "minus", "at", "wide", "apostrophe")}
    expected["controls"] = "bell� nul� next� tab\there return\rhere not\uffff end"
    assert {row["id"]: row["text"] for row in rows(site, "quotes")} == expected
    assert {row["anchor"]: row["title"] for row in rows(site, "events")} == expected
    assert {row["id"]: row["unit"] for row in rows(site, "figures")} == expected
    assert {row["issue"]: row["proposal"] for row in rows(site, "positions")} == expected
    assert {row["actor"].removeprefix("who-"): row["post"] for row in rows(site, "seats")} == expected
    assert {row["value"] for row in rows(site, "figures")} == {"-4.5"}


def test_the_library_tells_a_file_that_was_changed(tmp_path: Path) -> None:
    assert faults(real_site(), tmp_path, RIYADH) == []
    place = tmp_path / "explainers" / RIYADH
    changed = (place / "positions.csv").read_bytes().replace(b",supports,", b",perhaps,", 1)
    (place / "positions.csv").write_bytes(changed)
    told = Package(str(place / "datapackage.json")).validate().flatten(["fieldName", "type"])
    assert told == [["stance", "constraint-error"], [None, "hash-count"], [None, "byte-count"]]


def test_every_column_says_what_it_means() -> None:
    bare = [
        f"{sheet.name}.{column.name}" for sheet in SPREADSHEETS for column in sheet.columns if not column.description
    ]
    assert bare == []


def test_a_file_without_rows_is_not_made_nor_is_a_package_of_none(tmp_path: Path) -> None:
    assert files(Site.of(small_site(tmp_path / "without", {}))) == {}
    made = files(Site.of(small_site(tmp_path / "with", {"timeline.yaml": "[{title: A call}]"})))
    assert list(made) == ["explainers/talks/events.csv", "explainers/talks/datapackage.json"]


def test_lines_end_as_rfc_4180_says_and_there_is_no_byte_order_mark(tmp_path: Path) -> None:
    made = files(Site.of(small_site(tmp_path, {"timeline.yaml": "[{date: 2025-02, title: 'A call, \"short\"'}]"})))
    head, line, end = made["explainers/talks/events.csv"].split(b"\r\n")
    assert head == b"anchor,address,date,date_first,date_last,title,text,actors,meeting,quotes,sources"
    assert line == (
        b"2025-02-a-call-short,explainers/talks/timeline/#2025-02-a-call-short,2025-02,2025-02-01,2025-02-28,"
        b'"A call, ""short""",,,,,paper'
    )
    assert end == b""


def test_a_position_is_told_with_its_issue_and_whether_it_is_current(tmp_path: Path) -> None:
    positions = """
    issues: {nato: {title: NATO membership, proposal: Ukraine joins}}
    positions:
      - {party: us, issue: nato, stance: opposes, since: 2024}
      - {party: us, issue: nato, stance: supports, since: 2025, wants: 'A *quick* answer', sources: [tass, paper]}
    """
    old, new = rows(
        Site.of(small_site(tmp_path, {"positions.yaml": positions, "table.yaml": ROOM, "actors/all.yaml": PEOPLE})),
        "positions",
    )
    assert (old["is_current"], new["is_current"]) == ("false", "true")
    wanted = ("issue_title", "proposal", "party_name", "at_table", "stance", "wants", "since_last", "sources")
    assert [new[name] for name in wanted] == [
        "NATO membership",
        "Ukraine joins",
        "Us",
        "true",
        "supports",
        "A quick answer",
        "2025-12-31",
        "tass;paper",
    ]


def test_a_quote_and_its_renderings_are_rows(tmp_path: Path) -> None:
    quotes = "one: {speaker: rubio, text: 'Yes', renderings: [{text: Да, language: ru, sources: [tass]}]}"
    site = Site.of(small_site(tmp_path, {"quotes.yaml": quotes, "actors/all.yaml": PEOPLE, "table.yaml": ROOM}))
    told = ("id", "rendering", "speaker_name", "post", "party", "text", "language", "sources")
    assert [[row[name] for name in told] for row in rows(site, "quotes")] == [
        ["one", "0", "Marco Rubio", "Secretary of State", "us", "Yes", "", "paper"],
        ["one", "1", "Marco Rubio", "Secretary of State", "us", "Да", "ru", "tass"],
    ]


def test_a_figure_its_other_counts_and_its_series_are_rows(tmp_path: Path) -> None:
    figures = """
    lost:
      range: [2, 5]
      scale: billion
      series: [{date: 2024, value: 1}, {date: 2025, value: 1.50}]
      others: [{value: 3, qualifier: about, claimed_by: us, sources: [paper]}]
    """
    made = rows(Site.of(small_site(tmp_path, {"figures.yaml": figures})), "figures")
    told = ("kind", "number", "value", "low", "high", "scale", "qualifier", "claimed_by_name", "as_of")
    assert [[row[name] for name in told] for row in made] == [
        ["figure", "0", "", "2", "5", "billion", "", "", ""],
        ["count", "1", "3", "", "", "", "about", "Us", ""],
        ["point", "1", "1", "", "", "billion", "", "", "2024"],
        ["point", "2", "1.50", "", "", "billion", "", "", "2025"],
    ]


def test_seats_unnamed_others_and_those_outside_are_rows(tmp_path: Path) -> None:
    made = rows(Site.of(small_site(tmp_path, {"table.yaml": ROOM, "actors/all.yaml": PEOPLE})), "seats")
    told = ("party", "presence", "actor_name", "post", "role", "lead", "unsure", "why")
    assert [[row[name] for name in told] for row in made] == [
        ["us", "seated", "Marco Rubio", "Secretary of State", "delegate", "true", "", ""],
        ["russia", "seated", "Lavrov", "", "delegate", "false", "One paper says so", ""],
        ["russia", "unnamed", "", "", "", "", "", ""],
        ["ukraine", "declined", "", "", "", "", "", "It was not asked"],
        ["china", "absent", "", "", "", "", "", ""],
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "'"])
def test_a_text_that_could_be_a_formula_gets_an_apostrophe(start: str) -> None:
    assert written(f"{start}1") == f"'{start}1"


@given(st.text())
def test_without_its_first_apostrophe_a_cell_is_the_text_and_no_cell_starts_a_formula(text: str) -> None:
    cell = written(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    shown = cell.removeprefix("'")
    assert len(shown) == len(text)
    assert all(one in (other, "�") for one, other in zip(shown, text, strict=True))


def test_the_head_of_a_package_names_the_explainer_and_its_sources(tmp_path: Path) -> None:
    site = Site.of(
        small_site(
            tmp_path,
            {"timeline.yaml": "[{title: A call}]", "sources/all.yaml": "paper: {url: 'https://example.org/a'}"},
        )
    )
    package = json.loads(files(site)["explainers/talks/datapackage.json"])
    assert (package["name"], package["title"], package["description"]) == ("talks", "Talks", "Who decides?")
    assert package["sources"] == [{"title": "Paper", "path": "https://example.org/a"}]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("", None),
        (
            "https://creativecommons.org/licenses/by-sa/4.0/deed.en",
            [{"name": "CC-BY-SA-4.0", "path": "https://creativecommons.org/licenses/by-sa/4.0/deed.en"}],
        ),
        (
            "https://creativecommons.org/publicdomain/zero/1.0/",
            [{"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}],
        ),
        ("https://example.org/terms", [{"path": "https://example.org/terms"}]),
    ],
)
def test_a_package_says_its_licence_if_the_options_name_one(tmp_path: Path, address: str, told: object) -> None:
    model = small_site(tmp_path, {"timeline.yaml": "[{title: A call}]"})
    package = json.loads(files(Site.of(model, SiteOptions(licence=address)))["explainers/talks/datapackage.json"])
    assert package.get("licenses") == told
