"""Each target holds for what was found, and for some contents more; `make fuzz` tries many."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.contents import FOUND, contents
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("file", sorted(FOUND.glob("*/*.bin")), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_what_was_found_holds(file: Path) -> None:
    TARGETS[file.parent.name](file.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_some_contents_hold(name: str) -> None:
    quick = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    quick(given(contents(name))(TARGETS[name]))()
