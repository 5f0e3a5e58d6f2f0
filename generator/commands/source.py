"""`explainer source …`: what sources say, kept as fingerprints; what of a source the content uses."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.fingerprints.coverage import Coverage, ParagraphCoverage, SetAside, coverage_of
from generator.fingerprints.fingerprint_file import make_fingerprint_file
from generator.fingerprints.source_text import NoText, paragraphs_of_file, text_of
from generator.linking import link
from generator.loading import Content, load
from generator.problems import Problem, errors
from generator.project import NoProjectError, Project, find_project
from generator.records.files import SOURCES
from generator.records.source import SourceKind, Tier
from generator.references import near_hint
from generator.reports import as_text
from generator.source_texts import fingerprint_path, text_path
from generator.source_uses import uses_of
from generator.yaml_editing import append_record, write_whole

DIRECTORY = click.Path(exists=True, file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
PROJECT = click.option(
    "-p",
    "--project",
    "folder",
    metavar="DIR",
    default=".",
    type=DIRECTORY,
    help="The project or content folder; this one, if left out.",
)
KEPT = ("title", "publisher", "author", "published", "url", "language", "kind", "tier")


@click.group(name="source")
def command() -> None:
    """Keep fingerprints of sources, and see what of a source the content uses.

    \b
    Examples:
      explainer source add article.html --id gazette-2025-03-02 --title "Ministers meet" --tier A
      explainer source coverage gazette-2025-03-02
    """


@command.command(name="add")
@click.argument("file", type=FILE)
@click.option("--id", "key", required=True, metavar="ID", help="The source's id.")
@click.option("--title", help="As printed; a description in [brackets], if left out and the source is new.")
@click.option("--publisher", help="Who published it.")
@click.option("--author", help="Who wrote it.")
@click.option("--published", metavar="DATE", help="When: 2025-02-18.")
@click.option("--url", metavar="ADDRESS", help="Its address.")
@click.option("--language", metavar="CODE", help="BCP 47: en, uk.")
@click.option(
    "--kind", type=click.Choice([*map(str, SourceKind)]), default=str(SourceKind.NEWS_REPORT), show_default=True
)
@click.option(
    "--tier",
    type=click.Choice([*map(str, Tier)]),
    default=str(Tier.C),
    show_default=True,
    help="A: own reporting or official text; B: relays; C: carries no statement alone.",
)
@click.option(
    "--into",
    "target",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The YAML file for a new source; the publisher's, if left out.",
)
@click.option(
    "--keep-text",
    is_flag=True,
    help="Also keep the text in sources/texts/, which git ignores: messages then show the nearest passage.",
)
@PROJECT
def add(file: Path, key: str, folder: Path, target: Path | None, *, keep_text: bool, **given: str | None) -> None:
    """Read a text once and keep its fingerprint.

    FILE is plain text, Markdown, a saved web page or a PDF. Quotes and figures that cite the source are checked against
    the fingerprint from then on; the text itself is not kept in the project. A source that is new gets its record; one
    that is there stays as it stands.
    """
    project = _project(folder)
    content, told = load(project.content, project.shown_as)
    _stop_at(told)
    paragraphs = paragraphs_of_file(file.name, file.read_bytes())
    if isinstance(paragraphs, NoText):
        raise click.ClickException(f"{paragraphs.message} {paragraphs.hint}")
    if key not in content.sources:
        _add_record(project, content, key, {name: given.get(name) for name in KEPT}, target)
    text = text_of(paragraphs)
    write_whole(fingerprint_path(project.content, key), make_fingerprint_file(key, text))
    if keep_text:
        write_whole(text_path(project.content, key), text + "\n")
    click.echo(f"{len(paragraphs)} paragraphs: {project.shown(fingerprint_path(project.content, key))}")


@command.command(name="coverage")
@click.argument("key", metavar="ID")
@click.argument("file", metavar="[FILE]", required=False, type=FILE)
@PROJECT
def coverage(key: str, file: Path | None, folder: Path) -> None:
    """Tell, paragraph by paragraph, what of a source the content uses.

    FILE is the source's text; sources/texts/ID.txt, if left out. Each paragraph is used (by quotes, figures, names and
    dates of records that cite the source), set aside with the reason that the source's `set_aside` gives, or neither:
    then the exit code is 1.
    """
    project = _project(folder)
    content, told = load(project.content, project.shown_as)
    _stop_at(told)
    model, told = link(content, drafts=True)
    _stop_at(told)
    if key not in model.sources:
        raise click.UsageError(f"there is no source `{key}`; {near_hint(key, 'source', model.sources)}")
    path = file or text_path(project.content, key)
    if not path.is_file():
        raise click.UsageError(f"there is no text at {project.shown(path)}: name the file, or add it with --keep-text")
    paragraphs = paragraphs_of_file(path.name, path.read_bytes())
    if isinstance(paragraphs, NoText):
        raise click.ClickException(f"{paragraphs.message} {paragraphs.hint}")
    notes = tuple(SetAside(note.paragraph, note.why) for note in model.sources[key].set_aside)
    report = coverage_of(paragraphs, uses_of(model, key), notes)
    for line in _lines(report):
        click.echo(line)
    sys.exit(1 if any(_is_open(one) for one in report.paragraphs) or report.beyond_the_end else 0)


def _add_record(
    project: Project, content: Content, key: str, given: dict[str, str | None], target: Path | None
) -> None:
    record = {name: str(value) for name, value in given.items() if value}
    record = {"title": f"[{key}: give its title]", **record} if "title" not in record else record
    into = target or _file_of_publisher(project, content, given.get("publisher"))
    if problems := append_record(into, project.content, key, record, SOURCES):
        _stop_at(list(problems))
    click.echo(f"the source `{key}`: {project.shown(into)}")


def _file_of_publisher(project: Project, content: Content, publisher: str | None) -> Path:
    """Where the publisher's other sources stand; else the only file, or sources/sources.yaml."""
    for known, source in content.sources.items():
        if publisher and source.publisher == publisher:
            name = content.origins["source", known].document.path.rsplit("/", 1)[-1]
            return project.content / "sources" / name
    files = sorted((project.content / "sources").glob("*.yaml"))
    return files[0] if len(files) == 1 else project.content / "sources/sources.yaml"


