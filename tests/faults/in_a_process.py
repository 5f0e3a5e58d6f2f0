"""Runs `explainer` in a process of its own, which can be killed anywhere: it is forked from one that has imported everything."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs_main

from generator.cli import main

Fault: TypeAlias = "Callable[[str, tuple[Any, ...]], None]"
"""Is called at every event that Python audits (a file is opened, a folder made, …), with its name and arguments; may kill or raise."""

PROGRAMS = {"explainer": main, "mkdocs": mkdocs_main}
FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(
    ["mkdocs.commands.build", "generator.mkdocs_plugin", "generator.commands.build", __name__]
)


class KillAt:
    """Kills the process at the event with this number, or at the first one of this name whose arguments have these words."""

    def __init__(self, number: int = -1, *, name: str = "", words: str = "") -> None:
        self.number, self.name, self.words = number, name, words
        self.seen = 0

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        self.seen += 1
        if self.seen == self.number or (event == self.name and self.words in str(arguments)):
            os.kill(os.getpid(), signal.SIGKILL)


class RaiseAt:
    """Fails the n-th time that something is written below a folder, and ever after, as a full disk does."""

    def __init__(self, number: int, below: Path, code: int) -> None:
        self.number, self.below, self.code = number, str(below), code
        self.seen = 0

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not _writes(event, arguments) or not _first(arguments).startswith(self.below):
            return
        self.seen += 1
        if self.seen >= self.number:
            raise OSError(self.code, os.strerror(self.code), _first(arguments))


class Both:
    """Two faults in one run."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        for fault in self.faults:
            fault(event, arguments)


def _writes(event: str, arguments: tuple[Any, ...]) -> bool:
    return event == "os.mkdir" or (event == "open" and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR)))


def _first(arguments: tuple[Any, ...]) -> str:
    return os.fsdecode(arguments[0]) if arguments and isinstance(arguments[0], str | bytes | os.PathLike) else ""


Outcome: TypeAlias = tuple[int, str]
"""The exit code, or minus the signal that ended it; and what was told on the two streams."""


def explainer(*arguments: object, fault: Fault | None = None, platform: str = sys.platform) -> Outcome:
    return _outcome("explainer", arguments, fault, platform)


def mkdocs(*arguments: object, fault: Fault | None = None) -> Outcome:
    return _outcome("mkdocs", arguments, fault, sys.platform)


def _outcome(program: str, arguments: tuple[object, ...], fault: Fault | None, platform: str) -> Outcome:
    here, there = FORKED.Pipe(duplex=False)
    process = FORKED.Process(target=_run, args=(there, program, [str(one) for one in arguments], fault, platform))
    process.start()
    there.close()
    try:
        answer: Outcome = here.recv()
    except EOFError:
        process.join()
        assert process.exitcode is not None
        answer = process.exitcode, ""
    process.join()
    here.close()
    process.close()
    return answer


def _run(answer: Any, program: str, arguments: list[str], fault: Fault | None, platform: str) -> None:
    sys.platform = platform
    if fault:
        sys.addaudithook(fault)
    result = CliRunner().invoke(PROGRAMS[program], arguments, prog_name=program)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    answer.send((result.exit_code, result.output))


def number_of_events(*arguments: object) -> int:
    """How many events a run has from which nothing keeps it."""
    here, there = FORKED.Pipe(duplex=False)
    process = FORKED.Process(target=_count, args=(there, [str(one) for one in arguments]))
    process.start()
    counted: int = here.recv()
    process.join()
    return counted


def _count(answer: Any, arguments: list[str]) -> None:
    counting = KillAt()
    sys.addaudithook(counting)
    CliRunner().invoke(main, arguments, prog_name="explainer")
    answer.send(counting.seen)
