"""A site in which every text that an editor can write is the caller's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from generator.records.actor import Actor
from generator.records.claim import Claim
from generator.records.event import Event
from generator.records.explainer import Explainer
from generator.records.issue import Issue
from generator.records.key_figure import KeyFigure
from generator.records.meeting import Meeting, Seat
from generator.records.party import Exclusion, Party
from generator.records.position import Position
from generator.records.quote import Quote
from generator.records.series import Series
from generator.records.source import Source
from tests.hostile.from_schema import IDS, Give, full

INSIDE, OUTSIDE = ("state", "bloc"), ("outsider", "group")
PEOPLE = {"envoy": "state", "minister": "bloc", "speaker": "outsider", "voice": "group"}
"""Who speaks for whom."""
KINDS = {"state": "state", "bloc": "bloc", "outsider": "organisation", "group": "group"}
STANCES = ("supports", "conditional", "opposes", "noncommittal")


def write_hostile_content(folder: Path, give: Give) -> None:
    """Writes `content/`: two explainers, a series, and every kind of record with all its keys."""
    files: dict[str, Any] = {
        "actors/all.yaml": {key: _actor(key, give) for key in (*KINDS, *PEOPLE)},
        "sources/all.yaml": {IDS["source"]: full(Source, give)},
        "series/long-talks.yaml": full(
            Series,
            give,
            explainers=["talks", IDS["explainer"]],
            issues={IDS["shared issue"]: full(Issue, give, same_as=None)},
        ),
    }
    for slug, related in (("talks", IDS["explainer"]), (IDS["explainer"], "talks")):
        for name, value in _explainer(related, give).items():
            files[f"explainers/{slug}/{name}.yaml"] = value
    for path, value in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.dump(value, sort_keys=False), "utf-8")


def _actor(key: str, give: Give) -> dict[str, Any]:
    return full(Actor, give, kind=KINDS.get(key, "person"), of=PEOPLE.get(key))


def _explainer(related: str, give: Give) -> dict[str, Any]:
    return {
        "explainer": full(
            Explainer,
            give,
            status="ongoing",
            related=[related],
            key_points=[full(Claim, give) for _ in range(9)],
            updated="2025-03-01",
            draft=None,
        ),
        "table": {
            "parties": {key: _party(key, give) for key in KINDS},
            "meetings": {key: full(Meeting, give, seats=_seats(give)) for key in (IDS["meeting"], "second")},
        },
        "positions": {
            "issues": {key: full(Issue, give, same_as=None) for key in (IDS["issue"], "ships")}
            | {"joined": full(Issue, give)},
            "positions": [
                _position(party, issue, place, since, give)
                for place, party in enumerate(KINDS)
                for issue in (IDS["issue"], "ships")
                for since in ("2025-02-01", "2025-02-18")
            ],
        },
        "quotes": {key: full(Quote, give, speaker=speaker) for key, speaker in _speakers().items()},
        "figures": {
            key: full(KeyFigure, give, **_figure(place)) for place, key in enumerate((IDS["figure"], "other", "third"))
        },
        "timeline": [full(Event, give, meeting=meeting) for meeting in (IDS["meeting"], None)],
    }


def _speakers() -> dict[str, str]:
    return {IDS["quote"]: "envoy"} | {f"said-by-{speaker}": speaker for speaker in (*PEOPLE, *KINDS)}


def _party(key: str, give: Give) -> dict[str, Any]:
    if key in INSIDE:
        return full(Party, give, backs=None, excluded=None)
    excluded = full(Exclusion, give, **{"from": None, "reaction": [f"said-by-{key}"]})
    return full(Party, give, excluded=excluded, in_conflict="backer", backs="state")


def _seats(give: Give) -> list[dict[str, Any]]:
    return [
        full(Seat, give, actor="envoy", **{"for": "state"}),
        full(Seat, give, actor="minister", lead=None, **{"for": "bloc"}),
    ]


def _position(party: str, issue: str, place: int, since: str, give: Give) -> dict[str, Any]:
    stance = STANCES[(place + (since > "2025-02-10")) % len(STANCES)]
    condition = {} if stance == "conditional" else {"condition": None}
    quotes = [next(key for key, speaker in _speakers().items() if PEOPLE.get(speaker) == party)]
    return full(Position, give, party=party, issue=issue, stance=stance, since=since, quotes=quotes, **condition)


def _figure(place: int) -> dict[str, Any]:
    points = [{"date": "2023", "value": "4"}, {"date": "2024", "value": "9"}, {"date": "2025", "value": "7"}]
    printed: dict[str, Any] = {"computed": None} if place else {"printed_as": None}
    number: dict[str, Any] = {"value": None, "range": ["2", "5"]} if place == 1 else {"range": None}
    compare = [IDS["figure"]] if place else None
    return {"series": points, "compare": compare, **printed, **number}
