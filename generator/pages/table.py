"""The table of an explainer: each meeting with its picture, who sat where, who was outside and why, what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.seating import Delegation, MeetingSeating, Outside
from generator.model import LinkedExplainer
from generator.pages.cited_claim import CitedClaim, cited_claims
from generator.pages.frame import explainer_page, has_page
from generator.pages.page import Page
from generator.pages.quoted_words import QuotedWords, quoted_words
from generator.pages.site import Site
from generator.pages.table_picture import (
    KeyEntry,
    members,
    picture_key,
    post_of,
    role_word,
    status_word,
    table_picture,
)
from generator.pictures.table import TablePicture, initials
from generator.records.citation import CitationRecord
from generator.records.meeting import Meeting, Role, Seat

PICTURED = 3


@dataclass(frozen=True, slots=True)
class Sitting:
    """Somebody at the table. `asides` are what is said behind the name: post, head of delegation, role."""

    actor: str
    initials: str
    is_lead: bool
    is_delegate: bool
    asides: tuple[str, ...]
    unsure: str
    sources: tuple[CitationRecord, ...]


@dataclass(frozen=True, slots=True)
class Stake:
    text: str
    sources: tuple[CitationRecord, ...]


@dataclass(frozen=True, slots=True)
class PartyInside:
    """A party with a seat. `anchor` and `stake` stand where the page first shows it; `unsure` is about a seat without a name."""

    party: str
    anchor: str
    initials: str
    role: str
    people: tuple[Sitting, ...]
    others_unnamed: bool
    unsure: str
    stake: Stake | None


@dataclass(frozen=True, slots=True)
class Absence:
    """Why a party is not there. `by` and `why` are "" where our sources do not say."""

    why: str
    by: tuple[str, ...]
    reactions: tuple[QuotedWords, ...]
    sources: tuple[CitationRecord, ...]


@dataclass(frozen=True, slots=True)
class PartyOutside:
    """A party without a seat. `absence` stands where the page first tells of it; one that is just absent has none."""

    party: str
    anchor: str
    status: str
    stake: Stake | None
    absence: Absence | None


@dataclass(frozen=True, slots=True)
class MeetingTable:
    """One meeting. `picture` is None for an older one, which is a list only."""

    key: str
    meeting: Meeting
    facts: tuple[str, ...]
    picture: TablePicture | None
    picture_key: tuple[KeyEntry, ...]
    inside: tuple[PartyInside, ...]
    outside: tuple[PartyOutside, ...]
    outcomes: tuple[CitedClaim, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`meetings` the newest first, then `older`; `outside` only if there is no meeting to stand beside."""

    meetings: tuple[MeetingTable, ...]
    older: tuple[MeetingTable, ...]
    outside: tuple[PartyOutside, ...]


def table(site: Site) -> Iterator[Page]:
    for explained in site.explained.values():
        if has_page(explained, "table"):
            yield _page(site, explained)


def _page(site: Site, explained: Explained) -> Page:
    writer = _Writer(site, explained)
    newest_first = explained.seating.meetings
    meetings = tuple(writer.meeting(one, pictured=place < PICTURED) for place, one in enumerate(newest_first))
    outside = () if meetings else tuple(writer.outside(one) for one in explained.seating.outside)
    body = Table(meetings[:PICTURED], meetings[PICTURED:], outside)
    return explainer_page(site, explained, "table", site.labels("table.title"), _standfirst(site, explained), body)


def _standfirst(site: Site, explained: Explained) -> str:
    t, seating = site.labels, explained.seating
    if not seating.meetings:
        return t("table.no-meeting", n=len(seating.outside))
    newest = seating.meetings[0]
    inside, outside = (newest.delegations, newest.outside) if len(seating.meetings) == 1 else _over_all(explained)
    counted = t(
        "table.counted",
        inside=t("table.count-inside", n=len(inside)),
        outside=t("table.count-outside", n=len(outside)),
    )
    if len(seating.meetings) > 1:
        date = t.date(newest.meeting.date)
        return f"{t('table.meetings', n=len(seating.meetings), date=date)} {counted}"
    return f"{t('table.between-facts').join(meeting_facts(site, newest.meeting))}. {counted}"


