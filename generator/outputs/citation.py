"""How to cite what the site says: an explainer, a quote, a figure; as plain text, BibTeX and CSL-JSON.

The date is that of the explainer's last change, and nobody has to know when a reader looked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.derived.explained import Explained
from generator.escaping import REPLACEMENT
from generator.labels import Labels
from generator.labels.numbers import figure_words
from generator.model import LinkedExplainer
from generator.pages.frame import absolute, page_address
from generator.pages.site import Site
from generator.records.date import Date, Point

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
IN_TEX = re.compile(r"[\\{}%#$&_^~<>]")
TEX = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "^": r"{\textasciicircum}",
    "~": r"{\textasciitilde}",
    "<": r"{\textless}",
    ">": r"{\textgreater}",
}
"""Signs that TeX takes for orders, and for which a backslash is not enough: braces must be in pairs even then."""


@dataclass(frozen=True, slots=True)
class PageCitation:
    """`within` is the explainer in which a quote or a figure stands, or ""; `address` is "" if the site knows none of its own."""

    key: str
    title: str
    within: str
    site: str
    changed: Date
    address: str
    language: str


def citations(site: Site, explained: Explained) -> Iterator[PageCitation]:
    """The explainer, its quotes, its figures. The keys are their ids behind the explainer's: talks:quotes:no-deal."""
    yield cited_as(site, explained)
    for key in explained.explainer.quotes:
        yield cited_as(site, explained, "quotes", key)
    for key in explained.explainer.figures:
        yield cited_as(site, explained, "figures", key)


def cited_as(site: Site, explained: Explained, kind: str = "", key: str = "") -> PageCitation:
    """The explainer, or the quote or figure of it whose id is `key`; `kind` is quotes or figures."""
    explainer, record = explained.explainer, explained.explainer.record
    page = page_address(explainer.slug, kind or "overview", key)
    return PageCitation(
        key=f"{explainer.slug}:{kind}:{key}" if key else explainer.slug,
        title=_title(site, explainer, kind, key),
        within=record.title if key else "",
        site=site.options.site_name,
        changed=record.updated or record.published,
        address=absolute(site, page) if site.options.site_url else "",
        language=site.options.language,
    )


def plain_text(citation: PageCitation, labels: Labels) -> str:
    within = labels("cite.within", title=citation.within) if citation.within else ""
    parts = (citation.title, within, citation.site, labels("cite.changed", date=labels.date(citation.changed)))
    text = ", ".join(part for part in parts if part)
    return f"{text}. {citation.address}" if citation.address else f"{text}."


def bibtex(citation: PageCitation, labels: Labels) -> str:
    """An entry for BibTeX and biblatex, UTF-8. A second pair of braces keeps a style from changing the case of a title."""
    changed = citation.changed
    days = _day(changed.start) if changed.start == changed.end else f"{_day(changed.start)}/{_day(changed.end)}"
    fields = {
        "author": f"{{{tex(citation.site)}}}" if citation.site else "",
        "title": f"{{{tex(citation.title)}}}",
        "note": tex(labels("cite.within", title=citation.within)) if citation.within else "",
        "organization": tex(citation.site),
        "year": str(changed.start.year),
        "date": days,
        "url": citation.address,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{citation.key},", *lines, "}"])


def csl_json(citation: PageCitation) -> dict[str, Any]:
    """An item of CSL-JSON, which reference managers read."""
    changed = citation.changed
    ends = [changed.start] if changed.start == changed.end else [changed.start, changed.end]
    circa = {"circa": True} if changed.approximate or changed.uncertain else {}
    return {
        "id": citation.key,
        "type": "webpage",
        "title": citation.title,
        "container-title": citation.within or citation.site,
        "author": [{"literal": citation.site}],
        "publisher": citation.site,
        "issued": {"date-parts": [_parts(end) for end in ends], **circa},
        "language": citation.language,
        **({"URL": citation.address} if citation.address else {}),
    }


def tex(text: str) -> str:
    """Text as TeX prints it, character by character."""
    return IN_TEX.sub(lambda found: TEX.get(found[0], f"\\{found[0]}"), CONTROL.sub(_control, text))


def _control(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else REPLACEMENT * len(found[0])


def _title(site: Site, explainer: LinkedExplainer, kind: str, key: str) -> str:
    t = site.labels
    if kind == "quotes":
        quote = explainer.quotes[key]
        return t("cite.quote", speaker=site.name(quote.speaker), words=quote.text)
    if kind == "figures":
        figure = explainer.figures[key]
        return t("cite.figure", label=figure.label, number=figure_words(figure, t))
    return explainer.record.title


def _parts(point: Point) -> list[int]:
    return [part for part in (point.year, point.month, point.day) if part]


def _day(point: Point) -> str:
    year, *rest = _parts(point)
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])
