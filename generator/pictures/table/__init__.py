"""The table: one meeting seen from above, with empty chairs for those who are not in the room.

`draw_table` draws the picture, `draw_glyph` the small one of a card; the dataclasses are what they are drawn from.
"""

from generator.pictures.table.glyph import draw_glyph
from generator.pictures.table.inputs import EmptyChair, Person, SeatedParty, TablePicture, Variant, Words
from generator.pictures.table.picture import draw_table
from generator.pictures.table.sitters import initials

__all__ = [
    "EmptyChair",
    "Person",
    "SeatedParty",
    "TablePicture",
    "Variant",
    "Words",
    "draw_glyph",
    "draw_table",
    "initials",
]
