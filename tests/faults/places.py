"""Two machines that have nothing in common but the content: what `explainer` writes must be the same on both."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
ONE_ORDER, OTHER_ORDER = "", "reverse=True"


@dataclass(frozen=True)
class Place:
    """Where a project is built: in which folder, in which order files are made and listed, and what the system says."""

    folder: str
    system: Mapping[str, str]
    umask: int
    listed: str


HERE = Place(
    "talks",
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1740000000"},
    0o022,
    ONE_ORDER,
)
THERE = Place(
    "an öther place/with ‘quotes’/talks-2",
    {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONHASHSEED": "77"},  # today, in ASCII
    0o077,
    OTHER_ORDER,
)
LISTING = """
import os
listed, scanned = os.listdir, os.scandir

def listdir(*path):
    return sorted(listed(*path), {order})

def scandir(*path):
    with scanned(*path) as entries:
        return Entries(sorted(entries, key=lambda entry: entry.name, {order}))

class Entries:
    def __init__(self, entries): self.entries = iter(entries)
    def __iter__(self): return self
    def __next__(self): return next(self.entries)
    def __enter__(self): return self
    def __exit__(self, *fault): self.close()
    def close(self): self.entries = iter(())

os.listdir, os.scandir = listdir, scandir
"""
"""Python's own listings of folders, in a given order: a file system may have any."""


def written_at(place: Place, home: Path, files: Mapping[str, bytes], *commands: tuple[str, ...]) -> dict[str, bytes]:
    """Makes the project below `home`, runs `explainer` there with each of the arguments, and returns what was not there before.

    What builds keep for the next one is not among it: it names where it was built, and how long that took.
    """
    folder = home / place.folder
    for path in sorted(files, reverse=bool(place.listed)):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(files[path])
    customs = home / "customs"
    customs.mkdir(parents=True)
    (customs / "sitecustomize.py").write_text(LISTING.format(order=place.listed), "utf-8")
    system = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", "generator.cli", *command],
            cwd=folder,
            env={**system, "PYTHONPATH": os.pathsep.join([str(customs), str(ROOT)]), **place.system},
            umask=place.umask,
            check=False,
            capture_output=True,
        )
        assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    found = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in (".build", ".made")
    }
    return {path: file.read_bytes() for path, file in found.items() if path not in files}
