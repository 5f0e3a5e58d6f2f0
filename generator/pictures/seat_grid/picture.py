"""The seat grid as one <svg>: layout, drawing, and the words for those who do not see it."""

from markupsafe import Markup

from generator.pictures.seat_grid.drawing import draw
from generator.pictures.seat_grid.inputs import GridWords, SeatGrid, Variant
from generator.pictures.seat_grid.layout import lay_out
from generator.pictures.svg import described


def draw_seat_grid(
    grid: SeatGrid, words: GridWords, variant: Variant = "wide", *, uid: str, rtl: bool = False
) -> Markup:
    """`uid` starts the ids, one a picture on a page."""
    layout = lay_out(grid, words, variant, rtl=rtl)
    return described(
        f"{uid}-{variant}",
        words.title.format(title=grid.title),
        description(grid, words),
        draw(layout),
        size=(layout.width, layout.height),
        class_=f"tbl tbl-{variant} seats",
    )


def description(grid: SeatGrid, words: GridWords) -> str:
    """Meeting by meeting, what every party is to it."""
    said = []
    for place, meeting in enumerate(grid.meetings):
        parties = words.semicolon.join(words.colon.join((row.name, row.cells[place].said)) for row in grid.rows)
        said.append(words.colon.join((meeting.title, parties)))
    return words.stop.join(said)
