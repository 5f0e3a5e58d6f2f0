"""A draft's files: records that an editor finishes, each with where it stands in the article; what is theirs says TODO."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.drafting.article import Article, DraftQuote, NotPlaced, Place
from generator.drafting.figures import DraftFigure
from generator.drafting.names import Named
from generator.records.files import ACTORS, EXPLAINER, FIGURES, QUOTES, TABLE, TIMELINE, FileKind
from generator.yaml_editing import head, scalar

WIDTH = 116


@dataclass(frozen=True, slots=True)
class DraftOf:
    """What a draft is made of: the content folder, the slug, the source's id, the day of today, the ids that are taken."""

    content: Path
    slug: str
    source: str
    day: str
    actors: Collection[str]


def draft_files(article: Article, of: DraftOf) -> dict[Path, str]:
    """The files of the draft, by path. A file that would have nothing is not among them."""
    speakers = _new_speakers(article, of.actors)
    bodies: Mapping[FileKind, str] = {
        EXPLAINER: _explainer(of),
        TABLE: _table(article, speakers),
        QUOTES: _quotes(article, of, speakers),
        FIGURES: _figures(article, of),
        TIMELINE: _timeline(article, of),
    }
    folder = of.content / "explainers" / of.slug
    made = {folder / f"{kind.name}.yaml": (kind, body) for kind, body in bodies.items() if body}
    if speakers:
        made[of.content / "actors" / f"{of.slug}.yaml"] = ACTORS, _actors(article, speakers)
    return {file: f"{head(file, of.content, kind)}{body}" for file, (kind, body) in made.items()}


def _explainer(of: DraftOf) -> str:
    first = f"A draft made from the source {of.source}. Every TODO is yours: write it, or delete it. Nothing here is published"
    return f"""\
{_comment(f"{first} while `draft: true` stands.", indent="")}
title: {scalar("TODO: the name of the talks")}
question: {scalar("TODO: the question that a reader comes with")}
answer:
  text: {scalar("TODO: what to know in thirty seconds")}
  sources: [{of.source}]
status: ongoing  # TODO: upcoming, ongoing, paused or concluded
published: {of.day}  # TODO: the day of publication
draft: true

# TODO: what to know, the most important first.
key_points: []
"""


def _quotes(article: Article, of: DraftOf, speakers: Mapping[Named, str]) -> str:
    parts = ["# As the source prints them. TODO: for each, who it is, when and where it was said, and what about.\n"]
    taken: set[str] = set()
    for quote in article.quotes:
        speaker = quote.speaker.actor or speakers[quote.speaker]
        key = _free(f"{_slug(quote.speaker.name.split()[-1]) or 'quote'}-{_first_words(quote)}", taken)
        parts.append(
            f"{_comment(f'TODO: paragraph {quote.at.paragraph}. The speaker: {quote.why}.')}"
            f"{key}:\n  speaker: {speaker}\n  text: {scalar(quote.text)}\n  sources: [{of.source}]\n"
        )
    unplaced = [one for one in article.not_placed if one.what[:1] in '“„«"「']
    return _file(parts, unplaced, "Not placed, for you to look at:")


def _figures(article: Article, of: DraftOf) -> str:
    parts = ["# TODO: for each, what is counted, who says so and as of when; delete what no side argues with.\n"]
    taken: set[str] = set()
    for figure, place in article.figures:
        key = _free(_figure_id(figure), taken)
        numbers = [f"{value:f}" for value in figure.values]
        amount = f"value: {numbers[0]}" if len(numbers) == 1 else f"range: [{', '.join(numbers)}]"
        lines = [
            amount,
            *([f"scale: {figure.scale}"] if figure.scale else []),
            f"unit: {scalar(figure.unit)}",
            *([f"qualifier: {figure.qualifier}"] if figure.qualifier else []),
            f"label: {scalar('TODO: what is counted')}",
            f"sources: [{of.source}]",
        ]
        parts.append(_said(place) + f"{key}:\n" + "".join(f"  {line}\n" for line in lines))
    unplaced = [one for one in article.not_placed if one.what[:1].isdigit() and "number" in one.why]
    return _file(parts, unplaced, "Not placed, for you to look at:")


