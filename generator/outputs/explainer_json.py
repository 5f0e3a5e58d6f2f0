"""`data.json` of each explainer: its records, and what is computed of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import quote

from generator.derived.anchors import claim_anchor, correction_anchors, event_anchor, position_anchor
from generator.derived.explained import Explained
from generator.derived.link_words import shown_text
from generator.model import Model
from generator.outputs.derived_values import derived
from generator.outputs.json_schema import SCHEMA_FILES, VERSION
from generator.outputs.record_values import values
from generator.outputs.shared_json import SharedRecords
from generator.outputs.site_file import SiteFile, json_file
from generator.pages.addresses import ANCHOR_SAFE
from generator.pages.frame import absolute, absolute_file, page_address
from generator.pages.site import Site
from generator.records.base import Record

BLOCKS = {
    "why_it_matters": "why-it-matters",
    "key_points": "key-points",
    "questions": "question",
    "not_known": "not-known",
    "next": "next",
}
"""The lists on the overview, and what the anchors of their entries begin with."""


def explainer_json(site: Site) -> Iterator[SiteFile]:
    shared, met = SharedRecords(site), _met(site.model)
    for slug, explained in site.explained.items():
        held = explainer_values(site, explained, shared, met.get(slug, ()))
        yield json_file(f"explainers/{slug}/data.json", held)


def explainer_values(site: Site, explained: Explained, shared: SharedRecords, met: Iterable[str]) -> dict[str, Any]:
    """What `data.json` holds; its schema tells of every key. `met` are the actors that the explainer refers to."""
    explainer, place = explained.explainer, _Placing(site, explained.explainer.slug)
    record = explainer.record
    return {
        "$schema": absolute_file(site, SCHEMA_FILES["explainer"]),
        "version": VERSION,
        "id": explainer.slug,
        "address": absolute(site, page_address(explainer.slug, "overview")),
        "language": site.options.language,
        "changed": (record.updated or record.published).text,
        **({"series": explainer.series} if explainer.series else {}),
        **({"licence": site.options.licence} if site.options.licence else {}),
        "explainer": _front(explained, place),
        "parties": place.all("table", explainer.parties),
        "meetings": {key: _meeting(explained, key, place) for key in explainer.meetings},
        "issues": place.all("positions", explainer.issues),
        "positions": [place(position, "positions", position_anchor(position)) for position in explainer.positions],
        "quotes": place.all("quotes", explainer.quotes),
        "figures": place.all("figures", explainer.figures),
        "events": [place(event, "timeline", event_anchor(event)) for event in explainer.events],
        "actors": {key: shared.actor(key) for key in _with_those_above(site.model, met)},
        "sources": {key: {"number": load.number, **shared.source(key)} for key, load in explained.load.sources.items()},
        "derived": values(derived(site, explained), place.shown),
    }


class _Placing:
    """Writes the records of an explainer, each with its anchor and its address."""

    def __init__(self, site: Site, slug: str) -> None:
        self.shown = partial(shown_text, model=site.model, labels=site.labels, slug=slug)
        self._site, self._slug = site, slug
        self._pages: dict[str, str] = {}

    def __call__(self, record: Record, page: str, anchor: str) -> dict[str, Any]:
        if page not in self._pages:
            self._pages[page] = absolute(self._site, page_address(self._slug, page))
        address = f"{self._pages[page]}#{quote(anchor, safe=ANCHOR_SAFE)}"
        return {"anchor": anchor, "address": address, **values(record, self.shown)}

    def all(self, page: str, records: Mapping[str, Record]) -> dict[str, Any]:
        return {key: self(record, page, key) for key, record in records.items()}


def _front(explained: Explained, place: _Placing) -> dict[str, Any]:
    record = explained.explainer.record
    made = values(record, place.shown)
    made["answer"] = place(record.answer, "overview", claim_anchor(record.answer.id, "answer", 0))
    for key, block in BLOCKS.items():
        made[key] = [
            place(entry, "overview", claim_anchor(getattr(entry, "id", None), block, number))
            for number, entry in enumerate(getattr(record, key))
        ]
    anchors = correction_anchors(record.corrections)
    made["corrections"] = [
        place(correction, "changes", anchor) for anchor, correction in zip(anchors, record.corrections, strict=True)
    ]
    return made


def _meeting(explained: Explained, key: str, place: _Placing) -> dict[str, Any]:
    meeting = explained.explainer.meetings[key]
    outcomes = [
        place(claim, "table", claim_anchor(claim.id, f"{key}-outcome", number))
        for number, claim in enumerate(meeting.outcomes)
    ]
    return place(meeting, "table", key) | {"outcomes": outcomes}


def _met(model: Model) -> dict[str, list[str]]:
    """The actors that each explainer refers to, by its slug, in the order of all actors."""
    met: dict[str, list[str]] = {}
    for actor in model.actors:
        for slug in model.met_in.get(actor, ()):
            met.setdefault(slug, []).append(actor)
    return met


def _with_those_above(model: Model, actors: Iterable[str]) -> dict[str, None]:
    """The actors, and those that they belong to."""
    return dict.fromkeys(above for actor in actors for above in model.above(actor))
