"""What changed between two small sites, in words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.changes.change import Change
from generator.changes.compare import changes
from tests.small_site import small_site


def changes_of(folder: Path, old: Mapping[str, str], new: Mapping[str, str]) -> list[Change]:
    """Both are given as to `small_site`."""
    return changes(small_site(folder / "old", old), small_site(folder / "new", new))


def told(folder: Path, file: str, old: str, new: str, **others: str) -> list[str]:
    """The sentences about one file that changed; `others` are files that both sites have, `__` for a slash."""
    same = {f"{name.replace('__', '/')}.yaml": text for name, text in others.items()}
    return [change.says for change in changes_of(folder, {**same, file: old}, {**same, file: new})]
