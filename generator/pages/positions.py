"""The positions of an explainer: the stance matrix, and each issue with what every party asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.meeting_ground import Ground
from generator.derived.stance_matrix import Cell
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.frame import explainer_page, has_page
from generator.pages.page import Page
from generator.pages.quoted_words import QuotedWords, quoted_words
from generator.pages.site import Site
from generator.pages.stance_table import StanceTable, stance_table
from generator.pages.verdicts import VerdictWords, verdict_words
from generator.records.date import Date
from generator.records.issue import Issue
from generator.records.position import Position, Stance

BINS = (Stance.OPPOSES, Stance.NONCOMMITTAL, Stance.CONDITIONAL, Stance.SUPPORTS)


@dataclass(frozen=True, slots=True)
class PartyPill:
    name: str
    is_outside: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """One of the four stances, and who holds it."""

    stance: str
    parties: tuple[PartyPill, ...]


@dataclass(frozen=True, slots=True)
class HeldPosition:
    """`when` is "now", "since-then" (later than the day for which the matrix stands) or "before"; `before` is what it replaced."""

    address: Address
    party: str
    is_outside: bool
    position: Position
    when: str
    before: Position | None
    quotes: tuple[QuotedWords, ...]


@dataclass(frozen=True, slots=True)
class IssuePositions:
    """`silent` are the names of those who have no position on it today; `positions` are today's, then later, then earlier ones, party by party."""

    key: str
    issue: Issue
    verdict: VerdictWords
    bins: tuple[Bin, ...]
    silent: str
    positions: tuple[HeldPosition, ...]


@dataclass(frozen=True, slots=True)
class Positions:
    """`as_of` is the day for which the matrix and the verdicts stand, where the editor has set one."""

    table: StanceTable
    as_of: Date | None
    issues: tuple[IssuePositions, ...]


def positions(site: Site) -> Iterator[Page]:
    for explained in site.explained.values():
        if has_page(explained, "positions"):
            yield _page(site, explained)


def _page(site: Site, explained: Explained) -> Page:
    issues = tuple(_issue(site, explained, ground) for ground in explained.grounds.values())
    body = Positions(stance_table(site, explained), explained.explainer.record.as_of, issues)
    return explainer_page(
        site, explained, "positions", site.labels("positions.title"), _standfirst(site, explained), body
    )


def _standfirst(site: Site, explained: Explained) -> str:
    t, (inside, outside) = site.labels, explained.columns()
    counted = t(
        "positions.standfirst",
        issues=t("count.issues", n=len(explained.explainer.issues)),
        parties=t("count.parties", n=len(inside) + len(outside)),
    )
    left_out = [party for party in explained.seating.at_table if party not in inside]
    if not left_out:
        return counted
    who = t.listing(_with_role(site, explained, party) for party in left_out)
    return f"{counted} {t('positions.left-out', who=who, n=len(left_out))}"


def _with_role(site: Site, explained: Explained, party: str) -> str:
    roles = (group.role for one in explained.seating.meetings for group in one.delegations if group.party == party)
    return site.labels("positions.with-role", name=site.name(party), role=site.labels(f"role.{next(roles)}"))


def _issue(site: Site, explained: Explained, ground: Ground) -> IssuePositions:
    inside, outside = explained.columns()
    cells = [explained.matrix.cell(party, ground.issue) for party in (*inside, *outside)]
    return IssuePositions(
        key=ground.issue,
        issue=explained.explainer.issues[ground.issue],
        verdict=verdict_words(site, explained, ground),
        bins=tuple(_bin(site, explained, stance, cells) for stance in BINS),
        silent=site.labels.listing(site.name(cell.party) for cell in cells if cell.is_silent),
        positions=tuple(held for cell in cells for held in _held(explained, cell)),
    )


def _bin(site: Site, explained: Explained, stance: Stance, cells: list[Cell]) -> Bin:
    holders = (cell.party for cell in cells if cell.position and cell.position.stance is stance)
    pills = (PartyPill(site.short(party), explained.seating.is_outside(party)) for party in holders)
    return Bin(str(stance), tuple(pills))


def _held(explained: Explained, cell: Cell) -> Iterator[HeldPosition]:
    held = [(position, "since-then") for position in cell.later]
    if cell.position:
        held.insert(0, (cell.position, "now"))
    held += [(position, "before") for position in cell.earlier]
    in_time = [position for position, _ in held]
    in_time.sort(key=lambda position: position.since.order)
    for position, when in held:
        place = in_time.index(position)
        yield _position(explained, position, when, in_time[place - 1] if place else None)


def _position(explained: Explained, position: Position, when: str, before: Position | None) -> HeldPosition:
    return HeldPosition(
        addresses.position(explained.explainer.slug, position),
        position.party,
        explained.seating.is_outside(position.party),
        position,
        when,
        before,
        quoted_words(explained.explainer, position.quotes),
    )
