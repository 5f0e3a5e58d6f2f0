"""Pages → Markdown: headings, paragraphs, lists and plain tables as Markdown; HTML only for what Markdown has no word for."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from typing import Any

from generator.escaping import fit, markup
from generator.outputs.page_context import PageContext
from generator.outputs.sheets import Sheets
from generator.outputs.templates import environment
from generator.pages.page import Page
from generator.pages.site import Site

EXTENSIONS = ("attr_list", "md_in_html")
"""What the pages need of Python-Markdown beyond what MkDocs always has: anchors of headings, and headings within blocks."""


def render(site: Site, page: Page) -> str:
    """The page's Markdown file, with its front matter."""
    context, sheets = PageContext(site, page), Sheets()
    body = _body(context, page, sheet=lambda other: markup(sheets.sheet(_body(context, other, is_sheet=True))))
    return f"---\n{_front_matter(page)}---\n\n{body.strip()}\n\n{context.closing()}"


def _body(
    context: PageContext, page: Page, *, is_sheet: bool = False, sheet: Callable[[Page], str] | None = None
) -> str:
    """What the page's template prints; as a sheet, without what frames a page."""
    template = environment().get_template(page.template)
    return template.render(p=context, t=context.t, page=page, v=page.view, is_sheet=is_sheet, sheet=sheet)


def _front_matter(page: Page) -> str:
    """YAML that is JSON. Themes print title and description as they stand, so they are escaped for HTML here."""
    values: dict[str, Any] = {"title": _escaped(page.title)}
    if page.description:
        values["description"] = _escaped(page.description)
    if page.hide:
        values["hide"] = list(page.hide)
    if page.found_as:
        values["search"] = {"exclude": True}
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())


def _escaped(text: str) -> str:
    """For HTML, and for a plugin that fills in templates."""
    return html.escape(fit(text)).replace("{", "&#123;")
