"""`data.json` of each explainer, and its schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.outputs.explainer_json import explainer_json
from generator.outputs.json_schema import json_schema
from generator.outputs.shared_json import shared_json
from generator.pages.site import Site
from tests.outputs.sites import ADDRESS, HAZARDS, RIYADH, hazardous_site, real_site
from tests.small_site import small_site


def data(site: Site, slug: str = "talks") -> Any:
    files = {file.path: file.content for file in explainer_json(site)}
    return json.loads(files[f"explainers/{slug}/data.json"])


def schemas(site: Site) -> dict[str, Any]:
    return {file.path: json.loads(file.content) for file in json_schema(site)}


def faults(site: Site) -> list[str]:
    """What the published schemas find wrong with the data files."""
    checked = schemas(site)
    told = []
    for file in (*explainer_json(site), *shared_json(site)):
        held = json.loads(file.content)
        schema = checked[held["$schema"].removeprefix(ADDRESS)]
        validator = jsonschema.Draft202012Validator(
            schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
        )
        told += [f"{file.path} {fault.json_path}: {fault.message}" for fault in validator.iter_errors(held)]
    return told


def test_the_schemas_are_schemas_of_draft_2020_12_under_their_own_address() -> None:
    made = schemas(real_site())
    assert list(made) == [
        "schema/explainer-1.json",
        "schema/actors-1.json",
        "schema/sources-1.json",
        "schema/series-1.json",
    ]
    for path, schema in made.items():
        jsonschema.Draft202012Validator.check_schema(schema)
        assert schema["$id"] == ADDRESS + path
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_key_of_every_schema_says_what_it_means() -> None:
    undescribed = [
        f"{path} {name}.{key}"
        for path, schema in schemas(real_site()).items()
        for name, one in {"": schema, **schema["$defs"]}.items()
        for key, value in one.get("properties", {}).items()
        if not value.get("description")
        and "$ref" not in value
        and (name, key) not in {("InlineText", "text"), ("InlineText", "plain")}
    ]
    assert undescribed == []


def test_the_data_of_the_real_content_fit_their_schemas() -> None:
    assert faults(real_site()) == []


def test_without_the_sites_address_data_and_schemas_name_places_seen_from_its_root() -> None:
    site = real_site("")
    assert faults(site) == []
    assert data(site, RIYADH)["address"] == f"explainers/{RIYADH}/"
    assert "$id" not in schemas(site)["schema/explainer-1.json"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"version": "2"}, "'1' was expected"),
        ({"more": 1}, "Additional properties are not allowed ('more' was unexpected)"),
        ({"positions": [{}]}, "'anchor' is a required property"),
    ],
)
def test_the_schema_tells_what_is_no_data_of_ours(change: dict[str, Any], told: str) -> None:
    site = real_site()
    validator = jsonschema.Draft202012Validator(schemas(site)["schema/explainer-1.json"])
    assert told in [fault.message for fault in validator.iter_errors(data(site, RIYADH) | change)]


def test_a_record_stands_in_the_models_words_with_its_anchor_and_its_address(tmp_path: Path) -> None:
    position = """
    positions:
      - {party: us, issue: nato, stance: conditional, wants: 'A *quick* answer from [[rubio]]', condition: Peace,
         red_line: true, since: 2025-02~, quotes: [yes], sources: [{source: paper, at: page 3}]}
    """
    files = {
        "positions.yaml": position,
        "quotes.yaml": "yes: {speaker: rubio}",
        "actors/rubio.yaml": "rubio: {name: Marco Rubio, of: us}",
    }
    site = Site.of(small_site(tmp_path, files))
    anchor = "nato--us--2025-02-about"
    assert data(site)["positions"] == [
        {
            "anchor": anchor,
            "address": f"explainers/talks/positions/#{anchor}",
            "party": "us",
            "issue": "nato",
            "stance": "conditional",
            "wants": {"text": "A *quick* answer from [[rubio]]", "plain": "A quick answer from Marco Rubio"},
            "condition": {"text": "Peace", "plain": "Peace"},
            "red_line": True,
            "basis": "reported",
            "since": "2025-02~",
            "quotes": ["yes"],
            "sources": [{"source": "paper", "at": "page 3"}],
        }
    ]


def test_numbers_are_numbers(tmp_path: Path) -> None:
    figures = "{a: {value: 21000}, b: {value: 4.50}, c: {range: [-2, 0.5]}, d: {value: 123456789012345678901}}"
    held = data(Site.of(small_site(tmp_path, {"figures.yaml": figures})))["figures"]
    assert [held["a"]["value"], held["b"]["value"], held["c"]["range"]] == [21000, 4.5, [-2, 0.5]]
    assert held["d"]["value"] == 123456789012345678901


def test_what_is_computed_names_positions_by_their_anchors(tmp_path: Path) -> None:
    files = {
        "table.yaml": """
        meetings: {riyadh: {seats: [{actor: us}, {actor: russia}]}}
        parties: {ukraine: {excluded: {}}, china: {}}
        """,
        "positions.yaml": """
        positions:
          - {party: us, issue: nato, stance: opposes, since: 2024}
          - {party: us, issue: nato, stance: supports, since: 2025}
          - {party: russia, issue: nato, stance: supports, since: 2025}
          - {party: ukraine, issue: nato, stance: opposes, since: 2025}
        """,
    }
    held = data(Site.of(small_site(tmp_path, files)))["derived"]
    assert held["seating"]["at_table"] == ["us", "russia"]
    assert held["seating"]["outside"] == [
        {"party": "ukraine", "status": "not-invited"},
        {"party": "china", "status": "absent"},
    ]
    assert [
        (cell["party"], cell["stance"], cell.get("position"), cell["earlier"]) for cell in held["matrix"]["cells"]
    ] == [
        ("ukraine", "opposes", "nato--ukraine--2025", []),
        ("china", "silent", None, []),
        ("us", "supports", "nato--us--2025", ["nato--us--2024"]),
        ("russia", "supports", "nato--russia--2025", []),
    ]
    assert held["verdicts"] == [{"issue": "nato", "verdict": "yes", "spoken": ["us", "russia"], "silent": []}]
    assert held["without_them"] == [{"issue": "nato", "against": ["nato--ukraine--2025"]}]
    assert held["shifts"] == [
        {
            "party": "us",
            "issue": "nato",
            "since": "2025",
            "old_stance": "opposes",
            "new_stance": "supports",
            "old": "nato--us--2024",
            "new": "nato--us--2025",
        }
    ]


def test_whom_an_explainer_names_is_in_its_data_with_those_they_belong_to(tmp_path: Path) -> None:
    files = {"quotes.yaml": "yes: {speaker: rubio}", "actors/all.yaml": "{rubio: {of: us}, us: {of: nato}, pope: {}}"}
    held = data(Site.of(small_site(tmp_path, files)))
    assert list(held["actors"]) == ["rubio", "us", "nato"]
    assert {key: source["number"] for key, source in held["sources"].items()} == {"paper": 1}


def test_claims_and_corrections_have_the_anchors_of_their_pages(tmp_path: Path) -> None:
    front = """
    key_points: [{text: One, sources: [paper]}, {id: two, text: Two, sources: [paper]}]
    next: [{text: Talks, sources: [paper]}]
    corrections: [{date: 2025-03-01, text: A}, {date: 2025-03-01, text: B}]
    """
    held = data(Site.of(small_site(tmp_path, {"explainer.yaml": front})))["explainer"]
    assert held["answer"]["address"] == "explainers/talks/#answer-1"
    assert [claim["anchor"] for claim in held["key_points"]] == ["key-points-1", "two"]
    assert [step["anchor"] for step in held["next"]] == ["next-1"]
    assert [one["address"] for one in held["corrections"]] == [
        "explainers/talks/changes/#correction-2025-03-01",
        "explainers/talks/changes/#correction-2025-03-01-2",
    ]


def test_every_anchor_of_a_statement_in_the_real_data_leads_to_a_record() -> None:
    held = data(real_site(), RIYADH)
    anchors = set(_anchors(held))
    wanted = {one["anchor"] for load in held["derived"]["source_load"] for one in load["only"] + load["also"]}
    assert wanted <= anchors


def test_every_text_arrives_whole(tmp_path: Path) -> None:
    site = hazardous_site(tmp_path)
    assert faults(site) == []
    held = data(site)
    assert {name: quote["text"] for name, quote in held["quotes"].items()} == HAZARDS
    assert {name.removeprefix("who-"): actor["name"] for name, actor in held["actors"].items()} == HAZARDS
    assert {event["anchor"]: event["title"] for event in held["events"]} == HAZARDS


def test_actors_and_sources_say_which_explainers_refer_to_them(tmp_path: Path) -> None:
    site = Site.of(
        small_site(tmp_path, {"quotes.yaml": "yes: {speaker: rubio}", "actors/all.yaml": "{rubio: {}, pope: {}}"})
    )
    held = {file.path: json.loads(file.content) for file in shared_json(site)}
    assert list(held) == ["actors.json", "sources.json"]
    assert {key: actor["explainers"] for key, actor in held["actors.json"]["actors"].items()} == {
        "rubio": ["talks"],
        "pope": [],
    }
    assert held["sources.json"]["sources"]["paper"]["explainers"] == ["talks"]


def test_a_series_tells_how_parties_moved_from_talks_to_talks(tmp_path: Path) -> None:
    files = {
        "series/all.yaml": "{explainers: [one, two], issues: {nato: {title: NATO, proposal: NATO}}}",
        "explainers/one/positions.yaml": """
        issues: {nato: {same_as: nato}}
        positions: [{party: us, issue: nato, stance: opposes}, {party: china, issue: nato, stance: opposes}]
        """,
        "explainers/two/positions.yaml": """
        issues: {joining: {same_as: nato}}
        positions: [{party: us, issue: joining, stance: supports, since: 2026}]
        """,
    }
    site = Site.of(small_site(tmp_path, files))
    held = {file.path: json.loads(file.content) for file in shared_json(site)}["series.json"]["series"]["all"]
    assert held["derived"]["seating"] == [
        {"party": "us", "never_sat": False, "places": []},
        {"party": "china", "never_sat": False, "places": []},
    ]
    us, china = held["derived"]["tracks"]["nato"]
    assert us == {
        "party": "us",
        "has_moved": True,
        "steps": [
            {"explainer": "one", "issue": "nato", "stance": "opposes", "position": "nato--us--2025-02-18"},
            {"explainer": "two", "issue": "joining", "stance": "supports", "position": "joining--us--2026"},
        ],
    }
    assert china["steps"][1] == {"explainer": "two", "issue": "joining", "stance": "silent"}


def test_a_series_tells_who_sat_at_which_table(tmp_path: Path) -> None:
    files = {
        "series/all.yaml": "{explainers: [one, two]}",
        "explainers/one/table.yaml": """
        meetings: {first: {seats: [{actor: us}]}, second: {date: 2025-03, seats: [{actor: us}, {actor: china}]}}
        parties: {ukraine: {excluded: {status: declined, from: [first]}}}
        """,
        "explainers/two/table.yaml": "meetings: {third: {seats: [{actor: china}]}}",
    }
    site = Site.of(small_site(tmp_path, files))
    held = {file.path: json.loads(file.content) for file in shared_json(site)}["series.json"]["series"]["all"]
    assert held["derived"]["meetings"] == [
        {"explainer": "one", "meeting": "first"},
        {"explainer": "one", "meeting": "second"},
        {"explainer": "two", "meeting": "third"},
    ]
    assert held["derived"]["seating"] == [
        {"party": "ukraine", "never_sat": True, "places": ["declined", "absent", "absent"]},
        {"party": "us", "never_sat": False, "places": ["seated", "seated", "absent"]},
        {"party": "china", "never_sat": False, "places": ["absent", "seated", "seated"]},
    ]


def _anchors(value: Any) -> list[str]:
    if isinstance(value, list):
        return [anchor for one in value for anchor in _anchors(one)]
    if not isinstance(value, dict):
        return []
    own = [value["anchor"]] if "anchor" in value and "address" in value else []
    return own + [anchor for one in value.values() for anchor in _anchors(one)]
