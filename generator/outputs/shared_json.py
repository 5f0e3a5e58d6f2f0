"""`actors.json`, `sources.json` and `series.json`: what all explainers share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from generator.derived.link_words import shown_text
from generator.outputs.derived_values import derived_series
from generator.outputs.json_schema import SCHEMA_FILES, VERSION
from generator.outputs.record_values import values
from generator.outputs.site_file import SiteFile, json_file
from generator.pages import addresses
from generator.pages.frame import absolute, absolute_file
from generator.pages.site import Site


def shared_json(site: Site) -> Iterator[SiteFile]:
    """One file for each kind of which there is any record."""
    shared, model = SharedRecords(site), site.model
    kinds = (
        ("actors", model.actors, lambda key: {**shared.actor(key), "explainers": model.met_in.get(key, ())}),
        ("sources", model.sources, lambda key: {**shared.source(key), "explainers": model.cited_in.get(key, ())}),
        ("series", model.series, shared.series),
    )
    for kind, records, written in kinds:
        if records:
            held = {
                "$schema": absolute_file(site, SCHEMA_FILES[kind]),
                "version": VERSION,
                "language": site.options.language,
                **({"licence": site.options.licence} if site.options.licence else {}),
                kind: {key: written(key) for key in records},
            }
            yield json_file(f"{kind}.json", held)


class SharedRecords:
    """Actors, sources and series as data files have them; each is written once, for however many files."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.shown = partial(shown_text, model=site.model, labels=site.labels)
        self.actor = cache(self._actor)
        self.source = cache(self._source)

    def series(self, key: str) -> dict[str, Any]:
        series = self.site.series[key]
        written, computed = values(series.record, self.shown), values(derived_series(series), self.shown)
        return {"address": absolute(self.site, addresses.series(key)), **written, "derived": computed}

    def _actor(self, key: str) -> dict[str, Any]:
        address = absolute(self.site, addresses.actor(key))
        return {"address": address, **values(self.site.model.actors[key], self.shown)}

    def _source(self, key: str) -> dict[str, Any]:
        address = absolute(self.site, addresses.source(key))
        return {"address": address, **values(self.site.model.sources[key], self.shown)}
