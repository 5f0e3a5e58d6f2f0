"""The workflows run what their authors wrote and no other, with no more rights than they need."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted(
    file.relative_to(ROOT).as_posix()
    for folder in (".github/workflows", "generator/starter/whole-site/dot-github/workflows")
    for file in (ROOT / folder).iterdir()
)
READING: tuple[dict[str, str], ...] = ({}, {"contents": "read"})
PUBLISHING = {
    "release.yml": {"id-token": "write"},
    "publish.yml": {"contents": "read", "pages": "write", "id-token": "write"},
}


def workflow(path: str) -> dict[str, Any]:
    read = yaml.safe_load((ROOT / path).read_text("utf-8"))
    assert isinstance(read, dict)
    return read


@pytest.mark.parametrize("path", WORKFLOWS)
def test_every_action_is_named_by_its_commit_with_its_version_beside_it(path: str) -> None:
    used = re.findall(r"uses: (.*)", (ROOT / path).read_text("utf-8"))
    assert [one for one in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []


@pytest.mark.parametrize("path", WORKFLOWS)
def test_it_may_only_read_but_for_the_job_that_publishes(path: str) -> None:
    read = workflow(path)
    rights = [read["permissions"], *(job["permissions"] for job in read["jobs"].values() if "permissions" in job)]
    published = PUBLISHING.get(Path(path).name)
    assert [right for right in rights if right not in READING and right != published] == []


@pytest.mark.parametrize("path", WORKFLOWS)
def test_nothing_that_others_wrote_stands_in_a_command(path: str) -> None:
    runs = [step.get("run", "") for job in workflow(path)["jobs"].values() for step in job["steps"]]
    assert [run for run in runs if "${{" in run] == []


def test_an_action_is_used_in_one_version() -> None:
    used = {one for path in WORKFLOWS for one in re.findall(r"uses: (\S+)", (ROOT / path).read_text("utf-8"))}
    assert len(used) == len({one.partition("@")[0] for one in used})
