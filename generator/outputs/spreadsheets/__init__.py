"""The spreadsheets of an explainer, and the Frictionless data package that describes them. SPREADSHEETS lists them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.derived.explained import Explained
from generator.outputs.licence import licence_name
from generator.outputs.site_file import SiteFile, json_file
from generator.outputs.spreadsheets.column import Told
from generator.outputs.spreadsheets.events import EVENTS
from generator.outputs.spreadsheets.figures import FIGURES
from generator.outputs.spreadsheets.positions import POSITIONS
from generator.outputs.spreadsheets.quotes import QUOTES
from generator.outputs.spreadsheets.seats import SEATS
from generator.outputs.spreadsheets.spreadsheet import Spreadsheet
from generator.pages.frame import absolute, page_address
from generator.pages.site import Site

SPREADSHEETS: tuple[Spreadsheet[Any], ...] = (POSITIONS, QUOTES, FIGURES, EVENTS, SEATS)


def spreadsheets(site: Site) -> Iterator[SiteFile]:
    """Those that have a row, and the data package, if there is any."""
    for slug, explained in site.explained.items():
        told = Told(site, explained)
        made = [(sheet, content) for sheet in SPREADSHEETS if (content := sheet.csv(told))]
        for sheet, content in made:
            yield SiteFile(f"explainers/{slug}/{sheet.name}.csv", content)
        if made:
            resources = [sheet.resource(content) for sheet, content in made]
            package = {**_head(site, explained), "resources": resources}
            yield json_file(f"explainers/{slug}/datapackage.json", package)


def licence(address: str) -> dict[str, str]:
    """A licence as a data package names it."""
    name = licence_name(address)
    return {"name": name, "path": address} if name else {"path": address}


def _head(site: Site, explained: Explained) -> dict[str, Any]:
    explainer = explained.explainer
    sources = (site.model.sources[key] for key in explained.load.sources)
    homepage = {"homepage": absolute(site, page_address(explainer.slug, "overview"))} if site.options.site_url else {}
    return {
        "profile": "tabular-data-package",
        "name": explainer.slug,
        "title": explainer.record.title,
        "description": explainer.record.question,
        **homepage,
        **({"licenses": [licence(site.options.licence)]} if site.options.licence else {}),
        "sources": [{"title": source.title, **({"path": source.url} if source.url else {})} for source in sources],
    }
