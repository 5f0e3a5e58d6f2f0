"""`explainer draft`: the first draft of an explainer from an article, for a human to finish."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import click

from generator.commands.schema import rewrite_schemas
from generator.drafting.article import Article, read_article
from generator.drafting.draft_files import DraftOf, draft_files
from generator.fingerprints.source_text import NoText, paragraphs_of_file
from generator.loading import Content, load
from generator.new_records import problems_of_files
from generator.problems import ContentError, errors, printable
from generator.project import NoProjectError, Project, find_project
from generator.records.base import ID_PATTERN
from generator.reports import counted
from generator.wording import KEBAB_HINT, did_you_mean
from generator.yaml_editing import write_together


@click.command(
    name="draft", epilog="Exit codes: 0 written, 1 problems in the content or the file, 2 a slip in the command."
)
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--id", "source", required=True, metavar="SOURCE", help="The id of the article's source, which is there.")
@click.option("--slug", help="The explainer's slug; the source's id, if left out.")
@click.option(
    "-p",
    "--project",
    "folder",
    metavar="DIR",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project or content folder; this one, if left out.",
)
def command(file: Path, source: str, slug: str | None, folder: Path) -> None:
    """Make a first draft of an explainer from an article.

    FILE is plain text, Markdown, a saved web page or a PDF. The draft has the quotations with the speaker that their
    sentences name, the numbers with their unit, the dates, and the names, known actors among them; each says TODO and
    where it stands. Nothing is made up: what could not be placed is told. It reads English.

    \b
    Examples:
      explainer draft article.html --id gazette-2025-03-02
      explainer draft article.txt --id gazette-2025-03-02 --slug border-talks
    """
    project, content = _read(folder)
    slug = slug or source
    _refuse(project, content, source, slug)
    paragraphs = paragraphs_of_file(file.name, file.read_bytes())
    if isinstance(paragraphs, NoText):
        raise click.ClickException(f"{paragraphs.message} {paragraphs.hint}")
    article = read_article(paragraphs, content.actors)
    day = datetime.date.today().isoformat()
    files = draft_files(article, DraftOf(project.content, slug, source, day, frozenset(content.actors)))
    if there := [path for path in files if path.exists()]:
        raise click.UsageError(f"{project.shown(there[0])} is there already; nothing was written")
    if problems := problems_of_files(files, project):
        raise ContentError(problems)
    write_together(files)
    rewrite_schemas(project.content)
    for line in _report(article, project.shown(project.content / "explainers" / slug)):
        click.echo(printable(line))


def _read(folder: Path) -> tuple[Project, Content]:
    try:
        project = find_project(folder)
    except NoProjectError as error:
        raise click.UsageError(str(error)) from None
    content, told = load(project.content, project.shown_as)
    if errors(told):
        raise ContentError(told)
    return project, content


def _refuse(project: Project, content: Content, source: str, slug: str) -> None:
    if source not in content.sources:
        add = f"add it with `explainer source add FILE --id {source}` or `explainer new source {source}`"
        raise click.UsageError(f"there is no source `{source}`; {did_you_mean(source, content.sources, add)}")
    if not re.fullmatch(ID_PATTERN, slug):
        raise click.UsageError(f"`{slug}` is not an id; {KEBAB_HINT}")
    place = project.content / "explainers" / slug
    if place.exists():
        raise click.UsageError(f"{project.shown(place)} is there already; nothing was written")


def _report(article: Article, folder: str) -> Iterator[str]:
    known = sum(bool(named.actor) for named in article.names)
    found = (
        counted(len(article.quotes), "quote"),
        counted(len(article.figures), "figure"),
        counted(len(article.dates), "date"),
        f"{counted(len(article.names), 'name')} ({known} of them actors that you have)",
    )
    yield f"A draft in {folder}: {', '.join(found)}."
    if article.not_placed:
        yield "Not placed:"
        for one in article.not_placed:
            yield f"  paragraph {one.paragraph}: {one.what}: {one.why}"
    yield "Every TODO in it is yours. See it with: mkdocs serve"
