"""Places that a template leaves open: what it prints is the same on every page, but for what depends on where it stands.

An address is relative to the page, a citation mark opens a panel of the page. Each is printed as an open place, and filled in
when the page is whole. So what is printed once can stand on several pages.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from generator.escaping import REPLACEMENT, markup

EDGE, ASIDE_BEGINS, ASIDE_ENDS = "\x00", "\x01", "\x02"
"""Escaping leaves none of them in what content says. The last two are the kinds of places that are filled with nothing:
what stands between them is shown by the page itself alone."""
ASIDE = re.compile(f"{EDGE}{ASIDE_BEGINS}{EDGE}[^{ASIDE_ENDS}]*{ASIDE_ENDS}{EDGE}")
EDGES = re.compile(f"[{EDGE}{ASIDE_BEGINS}{ASIDE_ENDS}]")


def open_place(kind: str, what: str = "") -> Markup:
    """`kind` is one character, `what` an address or id: nothing that content says, since no escaping comes after."""
    return markup(f"{EDGE}{kind}{what}{EDGE}")


def filled(text: str, fill: Callable[[str], str]) -> str:
    """`text` with all places filled in, in order; `fill` is given what the place was opened with: kind and what."""
    parts = str.split(text, EDGE)  # not Markup's, which makes Markup of every part
    parts[1::2] = [fill(part) for part in parts[1::2]]
    return "".join(parts)


def without_asides(text: str) -> str:
    """What a page shows as a sheet of another page."""
    return ASIDE.sub("", text)


def closed(text: str) -> str:
    """Text that is none of ours, with nothing in it that looks like a place."""
    return EDGES.sub(REPLACEMENT, text)
