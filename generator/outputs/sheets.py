"""Pages as sheets of a page that holds them all: headings one level down, everything open, and no anchor twice."""

from __future__ import annotations

import re

HEADING = re.compile(r"\n(?=#{1,5} )")
TAG = re.compile(r"(</?h)([1-5])\b")
ANCHORS = tuple(re.compile(pattern) for pattern in (r' id="([^"]+)', r"\{#([^\s}]+)", r"\{: #([^\s}]+)"))
"""Each begins with characters that are found at once: these are the longest texts that there are."""
REFERENCE = re.compile(
    r'(?P<before>="(?:(?<=\bid=")|(?<=\bfor=")|(?<=\baria-labelledby=")|(?<=\baria-describedby=")|(?<=\baria-controls="))'
    r'|="(?<=\bhref=")(?:#|&#35;)|\{#|\{: #|url\(#)'
    r"(?P<anchors>[^\"\s})]+(?: [^\"\s})]+)*)"
)
"""Where a page names an anchor. What content says is escaped, so that it can look like none of them."""


class Sheets:
    """Made for one page; it remembers the anchors of the sheets before."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def sheet(self, markdown: str) -> str:
        """What a page shows, as a sheet. An anchor that an earlier sheet has gets the sheet's number before it."""
        anchors = {anchor for pattern in ANCHORS for anchor in pattern.findall(markdown)}
        again = anchors & self._taken
        self._taken |= anchors
        text = HEADING.sub("\n#", f"\n{markdown}").strip()
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
