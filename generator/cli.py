"""`explainer …`: which commands there are, and what the exit codes mean."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module

import click

from generator.problems import ContentError

COMMANDS = {
    "init": "Set up a new site.",
    "new": "Begin an explainer, an actor, a source or a series.",
    "draft": "Make a first draft of an explainer from an article.",
    "check": "Tell what is wrong with the content, where, and the way out.",
    "build": "Build the site.",
    "export": "Write every page as Markdown, for any engine.",
    "diff": "Say what a reader will see changed since a revision.",
    "rename": "Change an id everywhere it is referred to.",
    "source": "Keep fingerprints of sources, and see what of a source the content uses.",
    "schema": "Write JSON Schemas for editors' tools.",
}
"""Each command is `command` in a module of its name under generator/commands/. It is imported when it is called."""


class Commands(click.Group):
    """Lists the commands without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"generator.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and (like := get_close_matches(args[0], COMMANDS, n=1)):
            ctx.fail(f"No such command '{args[0]}'. Did you mean '{like[0]}'?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ContentError as error:
            from generator.reports import as_text  # noqa: PLC0415 (only where there is something to report)

            click.echo(as_text(error.problems), err=True, nl=False)
            ctx.exit(1)


@click.group(
    cls=Commands,
    name="explainer",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 clean, 1 problems in the content, 2 a slip in the command.",
)
@click.version_option(package_name="mkdocs-explainer", message="%(prog)s %(version)s")
def main() -> None:
    """Explainers of negotiations from hand-written YAML.

    Every command takes a project folder (it has mkdocs.yml) or a content folder (it has explainers/);
    this folder, if none is given.

    \b
    Example:
      explainer check content
    """


if __name__ == "__main__":
    main(prog_name="explainer")
