"""Who was never in the room: each with what it has at stake, and how and why it was left out, from talks to talks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.explained_series import ExplainedSeries
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.quoted_words import QuotedWords, quoted_words
from generator.pages.site import Site
from generator.records.citation import CitationRecord
from generator.records.party import Exclusion, Party


@dataclass(frozen=True, slots=True)
class LeftOut:
    """In one of the talks. `how` says the status, with the meetings where it is not the same in all; `why` is "" where no
    reason is recorded."""

    slug: str
    title: str
    address: Address
    how: str
    why: str
    sources: tuple[CitationRecord, ...]
    reactions: tuple[QuotedWords, ...]


@dataclass(frozen=True, slots=True)
class NeverSeated:
    """`stake` is what it has to lose or to gain as the latest talks that say it put it; `slug` is that explainer's."""

    party: str
    counted: str
    slug: str
    stake: Party | None
    talks: tuple[LeftOut, ...]


def never_seated(site: Site, series: ExplainedSeries) -> tuple[NeverSeated, ...]:
    return tuple(_party(site, series, party) for party in series.never_seated)


def _party(site: Site, series: ExplainedSeries, party: str) -> NeverSeated:
    listed = [slug for slug, one in series.talks.items() if party in one.explainer.parties]
    slug = listed[-1] if listed else ""
    return NeverSeated(
        party=party,
        counted=_counted(site, series, party),
        slug=slug,
        stake=series.talks[slug].explainer.parties[party] if slug else None,
        talks=tuple(_left_out(site, one, party) for one in series.talks.values() if one.seating.meetings),
    )


def _counted(site: Site, series: ExplainedSeries, party: str) -> str:
    t, meetings = site.labels, series.seating.meetings
    excluded = sum(series.seating.place(party, one).exclusion is not None for one in meetings)
    absent = len(meetings) - excluded
    kept_out = t("series.kept-out", met=excluded, n=len(meetings))
    if not absent:
        return kept_out
    return t("series.kept-out-and-absent", kept_out=kept_out, n=absent) if excluded else t("series.absent-from-all")


def _left_out(site: Site, explained: Explained, party: str) -> LeftOut:
    explainer = explained.explainer
    listed = explainer.parties.get(party)
    exclusion = listed.excluded if listed else None
    return LeftOut(
        slug=explainer.slug,
        title=explainer.record.title,
        address=addresses.explainer(explainer.slug, "table", party if listed else ""),
        how="; ".join(_how(site, explained, party)),
        why=(exclusion.why or "") if exclusion else "",
        sources=exclusion.sources if exclusion else (),
        reactions=quoted_words(explainer, exclusion.reaction) if exclusion else (),
    )


def _how(site: Site, explained: Explained, party: str) -> Iterator[str]:
    """The status; of several meetings with different ones, each with its days."""
    t, days = site.labels, dict[str, list[str]]()
    for one in reversed(explained.seating.meetings):
        exclusion = next((outside.exclusion for outside in one.outside if outside.party == party), None)
        days.setdefault(_status(exclusion), []).append(t.date(one.meeting.date))
    for status, dates in days.items():
        word = t(f"exclusion.{status}")
        yield word if len(days) == 1 else t("series.status-on", status=word, dates=t.listing(dates))


def _status(exclusion: Exclusion | None) -> str:
    return str(exclusion.status) if exclusion else "absent"