def _lines(report: Coverage) -> list[str]:
    lines: list[str] = []
    for one in report.paragraphs:
        state = "set aside" if one.set_aside else "used" if one.used else "NOT USED"
        lines.append(f"{one.number}. {state}: {_start(one.text)}")
        lines += [f"     {use.kind}: {use.text} ({use.record})" for use in one.used]
        lines += [f"     why: {why}" for why in one.set_aside]
        if one.left_out:
            lines.append("     left out: " + ", ".join(f"{mention.kind} {mention.text}" for mention in one.left_out))
    lines += [
        f"there is no paragraph {note.paragraph}, which is set aside: {note.why}" for note in report.beyond_the_end
    ]
    aside = sum(bool(one.set_aside) for one in report.paragraphs)
    used = sum(bool(one.used) and not one.set_aside for one in report.paragraphs)
    lines.append(
        f"{len(report.paragraphs)} paragraphs: {used} used, {aside} set aside, {len(report.paragraphs) - used - aside} neither."
    )
    return lines


def _is_open(one: ParagraphCoverage) -> bool:
    return not one.used and not one.set_aside


def _start(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"


def _project(folder: Path) -> Project:
    try:
        return find_project(folder)
    except NoProjectError as error:
        raise click.UsageError(str(error)) from None


def _stop_at(told: list[Problem]) -> None:
    if errors(told):
        click.echo(as_text(told), err=True, nl=False)
        sys.exit(1)
