"""`explainer diff`: what a reader will see changed since a revision, in words."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from generator.changes.compare import changes
from generator.changes.reports import FORMATS
from generator.linking import link
from generator.loading import Content, load
from generator.model import Model
from generator.problems import ContentError, errors
from generator.project import NoProjectError, Project, find_project
from generator.revisions import RevisionError, content_at


@click.command(name="diff", epilog="Exit codes: 0 told, 1 problems in the content, 2 a slip in the command.")
@click.argument("revision", metavar="[REV]", default="HEAD")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="How to tell them."
)
@click.option(
    "-p",
    "--project",
    "folder",
    metavar="DIR",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project or content folder; this one, if left out.",
)
def command(revision: str, *, form: str, folder: Path) -> None:
    """Say what a reader will see changed since a revision.

    REV is what git knows: a branch, a tag, a commit; the last commit, if left out. Told are positions that shifted,
    figures from … to …, quotes, seats, events, sources, corrections, each as a sentence. Drafts are not published, so
    they are not told.

    \b
    Examples:
      explainer diff
      explainer diff main --format markdown
      explainer diff v1.2 --format json
    """
    try:
        project = find_project(folder)
    except NoProjectError as error:
        raise click.UsageError(str(error)) from None
    new = _model(project.content, project.shown_as)
    old, commit = _model_at(project, revision)
    since = revision if commit.startswith(revision) else f"{revision} ({commit})"
    titles = {slug: one.record.title for model in (old, new) for slug, one in model.explainers.items()}
    click.echo(FORMATS[form](changes(old, new), titles, since), nl=False)


def _model_at(project: Project, revision: str) -> tuple[Model, str]:
    with tempfile.TemporaryDirectory() as place:
        try:
            folder, commit = content_at(project.content, revision, Path(place))
        except RevisionError as error:
            raise click.UsageError(str(error)) from None
        if not folder.is_dir():
            return link(Content())[0], commit
        return _model(folder, f"{revision}:{project.shown_as}"), commit


def _model(folder: Path, shown_as: str) -> Model:
    content, told = load(folder, shown_as)
    if errors(told):
        raise ContentError(told)
    model, told = link(content)
    if errors(told):
        raise ContentError(told)
    return model
