"""An explainer as a text: all its records and what is computed of them, in one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.derived.explained import Explained
from generator.derived.meeting_ground import Ground
from generator.derived.seating import Delegation, MeetingSeating, Outside
from generator.outputs.plain_texts.document import Document, Item, Section
from generator.outputs.plain_texts.source_list import source_list
from generator.outputs.plain_texts.teller import Teller
from generator.pages.frame import absolute, page_address
from generator.pages.series_place import series_place
from generator.pages.site import Site
from generator.pages.verdicts import verdict_words
from generator.records.claim import Claim


def explainer_text(site: Site, explained: Explained, source: Callable[[str], Item]) -> Document:
    """`source` gives a source as a point of the list at the end."""
    teller = Teller(site, explained, explained.load.number)
    front = explained.explainer.record
    return Document(
        front.title,
        front.question,
        tuple(_facts(teller)),
        (*_sections(teller), source_list(site, map(source, explained.load.sources))),
    )


def _facts(teller: Teller) -> Iterator[Item]:
    t, front = teller.t, teller.explainer.record
    yield Item("", t(f"status.{front.status}"))
    yield Item("", t("frame.published", date=t.date(front.published)))
    if front.updated:
        yield Item("", t("frame.updated", date=t.date(front.updated)))
    if place := series_place(teller.site, teller.explainer):
        yield Item(t("series.series"), t("text.in-series", number=place.number, of=place.of, title=place.title))
    if teller.explained.load.rests_on_one:
        yield Item("", t("frame.rests-on-one"))
    yield Item(t("text.address"), absolute(teller.site, page_address(teller.explainer.slug, "overview")))
    yield Item(t("sources.title"), t("text.numbers"))


def _sections(teller: Teller) -> Iterator[Section]:
    t, explained, front = teller.t, teller.explained, teller.explainer.record
    explainer = teller.explainer
    yield Section(t("overview.answer"), items=_claims(teller, (front.answer,)))
    yield Section(t("overview.key-points"), items=_claims(teller, front.key_points))
    yield Section(t("overview.why-it-matters"), items=_claims(teller, front.why_it_matters))
    yield Section(t("table.title"), sections=tuple(_meeting(teller, one) for one in explained.seating.meetings))
    yield Section(t("text.stakes"), items=_stakes(teller))
    issues = tuple(_issue(teller, ground) for ground in explained.grounds.values())
    yield Section(t("positions.title"), sections=issues)
    yield Section(t("quotes.title"), items=tuple(teller.quote(quote) for quote in explainer.quotes.values()))
    yield Section(t("figures.title"), items=tuple(_figures(teller)))
    events = sorted(explainer.events, key=lambda event: event.date.order)
    yield Section(t("timeline.title"), items=tuple(teller.event(event) for event in events))
    yield Section(t("overview.next"), items=tuple(_next(teller)))
    yield Section(
        t("overview.not-known"), items=tuple(Item("", teller.cited(one.text, one.sources)) for one in front.not_known)
    )
    questions = tuple(Item(one.question, teller.cited(one.answer, one.sources)) for one in front.questions)
    yield Section(t("overview.questions"), items=questions)
    corrections = tuple(Item(t.date(one.date), teller.cited(one.text, ())) for one in front.corrections)
    yield Section(t("overview.corrections"), items=corrections)


def _claims(teller: Teller, claims: Iterable[Claim]) -> tuple[Item, ...]:
    return tuple(Item("", teller.cited(claim.text, claim.sources), _disputes(teller, claim)) for claim in claims)


def _disputes(teller: Teller, claim: Claim) -> tuple[Item, ...]:
    label = teller.t("frame.disputed")
    return tuple(
        Item(
            f"{label}, {teller.site.name(dispute.by)}" if dispute.by else label,
            teller.cited(dispute.text, dispute.sources),
        )
        for dispute in claim.disputed
    )


def _meeting(teller: Teller, one: MeetingSeating) -> Section:
    t, meeting = teller.t, one.meeting
    facts = (t.date(meeting.date), meeting.place or "", t(f"format.{meeting.format}"))
    return Section(
        meeting.title,
        paragraphs=(teller.with_sources(", ".join(fact for fact in facts if fact), meeting.sources),),
        items=(
            *(_delegation(teller, group) for group in one.delegations),
            *(_outside(teller, outside) for outside in one.outside),
        ),
        sections=(Section(t("table.decided"), items=_claims(teller, meeting.outcomes)),),
    )


def _delegation(teller: Teller, group: Delegation) -> Item:
    t, site = teller.t, teller.site
    people = []
    for seat in group.seats:
        facts = (site.name(seat.actor), seat.as_ or "", t("table.head-of-delegation") if seat.lead else "")
        unsure = (f"{t('table.unsure')}: {seat.unsure}",) if seat.unsure else ()
        people.append(", ".join(fact for fact in (*facts, *unsure) if fact))
    if group.others_unnamed:
        people.append(t("picture.others-not-named") if group.seats else t("table.nobody-named"))
    label = f"{site.name(group.party)} ({t(f'role.{group.role}')})"
    return Item(label, "; ".join(people))


def _outside(teller: Teller, outside: Outside) -> Item:
    t, exclusion = teller.t, outside.exclusion
    label = f"{teller.site.name(outside.party)} ({t('frame.not-in-the-room')})"
    if exclusion is None:
        return Item(label, t("exclusion.absent"))
    status = t(f"exclusion.{exclusion.status}")
    return Item(label, status, teller.detail("table.why", exclusion.why, exclusion.sources))


def _stakes(teller: Teller) -> tuple[Item, ...]:
    return tuple(
        Item(teller.site.name(party), teller.cited(record.stake, record.sources))
        for party, record in teller.explainer.parties.items()
    )


def _issue(teller: Teller, ground: Ground) -> Section:
    t, explainer = teller.t, teller.explainer
    issue, words = explainer.issues[ground.issue], verdict_words(teller.site, teller.explained, ground)
    against = [teller.site.name(one.party) for one in words.against]
    verdict = "; ".join(part for part in (words.words, words.silence) if part)
    over = f" {t('overview.without-them')}: {t.listing(against)}." if against else ""
    held = [position for position in explainer.positions if position.issue == ground.issue]
    return Section(
        issue.title,
        paragraphs=(
            issue.proposal,
            f"{t('text.verdict')}: {verdict}.{over}",
            *((teller.cited(issue.about, issue.sources),) if issue.about else ()),
        ),
        items=tuple(teller.position(position, _party(teller, position.party)) for position in held),
    )


def _party(teller: Teller, party: str) -> str:
    name = teller.site.name(party)
    return f"{name} ({teller.t('frame.not-in-the-room')})" if teller.explained.seating.is_outside(party) else name


def _figures(teller: Teller) -> Iterator[Item]:
    for figure in teller.explainer.figures.values():
        yield teller.figure(figure, figure, figure.label)
        for count in figure.others:
            yield teller.figure(figure, count, f"{figure.label} ({teller.t('text.another-count')})")


def _next(teller: Teller) -> Iterator[Item]:
    t = teller.t
    for step in teller.explainer.record.next:
        yield Item(t.date(step.date) if step.date else t("timeline.no-date"), teller.cited(step.text, step.sources))
