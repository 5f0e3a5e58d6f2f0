"""For readers of text: each explainer, series and actor as Markdown without HTML, beside its page, and `llms.txt`, which lists them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from generator.outputs.plain_texts.actor_text import actor_text
from generator.outputs.plain_texts.document import as_markdown
from generator.outputs.plain_texts.explainer_text import explainer_text
from generator.outputs.plain_texts.llms_txt import llms_txt
from generator.outputs.plain_texts.paths import actor_path, explainer_path, series_path
from generator.outputs.plain_texts.series_text import series_text
from generator.outputs.plain_texts.source_list import source_item
from generator.outputs.site_file import SiteFile, text_file
from generator.pages.site import Site


def explainer_texts(site: Site) -> Iterator[SiteFile]:
    source = cache(partial(source_item, site))
    for slug, explained in site.explained.items():
        yield text_file(explainer_path(slug), as_markdown(explainer_text(site, explained, source)))


def series_texts(site: Site) -> Iterator[SiteFile]:
    source = cache(partial(source_item, site))
    for key, series in site.series.items():
        yield text_file(series_path(key), as_markdown(series_text(site, series, source)))


def actor_texts(site: Site) -> Iterator[SiteFile]:
    source = cache(partial(source_item, site))
    for key in site.model.actors:
        yield text_file(actor_path(key), as_markdown(actor_text(site, key, source)))


def list_of_texts(site: Site) -> Iterator[SiteFile]:
    yield text_file("llms.txt", llms_txt(site))
