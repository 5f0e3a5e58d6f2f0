"""What a command costs: seconds of work, seconds that pass, and the memory of its largest process."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Cost:
    """`cpu` and `wall` are seconds, over the command and all that it starts; `memory` is MB of its largest process."""

    cpu: float
    wall: float
    memory: float


class FailedError(Exception):
    """A measured command ended with an exit code other than 0; the message has what it said."""


def cost_of(command: Sequence[object], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Runs the command to its end. Raises FailedError."""
    words = [str(word) for word in command]
    log = folder / "log.txt"
    with log.open("wb") as output:
        began = time.monotonic()
        process = subprocess.Popen(words, cwd=folder, env={**os.environ, **environment}, stdout=output, stderr=output)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedError(
            f"{' '.join(words)} ended with {process.returncode}:\n{log.read_text('utf-8', 'replace')[-3000:]}"
        )
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


@dataclass(frozen=True, slots=True)
class Summary:
    """The median of several runs, with the least and the most."""

    cpu: tuple[float, float, float]
    wall: tuple[float, float, float]
    memory: float

    @classmethod
    def of(cls, costs: Sequence[Cost]) -> Summary:
        return cls(
            _spread([one.cpu for one in costs]),
            _spread([one.wall for one in costs]),
            max(one.memory for one in costs),
        )


def _spread(values: Sequence[float]) -> tuple[float, float, float]:
    return min(values), median(values), max(values)
