"""How parties stood on an issue from talks to talks, as the picture of tracks draws it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from generator.derived.explained import Explained
from generator.derived.explained_series import ExplainedSeries
from generator.derived.series_course import Course, Stop
from generator.pages.seat_grid import place_of
from generator.pages.site import Site
from generator.pictures.columns import Column
from generator.pictures.track import StanceKind, TrackLane, TrackPicture, TrackPoint, TrackStop, TrackTalks, TrackWords
from generator.records.position import Position


def track_words(site: Site, *, over_time: bool = False) -> TrackWords:
    """From talks to talks, or over the time of one explainer."""
    t = site.labels
    return TrackWords(
        title=t("changes.track-title" if over_time else "series.track-title"),
        red_line=t("stance.red-line").upper(),
    )


def party_tracks(site: Site, series: ExplainedSeries, issue: str) -> TrackPicture:
    """A lane for each party that has spoken on the issue."""
    courses = series.courses[issue]
    lanes = [(site.name(one.party), site.short(one.party), one) for one in courses]
    return _picture(site, series, series.record.issues[issue].title, lanes)


def issue_tracks(site: Site, series: ExplainedSeries, party: str) -> TrackPicture | None:
    """A lane for each issue on which the party has spoken; None, if there is none."""
    titles = {key: record.title for key, record in series.record.issues.items()}
    lanes = [
        (titles[issue], titles[issue], one)
        for issue, courses in series.courses.items()
        for one in courses
        if one.party == party
    ]
    return _picture(site, series, site.name(party), lanes) if lanes else None


def _picture(site: Site, series: ExplainedSeries, title: str, lanes: list[tuple[str, str, Course]]) -> TrackPicture:
    later = any(one.since_then for _, _, one in lanes)
    return TrackPicture(
        title=title,
        talks=(*talks_columns(site, series), *([_since_then_column(site)] if later else [])),
        lanes=tuple(
            TrackLane(name, short, (*_stops(site, series, one), *([_since_then(site, one)] if later else [])))
            for name, short, one in lanes
        ),
    )


def talks_columns(site: Site, series: ExplainedSeries) -> Iterable[TrackTalks]:
    """Each of the talks under its place and the day for which it stands."""
    before = 0
    for group, one in enumerate(series.talks.values()):
        meetings = one.seating.meetings
        dates = [meeting.meeting.date for meeting in reversed(meetings)]
        places = dict.fromkeys(place_of(meeting.meeting) for meeting in reversed(meetings))
        year = dates[0].first.year if dates else before
        over_years = bool(dates) and dates[-1].first.year != year
        column = Column(
            place=site.labels.listing(places) or one.explainer.record.title,
            when=site.labels.short_span(dates[0], dates[-1]) if dates else "",
            year=str(year) if year != before and not over_years else "",
            group=group,
        )
        before = dates[-1].first.year if dates else before
        yield TrackTalks(one.explainer.record.title, column)


def _since_then_column(site: Site) -> TrackTalks:
    words = site.labels("positions.since-then")
    return TrackTalks(words, Column(words, "", group=-1))


def _stops(site: Site, series: ExplainedSeries, course: Course) -> Iterable[TrackStop]:
    """Talks that do not have the issue have a stop too, so that all pictures of a series have the same columns."""
    found, no_issue = {stop.step.slug: stop for stop in course.stops}, site.labels("series.no-issue")
    for slug, explained in series.talks.items():
        stop = found.get(slug)
        if stop is None:
            yield TrackStop(said=no_issue, note=no_issue)
        else:
            yield _stop(site, explained, course.party, stop)


def _stop(site: Site, explained: Explained, party: str, stop: Stop) -> TrackStop:
    silent = "" if stop.held else site.labels("stance.silent")
    return TrackStop(
        points=tuple(track_point(site, held.position) for held in stop.held),
        is_outside=explained.seating.is_outside(party),
        is_gap=not stop.held,
        said=silent,
        note=silent,
    )


def _since_then(site: Site, course: Course) -> TrackStop:
    if course.since_then is None:
        return TrackStop(said=site.labels("series.no-change"))
    return TrackStop((track_point(site, course.since_then.position),))


def track_point(site: Site, position: Position, *, is_kept: bool = False) -> TrackPoint:
    """A position that was taken, or one from before that `is_kept`."""
    t = site.labels
    word = t(f"stance.{position.stance}")
    red = f", {t('stance.red-line')}" if position.red_line else ""
    since = t("series.stance-since", stance=word + red, date=t.date(position.since))
    said = t("changes.still", stance=word) if is_kept else since
    stance = cast(StanceKind, position.stance.value)  # the same four words
    return TrackPoint(stance, word, said, position.red_line, is_kept)
