"""What the site is written as: one format a file. OUTPUTS lists those beside the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator.outputs.citation_files import citation_files
from generator.outputs.embeds import embed_stylesheet, embeds
from generator.outputs.explainer_json import explainer_json
from generator.outputs.feeds import feeds
from generator.outputs.json_schema import json_schema
from generator.outputs.plain_texts import actor_texts, explainer_texts, list_of_texts, series_texts
from generator.outputs.redirects import redirects
from generator.outputs.shared_json import shared_json
from generator.outputs.site_file import SiteFile
from generator.outputs.spreadsheets import spreadsheets
from generator.pages.site import Site

Output: TypeAlias = Callable[[Site], Iterator[SiteFile]]

EXPLAINER_OUTPUTS: tuple[Output, ...] = (explainer_json, spreadsheets, citation_files, explainer_texts, embeds)
"""Each makes the files of every explainer, one after the other, and nothing of one hangs on the one before."""

ACTOR_OUTPUTS: tuple[Output, ...] = (actor_texts,)
"""The same, of every actor."""

OUTPUTS: tuple[Output, ...] = (
    *EXPLAINER_OUTPUTS,
    *ACTOR_OUTPUTS,
    series_texts,
    list_of_texts,
    shared_json,
    json_schema,
    feeds,
    redirects,
    embed_stylesheet,
)
