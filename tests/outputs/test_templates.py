"""What holds for templates, so that what they import can be made once for a page."""

from __future__ import annotations

import pytest
from jinja2 import meta

from generator.outputs.templates import environment

IMPORTED = [name for name in environment().list_templates() if name.startswith("_") and name != "_explainer.md.jinja"]


@pytest.mark.parametrize("name", IMPORTED)
def test_macros_that_are_imported_use_of_a_rendering_only_what_is_the_same_throughout(name: str) -> None:
    loader = environment().loader
    assert loader is not None
    source, _, _ = loader.get_source(environment(), name)
    assert meta.find_undeclared_variables(environment().parse(source)) <= {"p", "t", "is_sheet"}
