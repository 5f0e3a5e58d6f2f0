"""`explainer new …`: an explainer, an actor, a source or a series, begun with few questions."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import click

from generator.commands.schema import rewrite_schemas
from generator.loading import Content, load
from generator.new_records import explainer_files, problems_of_files, series_file
from generator.problems import ContentError, errors
from generator.project import NoProjectError, Project, find_project
from generator.records.actor import ActorKind
from generator.records.base import ID_PATTERN
from generator.records.explainer import Status
from generator.records.files import ACTORS, SOURCES, FileKind
from generator.records.source import SourceKind, Tier
from generator.references import near_hint
from generator.wording import KEBAB_HINT, with_article
from generator.yaml_editing import append_record, write_together

LATER = "TODO: what to know in thirty seconds."
FILES = {
    "person": "people.yaml",
    "state": "states.yaml",
    "organisation": "organisations.yaml",
    "bloc": "blocs.yaml",
    "group": "groups.yaml",
}
PROJECT = click.option(
    "-p",
    "--project",
    "folder",
    metavar="DIR",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project or content folder; this one, if left out.",
)
INTO = click.option("--into", metavar="FILE", help="The YAML file that gets the record: its name in the folder.")


@click.group(name="new", epilog="Exit codes: 0 written, 1 problems in the content, 2 a slip in the command.")
def command() -> None:
    """Begin an explainer, an actor, a source or a series.

    What no option says is asked. What is there already is never overwritten.

    \b
    Examples:
      explainer new source gazette-2025-03-02
      explainer new actor marco-rubio --name "Marco Rubio" --kind person --of united-states
      explainer new explainer border-talks --source gazette-2025-03-02
    """


@command.command(name="explainer")
@click.argument("key", metavar="SLUG")
@click.option("--title", help="The name of the talks; SLUG in words, if left out.")
@click.option("--question", help="The question that a reader comes with.")
@click.option("--answer", default=LATER, help="What to know in thirty seconds; a TODO, if left out.")
@click.option("--source", "sources", multiple=True, metavar="ID", help="What the answer rests on; may be given again.")
@click.option("--status", type=click.Choice([*map(str, Status)]), default=str(Status.ONGOING), show_default=True)
@PROJECT
def new_explainer(key: str, folder: Path, **given: Any) -> None:
    """Begin an explainer: a folder with its files.

    explainer.yaml is a draft with what it needs; the other files are examples in comments. A draft shows in the preview.
    """
    project, content = _read(folder)
    _refuse("explainer", key, content.explainers)
    _refuse_file(project.content / "explainers" / key)
    values = {
        "TITLE": given["title"] or _words(key),
        "QUESTION": _asked(given["question"], "The question that a reader comes with", "--question"),
        "ANSWER": given["answer"],
        "SOURCES": _known(
            "source", _asked_ids(given["sources"], "source", "What the answer rests on"), content.sources
        ),
        "STATUS": given["status"],
        "DAY": datetime.date.today().isoformat(),
    }
    _write(project, explainer_files(project.content, key, values))
    click.echo(f"A draft in {project.shown(project.content / 'explainers' / key)}. See it with: mkdocs serve")


@command.command(name="actor")
@click.argument("key", metavar="ID")
@click.option("--name", help="The full name, as pages show it.")
@click.option("--kind", type=click.Choice([*map(str, ActorKind)]), help="What kind of actor it is.")
@click.option("--of", metavar="ID", help="The actor it belongs to: a minister's state.")
@click.option("--short", help="A short name: US, NATO.")
@click.option("--country", metavar="CODE", help="ISO 3166: NO is Norway.")
@INTO
@PROJECT
def new_actor(key: str, folder: Path, into: str | None, **given: Any) -> None:
    """Add a person, state, organisation, bloc or group.

    Without --into, people go into people.yaml, states into states.yaml, and so on.
    """
    project, content = _read(folder)
    _refuse("actor", key, content.actors)
    name = _asked(given["name"], "The full name", "--name")
    kind = _asked(given["kind"], "What it is", "--kind", list(ActorKind))
    if given["of"]:
        _known("actor", [given["of"]], content.actors)
    record = {"name": name, "kind": str(kind), **{one: given[one] for one in ("of", "short", "country") if given[one]}}
    _append(project, ACTORS, into or FILES[kind], key, record)


@command.command(name="source")
@click.argument("key", metavar="ID")
@click.option("--title", help="As printed; a description in [brackets], if it has none.")
@click.option("--publisher", help="Who published it.")
@click.option("--published", metavar="DATE", help="When: 2025-02-18.")
@click.option("--url", metavar="ADDRESS", help="Its address.")
@click.option("--language", metavar="CODE", help="BCP 47: en, uk.")
@click.option("--kind", type=click.Choice([*map(str, SourceKind)]), help="What kind of text it is.")
@click.option(
    "--tier", type=click.Choice([*map(str, Tier)]), help="A: own reporting or official; B: relays; C: neither."
)
@INTO
@PROJECT
def new_source(key: str, folder: Path, into: str | None, **given: Any) -> None:
    """Add a source that was read.

    Without --into it goes into sources.yaml. `explainer source add` reads the text too, and checks quotes against it.
    """
    project, content = _read(folder)
    _refuse("source", key, content.sources)
    record = {
        "title": _asked(given["title"], "The title as printed", "--title"),
        **{one: given[one] for one in ("publisher", "published", "url", "language") if given[one]},
        "kind": _asked(given["kind"], "What kind of text it is", "--kind", list(SourceKind)),
        "tier": _asked(given["tier"], "How near it is to what happened", "--tier", list(Tier)),
    }
    _append(project, SOURCES, into or "sources.yaml", key, record)


@command.command(name="series")
@click.argument("key", metavar="SLUG")
@click.option("--title", help="The name of the series; SLUG in words, if left out.")
@click.option("--question", help="The question that a reader comes with.")
@click.option("--answer", default=LATER, help="What to know in thirty seconds; a TODO, if left out.")
@click.option("--source", "sources", multiple=True, metavar="ID", help="What the answer rests on; may be given again.")
@click.option("--explainer", "explainers", multiple=True, metavar="SLUG", help="In order of time; may be given again.")
@PROJECT
def new_series(key: str, folder: Path, **given: Any) -> None:
    """Begin a series of talks that belong together.

    It is published at once, so its explainers must not be drafts.
    """
    project, content = _read(folder)
    _refuse("series", key, content.series)
    _refuse_file(project.content / "series" / f"{key}.yaml")
    values = {
        "TITLE": given["title"] or _words(key),
        "QUESTION": _asked(given["question"], "The question that a reader comes with", "--question"),
        "ANSWER": given["answer"],
        "SOURCES": _known(
            "source", _asked_ids(given["sources"], "source", "What the answer rests on"), content.sources
        ),
        "EXPLAINERS": _free(_asked_ids(given["explainers"], "explainer", "Its explainers, in order of time"), content),
    }
    _write(project, series_file(project.content, key, values))
    click.echo(project.shown(project.content / "series" / f"{key}.yaml"))


def _read(folder: Path) -> tuple[Project, Content]:
    try:
        project = find_project(folder)
    except NoProjectError as error:
        raise click.UsageError(str(error)) from None
    content, told = load(project.content, project.shown_as)
    if errors(told):
        raise ContentError(told)
    return project, content


def _refuse(kind: str, key: str, there: Mapping[str, Any]) -> None:
    if not re.fullmatch(ID_PATTERN, key):
        raise click.UsageError(f"`{key}` is not an id; {KEBAB_HINT}")
    if key in there:
        raise click.UsageError(f"there is {with_article(kind)} `{key}` already")


def _refuse_file(place: Path) -> None:
    if place.exists():
        raise click.UsageError(f"{place.as_posix()} is there already; nothing was written")


def _asked(value: str | None, question: str, option: str, choices: Collection[str] = ()) -> str:
    """The value of an option; where it was not given, the editor's answer."""
    if value:
        return value
    try:
        kind = click.Choice([str(choice) for choice in choices]) if choices else str
        return str(click.prompt(question, type=kind, err=True))
    except click.Abort:
        raise click.UsageError(f"nothing was written: say {option}, or answer when asked") from None


