"""The overview of an explainer: the answer, the picture, the catch, and what else to know. A block without data is not made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.explained import Explained
from generator.derived.meeting_ground import Verdict
from generator.labels.numbers import NumberWords, number_words
from generator.pages import addresses
from generator.pages.addresses import Address
from generator.pages.at_a_glance import GlanceLine, at_a_glance
from generator.pages.checked import quote_checks
from generator.pages.cited_claim import CitedClaim, cited_claims
from generator.pages.frame import explainer_page, has_page, page_address
from generator.pages.page import Page
from generator.pages.quote_card import QuoteCard, quote_card
from generator.pages.shift_line import ShiftLine, shift_lines, shifts_by_then
from generator.pages.sides import Side, sides
from generator.pages.site import Site
from generator.pages.table_picture import KeyEntry, picture_key, table_picture
from generator.pages.verdicts import VerdictWords, verdict_words
from generator.pictures.table import TablePicture
from generator.records.explainer import Correction, NextStep, NotKnown, Question
from generator.records.key_figure import KeyFigure

KEY_POINTS = 7
WITHOUT_THEM = 6
FIGURES = 3
QUOTES = 4
SHIFTS = 3


@dataclass(frozen=True, slots=True)
class ShownTable:
    key: str
    picture: TablePicture
    picture_key: tuple[KeyEntry, ...]
    address: Address


@dataclass(frozen=True, slots=True)
class IssueWithoutThem:
    title: str
    address: Address
    verdict: VerdictWords


@dataclass(frozen=True, slots=True)
class WithoutThemBlock:
    """`within_reach` issues have a yes, or could; `over` of them a party outside stands against. `more` are not listed."""

    within_reach: int
    over: int
    issues: tuple[IssueWithoutThem, ...]
    more: int


@dataclass(frozen=True, slots=True)
class FigureInShort:
    address: Address
    number: NumberWords
    figure: KeyFigure


@dataclass(frozen=True, slots=True)
class Overview:
    """The blocks in the order of the page; an empty one is not shown. An address leads on to the block's own page."""

    answer: CitedClaim
    glance: tuple[GlanceLine, ...]
    table: ShownTable | None
    without_them: WithoutThemBlock | None
    sides: tuple[Side, ...]
    key_points: tuple[CitedClaim, ...]
    more_key_points: tuple[CitedClaim, ...]
    next_steps: tuple[NextStep, ...]
    not_known: tuple[NotKnown, ...]
    why_it_matters: tuple[CitedClaim, ...]
    figures: tuple[FigureInShort, ...]
    quotes: tuple[QuoteCard, ...]
    shifts: tuple[ShiftLine, ...]
    questions: tuple[Question, ...]
    corrections: tuple[Correction, ...]
    positions: Address
    all_figures: Address
    all_quotes: Address
    changes: Address


def overview(site: Site) -> Iterator[Page]:
    for explained in site.explained.values():
        record = explained.explainer.record
        yield explainer_page(site, explained, "overview", record.title, record.question, _overview(site, explained))


def _overview(site: Site, explained: Explained) -> Overview:
    front, slug = explained.explainer.record, explained.explainer.slug
    (answer,) = cited_claims(site, explained, (front.answer,), "answer")
    key_points = cited_claims(site, explained, front.key_points, "key-points")
    return Overview(
        answer=answer,
        glance=at_a_glance(site, explained),
        table=_table(site, explained),
        without_them=_without_them(site, explained),
        sides=sides(site, explained),
        key_points=key_points[:KEY_POINTS],
        more_key_points=key_points[KEY_POINTS:],
        next_steps=front.next,
        not_known=front.not_known,
        why_it_matters=cited_claims(site, explained, front.why_it_matters, "why-it-matters"),
        figures=tuple(_figures(site, explained)),
        quotes=tuple(_quotes(site, explained)),
        shifts=shift_lines(explained, shifts_by_then(explained)[:SHIFTS]),
        questions=front.questions,
        corrections=front.corrections,
        positions=page_address(slug, "positions"),
        all_figures=page_address(slug, "figures"),
        all_quotes=page_address(slug, "quotes"),
        changes=page_address(slug, "changes"),
    )


def _table(site: Site, explained: Explained) -> ShownTable | None:
    shown = explained.seating.shown
    if shown is None:
        return None
    picture = table_picture(site, explained.explainer, shown)
    address = page_address(explained.explainer.slug, "table", shown.id)
    return ShownTable(shown.id, picture, picture_key(site, picture), address)


def _without_them(site: Site, explained: Explained) -> WithoutThemBlock | None:
    over, explainer = explained.without_them, explained.explainer
    if not over:
        return None
    could = (Verdict.YES, Verdict.WITHIN_REACH)
    issues = tuple(
        IssueWithoutThem(
            explainer.issues[issue].title,
            addresses.explainer(explainer.slug, "positions", issue),
            verdict_words(site, explained, one.ground),
        )
        for issue, one in over.items()
    )
    return WithoutThemBlock(
        within_reach=sum(ground.verdict in could for ground in explained.grounds.values()),
        over=len(over),
        issues=issues[:WITHOUT_THEM],
        more=len(issues[WITHOUT_THEM:]),
    )


def _figures(site: Site, explained: Explained) -> Iterator[FigureInShort]:
    explainer = explained.explainer
    for key in list(explainer.figures)[:FIGURES]:
        figure = explainer.figures[key]
        address = addresses.explainer(explainer.slug, "figures", key)
        yield FigureInShort(address, number_words(figure, figure.unit, site.labels), figure)


def _quotes(site: Site, explained: Explained) -> list[QuoteCard]:
    """One quote a party, its first: a party outside the room, then those in it, then the others outside."""
    if not has_page(explained, "quotes"):
        return []
    checks = quote_checks(site, explained.explainer.slug)
    said = {one.actor: one.quotes[0] for one in explained.heard if one.is_party and one.quotes}
    inside = [party for party in explained.seating.at_table if party in said]
    outside = [one.party for one in explained.seating.outside if one.party in said]
    order = (*outside[:1], *inside, *outside[1:])
    return [quote_card(site, explained, said[party], checks) for party in order[:QUOTES]]
