"""A page of the site, before it is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """`path` is its Markdown file's, below the base path; `view` is what its template shows.

    `written_in` is the YAML file that it comes from, relative to the content folder, or "". `slug` is its explainer's, or "".
    `found_as` is the path of the page that searches, here and on the web, find in its stead, or "".
    """

    path: str
    title: str
    template: str
    view: object
    written_in: str = ""
    description: str = ""
    slug: str = ""
    hide: tuple[str, ...] = ("navigation", "toc")
    found_as: str = ""
