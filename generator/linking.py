"""Every reference of the content followed, both ways: records → the linked model."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.inline_text import bad_links, parse, record_links
from generator.loading import Content, ExplainerFolder, Origin
from generator.model import LinkedExplainer, Model
from generator.problems import Problem, shortened
from generator.records.actor import Actor
from generator.records.base import URL_HINT, Reference
from generator.records.files import EXPLAINER_FILES
from generator.records.series import Series
from generator.records.shape import Found, marked
from generator.records.source import Source
from generator.references import Directory, locals_of, near_hint

OPENING = re.compile(r"(?<!\\)\[\[")


def link(content: Content, *, drafts: bool = False, links: Links | None = None) -> tuple[Model, list[Problem]]:
    """Follows every reference. The model is whole only if no problem is told. Drafts are left out unless wanted.

    `links` is filled with what was followed, and what is certain to lead where it led is taken from it.
    """
    hidden = frozenset(slug for slug, folder in content.explainers.items() if folder.explainer.draft and not drafts)
    linker = _Linker(content, hidden, links.of(content, hidden) if links else {})
    model, problems = linker.link()
    if links:
        links.content, links.hidden, links.linked = content, hidden, linker.linked
    return model, problems


def link_one(content: Content, before: LinkedExplainer) -> tuple[LinkedExplainer, list[Problem]]:
    """Follows the references of one explainer, in the series that it was in. No draft is hidden."""
    linker, folder = _Linker(content, frozenset(), {}), content.explainers[before.slug]
    followed = linker.follow(folder)
    return _linked(folder, before.series, followed.sources), linker.problems


@dataclass(frozen=True, slots=True)
class Followed:
    """Where the references of an explainer lead: the actors and sources that it names, each once, as it is written."""

    actors: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass
class Links:
    """Between two times of linking: the explainers whose references all lead somewhere, and what they were linked in."""

    content: Content = field(default_factory=Content)
    hidden: frozenset[str] = frozenset()
    linked: dict[str, tuple[LinkedExplainer, Followed]] = field(default_factory=dict)

    def of(self, content: Content, hidden: frozenset[str]) -> dict[str, tuple[LinkedExplainer, Followed]]:
        """Those that have not changed, if everything that could be referred to is still there."""
        before = self.content
        same = {
            slug
            for slug, (linked, _) in self.linked.items()
            if slug in content.explainers and _is_same_folder(linked.folder, content.explainers[slug])
        }
        stays = (
            hidden == self.hidden
            and before.actors.keys() <= content.actors.keys()
            and before.sources.keys() <= content.sources.keys()
            and before.explainers.keys() <= content.explainers.keys()
            and before.series == content.series
            and all(
                _keeps_ids(folder, content.explainers[slug])
                for slug, folder in before.explainers.items()
                if slug not in same
            )
        )
        return {slug: self.linked[slug] for slug in same} if stays else {}


def _is_same_folder(one: ExplainerFolder, other: ExplainerFolder) -> bool:
    return one.files.keys() == other.files.keys() and all(one.files[name] is other.files[name] for name in one.files)


def _keeps_ids(before: ExplainerFolder, after: ExplainerFolder) -> bool:
    held = locals_of(after)
    return all(records.keys() <= held[kind].keys() for kind, records in locals_of(before).items())


class _Linker:
    def __init__(
        self, content: Content, hidden: frozenset[str], known: Mapping[str, tuple[LinkedExplainer, Followed]]
    ) -> None:
        self.content = content
        self.known = known
        self.linked: dict[str, tuple[LinkedExplainer, Followed]] = {}
        self.directory = Directory(content, hidden)
        self.problems: list[Problem] = []
        self.met_in: dict[str, dict[str, None]] = {}
        self.cited_in: dict[str, dict[str, None]] = {}
        self.named: dict[str, dict[str, None]] = {}
        self.used: set[tuple[str, str]] = set()

    def link(self) -> tuple[Model, list[Problem]]:
        content = self.content
        shared = (
            ("actor", content.actors, Actor),
            ("source", content.sources, Source),
            ("series", content.series, Series),
        )
        for kind, records, shape in shared:
            for key, record in records.items():
                self._follow(record, shape, content.origins[kind, key], None)
        self._circles()
        series_of = self._series_of()
        explainers = {}
        for slug, folder in content.explainers.items():
            if slug in self.directory.hidden:
                self._use(folder)
                continue
            explainers[slug] = self._explainer(folder, series_of.get(slug, ""))
        model = Model(
            content.actors,
            content.sources,
            content.series,
            explainers,
            content.origins,
            _frozen(self.met_in),
            _frozen(self.cited_in),
            frozenset(self.used),
            content.fingerprints,
            content.texts,
        )
        return model, self.problems

    def _explainer(self, folder: ExplainerFolder, series: str) -> LinkedExplainer:
        slug, told = folder.slug, len(self.problems)
        linked, followed = self.known.get(slug) or (None, self.follow(folder))
        if linked is None or linked.series != series:
            linked = _linked(folder, series, followed.sources)
        for kind, found, into in (("actor", followed.actors, self.met_in), ("source", followed.sources, self.cited_in)):
            for key in found:
                self.used.add((kind, key))
                into.setdefault(key, {})[slug] = None
        if len(self.problems) == told:
            self.linked[slug] = linked, followed
        return linked

    def follow(self, folder: ExplainerFolder) -> Followed:
        """Follows the references of an explainer; what is wrong is told."""
        self.named = {"actor": {}, "source": {}}
        for file in EXPLAINER_FILES:
            if file.name in folder.files:
                self._follow(folder.files[file.name].records, file.shape, folder.origin(file), folder)
        return Followed(tuple(self.named["actor"]), tuple(self.named["source"]))

    def _follow(self, record: Any, shape: Any, origin: Origin, owner: ExplainerFolder | None) -> None:
        for found, mark in marked(record, shape):
            if not isinstance(mark, Reference):
                self._text(found, origin, owner)
            elif mark.kind == "shared issue":
                self._shared_issue(found, origin, owner)
            elif wrong := self.directory.fault_of(mark.kind, found.value, owner):
                self._tell(origin, found, *wrong)
            else:
                self._remember(mark.kind, found.value, owner)

    def _text(self, found: Found, origin: Origin, owner: ExplainerFolder | None) -> None:
        if "[" not in found.value:
            return
        text = parse(found.value)
        for bad in bad_links(text):
            self._tell(
                origin, found, "bad-link", f"`{shortened(bad.url)}` is not a link that a page may have", URL_HINT
            )
        links = list(record_links(text))
        for wanted in links:
            if wrong := self.directory.fault_of_link(wanted, owner):
                self._tell(origin, found, *wrong)
            else:
                self._remember(wanted.kind, wanted.id, owner)
        if len(OPENING.findall(found.value)) > len(links):
            hint = "write `[[id]]`, or `[[id|other words]]`"
            self._tell(origin, found, "open-link", "`[[` begins a link here that is not whole", hint)

    def _shared_issue(self, found: Found, origin: Origin, owner: ExplainerFolder | None) -> None:
        series = [record for record in self.content.series.values() if owner and owner.slug in record.explainers]
        if not series:
            message = "`same_as` names an issue of a series, and this explainer is in none"
            hint = "list the explainer in a file under series/, or delete the line"
            self._tell(origin, found, "same-as-without-series", message, hint)
        elif found.value not in series[0].issues:
            message = f"the series has no issue `{found.value}`"
            self._tell(
                origin, found, "unknown-shared-issue", message, near_hint(found.value, "issue", series[0].issues)
            )

    def _series_of(self) -> dict[str, str]:
        made: dict[str, str] = {}
        for key, series in self.content.series.items():
            for place, slug in enumerate(series.explainers):
                if made.get(slug, key) != key:
                    message = f"the explainer `{slug}` stands in a series already, `{made[slug]}`"
                    found = Found(("explainers", place), slug)
                    hint = "an explainer is in one series at most"
                    self._tell(self.content.origins["series", key], found, "in-two-series", message, hint)
                made.setdefault(slug, key)
        return made

    def _circles(self) -> None:
        """An actor that belongs to itself, over any number of steps, is told once, at the first of the circle."""
        actors, told = self.content.actors, set[str]()
        for start in actors:
            way: list[str] = []
            step: str | None = start
            while step in actors and step not in way and step not in told:
                assert step is not None
                way.append(step)
                step = actors[step].of
            if step is not None and step in way:
                circle = way[way.index(step) :]
                told.update(circle)
                said = " → ".join([*circle, circle[0]])
                message, hint = f"`{circle[0]}` belongs to itself: {said}", "one of these `of` is wrong"
                self._tell(self.content.origins["actor", circle[0]], Found(("of",), step), "circle", message, hint)

    def _remember(self, kind: str, key: str, owner: ExplainerFolder | None) -> None:
        if kind not in ("actor", "source"):
            return
        if owner:
            self.named[kind][key] = None
        else:
            self.used.add((kind, key))

    def _use(self, draft: ExplainerFolder) -> None:
        """What a hidden draft refers to is in use, whether all its references lead somewhere or not."""
        for file in EXPLAINER_FILES:
            if file.name in draft.files:
                for found, mark in marked(draft.files[file.name].records, file.shape):
                    if isinstance(mark, Reference):
                        self.used.add((mark.kind, found.value))
                    else:
                        self.used.update((wanted.kind, wanted.id) for wanted in record_links(parse(found.value)))

    def _tell(self, origin: Origin, found: Found, code: str, message: str, hint: str) -> None:
        place = origin.locate_key(*found.at) if found.is_key else origin.locate(*found.at)
        self.problems.append(Problem(place, code, message, hint))


def _frozen(found: dict[str, dict[str, None]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(slugs) for key, slugs in found.items()}


def _linked(folder: ExplainerFolder, series: str, cites: tuple[str, ...]) -> LinkedExplainer:
    table, positions = folder.table, folder.positions
    return LinkedExplainer(
        slug=folder.slug,
        record=folder.explainer,
        parties=table.parties,
        meetings=table.meetings,
        issues=positions.issues,
        positions=positions.positions,
        quotes=folder.quotes,
        figures=folder.figures,
        events=folder.timeline,
        folder=folder,
        series=series,
        cites=cites,
    )