def _timeline(article: Article, of: DraftOf) -> str:
    parts = ["# TODO: for each date, what happened; delete those on which nothing did.\n"]
    for date in article.dates:
        title = scalar("TODO: what happened")
        parts.append(
            "".join(map(_said, date.at)) + f"- date: {date.date}\n  title: {title}\n  sources: [{of.source}]\n"
        )
    unplaced = [one for one in article.not_placed if one.why.startswith("a date")]
    return _file(parts, unplaced, "Not placed, for you to look at:")


def _table(article: Article, speakers: Mapping[Named, str]) -> str:
    known = [(named, where) for named, where in article.names.items() if named.actor or named in speakers]
    other = [(named, where) for named, where in article.names.items() if not (named.actor or named in speakers)]
    lines = ["# TODO: who has a stake (`parties`), when they met and who sat where (`meetings`), who was left out.\n"]
    if known:
        lines.append("# The source names these actors:\n")
        lines += [_comment(f"  {n.actor or speakers[n]} ({n.name}): {_paragraphs(where)}") for n, where in known]
    if other:
        lines.append("# And these names, which no actor has; `explainer new actor ID` adds one:\n")
        lines += [_comment(f"  {named.name}: {_paragraphs(where)}") for named, where in other]
    return "".join(lines)


def _actors(article: Article, speakers: Mapping[Named, str]) -> str:
    parts = []
    for named, key in speakers.items():
        where = _paragraphs(article.names.get(named, ()))
        todo = _comment(f"TODO: {where}. A person? For whom does it speak (`of`), in which post?")
        parts.append(f"{todo}{key}:\n  name: {scalar(named.name)}\n  kind: person  # TODO\n")
    return "\n".join(parts)


def _new_speakers(article: Article, actors: Collection[str]) -> dict[Named, str]:
    """Ids for those who are quoted and no actors yet."""
    taken = set(actors)
    made: dict[Named, str] = {}
    for quote in article.quotes:
        if not quote.speaker.actor and quote.speaker not in made:
            made[quote.speaker] = _free(_slug(quote.speaker.name) or "speaker", taken)
    return made


def _file(parts: Sequence[str], unplaced: Sequence[NotPlaced], words: str) -> str:
    """The records with an empty line between them, then what was not placed; nothing, if there is neither."""
    if len(parts) == 1 and not unplaced:
        return ""
    told = [_comment(f"- paragraph {one.paragraph}: {one.what}: {one.why}") for one in unplaced]
    return "\n".join([*parts, f"# {words}\n" + "".join(told)] if told else parts)


def _said(place: Place) -> str:
    return _comment(f"TODO: paragraph {place.paragraph}: {place.sentence}")


def _comment(text: str, indent: str = "  ") -> str:
    lines = textwrap.wrap(
        _printable(text), WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return "".join(f"# {line}\n" for line in lines)


def _printable(text: str) -> str:
    """Without what YAML forbids even in a comment."""
    return "".join(character if character.isprintable() else " " for character in text)


def _paragraphs(numbers: Iterable[int]) -> str:
    listed = [str(number) for number in numbers]
    return f"paragraph{'' if len(listed) == 1 else 's'} {', '.join(listed)}"


def _first_words(quote: DraftQuote) -> str:
    return "-".join(_slug(quote.text.replace("’", "").replace("'", "")).split("-")[:3]) or "quote"


def _figure_id(figure: DraftFigure) -> str:
    numbers = "-to-".join(f"{value:f}".replace(".", "-") for value in figure.values)
    unit = "percent" if figure.unit == "%" else _slug(figure.unit)
    return "-".join(part for part in (numbers, str(figure.scale or ""), unit) if part)


def _slug(text: str) -> str:
    """Small letters, digits and single hyphens; "" if the text has none of them."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:80].strip("-")


def _free(key: str, taken: set[str]) -> str:
    """The id, or with a number behind it if it is taken; it is taken from then on."""
    keys: Iterator[str] = (key if number == 1 else f"{key}-{number}" for number in range(1, len(taken) + 2))
    free = next(one for one in keys if one not in taken)
    taken.add(free)
    return free
