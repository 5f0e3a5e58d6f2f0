"""Our own site as MkDocs builds it, strictly, and what a reader and a browser find in its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from tempfile import mkdtemp

from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).parents[2]
SILENT = frozenset({"script", "style", "template", "button"})
VOID = frozenset({"input", "link", "meta", "img", "br", "hr", "use", "path", "circle", "rect", "ellipse"})


@dataclass
class BuiltPage:
    """The ids, the links and the shown words of a page. Citation marks are no words."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    words: str = ""


@cache
def built_site() -> Path:
    """Builds the site once for all tests of a run; a warning ends it."""
    target = Path(mkdtemp(prefix="explainer-site-"))
    config = load_config(str(ROOT / "mkdocs.yml"), strict=True, site_dir=str(target), site_url="https://example.org/")
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return target


@cache
def page(address: str) -> BuiltPage:
    """The page at an address that ends with a slash, or is "" for the home page."""
    return read_page(built_site() / address / "index.html")


def pages() -> Iterator[tuple[str, BuiltPage]]:
    """Every page by its address."""
    for file in sorted(built_site().rglob("*.html")):
        address = file.relative_to(built_site()).as_posix()
        yield address.removesuffix("index.html"), read_page(file)


@cache
def read_page(file: Path) -> BuiltPage:
    parser = _Parser()
    parser.feed(file.read_text("utf-8"))
    parser.page.words = " ".join(parser.page.words.split())
    return parser.page


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = BuiltPage()
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if key := given.get("id"):
            self.page.ids.add(key)
        if tag == "a" and (link := given.get("href")):
            self.page.links.append(link)
        if tag in SILENT:
            self.silent += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self.silent -= 1
        elif tag not in ("a", "b", "em", "strong", "span", "i", "bdi"):
            self.page.words += " "

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.page.words += data
