"""The seat grid as one <svg>: layout, drawing, and the words for those who do not see it."""

from markupsafe import Markup

from generator.pictures.seat_grid.drawing import draw
from generator.pictures.seat_grid.inputs import GridWords, SeatGrid, Variant
from generator.pictures.seat_grid.layout import lay_out
from generator.pictures.svg import element, number, text_node


def draw_seat_grid(
    grid: SeatGrid, words: GridWords, variant: Variant = "wide", *, uid: str, rtl: bool = False
) -> Markup:
    """`uid` starts the ids, one a picture on a page."""
    layout = lay_out(grid, words, variant, rtl=rtl)
    title_id, description_id = f"{uid}-{variant}-title", f"{uid}-{variant}-description"
    return element(
        "svg",
        element("title", text_node(words.title.format(title=grid.title)), id=title_id),
        element("desc", text_node(description(grid, words)), id=description_id),
        draw(layout),
        class_=f"tbl tbl-{variant} seats",
        viewBox=f"0 0 {number(layout.width)} {number(layout.height)}",
        role="img",
        aria_labelledby=f"{title_id} {description_id}",
    )


def description(grid: SeatGrid, words: GridWords) -> str:
    """Meeting by meeting, what every party is to it."""
    said = []
    for place, meeting in enumerate(grid.meetings):
        parties = words.semicolon.join(words.colon.join((row.name, row.cells[place].said)) for row in grid.rows)
        said.append(words.colon.join((meeting.title, parties)))
    return words.stop.join(said)
