"""What the content has from a source: the quotes, figures, names and dates of the records that cite it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.derived.explained import Explained
from generator.derived.printed import values_of
from generator.fingerprints.coverage import Use
from generator.inline_text import parse, record_links
from generator.model import LinkedExplainer, Model
from generator.records.actor import ActorKind
from generator.records.base import InlineText, Reference
from generator.records.date import Date
from generator.records.files import FIGURES, QUOTES
from generator.records.key_figure import Amount
from generator.records.meeting import Meeting
from generator.records.shape import marked


def uses_of(model: Model, source: str) -> tuple[Use, ...]:
    """Each use once, in the order of explainers and pages."""
    found: dict[Use, None] = {}
    for explainer in model.explainers.values():
        for statement in Explained(model, explainer).statements:
            if source in statement.source_ids:
                name = f"{explainer.slug} {statement.kind} {statement.anchor}".strip()
                record = _record_at(explainer, statement.file.name, statement.at)
                found.update(dict.fromkeys(_uses(model, record, name, statement.file.name)))
    for key, actor in model.actors.items():
        if any(citation.source == source for citation in actor.sources):
            found.update(dict.fromkeys((*_names(model, key, f"actor {key}"), *_dates(actor, f"actor {key}"))))
    return tuple(found)


def _record_at(explainer: LinkedExplainer, file: str, at: tuple[str | int, ...]) -> Any:
    """The record at a path of keys and places below a file's records."""
    record: Any = explainer.folder.files[file].records
    for step in at:
        if isinstance(record, BaseModel):
            names = {field.alias or name: name for name, field in type(record).model_fields.items()}
            record = getattr(record, names[str(step)])
        else:
            record = record[step]
    return record


def _uses(model: Model, record: BaseModel, name: str, file: str) -> Iterator[Use]:
    if file == QUOTES.name:
        yield Use("quote", getattr(record, "text"), name)  # noqa: B009 - a quote or a rendering
    if file == FIGURES.name and isinstance(record, Amount):
        factor = record.scale.factor if record.scale else 1
        values = tuple(value * factor for value in values_of(record))
        yield Use("figure", record.printed_as or "", name, values)
    for actor in dict.fromkeys((*_actors(record), *_named(model, record))):
        yield from _names(model, actor, name)
    if isinstance(record, Meeting) and record.place:
        yield from (Use("name", place.strip(), name) for place in record.place.split(","))
    yield from _dates(record, name)


def _actors(record: BaseModel) -> Iterator[str]:
    for found, mark in marked(record, type(record)):
        if isinstance(mark, Reference):
            if mark.kind == "actor":
                yield found.value
        else:
            yield from (link.id for link in record_links(parse(found.value)) if link.kind == "actor")


def _named(model: Model, record: BaseModel) -> Iterator[str]:
    """The actors whose names stand in the record's texts without a link."""
    texts = " ".join(found.value for found, mark in marked(record, type(record)) if isinstance(mark, InlineText))
    for key in model.actors:
        if any(re.search(rf"\b{re.escape(use.text)}\b", texts) for use in _names(model, key, "")):
            yield key


def _names(model: Model, key: str, name: str) -> Iterator[Use]:
    """Every form by which a text may call the actor; a person's last name, and the state of a person, among them."""
    actor = model.actors[key]
    forms = [actor.name, *([actor.short] if actor.short else []), *actor.other_names]
    if actor.kind is ActorKind.PERSON:
        forms += [form.rsplit(" ", 1)[-1] for form in (actor.name, *actor.other_names)]
    for form in dict.fromkeys(forms):
        yield Use("name", form, name)


def _dates(record: BaseModel, name: str) -> Iterator[Use]:
    for field in type(record).model_fields:
        value = getattr(record, field)
        if isinstance(value, Date):
            yield Use("date", value.text, name)
        elif isinstance(value, BaseModel):
            yield from _dates(value, name)
        elif isinstance(value, tuple):
            for one in value:
                if isinstance(one, BaseModel):
                    yield from _dates(one, name)
