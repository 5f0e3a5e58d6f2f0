"""The anchor of every record on the page of its kind."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from generator.records.date import Date
from generator.records.event import Event
from generator.records.explainer import Correction
from generator.records.position import Position

NOT_A_WORD = re.compile(r"[^\w]+", re.UNICODE)


def date_anchor(date: Date) -> str:
    """The date as it was written, in words where it has signs; different dates have different anchors."""
    text = date.text.replace("%", "~?")
    return text.replace("/", "-to-").replace("~", "-about").replace("?", "-perhaps")


def position_anchor(position: Position) -> str:
    """Always issue, party and date, so that a later position re-points no old link."""
    return f"{position.issue}--{position.party}--{date_anchor(position.since)}"


def event_anchor(event: Event) -> str:
    """Its `id`, or its date and title."""
    return event.id or f"{date_anchor(event.date)}-{slug_of(event.title)}"


@lru_cache(maxsize=1 << 14)
def slug_of(title: str) -> str:
    """The title's words in small letters, joined by hyphens; letters of every script stay."""
    plain = unicodedata.normalize("NFKD", title)
    plain = unicodedata.normalize("NFC", "".join(letter for letter in plain if not unicodedata.combining(letter)))
    return NOT_A_WORD.sub("-", plain.lower()).strip("-_") or "event"


def claim_anchor(key: str | None, block: str, place: int) -> str:
    """A claim's `id`, or its block and its place in it, counted from 1."""
    return key or f"{block}-{place + 1}"


def correction_anchors(corrections: Iterable[Correction]) -> tuple[str, ...]:
    """By their dates, so that a new correction re-points no old link; of several on one day, the later are counted."""
    seen: Counter[str] = Counter()
    made = []
    for correction in corrections:
        day = f"correction-{date_anchor(correction.date)}"
        seen[day] += 1
        made.append(day if seen[day] == 1 else f"{day}-{seen[day]}")
    return tuple(made)
