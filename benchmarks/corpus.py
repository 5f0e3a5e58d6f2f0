#!/usr/bin/env python3
"""Write a synthetic content/ tree in the content model: S = 10 explainers, M = 100, L = 1000.

    corpus.py SIZE OUTDIR [--seed N]

SIZE is S, M, L or a number of explainers. The same arguments give the same bytes. Words are drawn with Zipf weights
from about 6,000, so that a search index over the pages is of a realistic size. Every record is valid by the content model
and every reference leads somewhere. There are no series of talks and no fingerprints.
"""

import argparse
import bisect
import itertools
import random
import shutil
from pathlib import Path

import yaml

try:
    from yaml import CSafeDumper as Dumper
except ImportError:  # the pure Python one writes the same bytes, slowly
    from yaml import SafeDumper as Dumper

SIZES = {"S": 10, "M": 100, "L": 1000}
N_PARTIES, N_PERSONS, N_ISSUES, N_POSITIONS, N_SHIFTS = 8, 4, 6, 45, 3
N_QUOTES, N_FIGURES, N_SERIES, N_EVENTS, N_MEETINGS = 30, 12, 2, 24, 2
N_SEATS, N_EXCLUDED, N_POINTS, N_QUESTIONS = 6, 4, 5, 6
OWN_SOURCES, SHARED_SOURCES, VOCABULARY = 16, 4, 6000

FUNCTION = """the of to and in that is for on with as it was be by not this are at have from will or has an they which
their we its would been more there can other all than but may no any when who what if about into only some our over must
before after between under because while during against without until within through should could where both each such
most these those new first last same many very also still then now even never always often""".split()
COMMON = """border ceasefire guarantee minister parliament sanction treaty energy grain convoy prisoner exchange summit
mediator observer delegation proposal commission election budget tariff export import reactor pipeline harbour corridor
territory withdrawal monitor mandate council resolution veto statement agreement negotiation security defence army force
reform court judge ruling appeal refugee camp aid relief fund loan debt reserve currency inflation market price supply
demand river dam water drought harvest village city province region capital coast island strait airport railway bridge
hospital school teacher worker union strike party coalition opposition leader president chancellor ambassador envoy
spokesman adviser general officer soldier missile drone artillery radar satellite network cable data privacy platform
company bank investor contract licence fee tax subsidy farmer fisherman forest mine metal lithium uranium gas oil coal
wind solar climate emission target deadline phase stage draft article clause annex protocol signature ratification""".split()
ONSET = "b c d f g h k l m n p r s t v w br cl cr dr fl gr pl pr st tr sh th qu sp".split()
NUCLEUS = "a e i o u ai ea ou io".split()
CODA = ["", "", "n", "r", "l", "s", "t", "nd", "rt", "ck", "m", "st"]
SUFFIX = ["", "", "", "s", "ed", "ing", "er", "ment", "tion", "al", "ity", "ly"]
STANCES = ["supports", "conditional", "noncommittal", "opposes"]
KINDS = ["official-text", "transcript", "news-report", "news-report", "news-report", "analysis", "dataset", "document"]
TIERS = ["A", "A", "A", "B", "B", "C"]
QUALIFIERS = ["exactly", "about", "nearly", "over", "up-to", "at-least"]
COUNTRIES = """AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN
CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL
IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT
MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM
SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW""".split()


