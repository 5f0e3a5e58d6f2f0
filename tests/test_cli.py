"""`explainer`: its commands, its help, its exit codes."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import click
import pytest
from click.testing import CliRunner

from generator.cli import COMMANDS, Commands, main
from generator.problems import ContentError, Location, Problem


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_a_module_whose_help_begins_with_its_line_in_the_list(name: str) -> None:
    command = import_module(f"generator.commands.{name}").command
    assert isinstance(command, click.Command)
    assert command.name == name
    assert command.get_short_help_str(limit=200) == COMMANDS[name]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_is_enough_to_use_it(name: str) -> None:
    told = CliRunner().invoke(main, [name, "--help"], prog_name="explainer")
    assert told.exit_code == 0
    assert f"Usage: explainer {name}" in told.output
    assert f"  explainer {name}" in told.output.partition("Example")[2]


def test_the_help_names_every_command() -> None:
    told = CliRunner().invoke(main, ["--help"], prog_name="explainer")
    assert told.exit_code == 0
    listed = told.output.partition("Commands:\n")[2]
    assert all(f"  {name} " in listed for name in COMMANDS)


def test_the_version_is_the_packages() -> None:
    told = CliRunner().invoke(main, ["--version"], prog_name="explainer")
    assert (told.exit_code, told.output) == (0, "explainer 0.1.0\n")


@pytest.mark.parametrize("arguments", [["chek"], ["check", "--colour"], ["check", "nowhere"], []])
def test_a_slip_in_the_command_is_two(arguments: list[str]) -> None:
    told = CliRunner().invoke(main, arguments, prog_name="explainer")
    assert told.exit_code == 2
    assert "Usage: explainer" in told.output


def test_a_command_that_is_near_is_named() -> None:
    told = CliRunner().invoke(main, ["chek"], prog_name="explainer")
    assert told.output.endswith("Error: No such command 'chek'. Did you mean 'check'?\n")


def test_problems_that_end_a_command_are_told_and_the_exit_code_is_one() -> None:
    group = Commands("explainer")

    @group.command()
    def anything() -> None:
        raise ContentError([Problem(Location("content/a.yaml", 1, 1), "bad-id", "`A` is not an id")])

    COMMANDS_OF_TEST = {"anything": anything}  # noqa: N806
    group.get_command = lambda ctx, cmd_name: COMMANDS_OF_TEST[cmd_name]  # type: ignore[method-assign]
    told = CliRunner().invoke(group, ["anything"])
    assert told.exit_code == 1
    assert told.stderr == "content/a.yaml:1:1: error: `A` is not an id [bad-id]\n\n1 error in 1 file.\n"
    assert told.stdout == ""


def test_the_help_imports_no_more_than_it_needs() -> None:
    code = (
        "import sys; from generator.cli import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'pydantic', 'yaml', 'mkdocs', 'jinja2', 'rich'}))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"
