"""Pages → Markdown: headings, paragraphs, lists and plain tables as Markdown; HTML only for what Markdown has no word for."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any

from generator.escaping import fit, markup
from generator.outputs.open_places import without_asides
from generator.outputs.page_context import PageContext
from generator.outputs.sheets import Sheets
from generator.outputs.templates import environment
from generator.pages.page import Page
from generator.pages.site import Site

EXTENSIONS = ("attr_list", "md_in_html")
"""What the pages need of Python-Markdown beyond what MkDocs always has: anchors of headings, and headings within blocks."""
PRINTED = "printed"
"""Under this and the path a site keeps a page with what it has printed, its places open, for the page to print."""


def render_all(site: Site, pages: Iterable[Page]) -> Iterator[tuple[Page, str]]:
    """Every page with its file: explainer by explainer, so that what the pages of one share is kept no longer than needed."""
    for of_one in explainer_by_explainer(pages):
        yield from ((page, render(site, page)) for page in of_one)
        site.kept.clear()


def explainer_by_explainer(pages: Iterable[Page]) -> Iterator[Iterator[Page]]:
    """The pages of each explainer, in their order, and those of none."""
    return (of_one for _, of_one in groupby(sorted(pages, key=_slug), key=_slug))


def render(site: Site, page: Page) -> str:
    """The page's Markdown file, with its front matter."""
    context, sheets = PageContext(site, page), Sheets()
    printed = _printed(context, page, sheet=lambda other: markup(sheets.sheet(_as_sheet(site, other))))
    if page.slug and not page.found_as:
        site.kept[PRINTED, page.path] = page, printed
    body, closing = context.filled(printed).strip(), context.filled(context.closing())
    return f"---\n{_front_matter(page)}---\n\n{body}\n\n{closing}"


def _slug(page: Page) -> str:
    return page.slug


def _printed(
    context: PageContext, page: Page, *, is_sheet: bool = False, sheet: Callable[[Page], str] | None = None
) -> str:
    """What the page's template prints, its places open; as a sheet, without what frames a page."""
    template = environment().get_template(page.template)
    return template.render(p=context, t=context.t, page=page, v=page.view, is_sheet=is_sheet, sheet=sheet)


def _as_sheet(site: Site, page: Page) -> str:
    """A page's text for another page, its places open. Nobody asks for it twice."""
    kept: tuple[Page, str] | None = site.kept.pop((PRINTED, page.path), None)
    if kept and kept[0] is page:
        return without_asides(kept[1])
    return _printed(PageContext(site, page), page, is_sheet=True)


def front_matter(page: Page) -> dict[str, Any]:
    """What themes and plugins are told of the page. Themes print title and description as they stand, so they are escaped for HTML here."""
    values: dict[str, Any] = {"title": _escaped(page.title)}
    if page.description:
        values["description"] = _escaped(page.description)
    if page.hide:
        values["hide"] = list(page.hide)
    if page.found_as:
        values["search"] = {"exclude": True}
    return values


def _front_matter(page: Page) -> str:
    """YAML that is JSON."""
    values = front_matter(page)
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())


def _escaped(text: str) -> str:
    """For HTML, and for a plugin that fills in templates."""
    return html.escape(fit(text)).replace("{", "&#123;")
