"""The content of three sites at the limits of the pages: a tiny one, a huge one, and one in right-to-left script."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from typing import Any

import yaml

Files = dict[str, str]
"""YAML texts by path below `content/`, as `small_content` takes them."""

STANCES = ("supports", "opposes", "conditional", "noncommittal")
SENTENCE = "We will not sign what others have written for us, and we have said so at every meeting since the spring."
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def tiny_site() -> Files:
    """One explainer with the least that may stand in it, and one with a single person at its table."""
    return _texts(
        {
            "explainers/bare/explainer.yaml": {
                "title": "Bare talks",
                "question": "Is there anything to say?",
                "answer": {"text": "Not yet.", "sources": ["paper"]},
                "status": "upcoming",
                "published": "2025-02-18",
                "key_points": [],
            },
            "table.yaml": {"meetings": {"hall": {"title": "Meeting", "seats": [{"actor": "ana"}]}}},
            "actors/all.yaml": {"ana": {"name": "Ana Abadi", "kind": "person"}},
        }
    )


def huge_site() -> Files:
    """8 parties at the table with 16 seats, 8 excluded, 12 issues, 60 quotes, and 13 more explainers on the home page."""
    seated = [f"state-{n}" for n in range(1, 9)]
    outside = [f"outsider-{n}" for n in range(1, 9)]
    people = [f"envoy-{n}" for n in range(1, 17)]
    voices = [*people, *outside]
    return _texts(
        {
            "actors/all.yaml": {
                **{key: {"name": f"Federal Republic No. {n}", "short": f"Rep. {n}"} for n, key in enumerate(seated, 1)},
                **{key: {"name": f"Outer Islands {n}", "kind": "bloc"} for n, key in enumerate(outside, 1)},
                **{
                    key: {"name": f"Maximiliane von Envoy {n}", "of": state, "posts": [_post(n)]}
                    for n, (key, state) in enumerate(zip(people, cycle(seated), strict=False), 1)
                },
            },
            "sources/all.yaml": {f"paper-{n}": _source(n) for n in range(1, 41)},
            "explainer.yaml": _front("Sixteen at one table", [f"paper-{n}" for n in range(1, 41)]),
            "table.yaml": {
                "parties": {
                    **{key: _party() for key in seated},
                    **{key: {**_party(), "excluded": _excluded(n)} for n, key in enumerate(outside)},
                },
                "meetings": {f"round-{n}": _meeting(n, people, seated) for n in range(1, 6)},
            },
            "positions.yaml": {
                "issues": {f"issue-{n}": _issue(n) for n in range(1, 13)},
                "positions": list(_positions([*seated, *outside])),
            },
            "quotes.yaml": {
                f"quote-{n}": _quote(n, voice) for n, voice in zip(range(1, 61), cycle(voices), strict=False)
            },
            "figures.yaml": {f"figure-{n}": _figure(n) for n in range(1, 31)},
            "timeline.yaml": [_event(n) for n in range(1, 61)],
            **{f"explainers/other-{n}/explainer.yaml": _other(n) for n in range(1, 14)},
        }
    )


def right_to_left_site() -> Files:
    """Arabic and Hebrew names and sentences among words that are longer than a phone is wide."""
    people = ("avigail", "muhammad", "sara")
    sentence = "لن نوقّع على ما كتبه آخرون نيابةً عنا، وقد قلنا ذلك في كل اجتماع منذ الربيع."
    return _texts(
        {
            "actors/all.yaml": {
                "north": {"name": "الجمهورية الديمقراطية الشعبية العظمى", "short": "الشمال"},
                "south": {"name": "ממלכת הדרום המאוחדת", "short": "הדרום"},
                "outside": {"name": LONG, "short": "المنفيون", "kind": "bloc"},
                "muhammad": {"name": "محمد بن عبد الرحمن آل ثاني", "of": "north"},
                "avigail": {"name": "אביגיל בן־ציון־הירשנזון", "of": "south"},
                "sara": {"name": LONG, "of": "outside"},
            },
            "sources/all.yaml": {
                "paper": {"title": f"صحيفة {LONG}", "publisher": "الناشر", "language": "ar"},
                "other": {"title": "עיתון", "url": f"https://example.org/{LONG.lower()}", "language": "he"},
            },
            "explainer.yaml": {**_front("محادثات السلام", ["paper", "other"]), "question": sentence},
            "table.yaml": {
                "parties": {"north": {}, "south": {}, "outside": {"stake": sentence, "excluded": {}}},
                "meetings": {
                    "hall": {
                        "title": "الاجتماع",
                        "place": "القدس",
                        "seats": [
                            {"actor": "muhammad", "lead": True, "as": "وزير الخارجية"},
                            {"actor": "avigail", "lead": True, "as": LONG},
                        ],
                    }
                },
            },
            "positions.yaml": {
                "issues": {
                    "border": {"title": "الحدود", "proposal": sentence},
                    "long": {"title": LONG, "proposal": LONG},
                },
                "positions": [
                    {"party": party, "issue": issue, "stance": stance, "wants": sentence, "sources": ["paper", "other"]}
                    for issue in ("border", "long")
                    for party, stance in zip(("north", "south", "outside"), STANCES, strict=False)
                ],
            },
            "quotes.yaml": {
                f"quote-{name}": {"speaker": name, "text": sentence, "where": LONG, "language": "ar"} for name in people
            },
            "figures.yaml": {
                "men": {"value": 1234567, "unit": LONG, "label": sentence, "claimed_by": "sara"},
                "land": {"range": [2, 5], "unit": "%", "label": "من الأرض", "compare": ["men-too"]},
                "men-too": {"value": 4, "unit": "%", "label": LONG},
            },
            "timeline.yaml": [
                {"date": "2014", "title": LONG},
                {"date": "2025-02-18", "title": "الاجتماع", "text": sentence, "meeting": "hall"},
            ],
        }
    )


def _front(title: str, sources: list[str]) -> dict[str, Any]:
    """An explainer with every block of an overview."""
    claim = {"text": SENTENCE, "sources": sources[:6]}
    return {
        "title": title,
        "question": SENTENCE,
        "answer": {**claim, "disputed": [{"text": SENTENCE, "sources": sources[:1]}]},
        "status": "ongoing",
        "published": "2025-02-18",
        "updated": "2025-03-01",
        "key_points": [{**claim, "sources": [source]} for source in (sources * 12)[:12]],
        "why_it_matters": [claim],
        "questions": [{"question": SENTENCE, "answer": SENTENCE, "sources": sources[:1]}],
        "not_known": [{"text": SENTENCE}],
        "next": [
            {"text": SENTENCE, "sources": sources[:1]},
            {"text": SENTENCE, "date": "2026-01", "sources": sources[:1]},
        ],
        "corrections": [{"date": "2025-03-01", "text": SENTENCE}],
    }


def _other(n: int) -> dict[str, Any]:
    status = ("upcoming", "ongoing", "paused", "concluded")[n % 4]
    return {**_front(f"Other talks {n}", ["paper-1"]), "status": status, "published": f"2024-01-{n:02}"}


def _post(n: int) -> dict[str, Any]:
    return {"title": f"Deputy Prime Minister and Minister for Foreign Affairs {n}", "from": "2020"}


def _source(n: int) -> dict[str, Any]:
    made = {"publisher": f"Paper {n}", "published": f"2025-01-{n % 28 + 1:02}", "language": ("en", "uk", "ru")[n % 3]}
    return {"title": f"A report on what was said in the room, part {n}", "url": f"https://example.org/{n}", **made}


def _party() -> dict[str, Any]:
    return {"stake": "What it has to lose or to gain, in no more words than stand here", "sources": ["paper-1"]}


def _excluded(n: int) -> dict[str, Any]:
    status = ("not-invited", "declined", "sidelined")[n % 3]
    return {"status": status, "why": SENTENCE, "reaction": [f"quote-{17 + n}"], "sources": ["paper-2", "paper-3"]}


def _meeting(n: int, people: list[str], seated: list[str]) -> dict[str, Any]:
    seats = [{"actor": one, "lead": place < 8, "as": f"Minister {place}"} for place, one in enumerate(people)]
    return {
        "title": f"Round {n}",
        "date": f"2025-0{n}-18",
        "place": "Great Hall of the Lake",
        "outcomes": [{"text": SENTENCE, "sources": ["paper-4"]}],
        "seats": seats,
        "others": seated[:1],
        "sources": ["paper-1", "paper-5"],
    }


def _issue(n: int) -> dict[str, Any]:
    return {
        "title": f"Waters of the upper river, part {n}",
        "proposal": SENTENCE,
        "about": SENTENCE,
        "sources": ["paper-6"],
    }


def _positions(parties: list[str]) -> Iterator[dict[str, Any]]:
    """Two of three parties speak on an issue; one in eight has changed its mind."""
    for n in range(1, 13):
        for place, party in enumerate(parties):
            if (n + place) % 3:
                yield _position(n, party, STANCES[(n * place) % 4], "2025-02-18")
            if (n + place) % 8 == 1:
                yield _position(n, party, STANCES[(n + place) % 4], "2024-02-18")


def _position(n: int, party: str, stance: str, since: str) -> dict[str, Any]:
    made = {"party": party, "issue": f"issue-{n}", "stance": stance, "since": since, "wants": SENTENCE}
    sources = [f"paper-{place}" for place in range(n, n + 5)]
    return {**made, "red_line": stance != "noncommittal" and n % 2 == 0, "interest": SENTENCE, "sources": sources}


def _quote(n: int, speaker: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "speaker": speaker,
        "text": f"{SENTENCE} {n}",
        "said_on": "2025-02-18",
        "where": "In the hall",
    }
    rendering = {"text": f"{SENTENCE} Or so. {n}", "sources": ["paper-8"]}
    about = [f"issue-{n % 12 + 1}", f"issue-{n % 5 + 1}"]
    made |= {"about": list(dict.fromkeys(about)), "sources": ["paper-7", "paper-9"]}
    return {**made, "renderings": [rendering]} if n % 5 == 0 else made


def _figure(n: int) -> dict[str, Any]:
    made: dict[str, Any] = {
        "value": n * 1000,
        "unit": "men under arms",
        "label": "stand at the border",
        "as_of": "2025-02",
    }
    if n % 3 == 0:
        made |= {
            "claimed_by": f"outsider-{n % 8 + 1}",
            "others": [{"value": n, "sources": ["paper-2"], "note": SENTENCE}],
        }
    if n % 7 == 0:
        made |= {"series": [{"date": str(2020 + step), "value": n * step} for step in range(6)]}
    if n % 5 == 0:
        made |= {"compare": [f"figure-{n - 1}"], "qualifier": "about"}
    return {**made, "sources": [f"paper-{n}"]}


def _event(n: int) -> dict[str, Any]:
    made = {"date": f"{1990 + n // 2}-{n % 12 + 1:02}", "title": f"What happened then, part {n}", "text": SENTENCE}
    quotes = {"quotes": [f"quote-{n}"]} if n % 10 == 0 else {}
    return {**made, **quotes, "id": f"event-{n}", "sources": ["paper-1"]}


def _texts(files: dict[str, Any]) -> Files:
    return {path: yaml.safe_dump(value, allow_unicode=True, sort_keys=False) for path, value in files.items()}
