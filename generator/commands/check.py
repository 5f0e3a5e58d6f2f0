"""`explainer check`: everything that is wrong, at once."""

from __future__ import annotations

import datetime
import os
import sys
from pathlib import Path

import click

from generator.checks import run
from generator.linking import link
from generator.loading import load
from generator.problems import Problem, errors
from generator.project import NoProjectError, find_project
from generator.reports import FORMATS, as_text


@click.command(name="check", epilog="Exit codes: 0 clean, 1 problems in the content, 2 a slip in the command.")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--strict", is_flag=True, help="Notices count too: exit 1 if there are any.")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="How to tell them."
)
@click.option(
    "--date",
    "today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day against which `review_by` is held; today, if left out.",
)
@click.option("--drafts", is_flag=True, help="Check drafts too.")
@click.option(
    "--addresses", is_flag=True, help="Ask the address of each source whether it still answers; uses the network."
)
def command(
    folder: Path, *, strict: bool, form: str, today: datetime.datetime | None, drafts: bool, addresses: bool
) -> None:
    """Tell what is wrong with the content, where, and the way out.

    DIR is a project folder (it has mkdocs.yml) or a content folder (it has explainers/); this folder, if left out.

    \b
    Examples:
      explainer check
      explainer check content --strict
      explainer check --format github
      explainer check --addresses
    """
    try:
        project = find_project(folder)
    except NoProjectError as error:
        raise click.UsageError(str(error)) from None
    day = today.date() if today else datetime.date.today()
    problems = problems_in(project.content, project.shown_as, day, drafts=drafts)
    if addresses:
        problems += address_problems(project.content, project.shown_as)
    if form == "text":
        click.echo(as_text(problems, styled=_is_colourful()), nl=False)
    else:
        click.echo(FORMATS[form](problems), nl=False)
    sys.exit(1 if errors(problems) or (strict and problems) else 0)


def problems_in(content: Path, shown_as: str, today: datetime.date, *, drafts: bool = False) -> list[Problem]:
    """The problems of the first stage that has errors (a later one would only repeat them), and every notice until then."""
    records, told = load(content, shown_as)
    if errors(told):
        return told
    model, dangling = link(records, drafts=drafts)
    told += dangling
    return told if errors(told) else told + run(model, today)


def address_problems(content: Path, shown_as: str) -> list[Problem]:
    """What comes of asking each source's address, as far as the sources can be read."""
    from generator.asked_addresses import ask_all  # noqa: PLC0415 (the network, only where it is wanted)
    from generator.source_addresses import addresses_of, told_addresses  # noqa: PLC0415

    records, _ = load(content, shown_as)
    wanted = addresses_of(records)
    with click.progressbar(length=len(set(wanted)), label="Asking addresses", file=sys.stderr) as bar:
        answers = ask_all(wanted, asked=lambda _: bar.update(1))
    return list(told_addresses(records, answers))


def _is_colourful() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
