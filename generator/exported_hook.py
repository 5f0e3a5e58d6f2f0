"""A hook for MkDocs that every export has: what a page's head holds, and texts that are published as they are.

It is copied as it stands, and imports nothing of this package. `heads.json`, beside it, has the heads by the path of a
page's file, and under "" that of all other pages.
"""

from __future__ import annotations

import datetime
import json
import posixpath
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

HEADS = "heads.json"
THEME = "theme"
RELATIVE = re.compile(r"""(<[a-z][^<>]*?\s(?:href|src)=")(?![a-z][a-z0-9+.-]*:|[/#?"])([^"#?]+)""")
LONG_AGO = "1980-01-01"
TEXT, PUBLISHED = "/index.md.txt", ".txt"


def on_config(config: Any, **_: Any) -> Any:
    """The theme's changed templates, behind the user's own: they are made for MkDocs, and other engines do not look here."""
    own = config.theme.custom_dir
    config.theme.dirs.insert(1 if own in config.theme.dirs else 0, str(Path(__file__).with_name(THEME)))
    return config


def on_files(files: Any, **_: Any) -> Any:
    """A text named index.md.txt is published as index.md, which is no page."""
    for file in files:
        if file.src_uri.endswith(TEXT):
            file.dest_uri = file.dest_uri.removesuffix(PUBLISHED)
    return files


def on_page_markdown(markdown: str, page: Any, files: Any, **_: Any) -> str:
    """Links in HTML lead to files of docs/, as links in Markdown do; MkDocs makes addresses only of the latter."""
    if page.file.src_uri not in _heads():
        return markdown
    folder = posixpath.dirname(page.file.src_uri)

    def address(path: str) -> str:
        file = files.get_file_from_path(posixpath.normpath(posixpath.join(folder, unquote(path))))
        return file.url_relative_to(page.file) if file else path

    return with_links(markdown, address)


def on_pre_page(page: Any, **_: Any) -> Any:
    head = _head(page)
    keep_facts(page, head["changed"], listed=head["listed"])
    return page


def on_env(env: Any, files: Any, **_: Any) -> Any:
    keep_dates(file.page for file in files.documentation_pages() if file.page)
    return env


def on_template_context(context: Any, **_: Any) -> Any:
    context["build_date_utc"] = _newest()
    return context


def on_page_context(context: Any, **_: Any) -> Any:
    context["build_date_utc"] = _newest()
    return context


def on_post_page(output: str, page: Any, **_: Any) -> str:
    head = _head(page)
    return with_head(output, head["tags"], head["shared"])


def with_links(text: str, leads_to: Callable[[str], str]) -> str:
    """The text with what each relative link of its HTML leads to instead, but for queries and anchors, which stay."""
    return RELATIVE.sub(lambda link: link[1] + leads_to(link[2]), text)


def with_head(page: str, tags: str, shared: str) -> str:
    """The HTML of a page with what belongs in its head, whatever the theme has put there.

    `shared` are the tags for networks on which it is shared; those of a theme or another plugin stand instead of them.
    """
    end = page.find("</head>")
    if end < 0:
        return page
    added = tags if 'property="og:' in page[:end] else f"{tags}\n{shared}"
    return f"{page[:end]}{added}\n{page[end:]}"


def keep_facts(page: Any, changed: str, *, listed: bool) -> None:
    """What the sitemap is made from. Of a page of the user's own nobody knows when it was changed; MkDocs would say today.

    Without an address of its own a page is not in the sitemap, and its head names no canonical one but ours.
    """
    page.update_date = changed
    if not listed:
        page.canonical_url = page.abs_url = None


def keep_dates(pages: Iterable[Any]) -> None:
    """Where no page knows when it was changed, one has a day long ago: MkDocs cannot do without any."""
    dated = list(pages)
    if dated and not any(page.update_date for page in dated):
        dated[0].update_date = LONG_AGO


def newest_day(days: Iterable[str]) -> datetime.datetime:
    """What a theme shows as the day of the build: the newest of these days, so that it makes no difference when a site is built."""
    newest = datetime.date.fromisoformat(max(days, default="") or LONG_AGO)
    return datetime.datetime(newest.year, newest.month, newest.day, tzinfo=datetime.UTC)


def _head(page: Any) -> dict[str, Any]:
    heads = _heads()
    return heads.get(page.file.src_uri) or heads[""]


@cache
def _newest() -> datetime.datetime:
    return newest_day(head["changed"] for head in _heads().values())


@cache
def _heads() -> dict[str, dict[str, Any]]:
    held: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name(HEADS).read_text("utf-8"))
    return held
