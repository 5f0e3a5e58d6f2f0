"""What an editor sees in VS Code and its like, asked of the real yaml-language-server."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.schema import write_schemas
from tests.browser.language_server import LanguageServer
from tests.small_site import small_content

pytestmark = pytest.mark.browser

MODELINE = "# yaml-language-server: $schema=../../.schema/positions.json\n"
POSITION = """positions:
  - party: ukraine
    issue: borders
    stance:{}
    wants: Peace
    basis: stated
    since: 2025-02-18
    sources: [paper]
"""


@pytest.fixture
def positions(tmp_path: Path) -> Path:
    """A positions.yaml beside content with an actor, an issue and a source."""
    small_content(tmp_path, {"positions.yaml": POSITION.format(" supports")})
    content = next(tmp_path.rglob("positions.yaml")).parents[2]
    write_schemas(content)
    return content / "explainers/talks/positions.yaml"


def test_completion_offers_the_stances_with_what_they_mean(positions: Path) -> None:
    with LanguageServer(positions.parent) as server:
        file = server.open(positions, MODELINE + POSITION.format(" "))
        offered = server.completions(file, 4, len("    stance: "))
    assert offered == {
        "supports": "says yes to the proposal",
        "conditional": "says yes, if a condition is met",
        "noncommittal": "has spoken about it, and said neither yes nor no",
        "opposes": "says no to the proposal",
    }


def test_completion_offers_the_ids_of_the_content_with_their_names(positions: Path) -> None:
    with LanguageServer(positions.parent) as server:
        file = server.open(positions, MODELINE + POSITION.format(" supports").replace("ukraine", ""))
        offered = server.completions(file, 2, len("  - party: "))
    assert offered["ukraine"] == "Ukraine"


def test_an_unknown_key_and_an_unknown_id_are_underlined(positions: Path) -> None:
    text = POSITION.format(" supports").replace("wants", "wnats").replace("borders", "nothing")
    with LanguageServer(positions.parent) as server:
        told = server.problems(server.open(positions, MODELINE + text))
    assert sorted(told) == [
        'Missing property "wants".',
        "Property wnats is not allowed.",
        'Value is not accepted. Valid values: "borders".',
    ]


def test_a_sound_file_has_nothing_underlined(positions: Path) -> None:
    with LanguageServer(positions.parent) as server:
        assert server.problems(server.open(positions, MODELINE + POSITION.format(" supports"))) == []


def test_hovering_over_a_key_tells_what_it_means(positions: Path) -> None:
    with LanguageServer(positions.parent) as server:
        file = server.open(positions, MODELINE + POSITION.format(" supports"))
        told = server.hover(file, 4, len("    st"))
    assert "Its answer to the issue's proposal." in told
    assert "says yes, if a condition is met" in told