def _asked_ids(values: Collection[str], kind: str, question: str) -> list[str]:
    """Ids that were given, or that the editor names, with spaces or commas between them."""
    return list(values) or re.split(r"[\s,]+", _asked(None, f"{question}: ids", f"--{kind}").strip())


def _known(kind: str, keys: list[str], there: Mapping[str, Any]) -> list[str]:
    for key in keys:
        if key not in there:
            first = f"add it with `explainer new {kind} {key}`, or name another"
            raise click.UsageError(f"there is no {kind} `{key}`; {near_hint(key, kind, there)}; {first}")
    return keys


def _free(slugs: list[str], content: Content) -> list[str]:
    """Explainers that a published series can have."""
    for slug in _known("explainer", slugs, content.explainers):
        if content.explainers[slug].explainer.draft:
            raise click.UsageError(f"the explainer `{slug}` is a draft: publish it first, by deleting `draft: true`")
        if other := next((key for key, series in content.series.items() if slug in series.explainers), ""):
            raise click.UsageError(f"the explainer `{slug}` is in the series `{other}`; an explainer is in one at most")
    return slugs


def _append(project: Project, kind: FileKind, name: str, key: str, record: Mapping[str, str]) -> None:
    """Adds the record to the file of that name in the kind's folder."""
    if Path(name).name != name or not name.endswith(".yaml"):
        raise click.UsageError(
            f"--into names a file in {project.shown(project.content / kind.name)}/ that ends in .yaml, not {name}"
        )
    file = project.content / kind.name / name
    if problems := append_record(file, project.content, key, record, kind):
        raise ContentError(problems)
    rewrite_schemas(project.content)
    click.echo(f"`{key}` in {project.shown(file)}")


def _write(project: Project, files: Mapping[Path, str]) -> None:
    if problems := problems_of_files(files, project):
        raise ContentError(problems)
    write_together(files)
    rewrite_schemas(project.content)


def _words(slug: str) -> str:
    words = slug.replace("-", " ")
    return words[:1].upper() + words[1:]
