"""Blocks: what a page is made of from top to bottom."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from markdown.extensions.toc import slugify, unique

from generator.conversion.inline import (
    BLOCKS,
    TAG,
    TAG_NAME,
    Attributes,
    StrangeError,
    attributes,
    inline,
    is_inline,
    tags,
    written,
)

STRANGE = (
    *"\t\r\f\v\x02\x03\x1c\x1d\x1e\x85\u2028\u2029",
    "<!",
    "<?",
    "<script",
    "<style",
    "<textarea",
    "wzxhzdk",
    "klzzwxh",
)
"""What no page of ours has, and what Python-Markdown treats in ways of its own."""
HEADING = re.compile(r"(#{1,6}) ((?:\S.*)?[^ #])$")
ATTRIBUTES = re.compile(r" \{:? ?((?:[#.][^\s{}\"'=]+ ?)+)\}$")
OWN_LINE = re.compile(r" {0,3}\{: ?((?:[#.][^\s{}\"'=]+ ?)+)\}$")
NOT_A_PARAGRAPH = re.compile(r"[-*+=>|!{:~\[ ]|\d+[.)](?: |$)|#")
CONTAINER = re.compile(
    r'(?:</(?:div|details)>)*(?:<(?:div|details)(?: open)?(?: class="[^"<>&]*")? markdown="1">)*(?:<summary>[^<>&]*</summary>)?$'
)
CONTAINER_TAG = re.compile(
    r'<(?P<begun>div|details)(?P<is_open> open)?(?P<css> class="[^"<>&]*")? markdown="1">|</(?P<ended>div|details)>|<summary>(?P<summary>.*)</summary>'
)
BELONGS_TO_A_LIST = re.compile(r"[-*+] | |\d+\. ")
"""A list goes on after empty lines, as a loose one."""
RULE = re.compile(r"\|(?:---\|)+$")


@dataclass(slots=True)
class Converted:
    """`headings` are the tokens of Python-Markdown's `toc`, in order, not yet nested."""

    html: str
    headings: list[Any]


def converted(markdown: str) -> Converted | None:
    """The HTML of a page of ours; None, if anything in it is not for certain."""
    if any(strange in markdown for strange in STRANGE):
        return None
    try:
        return _Page(markdown).convert()
    except StrangeError:
        return None


class _Heading(NamedTuple):
    """`place` in what is made waits for it."""

    level: int
    words: str
    attributes: Attributes
    place: int


