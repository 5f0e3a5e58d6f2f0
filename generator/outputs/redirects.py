"""A page at each address that a record had before it was renamed: it leads on to the new one, also without JavaScript."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from markupsafe import Markup

from generator.outputs.site_file import SiteFile, text_file
from generator.pages import addresses
from generator.pages.addresses import Address, page_url
from generator.pages.frame import HAS, absolute, has_page, page_address
from generator.pages.site import Site

PAGE = Markup("""\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
{canonical}<meta http-equiv="refresh" content="0; url={url}">
</head>
<body>
<p>{moved} <a href="{url}">{title}</a></p>
</body>
</html>
""")
CANONICAL = Markup('<link rel="canonical" href="{}">\n')


def redirects(site: Site) -> Iterator[SiteFile]:
    for title, old, new in _moved(site):
        yield _page(site, title, old, new)


def _moved(site: Site) -> Iterator[tuple[str, Address, Address]]:
    """What stands at the new address, the old one, the new one. A source has its old ids as anchors of its entry instead."""
    model = site.model
    for key, actor in model.actors.items():
        for old in actor.formerly:
            yield actor.name, addresses.actor(old), addresses.actor(key)
    for key, series in model.series.items():
        for old in series.formerly:
            yield series.title, addresses.series(old), addresses.series(key)
    for slug, explained in site.explained.items():
        record = explained.explainer.record
        pages = [page for page in HAS if has_page(explained, page)] if record.formerly else []
        for old in record.formerly:
            for page in pages:
                yield record.title, page_address(old, page), page_address(slug, page)


def _page(site: Site, title: str, old: Address, new: Address) -> SiteFile:
    old_url, new_url = (page_url(address.path, site.options.directory_urls) for address in (old, new))
    path = f"{old_url}index.html" if old_url.endswith("/") else old_url
    step = posixpath.relpath(new_url, posixpath.dirname(path)) + ("/" if new_url.endswith("/") else "")
    text = PAGE.format(
        language=site.labels.language.code,
        title=title,
        canonical=CANONICAL.format(absolute(site, new)) if site.options.site_url else "",
        url=step,
        moved=site.labels("redirect.moved"),
    )
    return text_file(path, text)
