"""The table picture as one <svg>: layout, drawing, and the words for those who do not see it."""

from markupsafe import Markup

from generator.pictures.svg import element, number, text_node
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
    title_id, description_id = f"{uid}-{variant}-title", f"{uid}-{variant}-description"
    return element(
        "svg",
        element("title", text_node(title(picture, words)), id=title_id),
        element("desc", text_node(description(picture, words)), id=description_id),
        *([light_style()] if standalone else []),
        draw(layout),
        xmlns="http://www.w3.org/2000/svg" if standalone else None,
        class_=f"tbl tbl-{variant}",
        viewBox=f"0 0 {number(layout.width)} {number(layout.height)}",
        width=layout.width if standalone else None,
        height=layout.height if standalone else None,
        role="img",
        aria_labelledby=f"{title_id} {description_id}",
    )
