"""The address of one page as a link on another has it."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from generator.escaping import escape, escape_behind, markup
from generator.function_caches import cached
from generator.pages.addresses import ANCHOR_SAFE, Address, page_url, relative


def relative_href(here: str, address: Address, directory_urls: bool) -> Markup:
    """`here` is the page's own address, below the base path; so is what a page leads to."""
    target = _url(address.path, directory_urls)
    start = here[: here.rfind("/") + 1]
    if not address.anchor:
        return _way(start, target)
    anchor = _anchor(address.anchor)
    return markup(f"&#35;{anchor}" if target == here else f"{_way(start, target)}#{anchor}")


_url = cached(1 << 14)(page_url)


@cached(1 << 14)
def _way(start: str, target: str) -> Markup:
    return escape(relative(target, start))


@cached(1 << 16)
def _anchor(anchor: str) -> Markup:
    return escape_behind(quote(anchor, safe=ANCHOR_SAFE))
