"""The lengths that the pages are drawn for, counted on what is shown."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.link_words import shown_text
from generator.labels import labels
from generator.model import Model
from generator.problems import Location, Problem, notice
from generator.records.files import EXPLAINER, POSITIONS, TABLE

ISSUE_TITLE, SHORT, STAKE = 36, 12, 90  # characters
ANSWER = 70  # words


def check(model: Model) -> Iterator[Problem]:
    words = labels()
    for key, actor in model.actors.items():
        if actor.short and len(actor.short) > SHORT:
            yield _long(model.origins["actor", key].locate("short"), "long-short", "`short`", len(actor.short), SHORT)
    for key, series in model.series.items():
        place = model.origins["series", key].locate("answer", "text")
        yield from _answer(place, shown_text(series.answer.text, model, words))
    for slug, explainer in model.explainers.items():
        place = explainer.origin(EXPLAINER).locate("answer", "text")
        yield from _answer(place, shown_text(explainer.record.answer.text, model, words, slug))
        for key, issue in explainer.issues.items():
            if len(issue.title) > ISSUE_TITLE:
                place = explainer.origin(POSITIONS, "issues", key).locate("title")
                yield _long(place, "long-issue-title", "the issue's title", len(issue.title), ISSUE_TITLE)
        for key, party in explainer.parties.items():
            length = len(shown_text(party.stake, model, words, slug))
            if length > STAKE:
                place = explainer.origin(TABLE, "parties", key).locate("stake")
                yield _long(place, "long-stake", "`stake`", length, STAKE)


def _answer(place: Location, text: str) -> Iterator[Problem]:
    count = len(text.split())
    if count > ANSWER:
        message = f"the answer has {count} words, and the page is drawn for {ANSWER}"
        yield notice(place, "long-answer", message, "keep what a reader must know in thirty seconds")


def _long(place: Location, code: str, what: str, length: int, most: int) -> Problem:
    message = f"{what} has {length} characters, and the pages are drawn for {most}"
    return notice(place, code, message, f"take out {length - most}")
