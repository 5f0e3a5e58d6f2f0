"""What feeds tell of a series: that it is there, and who moved from one of its talks to another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.derived.explained_series import ExplainedSeries
from generator.derived.link_words import shown_text
from generator.outputs.feeds.news import News, shift_words
from generator.pages import addresses
from generator.pages.frame import absolute
from generator.pages.site import Site


def series_news(site: Site, series: ExplainedSeries) -> Iterator[News]:
    """The series, dated by its second explainer, with which it began; then shifts between talks, which no explainer has alone.

    A shift is told when the explainer is published that tells the newer position, or at the position's own day, if that is later.
    """
    record, owner = series.record, (series.id, series.record.title)
    published = {slug: one.explainer.record.published.first for slug, one in series.talks.items()}
    days = sorted(published.values())
    answer = shown_text(record.answer.text, site.model, site.labels)
    where = absolute(site, addresses.series(series.id))
    if days:
        yield News("series", owner, where, record.title, answer, days[min(1, len(days) - 1)], days[-1])
    for issue, courses in series.courses.items():
        title = record.issues[issue].title
        for old, new in (pair for course in courses for pair in pairwise(course.stances)):
            if old.slug != new.slug:
                told = shown_text(new.position.wants, site.model, site.labels, new.slug)
                day = max(published[new.slug], new.position.since.first)
                address = absolute(site, addresses.position(new.slug, new.position))
                words = shift_words(site, title, old.position, new.position)
                yield News("shift", owner, address, words, told, day, day)
