"""Pages as sheets of a page that holds them all: headings one level down, everything open, and no anchor twice."""

from __future__ import annotations

import re

HEADING = re.compile(r"^#{1,5}(?= )", re.MULTILINE)
TAG = re.compile(r"(</?h)([1-5])\b")
ANCHOR = re.compile(r'(?<=\bid=")[^"]+|(?<=\{#)[^\s}]+|(?<=\{: #)[^\s}]+')
REFERENCE = re.compile(
    r'(?P<before>\b(?:id|for|aria-labelledby|aria-describedby|aria-controls)="|\{#|\{: #|href="(?:#|&#35;)|url\(#)'
    r"(?P<anchors>[^\"\s})]+(?: [^\"\s})]+)*)"
)
"""Where a page names an anchor. What content says is escaped, so that it can look like none of them."""


class Sheets:
    """Made for one page; it remembers the anchors of the sheets before."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def sheet(self, markdown: str) -> str:
        """What a page shows, as a sheet. An anchor that an earlier sheet has gets the sheet's number before it."""
        anchors = set(ANCHOR.findall(markdown))
        again = anchors & self._taken
        self._taken |= anchors
        text = HEADING.sub(r"#\g<0>", markdown.strip())
        text = TAG.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", text).replace("<details", "<details open")
        if not again:
            return text
        new = {anchor: self._free(anchor) for anchor in sorted(again)}
        return REFERENCE.sub(lambda found: found["before"] + _renamed(found["anchors"], new), text)

    def _free(self, anchor: str) -> str:
        number = 2
        while f"{anchor}--{number}" in self._taken:
            number += 1
        self._taken.add(f"{anchor}--{number}")
        return f"{anchor}--{number}"


def _renamed(anchors: str, new: dict[str, str]) -> str:
    return " ".join(new.get(anchor, anchor) for anchor in anchors.split(" "))
