"""The JSON Schemas of the data files, published with the site: `schema/explainer-1.json` and its like."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.outputs.derived_records import Derived, DerivedSeries
from generator.outputs.record_values import EDTF, Schema, record_schemas, reference_to
from generator.outputs.site_file import SiteFile, text_file
from generator.pages.frame import absolute_file
from generator.pages.site import Site
from generator.records.actor import Actor
from generator.records.claim import Claim
from generator.records.event import Event
from generator.records.explainer import Correction, Explainer, NextStep, NotKnown, Question
from generator.records.issue import Issue
from generator.records.key_figure import KeyFigure
from generator.records.meeting import Meeting
from generator.records.party import Party
from generator.records.position import Position
from generator.records.quote import Quote
from generator.records.series import Series
from generator.records.source import Source

DIALECT = "https://json-schema.org/draft/2020-12/schema"
VERSION = "1"
"""Of the format: another one, if a key goes or means something else. A new key is no new version."""
KINDS = ("explainer", "actors", "sources", "series")
SCHEMA_FILES = {kind: f"schema/{kind}-{VERSION}.json" for kind in KINDS}

TEXT: Schema = {"type": "string"}
ADDRESS: Schema = {
    "type": "string",
    "description": "Where a reader finds it: a full address, or, if the site knows none of its own, one seen from its root.",
}
ANCHOR: Schema = {"type": "string", "description": "Its anchor on the page of its kind, which stays."}
EXPLAINERS: Schema = {"type": "array", "items": TEXT, "description": "The explainers that refer to it, by their ids."}
LICENCE: Schema = {"type": "string", "description": "The address of the licence; quotes belong to their speakers."}
NUMBER: Schema = {"type": "integer", "description": "Its number on the pages of the explainer."}
ANCHORED = (Claim, Question, NotKnown, NextStep, Correction, Party, Meeting, Issue, Position, Quote, KeyFigure, Event)
HEAD: dict[str, Schema] = {
    "$schema": {"type": "string", "description": "The address of this schema."},
    "version": {"const": VERSION, "description": "The version of the format."},
    "language": {"type": "string", "description": "The language of what the site says on its own (BCP 47)."},
}


def json_schema(site: Site) -> Iterator[SiteFile]:
    """The schema of each data file that the site has."""
    model = site.model
    has = {"explainer": model.explainers, "actors": model.actors, "sources": model.sources, "series": model.series}
    for kind, path in SCHEMA_FILES.items():
        if has[kind]:
            schema: Schema = {"$schema": DIALECT, **_identity(site, path), **schemas()[kind]}
            yield text_file(path, json.dumps(schema, ensure_ascii=False, indent=1) + "\n")


def _identity(site: Site, path: str) -> dict[str, str]:
    return {"$id": absolute_file(site, path)} if site.options.site_url else {}


def _object(description: str, properties: dict[str, Schema], optional: tuple[str, ...] = ()) -> Schema:
    required = [key for key in properties if key not in optional]
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _by_id(record: type, description: str) -> Schema:
    each = reference_to(record.__name__)
    return {"type": "object", "description": f"{description}, by id", "additionalProperties": each}


def _in_order(record: type, description: str) -> Schema:
    return {"type": "array", "description": description, "items": reference_to(record.__name__)}


def _with(schema: Schema, first: dict[str, Schema]) -> Schema:
    """The schema of a record with keys before its own."""
    return {
        **schema,
        "properties": {**first, **schema["properties"]},
        "required": [*first, *schema["required"]],
    }


def _definitions(*shapes: Any, **added: dict[str, Schema]) -> dict[str, Schema]:
    """The record types in use, with what a data file adds to them, by the name of the type."""
    definitions = record_schemas(*shapes)
    return {name: _with(schema, added[name]) if name in added else schema for name, schema in definitions.items()}


def _explainer() -> Schema:
    properties: dict[str, Schema] = {
        **HEAD,
        "id": {**TEXT, "description": "The explainer's id: the last part of its address."},
        "address": ADDRESS,
        "changed": {**EDTF, "description": "The day of its last change of substance."},
        "series": {**TEXT, "description": "The id of the series that it is in."},
        "licence": LICENCE,
        "explainer": reference_to("Explainer"),
        "parties": _by_id(Party, "Those whose interests are at stake"),
        "meetings": _by_id(Meeting, "When they met, and who sat there"),
        "issues": _by_id(Issue, "What is negotiated"),
        "positions": _in_order(Position, "What each party wants, older positions too"),
        "quotes": _by_id(Quote, "What was said, as sources print it"),
        "figures": _by_id(KeyFigure, "Numbers that the sides argue with"),
        "events": _in_order(Event, "What happened when"),
        "actors": _by_id(Actor, "The actors that the explainer refers to, and those that they belong to"),
        "sources": _by_id(Source, "What it rests on, in the order of first use"),
        "derived": reference_to("Derived"),
    }
    records = (Explainer, Party, Meeting, Issue, Position, Quote, KeyFigure, Event, Actor, Source, Derived)
    return {
        "title": "The data of an explainer",
        **_object(
            "One explainer: its records, and what is computed of them.", properties, optional=("series", "licence")
        ),
        "$defs": _definitions(
            *records,
            Actor={"address": ADDRESS},
            Source={"number": NUMBER, "address": ADDRESS},
            **{record.__name__: {"anchor": ANCHOR, "address": ADDRESS} for record in ANCHORED},
        ),
    }


def _shared(kind: str, *records: type, **added: Schema) -> Schema:
    """The schema of the file with all records of a kind: the first of `records`."""
    description = f"All {kind} of the site"
    return {
        "title": description,
        **_object(
            description, {**HEAD, "licence": LICENCE, kind: _by_id(records[0], description)}, optional=("licence",)
        ),
        "$defs": _definitions(*records, **{records[0].__name__: {"address": ADDRESS, **added}}),
    }


@cache
def schemas() -> dict[str, Schema]:
    """The schemas by the kind of file."""
    return {
        "explainer": _explainer(),
        "actors": _shared("actors", Actor, explainers=EXPLAINERS),
        "sources": _shared("sources", Source, explainers=EXPLAINERS),
        "series": _shared("series", Series, DerivedSeries, derived=reference_to("DerivedSeries")),
    }
