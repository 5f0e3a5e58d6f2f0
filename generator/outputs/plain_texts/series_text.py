"""A series as a text: who sat at which table, who never did, what was decided, where each side stood, and what happened when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.derived.explained_series import ExplainedSeries
from generator.derived.link_words import shown_text
from generator.outputs.plain_texts.document import Document, Item, Section
from generator.outputs.plain_texts.source_list import source_list
from generator.outputs.plain_texts.teller import numbered
from generator.pages import addresses
from generator.pages.decisions import Decided, decisions
from generator.pages.frame import absolute
from generator.pages.never_seated import LeftOut, NeverSeated, never_seated
from generator.pages.seat_grid import seat_grid
from generator.pages.series_glance import series_kicker
from generator.pages.series_timeline import series_timeline
from generator.pages.series_tracks import IssueTracks, Stance, StanceRow, series_tracks
from generator.pages.site import Site
from generator.records.citation import CitationRecord
from generator.records.claim import Claim


def series_text(site: Site, series: ExplainedSeries, source: Callable[[str], Item]) -> Document:
    """`source` gives a source as a point of the list at the end."""
    return _Teller(site, series).document(source)


class _Teller:
    """Numbers the sources by first use."""

    def __init__(self, site: Site, series: ExplainedSeries) -> None:
        self.site = site
        self.t = site.labels
        self.series = series
        self._numbers: dict[str, int] = {}
        self._shown = partial(shown_text, model=site.model, labels=site.labels)

    def document(self, source: Callable[[str], Item]) -> Document:
        t, record = self.t, self.series.record
        facts = (
            *(Item("", words) for words in series_kicker(self.site, self.series)),
            Item(t("text.address"), absolute(self.site, addresses.series(self.series.id))),
            Item(t("sources.title"), t("text.numbers")),
        )
        sections = tuple(self._sections())
        sources = source_list(self.site, map(source, self._numbers))
        return Document(record.title, record.question, facts, (*sections, sources))

    def _sections(self) -> Iterator[Section]:
        t, series = self.t, self.series
        yield Section(t("overview.answer"), items=(self._claim(series.record.answer, ""),))
        yield Section(t("series.talks"), items=tuple(self._talks()), is_numbered=True)
        yield Section(t("series.grid"), sections=tuple(self._grid()))
        never = never_seated(self.site, series)
        yield Section(t("series.never"), sections=tuple(map(self._never, never)))
        yield Section(t("series.decided"), sections=tuple(map(self._decided, decisions(self.site, series))))
        yield Section(t("series.tracks"), sections=tuple(map(self._issue, series_tracks(self.site, series))))
        yield Section(t("series.timeline"), items=tuple(self._events()))

    def _cited(self, text: str, sources: Iterable[CitationRecord], slug: str) -> str:
        return self._with_sources(self._shown(text, slug=slug), sources)

    def _with_sources(self, plain: str, sources: Iterable[CitationRecord]) -> str:
        return numbered(plain, sources, lambda cited: self._numbers.setdefault(cited, len(self._numbers) + 1))

    def _claim(self, claim: Claim, slug: str) -> Item:
        disputes = (
            Item(
                ", ".join((self.t("frame.disputed"), *([self.site.name(one.by)] if one.by else []))),
                self._cited(one.text, one.sources, slug),
            )
            for one in claim.disputed
        )
        return Item("", self._cited(claim.text, claim.sources, slug), tuple(disputes))

    def _talks(self) -> Iterator[Item]:
        for slug, explained in self.series.talks.items():
            record = explained.explainer.record
            where = Item(self.t("text.address"), absolute(self.site, addresses.explainer(slug)))
            yield Item(record.title, record.question, (where,))

    def _grid(self) -> Iterator[Section]:
        """Party by party: each meeting, and what the party was to it."""
        grid = seat_grid(self.site, self.series)
        for row in (*grid.sat, *grid.never_sat) if grid else ():
            met = zip(grid.meetings, row.cells, strict=True) if grid else ()
            yield Section(row.name, items=tuple(Item(meeting.title, cell.said) for meeting, cell in met))

    def _never(self, one: NeverSeated) -> Section:
        stake = (
            (Item(self.t("text.stake"), self._cited(one.stake.stake, one.stake.sources, one.slug)),)
            if one.stake
            else ()
        )
        talks = tuple(self._left_out(talks) for talks in one.talks)
        return Section(self.site.name(one.party), paragraphs=(one.counted,), items=(*stake, *talks))

    def _left_out(self, talks: LeftOut) -> Item:
        why = self._cited(talks.why, talks.sources, talks.slug) if talks.why else ""
        said = (
            Item(self.site.name(one.quote.speaker), self._with_sources(f"“{one.quote.text}”", one.quote.sources))
            for one in talks.reactions
        )
        return Item(talks.title, talks.how, (*((Item("", why),) if why else ()), *said))

    def _decided(self, one: Decided) -> Section:
        who = self.t("series.between", who=one.in_the_room)
        outcomes = tuple(self._claim(outcome.claim, one.slug) for outcome in one.outcomes)
        nothing = () if outcomes else (self.t("series.nothing-decided"),)
        return Section(one.title, paragraphs=(f"{one.words} · {who}", *nothing), items=outcomes)

    def _issue(self, one: IssueTracks) -> Section:
        issue = one.issue
        about = (self._cited(issue.about, issue.sources, ""),) if issue.about else ()
        return Section(issue.title, paragraphs=(issue.proposal, *about), items=tuple(map(self._track, one.table.rows)))

    def _track(self, row: StanceRow) -> Item:
        """From talks to talks; silence and an issue that the talks do not have are said."""
        t = self.t
        steps = []
        for stop in row.stops:
            nothing = t("stance.silent") if stop.has_issue else t("series.no-issue")
            said = "; ".join(map(self._stance, stop.taken)) or nothing
            outside = f" ({t('frame.not-in-the-room')})" if stop.is_outside and stop.has_issue else ""
            steps.append(Item(f"{stop.talks}{outside}", said))
        if row.since_then:
            steps.append(Item(t("positions.since-then"), self._stance(row.since_then)))
        return Item(row.head, "", tuple(steps))

    def _stance(self, one: Stance) -> str:
        t, position = self.t, one.position
        said = t("series.stance-since", stance=t(f"stance.{position.stance}"), date=t.date(position.since))
        line = f", {t('stance.red-line')}" if position.red_line else ""
        wants = self._cited(position.wants, position.sources, one.slug)
        return f"{said}{line}. {wants}"

    def _events(self) -> Iterator[Item]:
        for year in series_timeline(self.series):
            for one in year.events:
                yield Item(self.t.date(one.event.date), self._with_sources(one.event.title, one.event.sources))
