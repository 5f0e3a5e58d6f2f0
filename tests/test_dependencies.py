"""What the product stands on: listed whole, with its licences, and held by hashes for whoever publishes."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, distribution, distributions, metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
ALWAYS = PROJECT["project"]["dependencies"]
PUBLISHED = [*ALWAYS, *EXTRAS["card"], *EXTRAS["search"], *PROJECT["build-system"]["requires"]]
PAGE = (ROOT / "docs/dependencies.md").read_text("utf-8")
HASHED = (ROOT / "requirements-publish.txt").read_text("utf-8")
COME_ALONG = {"watchdog", "markupsafe", "pydantic_core"}
"""Imported, and required by what is required."""
MODULES = {
    "PyYAML": "yaml",
    "Jinja2": "jinja2",
    "Markdown": "markdown",
    "mkdocs-material": "material",
    "resvg-py": "resvg_py",
    "fonttools": "fontTools",
}
LICENCES = {"MIT": "MIT", "Apache-2.0": "Apache-2.0", "BSD": "BSD-3-Clause", "": "MIT"}
"""What older metadata says, in the words of SPDX. resvg-py says nothing there; its file LICENSE is that of MIT."""


def names(requirements: Iterable[str]) -> set[str]:
    return {Requirement(one).name for one in requirements}


def rows(heading: str) -> dict[str, list[str]]:
    """The cells of a table's rows by their first one."""
    table = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    cells = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("|")][2:]
    return {first.strip(): [cell.strip() for cell in rest] for first, *rest in cells}


def licence(package: str) -> str:
    """As the installed package's metadata tells it."""
    told = metadata(package)
    if told["License-Expression"]:
        return str(told["License-Expression"])
    classified = [one for one in told.get_all("Classifier", []) if one.startswith("License ::")]
    word = str(told["License"] or "") or ("BSD" if any("BSD" in one for one in classified) else "")
    return LICENCES.get(word, word)


def test_every_requirement_is_listed_and_nothing_else() -> None:
    assert set(rows("Always")) == names(ALWAYS)
    assert set(rows("If wanted")) == names([*EXTRAS["sources"], *EXTRAS["search"], *EXTRAS["card"]])


def test_each_says_why_under_which_licence_and_what_would_replace_it() -> None:
    listed = rows("Always") | rows("If wanted")
    assert [name for name, cells in listed.items() if len(cells) != 3 or not all(cells)] == []
    assert {name: cells[1] for name, cells in listed.items()} == {name: licence(name) for name in listed}


def test_an_extra_is_said_of_what_comes_with_it() -> None:
    said = {name: cells[0].partition(":")[0] for name, cells in rows("If wanted").items()}
    assert said == {name: f"`[{extra}]`" for extra in ("sources", "search", "card") for name in names(EXTRAS[extra])}


def imported() -> Iterator[str]:
    """The modules of others that the package imports, wherever in a file."""
    for file in (ROOT / "generator").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            found = [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            found += [one.name for one in node.names] if isinstance(node, ast.Import) else []
            yield from (name.partition(".")[0] for name in found)


def test_nothing_is_imported_that_is_not_required() -> None:
    required = names([*ALWAYS, *EXTRAS["sources"], *EXTRAS["search"], *EXTRAS["card"]])
    known = {MODULES.get(name, name) for name in required} | COME_ALONG | sys.stdlib_module_names | {"generator"}
    assert set(imported()) - known == set()
    assert all(f"`{name}` with" in PAGE for name in COME_ALONG)


def pinned() -> dict[str, str]:
    return {
        canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==(\S+)", HASHED, re.MULTILINE)
    }


def closure(requirements: Iterable[str]) -> set[str]:
    """The names of what these require, and what that requires in turn, here."""
    found: set[str] = set()
    waiting = [Requirement(one) for one in requirements]
    while waiting:
        one = waiting.pop()
        name = canonicalize_name(one.name)
        if name in found or (one.marker and not one.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        try:
            waiting += [Requirement(each) for each in distribution(one.name).requires or [] if "extra ==" not in each]
        except PackageNotFoundError:
            assert one.name == "hatchling"  # builds the package apart, and is not installed beside it
    return found


def test_what_a_site_is_published_with_is_held_by_version_and_hash_all_of_it() -> None:
    assert closure(PUBLISHED) - set(pinned()) == set()
    entries = re.split(r"\n(?=\S)", HASHED.partition("\n")[2].partition("\n")[2].strip())
    assert len(entries) == len(pinned())
    assert [
        entry
        for entry in entries
        if not re.fullmatch(r"[\w.-]+==\S+( ;.*)?( \\\n    --hash=sha256:[0-9a-f]{64})+", entry)
    ] == []


def test_its_versions_are_those_that_the_tests_ran_with() -> None:
    constrained = (ROOT / "constraints.txt").read_text("utf-8").split()
    tested = {
        str(canonicalize_name(name)): version for name, _, version in (one.partition("==") for one in constrained)
    }
    assert {name: version for name, version in pinned().items() if tested.get(name) != version} == {}
    (backend,) = PROJECT["build-system"]["requires"]
    assert backend == f"hatchling=={pinned()['hatchling']}"


def test_all_that_is_installed_runs_on_the_oldest_python_that_ours_does() -> None:
    oldest = PROJECT["project"]["requires-python"].removeprefix(">=") + ".0"
    asked = {one.name: one.metadata["Requires-Python"] or "" for one in distributions()}
    assert len(asked) > 50
    assert {name: wanted for name, wanted in asked.items() if oldest not in SpecifierSet(wanted)} == {}


def test_no_address_of_an_index_stands_in_it() -> None:
    assert re.findall(r"https?:|://|--(?:extra-)?index|--find-links", HASHED) == []


def test_a_warning_of_what_will_go_away_is_an_error() -> None:
    assert PROJECT["tool"]["pytest"]["ini_options"]["filterwarnings"] == ["error"]