class _Page:
    def __init__(self, markdown: str) -> None:
        self.lines = markdown.split("\n")
        self.at = 0
        self.made: list[str] = []
        self.open: list[str] = []
        self.ids: set[str] = set()
        """Of items and paragraphs."""
        self.headings: list[_Heading] = []

    def convert(self) -> Converted:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line:
                self.at += 1
            elif line.isspace():
                raise StrangeError
            elif line[0] == "<":
                self._tag(line)
            elif line[0] == "#":
                self._heading(line)
            elif line.startswith("- "):
                self._list()
            elif line[0] == "|":
                self._table()
            else:
                self._paragraph()
        if self.open:
            raise StrangeError
        headings = list(self._with_ids())
        return Converted("".join(self.made).strip(), headings)

    # HTML

    def _tag(self, line: str) -> None:
        if (self.open or 'markdown="1"' in line) and CONTAINER.match(line):
            self._container(line)
            return
        name = TAG_NAME.match(line)
        if name is None:
            raise StrangeError
        if name[1] in BLOCKS:
            self._block(name[1])
        else:
            self._paragraph()

    def _container(self, line: str) -> None:
        self._must_be_alone()
        for tag in CONTAINER_TAG.finditer(line):
            if tag["begun"]:
                self.open.append(tag["begun"])
                is_open = ' open="open"' if tag["is_open"] else ""
                self.made.append(f"<{tag['begun']}{tag['css'] or ''}{is_open}>\n")
            elif tag["summary"] is not None:
                if self.open[-1:] != ["details"]:
                    raise StrangeError
                self.made.append(f"<summary>{self._inline(tag['summary'])}</summary>\n")
            elif not self.open or self.open.pop() != tag["ended"] or self.made[-1].startswith(f"<{tag['ended']}"):
                raise StrangeError  # nothing is open, or nothing is in it
            else:
                self.made.append(f"</{tag['ended']}>\n")
        self.at += 1

    def _must_be_alone(self) -> None:
        """A line with nothing above and below."""
        above = self.at == 0 or not self.lines[self.at - 1].strip()
        below = self.at + 1 >= len(self.lines) or not self.lines[self.at + 1].strip()
        if not above or not below:
            raise StrangeError

    def _block(self, tag: str) -> None:
        """From a tag at the start of a line to the end of its element, which ends a line, as it stands."""
        first, depth = self.at, 0
        if self.open or 'markdown="' in self.lines[first].partition(">")[0]:
            raise StrangeError
        while True:
            if self.at >= len(self.lines):
                raise StrangeError
            line = self.lines[self.at]
            self.at += 1
            begun, ended = line.count(f"<{tag} ") + line.count(f"<{tag}>"), line.count(f"</{tag}>")
            if ended < depth or not ended:
                depth += begun - ended
            else:
                depth = _depth_after(line, tag, depth) if begun > 1 or depth else begun - ended
            if line.endswith(f"<{tag}"):
                raise StrangeError
            if depth == 0:
                break
        if not line.endswith(f"</{tag}>"):
            raise StrangeError
        is_last = self.at >= len(self.lines) or not self.lines[self.at].strip()
        self.made.append("\n".join(self.lines[first : self.at]) + ("\n\n" if is_last else "\n"))

    # Markdown

    def _heading(self, line: str) -> None:
        if self.at + 1 < len(self.lines) and self.lines[self.at + 1].strip():
            raise StrangeError
        given = ATTRIBUTES.search(line)
        parts = HEADING.match(line[: given.start()] if given else line)
        if parts is None or parts[2] != parts[2].strip():
            raise StrangeError
        level, words, place = len(parts[1]), self._inline(parts[2]), len(self.made)
        self.headings.append(_Heading(level, words, attributes(given[1]) if given else (), place))
        self.made.append("")
        self.at += 1

    def _list(self) -> None:
        """Tight, or with an empty line between each two items: then each is a paragraph."""
        items: list[str] = []
        gaps: set[bool] = set()
        while self.at < len(self.lines) and self.lines[self.at].startswith("- "):
            words = self.lines[self.at][2:].strip(" ")
            if words != words.strip():
                raise StrangeError
            text = self._inline(words)
            self.at += 1
            given = OWN_LINE.match(self.lines[self.at]) if self.at < len(self.lines) else None
            if given:
                self.at += 1
            items.append(f"<li{self._given(given)}>{text}</li>\n")
            ended = self.at
            self._skip_empty()
            if self.at < len(self.lines) and self.lines[self.at].startswith("- "):
                gaps.add(self.at > ended)
        self.at = ended
        self._must_end()
        after = next((line for line in self.lines[self.at :] if line.strip()), "")
        if BELONGS_TO_A_LIST.match(after) or len(gaps) > 1:
            raise StrangeError
        if True in gaps:
            items = [_as_paragraph(item) for item in items]
        self.made.append(f"<ul>\n{''.join(items)}</ul>\n")

    def _skip_empty(self) -> None:
        while self.at < len(self.lines) and not self.lines[self.at]:
            self.at += 1

    def _table(self) -> None:
        first = self.at
        while self.at < len(self.lines) and self.lines[self.at].startswith("|"):
            self.at += 1
        self._must_end()
        head, rule, *rows = self.lines[first : self.at] if self.at - first > 2 else ("", "")
        if not RULE.match(rule):
            raise StrangeError
        width = rule.count("|") - 1
        body = "".join(self._row(row, "td", width) for row in rows)
        self.made.append(
            f"<table>\n<thead>\n{self._row(head, 'th', width)}</thead>\n<tbody>\n{body}</tbody>\n</table>\n"
        )

    def _paragraph(self) -> None:
        first = self.at
        while self.at < len(self.lines) and self.lines[self.at].strip():
            self.at += 1
        lines = self.lines[first : self.at]
        given = OWN_LINE.match(lines[-1]) if len(lines) > 1 else None
        if given:
            lines.pop()
        for line in lines:
            if (
                line.strip(" ") != line.strip()
                or NOT_A_PARAGRAPH.match(line)
                or (line[0] == "<" and not is_inline(line))
            ):
                raise StrangeError
        text = "\n".join(self._inline(line) for line in lines)
        self.made.append(f"<p{self._given(given)}>{text}</p>\n")

    def _row(self, line: str, cell: str, width: int) -> str:
        cells = line[1:-1].split("|") if line.endswith("|") else []
        if len(cells) != width:
            raise StrangeError
        return "<tr>\n" + "".join(f"<{cell}>{self._inline(text.strip())}</{cell}>\n" for text in cells) + "</tr>\n"

    def _inline(self, text: str) -> str:
        if self.open and any(tag in BLOCKS for tag in tags(text)):
            raise StrangeError  # an element of its own, inside a block that holds Markdown
        return inline(text)

    def _given(self, given: re.Match[str] | None) -> str:
        """The attributes of an item or a paragraph, as they are written."""
        if given is None:
            return ""
        pairs = attributes(given[1])
        self.ids.update(value for key, value in pairs if key == "id")
        return written(pairs)

    def _must_end(self) -> None:
        if self.at < len(self.lines) and self.lines[self.at].strip():
            raise StrangeError

    def _with_ids(self) -> Iterator[dict[str, object]]:
        """Writes the headings into their places; one without an anchor gets its words for one, as `toc` does it."""
        used = self.ids | {value for one in self.headings for key, value in one.attributes if key == "id"}
        counters: dict[str, int] = {}
        for level, words, pairs, place in self.headings:
            name = " ".join(TAG.sub("", words).split())
            given = dict(pairs)
            if "id" not in given:
                given["id"] = unique(slugify(html.unescape(name), "-"), used, counters)
            self.made[place] = f"<h{level}{written(given.items())}>{words}</h{level}>\n"
            yield {"level": level, "id": given["id"], "name": name, "html": words, "data-toc-label": ""}


def _as_paragraph(item: str) -> str:
    """An item of a list whose items are paragraphs; with attributes, it would be their paragraph's."""
    if not item.startswith("<li>"):
        raise StrangeError
    return f"<li>\n<p>{item.removeprefix('<li>').removesuffix('</li>' + chr(10))}</p>\n</li>\n"


def _depth_after(line: str, tag: str, depth: int) -> int:
    """How many elements `tag` are open at the end of a line. None may end the outermost and be followed by anything."""
    for found in re.finditer(rf"<(/?){tag}[ >]", line):
        depth += -1 if found[1] else 1
        if depth == 0 and found.end() != len(line):
            raise StrangeError
    return depth