class Words:
    """Zipf-weighted words; the list is the same for every seed, the draws are not."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        own = random.Random(4711)
        made = list(FUNCTION)
        seen = set(made)
        made += [w for w in COMMON if w not in seen]
        seen |= set(COMMON)
        while len(made) < VOCABULARY:
            stem = "".join(
                own.choice(ONSET) + own.choice(NUCLEUS) + own.choice(CODA)
                for _ in range(own.choice((1, 1, 2, 2, 2, 3)))
            )
            word = stem + own.choice(SUFFIX)
            if len(word) > 3 and word not in seen:
                seen.add(word)
                made.append(word)
        self.words = made
        self.cum = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(made))))

    def word(self) -> str:
        return self.words[bisect.bisect(self.cum, self.rng.random() * self.cum[-1])]

    def words_(self, n: int) -> list[str]:
        return [self.word() for _ in range(n)]

    def content_word(self) -> str:
        while True:
            word = self.word()
            if word not in FUNCTION:
                return word

    def sentence(self, low: int, high: int) -> str:
        words = self.words_(self.rng.randint(low, high))
        if len(words) > 12:
            words[len(words) // 2] += ","
        words[0] = words[0].capitalize()
        return " ".join(words) + "."

    def title(self, low: int = 3, high: int = 6) -> str:
        return " ".join(self.content_word() for _ in range(self.rng.randint(low, high))).capitalize()

    def name(self) -> str:
        return self.content_word().capitalize()


def bounds(date: str) -> tuple[str, str]:
    """The first and the last day of an EDTF date."""
    first, _, last = date.rstrip("~?").partition("/")
    return (first + "-01-01"[len(first) - 4 :] if len(first) < 10 else first), (
        last or first + "-12-31"[len(first) - 4 :]
    )[:10]


def write(path: Path, data) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        yaml.dump(data, out, Dumper=Dumper, default_flow_style=False, allow_unicode=True, sort_keys=False)


class Corpus:
    def __init__(self, count: int, out: Path, seed: int) -> None:
        self.count, self.out, self.rng = count, out, random.Random(f"explainers-{seed}")
        self.w = Words(self.rng)
        self.slugs = [f"explainer-{i:04d}-{self.w.content_word()}" for i in range(count)]
        self.all_sources = [f"{self.w.content_word()}-{self.w.content_word()}-{i}" for i in range(OWN_SOURCES * count)]

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def date(self, first: int = 2022, last: int = 2025, spans: bool = True) -> str:
        """Mostly a day; also a month, a year, about a month, perhaps a month, and days from one to another."""
        year, month, day = self.rng.randint(first, last), self.rng.randint(1, 12), self.rng.randint(1, 26)
        pick = self.rng.random()
        if pick < 0.02:
            return f"{year}"
        if pick < 0.12:
            return f"{year}-{month:02d}" + ("" if pick < 0.07 else "~" if pick < 0.10 else "?")
        made = f"{year}-{month:02d}-{day:02d}"
        return made + f"/{year}-{month:02d}-{day + 2:02d}" if spans and pick < 0.16 else made

    def day(self, first: int, last: int) -> str:
        return f"{self.rng.randint(first, last)}-{self.rng.randint(1, 12):02d}-{self.rng.randint(1, 28):02d}"

    def dates_apart(self, taken: list[str], n: int) -> list[str]:
        """Dates of which none lies within another, so that their order is beyond doubt."""
        made = list(taken)
        while len(made) < n:
            date = self.date()
            if len(date) == 4:
                date = str(int(date) - 10)
            low, high = bounds(date)
            if all(high < bounds(other)[0] or low > bounds(other)[1] for other in made):
                made.append(date)
        return sorted(made, key=bounds)

    def cites(self, pool: list[str], low: int = 1, high: int = 2) -> list:
        made = []
        for source in self.rng.sample(pool, self.rng.randint(low, high)):
            made.append({"source": source, "at": f"p. {self.rng.randint(1, 90)}"} if self.chance(0.2) else source)
        return made

    def text(self, low: int, high: int, sentences: int, link: list[str]) -> str:
        """Inline Markdown: some words strong or emphasised, about every third sentence with a [[link]]."""
        made = []
        for _ in range(sentences):
            words = self.w.sentence(low, high).split(" ")
            pick = self.rng.random()
            at = self.rng.randrange(1, len(words) - 1)
            if pick < 0.3 and link:
                target = self.rng.choice(link)
                words[at] = f"[[{target}]]" if self.chance(0.7) else f"[[{target}|{words[at].rstrip(',')}]]"
            elif pick < 0.4:
                words[at] = f"**{words[at].rstrip(',')}**"
            elif pick < 0.5:
                words[at] = f"*{words[at].rstrip(',')}*"
            made.append(" ".join(words))
        return " ".join(made)

    def short_text(self, low: int, high: int, limit: int) -> str:
        while len(made := self.text(low, high, 1, [])) > limit:
            pass
        return made

    def actors(self) -> None:
        rng, w = self.rng, self.w
        self.parties: list[str] = []
        self.persons: list[str] = []
        self.of: dict[str, str] = {}
        blocs: list[str] = []
        files: dict[str, dict] = {"states": {}, "organisations": {}, "blocs": {}, "persons": {}}
        states = 0
        for i in range(40 + self.count):
            kind = ("state", "person", "organisation", "state", "person", "bloc", "person", "state")[i % 8]
            if kind == "person":
                name = f"{w.name()} {w.name()}"
            elif kind == "state":
                name = w.name()
            else:
                name = f"{w.name()} {w.name()} {'Union' if kind == 'bloc' else 'Agency'}"
            key = f"{name.lower().replace(' ', '-')}-{i}"
            actor = {"name": name, "kind": kind}
            if kind == "person":
                actor["of"] = self.of[key] = self.parties[int(len(self.parties) * rng.random() ** 2.5)]
            elif kind != "bloc" and blocs and self.chance(0.4):  # to an older bloc only: no circles
                actor["of"] = self.of[key] = rng.choice(blocs)
            if kind != "person":
                actor["short"] = name[:2].upper() + str(i)
            if kind == "state":
                if states < len(COUNTRIES):
                    actor["country"] = COUNTRIES[(states * 7) % len(COUNTRIES)]
                states += 1
            files[f"{kind}s"][key] = actor
            (self.persons if kind == "person" else self.parties).append(key)
            if kind == "bloc":
                blocs.append(key)
        known = [*self.parties, *self.persons]
        for records in files.values():
            for key, actor in records.items():
                if actor["kind"] == "person":
                    actor["posts"] = [{"title": w.title(2, 3), "of": actor["of"], "from": str(rng.randint(2015, 2021))}]
                    if self.chance(0.4):
                        actor["posts"][0]["until"] = self.day(2022, 2025)
                        actor["posts"].append({"title": w.title(2, 3), "from": "2026-01"})
                anywhere = [
                    rng.choice(known),
                    rng.choice(known),
                    f"explainer:{rng.choice(self.slugs)}",
                    f"source:{rng.choice(self.all_sources)}",
                ]
                actor["about"] = self.text(8, 18, 2, anywhere)
                if self.chance(0.3):
                    actor["other_names"] = [f"{w.name()} {w.name()}" for _ in range(rng.randint(1, 2))]
                actor["links"] = {"wikidata": f"Q{rng.randint(1000, 9999999)}", "website": f"https://{key}.example/"}
                actor["sources"] = self.cites(self.all_sources)
        for name, records in files.items():
            write(self.out / "actors" / f"{name}.yaml", records)

    def sources(self) -> None:
        rng, w = self.rng, self.w
        chunk: dict[str, dict] = {}
        files = 0
        for i, key in enumerate(self.all_sources):
            source = {"title": w.title(5, 9)}
            if self.chance(0.95):
                source["publisher"] = f"{w.name()} {w.name()}"
            if self.chance(0.8):
                source["author"] = f"{w.name()} {w.name()}"
            source["published"] = self.date(spans=False)
            if self.chance(0.95):
                source["url"] = f"https://{w.content_word()}.example/{i}/{w.content_word()}"
                if self.chance(0.2):
                    source["archived"] = f"https://archive.example/{i}"
                source["accessed"] = self.day(2026, 2026)
            source["language"] = rng.choice(["en", "en", "en", "de", "fr", "uk", "ar", "pt-BR"])
            source["kind"] = rng.choice(KINDS)
            source["tier"] = rng.choice(TIERS)
            if self.chance(0.1):
                source["note"] = self.text(8, 14, 1, [])
            if self.chance(0.05):
                source["errors"] = [
                    {"text": self.text(8, 14, 1, []), "sources": [self.all_sources[i - 1]]},
                    {"text": self.text(8, 14, 1, [])},
                ][: rng.randint(1, 2)]
            chunk[key] = source
            if len(chunk) == 100 or i == len(self.all_sources) - 1:
                write(self.out / "sources" / f"{files:03d}.yaml", chunk)
                chunk, files = {}, files + 1

    def above(self, actor: str) -> set[str]:
        found = set()
        while actor in self.of:
            actor = self.of[actor]
            found.add(actor)
        return found

    def cast(self) -> tuple[list[str], list[str], list[str]]:
        """Persons; the parties they belong to and some more; parties outside, of which none is above or below one inside."""

        def drawn(pool: list[str]) -> str:  # the front of a pool is in more explainers than its tail
            return pool[int(len(pool) * self.rng.random() ** 1.7)]

        persons: list[str] = []
        named: set[str] = set()
        delegations, tries = self.rng.randint(2, 3), 0
        while len(persons) < N_PERSONS:
            person, tries = drawn(self.persons), tries + 1
            if person not in persons and (len(named) < delegations or self.of[person] in named or tries > 500):
                persons.append(person)
                named.add(self.of[person])
        table = list(dict.fromkeys(self.of[person] for person in persons))
        while len(table) < N_PARTIES - N_EXCLUDED:
            if (party := drawn(self.parties)) not in table:
                table.append(party)
        over = set().union(*map(self.above, table))
        out: list[str] = []
        while len(out) < N_EXCLUDED:
            party = drawn(self.parties)
            if party not in [*table, *out, *over] and not self.above(party) & set(table):
                out.append(party)
        return persons, table, out

    def explainer(self, number: int) -> None:
        rng, w, slug = self.rng, self.w, self.slugs[number]
        here = self.out / "explainers" / slug
        start = number * OWN_SOURCES
        src = self.all_sources[start : start + OWN_SOURCES] + rng.sample(self.all_sources, SHARED_SOURCES)
        src = list(dict.fromkeys(src))
        persons, table, out = self.cast()
        parties = table + out
        actors = parties + persons

        issues: dict[str, dict] = {}
        while len(issues) < N_ISSUES:
            title = w.title(2, 4)
            if len(title) <= 36:
                issues["-".join(title.lower().split())] = {"title": title, "proposal": w.sentence(10, 18)}
        issue_ids = list(issues)
        figure_ids: dict[str, str] = {}
        while len(figure_ids) < N_FIGURES:
            title = w.title(2, 3)
            figure_ids["-".join(title.lower().split())] = title
        quote_ids: dict[str, str] = {}
        for i in range(N_QUOTES):  # everybody outside is heard at least once: its reaction
            speaker = out[i] if i < len(out) else rng.choice(actors)
            quote_ids[f"{speaker}-{i}"] = speaker
        quotes_of: dict[str, list[str]] = {party: [] for party in parties}
        for key, speaker in quote_ids.items():
            quotes_of[speaker if speaker in quotes_of else self.of[speaker]].append(key)
        links = actors + [f"issue:{i}" for i in issue_ids] + [f"figure:{i}" for i in list(figure_ids)[:4]]
        links += [f"quote:{i}" for i in list(quote_ids)[:3]] + [f"source:{i}" for i in src[:3]]
        links += [f"explainer:{rng.choice(self.slugs)}"]
        for issue in issues.values():
            if self.chance(0.9):
                issue["about"] = self.text(10, 20, 2, links)
                issue["sources"] = self.cites(src)

        def claim() -> dict:
            made = {"text": self.text(12, 24, 1, links), "sources": self.cites(src)}
            if self.chance(0.2):
                made["disputed"] = [
                    {"text": self.text(8, 16, 1, links), "by": rng.choice(actors), "sources": self.cites(src)},
                    {"text": self.text(8, 16, 1, links), "sources": self.cites(src)},
                ][: rng.choice((1, 1, 2))]
            if self.chance(0.15):
                made["review_by"] = self.day(2027, 2028)
            return made

        explainer = {
            "title": w.title(4, 7),
            "question": w.sentence(8, 14)[:-1] + "?",
            "answer": {
                "text": self.text(12, 17, 3, actors + [f"issue:{i}" for i in issue_ids]),
                "sources": self.cites(src),
            },
            "status": rng.choice(["upcoming", "ongoing", "paused", "concluded"]),
            "published": self.day(2025, 2025),
            "updated": f"2026-0{rng.randint(6, 9)}",
            "tags": sorted({w.content_word() for _ in range(4)}),
            "why_it_matters": [claim() for _ in range(rng.randint(1, 2))],
            "key_points": [claim() for _ in range(N_POINTS)],
            "questions": [
                {
                    "question": w.sentence(6, 12)[:-1] + "?",
                    "answer": self.text(12, 22, 3, links),
                    "sources": self.cites(src),
                }
                for _ in range(N_QUESTIONS)
            ],
            "not_known": [
                {"text": self.text(8, 16, 1, links), "sources": self.cites(src)},
                {"text": self.text(8, 16, 1, links)},
            ],
            "next": [
                {"text": self.text(8, 16, 1, links), "date": self.date(2027, 2027), "sources": self.cites(src)},
                {"text": self.text(8, 16, 1, links), "sources": self.cites(src)},
            ],
            "related": [s for s in dict.fromkeys(rng.choice(self.slugs) for _ in range(3)) if s != slug],
            "corrections": [{"date": f"2026-0{rng.randint(1, 5)}-12", "text": self.text(8, 14, 1, links)}],
        }
        if not explainer["related"]:
            del explainer["related"]
        write(here / "explainer.yaml", explainer)

        write(here / "table.yaml", self.table(persons, table, out, quotes_of, links, src, claim))
        meetings = self.meetings

        pairs = [(p, i) for p in parties for i in issue_ids]
        rng.shuffle(pairs)
        pairs = pairs[: N_POSITIONS - N_SHIFTS]
        positions: list[dict] = []
        for n, (party, issue) in enumerate(pairs + pairs[:N_SHIFTS]):
            shifts = n >= len(pairs)
            stance = rng.choices(STANCES, [4, 3, 2, 4])[0]
            while shifts and stance == positions[n - len(pairs)]["stance"]:
                stance = rng.choice(STANCES)
            position = {"party": party, "issue": issue, "stance": stance, "wants": self.text(10, 18, 1, links)}
            if stance == "conditional":
                position["condition"] = self.text(8, 14, 1, links)
            if self.chance(0.8):
                position["interest"] = self.text(10, 18, 1, links)
            if stance == "opposes" and self.chance(0.4):
                position["red_line"] = True
            position["basis"] = rng.choices(["stated", "reported", "inferred"], [6, 3, 1])[0]
            position["since"] = self.date(2025, 2025) if shifts else self.date(2022, 2024)
            heard = quotes_of[party]
            if quotes := rng.sample(heard, min(len(heard), rng.randint(0, 2))):
                position["quotes"] = quotes
            if position["basis"] == "inferred" or self.chance(0.1):
                position["note"] = self.text(8, 14, 1, links)
            position["sources"] = self.cites(src)
            positions.append(position)
        write(here / "positions.yaml", {"issues": issues, "positions": positions})

        quotes = {}
        for key, speaker in quote_ids.items():
            quote = {"speaker": speaker, "text": w.sentence(20, 45)}
            if self.chance(0.9):
                quote["said_on"] = self.date()
            if self.chance(0.9):
                quote["where"] = w.title(3, 6)
            if self.chance(0.8):
                quote["context"] = self.text(8, 14, 1, links)
            if self.chance(0.15):
                quote["translated_from"] = rng.choice(["uk", "ru", "ar", "fr"])
            if self.chance(0.9):
                quote["about"] = rng.sample(issue_ids, rng.randint(1, 2))
            first, *more = rng.sample(src, 3)
            quote["sources"] = self.cites([first], 1, 1)
            if self.chance(0.15):
                quote["renderings"] = []
                for source in more[: rng.randint(1, 2)]:
                    words = quote["text"].split(" ")
                    for at in rng.sample(range(1, len(words) - 1), 3):
                        words[at] = w.word()
                    rendering = {"text": " ".join(words), "sources": self.cites([source], 1, 1)}
                    if self.chance(0.5):
                        rendering["note"] = self.text(6, 10, 1, [])
                    quote["renderings"].append(rendering)
            quotes[key] = quote
        write(here / "quotes.yaml", quotes)
        write(here / "figures.yaml", self.figures(figure_ids, issue_ids, actors, links, src))

        held = {meeting["date"]: key for key, meeting in meetings.items()}
        events = []
        for date in self.dates_apart(list(held), N_EVENTS):
            event = {"date": date, "title": w.title(3, 6)}
            if self.chance(0.9):
                event["text"] = self.text(12, 20, 2, links)
            if self.chance(0.9):
                event["actors"] = rng.sample(actors, rng.randint(1, 3))
            if date in held:
                event["meeting"] = held[date]
            if self.chance(0.3):
                event["quotes"] = rng.sample(list(quote_ids), 1)
            event["sources"] = self.cites(src)
            events.append(event)
        write(here / "timeline.yaml", events)

    def table(self, persons, table, out, quotes_of, links, src, claim) -> dict:
        rng, w = self.rng, self.w
        parties: dict[str, dict] = {}
        fighting = [table[0], out[0]]
        for party in table + out:
            side = "party" if party in fighting else rng.choice(["party", "backer", "backer", "none", "none"])
            record = {"in_conflict": side}
            if side == "backer":
                record["backs"] = rng.choice(fighting)
            record["stake"] = self.short_text(6, 10, 90)
            if party in out:
                record["excluded"] = excluded = {"status": rng.choice(["not-invited", "declined", "sidelined"])}
                if self.chance(0.5):
                    excluded["by"] = rng.sample(table, rng.randint(1, 2))
                if self.chance(0.8):
                    excluded["why"] = self.text(10, 18, 1, links)
                excluded["reaction"] = quotes_of[party][:1]
                excluded["sources"] = self.cites(src)
            if party not in out or self.chance(0.3):
                record["sources"] = self.cites(src)
            parties[party] = record

        self.meetings: dict[str, dict] = {}
        dates = self.dates_apart([], N_MEETINGS * 8)
        dates = sorted(rng.sample([d for d in dates if len(d) >= 10], N_MEETINGS))
        named = {self.of[person] for person in persons}
        others = [party for party in table if party not in named]
        absent = others[:1] if len(others) > 1 and self.chance(0.4) else []
        for date in dates:
            while (key := f"{w.content_word()}-{w.content_word()}-{date[:4]}") in self.meetings:
                pass
            seats: list[dict] = []
            led: set[str] = set()
            for person in persons:
                seat = {"actor": person, "for": self.of[person], "as": w.title(2, 3)}
                if seat["for"] not in led and self.chance(0.8):
                    led.add(seat["for"])
                    seat["lead"] = True
                seats.append(seat)
            rest = [party for party in table if party not in absent]
            rest.sort(key=lambda party: (party in named, rng.random()))  # first those for whom nobody is named
            for party in rest[: N_SEATS - len(seats)]:
                seat = {"actor": party}
                if party not in named and self.chance(0.8):
                    seat["role"] = rng.choice(["host", "mediator", "guarantor", "observer"])
                seats.append(seat)
            for seat in seats:
                if self.chance(0.06):
                    seat["unsure"] = w.sentence(6, 10)
                if self.chance(0.1):
                    seat["sources"] = self.cites(src)
            meeting = {
                "title": w.title(3, 5),
                "date": date,
                "place": w.name(),
                "format": rng.choice(["in-person", "call", "video"]),
            }
            if self.chance(0.5):
                meeting["track"] = rng.choice(["official", "unofficial"])
            meeting["outcomes"] = [claim() for _ in range(2)]
            if self.chance(0.5):
                meeting["others"] = [rng.choice(sorted(named))]
            self.meetings[key] = meeting | {"seats": seats, "sources": self.cites(src)}
        return {"parties": parties, "meetings": self.meetings}

    def figures(self, figure_ids, issue_ids, actors, links, src) -> dict:
        rng = self.rng

        def number() -> int | float:
            return rng.choice([rng.randint(1, 99999), (rng.randint(0, 99) * 10 + rng.randint(1, 9)) / 10])

        figures: dict[str, dict] = {}
        units = ["people", "km", "%", "billion euros", "tonnes", "soldiers"]
        unit_of = {key: rng.choice(units) for key in figure_ids}
        for n, (key, label) in enumerate(figure_ids.items()):
            figure: dict = {}
            if n >= N_SERIES and self.chance(0.2):
                low = rng.randint(10, 5000)
                figure["range"] = [low, low + rng.randint(1, 5000)]
            else:
                figure["value"] = number()
            figure |= {"unit": unit_of[key], "label": label}
            if "value" in figure and self.chance(0.8):
                figure["qualifier"] = rng.choice(QUALIFIERS)
            if self.chance(0.9):
                figure["as_of"] = self.date()
            if self.chance(0.3):
                figure["claimed_by"] = rng.choice(actors)
            same = [other for other in figure_ids if other != key and unit_of[other] == unit_of[key]]
            if same and self.chance(0.4):
                figure["compare"] = rng.sample(same, min(len(same), rng.randint(1, 2)))
            if n < N_SERIES:
                figure["series"] = [{"date": f"{2014 + y}", "value": rng.randint(10, 99999)} for y in range(10)]
            if self.chance(0.3):
                figure["others"] = [
                    {
                        "value": number(),
                        "qualifier": rng.choice(QUALIFIERS),
                        "claimed_by": rng.choice(actors),
                        "as_of": self.date(),
                        "note": self.text(6, 10, 1, links),
                        "sources": self.cites(src),
                    },
                    {"value": number(), "sources": self.cites(src)},
                ][: rng.randint(1, 2)]
            if self.chance(0.9):
                figure["about"] = rng.sample(issue_ids, 1)
            if self.chance(0.8):
                figure["note"] = self.text(8, 14, 1, links)
            figure["sources"] = self.cites(src)
            figures[key] = figure
        return figures

    def write(self) -> None:
        self.actors()
        self.sources()
        for number in range(self.count):
            self.explainer(number)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size")
    parser.add_argument("outdir", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    count = SIZES.get(args.size.upper()) or int(args.size)
    if args.outdir.exists():
        if any(args.outdir.iterdir()) and not (args.outdir / "explainers").is_dir():
            parser.error(f"{args.outdir} holds something else than a content tree")
        shutil.rmtree(args.outdir)
    Corpus(count, args.outdir, args.seed).write()
    files = list(args.outdir.rglob("*.yaml"))
    print(
        f"{count} explainers, {40 + count} actors, {OWN_SOURCES * count} sources, {len(files)} files, "
        f"{sum(p.stat().st_size for p in files):,} bytes in {args.outdir}"
    )


if __name__ == "__main__":
    main()
