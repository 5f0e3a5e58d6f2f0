"""The command line, as somebody at a terminal has it."""

from __future__ import annotations

from click.testing import CliRunner, Result

from generator.cli import main


def explainer(*arguments: object, answers: str = "") -> Result:
    """What `explainer` says to the arguments, and to the answers, a line each, to what it asks."""
    return CliRunner().invoke(main, [str(one) for one in arguments], input=answers, prog_name="explainer")
