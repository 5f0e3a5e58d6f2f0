"""What the two Python peers share: read content/ with PyYAML's C loader, and compute what the model says is computed."""
from pathlib import Path

import yaml

PARTS = ("overview", "table", "positions", "quotes", "figures", "timeline", "sources")


def read(path: Path):
    with path.open("rb") as stream:
        return yaml.load(stream, Loader=yaml.CSafeLoader)


class Site:
    def __init__(self, content: Path) -> None:
        self.actors: dict = {}
        self.sources: dict = {}
        for name in ("actors", "sources"):
            for path in sorted((content / name).glob("*.yaml")):
                getattr(self, name).update(read(path))
        self.explainers = {}
        for folder in sorted((content / "explainers").iterdir()):
            self.explainers[folder.name] = Explainer(folder.name, {p.stem: read(p) for p in sorted(folder.glob("*.yaml"))}, self)
        self.of_actor: dict = {key: {"in": {}, "stands": [], "quotes": []} for key in self.actors}
        for slug, x in self.explainers.items():
            for key, how in x.who():
                self.of_actor[key]["in"].setdefault(slug, []).append(how)
            for (party, issue), position in x.matrix.items():
                self.of_actor[party]["stands"].append((x, issue, position))
            for key, quote in x.quotes.items():
                self.of_actor[quote["speaker"]]["quotes"].append((x, key, quote))


class Explainer:
    def __init__(self, slug: str, data: dict, site: Site) -> None:
        self.slug, self.site, self.data = slug, site, data
        self.meta = data["explainer"]
        self.parties, self.meetings = data["table"]["parties"], data["table"]["meetings"]
        self.issues, self.positions = data["positions"]["issues"], data["positions"]["positions"]
        self.quotes, self.figures, self.events = data["quotes"], data["figures"], data["timeline"]
        self.compute()

    def compute(self) -> None:
        speaks_for = {}  # who has a seat, for whom
        for meeting in self.meetings.values():
            for seat in meeting["seats"]:
                speaks_for.setdefault(seat["actor"], seat.get("for") or seat["actor"])
        at_table = set(speaks_for.values())
        self.place = {party: "at the table" if party in at_table else "excluded" if "excluded" in record else "absent"
                      for party, record in self.parties.items()}
        history: dict = {}
        for position in self.positions:
            history.setdefault((position["party"], position["issue"]), []).append(position)
        self.matrix, self.shifts = {}, []
        for pair, held in history.items():
            held.sort(key=lambda p: p["since"])
            self.matrix[pair] = held[-1]
            self.shifts += [(pair[0], pair[1], old, new) for old, new in zip(held, held[1:])]
        self.ground, self.without = {}, {}
        for issue in self.issues:
            said = [self.matrix[party, issue]["stance"] for party in self.parties if party in at_table and (party, issue) in self.matrix]
            if len(said) < 2:
                ground = "not enough said"
            elif set(said) == {"supports"}:
                ground = "all say yes"
            elif set(said) == {"opposes"}:
                ground = "all say no"
            else:
                ground = "contested" if "opposes" in said else "within reach"
            self.ground[issue] = ground
            if ground in ("all say yes", "within reach"):
                self.without[issue] = [p for p in self.parties if p not in at_table and self.refuses(self.matrix.get((p, issue)))]
        self.heard: dict = {party: {"people": set(), "words": 0, "positions": 0} for party in self.parties}
        for quote in self.quotes.values():
            who = quote["speaker"]
            party = who if who in self.parties else speaks_for.get(who) or self.site.actors[who]["of"]
            self.heard[party]["people"].add(who)
            self.heard[party]["words"] += len(quote["text"].split())
        for position in self.positions:
            self.heard[position["party"]]["positions"] += 1
        self.load: dict = {}
        self.alone: dict = {}
        self.media = 0
        self.walk(self.data)

    @staticmethod
    def refuses(position: dict | None) -> bool:
        return bool(position) and (position["stance"] == "opposes" or position.get("red_line", False))

    def walk(self, node) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                if key == "sources":
                    named = [cite if isinstance(cite, str) else cite["source"] for cite in value]
                    for source in named:
                        self.load[source] = self.load.get(source, 0) + 1
                    if len(named) == 1:
                        self.alone[named[0]] = self.alone.get(named[0], 0) + 1
                    self.media += all(self.site.sources[source]["tier"] == "C" for source in named)
                else:
                    self.walk(value)
        elif isinstance(node, list):
            for value in node:
                self.walk(value)

    def who(self):
        seen = {}
        for meeting in self.meetings.values():
            for seat in meeting["seats"]:
                seen[seat["actor"], "seat"] = True
        for party, record in self.parties.items():
            seen[party, "party"] = True
            if "excluded" in record:
                seen[party, "excluded"] = True
        for quote in self.quotes.values():
            seen[quote["speaker"], "speaker"] = True
        return seen


def value(figure: dict) -> str:
    said = f"{figure['range'][0]} to {figure['range'][1]}" if "range" in figure else str(figure["value"])
    return f"{figure['qualifier']} {said}" if "qualifier" in figure else said
