"""`python -m tests.fuzz SECONDS [TARGET…]`: tries each target for so long, and keeps what makes it fail."""

from __future__ import annotations

import argparse
import hashlib
import sys
import time
import traceback
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.database import DirectoryBasedExampleDatabase

from tests.fuzz.contents import FOUND, contents
from tests.fuzz.targets import TARGETS

BATCH = settings(
    max_examples=500,
    deadline=None,
    database=DirectoryBasedExampleDatabase(".cache/fuzz"),
    phases=[Phase.reuse, Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


def tried(name: str, seconds: float) -> bool:
    """Whether the target held. The smallest content for which it did not is kept for the tests."""
    end, count = time.monotonic() + seconds, 0
    failed: list[bytes] = []

    def one(content: bytes) -> None:
        nonlocal count
        if time.monotonic() > end and not failed:
            return
        count += 1
        try:
            TARGETS[name](content)
        except Exception:
            failed.append(content)
            raise

    try:
        while time.monotonic() < end:
            BATCH(given(contents(name))(one))()
    except Exception:
        traceback.print_exc()
        print(f"{name}: failed; kept as {_keep(name, min(failed, key=len))}")
        return False
    print(f"{name}: held for {count} contents")
    return True


def _keep(name: str, content: bytes) -> Path:
    file = FOUND / name / f"{hashlib.sha256(content).hexdigest()[:12]}.bin"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", type=float)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of: {', '.join(TARGETS)}; all, if left out")
    given_arguments = parser.parse_args()
    held = [tried(name, given_arguments.seconds) for name in given_arguments.targets or TARGETS]
    sys.exit(0 if all(held) else 1)
