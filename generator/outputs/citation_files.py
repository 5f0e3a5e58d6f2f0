"""`cite.bib` and `cite.json`: how to cite an explainer, each of its quotes and each of its figures."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.outputs.citation import bibtex, citations, csl_json
from generator.outputs.site_file import SiteFile, text_file
from generator.pages.site import Site


def citation_files(site: Site) -> Iterator[SiteFile]:
    for slug, explained in site.explained.items():
        listed = list(citations(site, explained))
        yield text_file(f"explainers/{slug}/cite.bib", "\n\n".join(bibtex(one, site.labels) for one in listed) + "\n")
        items = json.dumps([csl_json(one) for one in listed], ensure_ascii=False, separators=(",", ":"))
        yield text_file(f"explainers/{slug}/cite.json", items + "\n")
