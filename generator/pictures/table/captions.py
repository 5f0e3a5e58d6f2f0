"""The picture's own words in the room: IN THE ROOM, and the meeting's place and date."""

from collections.abc import Sequence

from generator.pictures.table.inputs import TablePicture, Variant, Words
from generator.pictures.table.measures import KEY_WORDS, MARGIN, PARTY, SMALL
from generator.pictures.table.placed import Box, Plate, TextLine
from generator.pictures.text_width import shorten

SIDE = MARGIN + 14
FIRST_LINE = MARGIN + 22
SECOND_LINE = MARGIN + 39
HEIGHTS_ON_THE_TABLE = (0, -7, 7, -14, 14, -21, 21, -28, 28)  # from the table's middle, tried in this order
WIDEST_ON_THE_TABLE = 1.1  # semi-axes of the table
CLEAR_OF_PLATES = (8, 4)
BETWEEN_CAPTIONS = 24


def place_captions(
    picture: TablePicture, words: Words, variant: Variant, plates: Sequence[Plate], table: Box, width: float
) -> tuple[TextLine, ...]:
    """Place and date stand on the table if there is room; `table` is the box around it, `width` the picture's."""
    in_the_room = TextLine(SIDE, FIRST_LINE, words.in_the_room, KEY_WORDS)
    if variant == "wide":
        on_the_table = _on_the_table(picture, plates, table)
        if on_the_table:
            return in_the_room, *on_the_table
    place_and_date = _place_and_date(picture, words)
    if variant == "compact":
        line = shorten(place_and_date, SMALL.size, width - 2 * SIDE)
        return in_the_room, TextLine(SIDE, SECOND_LINE, line, SMALL)
    line = shorten(place_and_date, SMALL.size, width - 2 * SIDE - in_the_room.width - BETWEEN_CAPTIONS)
    return in_the_room, TextLine(width - SIDE, FIRST_LINE, line, SMALL, "end")


def _place_and_date(picture: TablePicture, words: Words) -> str:
    if picture.place and picture.date_words:
        return words.place_and_date.format(place=picture.place, date=picture.date_words)
    return picture.place or picture.date_words


def _on_the_table(picture: TablePicture, plates: Sequence[Plate], table: Box) -> tuple[TextLine, ...]:
    """Place and date at the first height at which neither meets a plate; nothing if there is none."""
    x, y = (table.left + table.right) / 2, (table.top + table.bottom) / 2
    limit = (table.right - table.left) / 2 * WIDEST_ON_THE_TABLE
    place = shorten(picture.place, PARTY.size, limit, bold=True)
    date = shorten(picture.date_words, SMALL.size, limit)
    for height in HEIGHTS_ON_THE_TABLE:
        lines = (
            TextLine(x, y + height - 2, place, PARTY, "middle"),
            TextLine(x, y + height + 16, date, SMALL, "middle"),
        )
        if not any(_clearance(line).overlaps(plate.box) for line in lines for plate in plates):
            return tuple(line for line in lines if line.words)
    return ()


def _clearance(line: TextLine) -> Box:
    box, (aside, above) = line.box, CLEAR_OF_PLATES
    return Box(box.left - aside, box.top - above, box.right + aside, box.bottom + above)
