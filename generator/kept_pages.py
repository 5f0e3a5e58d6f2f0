"""Finished pages in files of a cache: each as it is written, under a key of all that it depends on. Safe to delete."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, field
from pathlib import Path

from generator.cache_folders import forget_others, keep

LONGEST_HEADER = 1 << 20


@dataclass(frozen=True, slots=True)
class PolicyFacts:
    """What of a page a policy is about: the theme's scripts that stand in it, and what in it is blocked."""

    scripts: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FinishedPage:
    html: str
    facts: PolicyFacts


@dataclass
class KeptPages:
    folder: Path
    used: set[str] = field(default_factory=set)

    def get(self, key: str) -> FinishedPage | None:
        """None, if it is not there as it was written: a disk that was full, or lost its power, leaves anything."""
        self.used.add(key)
        try:
            with (self.folder / key).open("rb") as opened:
                header, content = opened.readline(LONGEST_HEADER), opened.read()
            facts, sum_of_all = header.rsplit(b" ", 1)
            if int(sum_of_all) != zlib.crc32(content, zlib.crc32(facts)):
                return None
            scripts, blocked = json.loads(facts)
            return FinishedPage(content.decode("utf-8"), PolicyFacts(tuple(scripts), tuple(blocked)))
        except (OSError, ValueError, TypeError):
            return None

    def put(self, key: str, page: FinishedPage) -> None:
        """Whole or not at all; a folder that cannot be written is no reason to fail."""
        self.used.add(key)
        content = page.html.encode("utf-8")
        facts = json.dumps([page.facts.scripts, page.facts.blocked]).encode("ascii")
        keep(self.folder / key, b"%s %d\n%s" % (facts, zlib.crc32(content, zlib.crc32(facts)), content))

    def forget_unused(self) -> None:
        """Removes what was neither asked for nor put since the last call, and what a process that was killed left."""
        forget_others(self.folder, self.used)
        self.used.clear()
