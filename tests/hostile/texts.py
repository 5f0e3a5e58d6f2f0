"""Hands out hostile texts, one for each field, and remembers which went where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.inline_text import bad_links, parse, plain, record_links
from tests.hostile.payloads import PAYLOADS, URLS


@dataclass(frozen=True, slots=True)
class Given:
    """A text that a field got. `mark` stands in no other text; `shown` is what a reader must see of it."""

    mark: str
    text: str
    shown: str

    @property
    def begins_with_mark(self) -> bool:
        return self.text.startswith(self.mark)


@dataclass
class Texts:
    """Gives the payloads in turn, the first at `start`, each with a mark of its own behind it or before it."""

    start: int = 0
    payloads: Sequence[str] = PAYLOADS
    urls: Sequence[str] = URLS
    marks_first: bool = False
    given: list[Given] = field(default_factory=list)
    ids: int = 0

    def __call__(self, holds: str) -> str:
        if holds == "an id":
            self.ids += 1
            return f"id-{self.ids}"
        place, mark = self.start + len(self.given), f"zq{len(self.given)}qz"
        if holds.startswith("an address"):
            text = f"{self.urls[place % len(self.urls)]}{mark}"
            shown = text
        else:
            payload = self.payloads[place % len(self.payloads)]
            text = f"{mark} {payload}" if self.marks_first else f"{payload}{mark}"
            text, shown = (text, text) if holds == "plain text" else inline(text)
        self.given.append(Given(mark, text, shown))
        return text


def inline(text: str) -> tuple[str, str]:
    """`text` as a field may have it that takes inline text, and what is shown of it."""
    parsed = parse(" ".join(text.split()))
    if "[[" in text or any(bad_links(parsed)) or any(record_links(parsed)):  # no build would pass them
        return text.replace("[", "\\["), text
    return text, "".join(word if isinstance(word, str) else "" for word in plain(parsed))
