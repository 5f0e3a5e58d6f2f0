"""Tracks as one <svg>: layout, drawing, and the words for those who do not see it."""

from markupsafe import Markup

from generator.pictures.svg import described
from generator.pictures.track.drawing import draw
from generator.pictures.track.inputs import TrackLane, TrackPicture, TrackWords, Variant
from generator.pictures.track.layout import lay_out


def draw_tracks(
    picture: TrackPicture, words: TrackWords, variant: Variant = "wide", *, uid: str, rtl: bool = False
) -> Markup:
    """`uid` starts the ids, one a picture on a page."""
    layout = lay_out(picture, words, variant, rtl=rtl)
    return described(
        f"{uid}-{variant}",
        words.title.format(title=picture.title),
        description(picture, words),
        draw(layout),
        size=(layout.width, layout.height),
        class_=f"tbl tbl-{variant} trk",
    )


def description(picture: TrackPicture, words: TrackWords) -> str:
    """Lane by lane, from talks to talks."""
    return words.stop.join(_said(picture, lane, words) for lane in picture.lanes)


def _said(picture: TrackPicture, lane: TrackLane, words: TrackWords) -> str:
    stops = (
        words.colon.join((talks.title, words.comma.join(point.said for point in stop.points) or stop.said))
        for talks, stop in zip(picture.talks, lane.stops, strict=True)
    )
    return words.colon.join((lane.name, words.semicolon.join(stops)))