def _over_all(explained: Explained) -> tuple[tuple[str, ...], tuple[Outside, ...]]:
    return explained.seating.at_table, explained.seating.outside


def meeting_facts(site: Site, meeting: Meeting) -> tuple[str, ...]:
    """Date, place, format, and whether it was between governments."""
    t = site.labels
    facts = (t.date(meeting.date), meeting.place or "", t(f"format.{meeting.format}"), t(f"track.{meeting.track}"))
    return tuple(fact for fact in facts if fact)


class _Writer:
    """Writes the meetings of one page; what belongs to a party stands once, where the page first shows the party."""

    def __init__(self, site: Site, explained: Explained) -> None:
        self.site = site
        self.explained = explained
        self.explainer: LinkedExplainer = explained.explainer
        self.shown: set[str] = set()
        self.told: set[str] = set()

    def meeting(self, seating: MeetingSeating, *, pictured: bool) -> MeetingTable:
        picture = table_picture(self.site, self.explainer, seating)
        return MeetingTable(
            key=seating.id,
            meeting=seating.meeting,
            facts=meeting_facts(self.site, seating.meeting),
            picture=picture if pictured else None,
            picture_key=picture_key(self.site, picture),
            inside=tuple(self._inside(seating.meeting, group) for group in seating.delegations),
            outside=tuple(self.outside(one) for one in seating.outside),
            outcomes=cited_claims(self.site, self.explained, seating.meeting.outcomes, f"{seating.id}-outcome"),
        )

    def outside(self, outside: Outside) -> PartyOutside:
        status = status_word(self.site, outside)
        anchor, stake = self._first(outside.party)
        return PartyOutside(outside.party, anchor, status, stake, self._absence(outside))

    def _inside(self, meeting: Meeting, group: Delegation) -> PartyInside:
        anchor, stake = self._first(group.party)
        own = [seat for seat in group.seats if seat.actor == group.party]
        return PartyInside(
            party=group.party,
            anchor=anchor,
            initials=initials(self.site.short(group.party)),
            role=role_word(self.site, group.role),
            people=tuple(_sitting(self.site, meeting, seat, group.role) for seat in members(group)),
            others_unnamed=group.others_unnamed,
            unsure=next((seat.unsure for seat in own if seat.unsure), ""),
            stake=stake,
        )

    def _first(self, party: str) -> tuple[str, Stake | None]:
        if party in self.shown:
            return "", None
        self.shown.add(party)
        listed = self.explainer.parties.get(party)
        if not listed:
            return party, None
        sources = listed.sources or (listed.excluded.sources if listed.excluded else ())
        return party, Stake(listed.stake, sources)

    def _absence(self, outside: Outside) -> Absence | None:
        exclusion = outside.exclusion
        if exclusion is None or outside.party in self.told:
            return None
        self.told.add(outside.party)
        reactions = quoted_words(self.explainer, exclusion.reaction)
        return Absence(exclusion.why or "", exclusion.by, reactions, exclusion.sources)


def _sitting(site: Site, meeting: Meeting, seat: Seat, common: Role) -> Sitting:
    """`common` is the role of the whole delegation, which is not said again."""
    role = role_word(site, seat.role) if seat.role is not common else ""
    lead = site.labels("table.head-of-delegation") if seat.lead else ""
    return Sitting(
        actor=seat.actor,
        initials=initials(site.name(seat.actor)),
        is_lead=seat.lead,
        is_delegate=seat.role is Role.DELEGATE,
        asides=_said((post_of(site, meeting, seat), lead, role)),
        unsure=seat.unsure or "",
        sources=seat.sources,
    )


def _said(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word)
