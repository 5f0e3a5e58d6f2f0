"""What a browser would make of a page: its elements with their attributes, and its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSEEN = re.compile("[\\s\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffd\ufffe\uffff]+")


@dataclass
class Html(HTMLParser):
    """A page that was read. `text` is that of its elements, scripts left out; `values` are those of attributes.

    `machine_readable` are the scripts that are JSON-LD; `examples` the text within `pre` and `code`, which is code that a reader may copy.
    """

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    machine_readable: list[str] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)
    quoting: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.quoting += tag in ("pre", "code")

    def handle_endtag(self, tag: str) -> None:
        self.quoting -= tag in ("pre", "code")

    def handle_data(self, data: str) -> None:
        self._place().append(data)

    def _place(self) -> list[str]:
        if not self.cdata_elem:
            return self.examples if self.quoting else self.pieces
        is_data = self.elements[-1][1].get("type") == "application/ld+json"
        return self.machine_readable if is_data else self.scripts

    def handle_comment(self, data: str) -> None:
        self.strange.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.strange.append(f"<!{decl}>")

    def unknown_decl(self, data: str) -> None:
        self.strange.append(f"<![{data}]>")

    def handle_pi(self, data: str) -> None:
        self.strange.append(f"<?{data}>")

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    @property
    def values(self) -> list[str]:
        return [value for _, attributes in self.elements for value in attributes.values()]


def html_of(text: str) -> Html:
    page = Html()
    page.feed(text)
    page.close()
    return page


def seen(text: str) -> str:
    """`text` without spaces and without what no page can show."""
    return UNSEEN.sub("", text)
