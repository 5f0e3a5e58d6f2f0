"""The table picture as one <svg>: layout, drawing, and the words for those who do not see it."""

from markupsafe import Markup

from generator.pictures.svg import described
from generator.pictures.table.description import description, title
from generator.pictures.table.drawing import draw
from generator.pictures.table.inputs import TablePicture, Variant, Words
from generator.pictures.table.layout import lay_out
from generator.pictures.table.tokens import light_style


def draw_table(
    picture: TablePicture,
    words: Words,
    variant: Variant = "wide",
    *,
    uid: str,
    rtl: bool = False,
    standalone: bool = False,
) -> Markup:
    """`uid` starts the ids, one a picture on a page. `standalone` makes a file of its own, in the light colours."""
    layout = lay_out(picture, words, variant, rtl=rtl)
    return described(
        f"{uid}-{variant}",
        title(picture, words),
        description(picture, words),
        *([light_style()] if standalone else []),
        draw(layout),
        size=(layout.width, layout.height),
        xmlns="http://www.w3.org/2000/svg" if standalone else None,
        class_=f"tbl tbl-{variant}",
        width=layout.width if standalone else None,
        height=layout.height if standalone else None,
    )
