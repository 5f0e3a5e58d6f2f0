"""Tracks as one <svg>: layout, drawing, and the words for those who do not see it."""

from markupsafe import Markup

from generator.pictures.svg import element, number, text_node
from generator.pictures.track.drawing import draw
from generator.pictures.track.inputs import TrackLane, TrackPicture, TrackWords, Variant
from generator.pictures.track.layout import lay_out


def draw_tracks(
    picture: TrackPicture, words: TrackWords, variant: Variant = "wide", *, uid: str, rtl: bool = False
) -> Markup:
    """`uid` starts the ids, one a picture on a page."""
    layout = lay_out(picture, words, variant, rtl=rtl)
    title_id, description_id = f"{uid}-{variant}-title", f"{uid}-{variant}-description"
    return element(
        "svg",
        element("title", text_node(words.title.format(title=picture.title)), id=title_id),
        element("desc", text_node(description(picture, words)), id=description_id),
        draw(layout),
        class_=f"tbl tbl-{variant} trk",
        viewBox=f"0 0 {number(layout.width)} {number(layout.height)}",
        role="img",
        aria_labelledby=f"{title_id} {description_id}",
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
