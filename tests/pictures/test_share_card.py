"""The share card: all of its texts, none cut, each where it has room."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pictures.share_card import HEIGHT, MARGIN, ShareCard, draw_share_card, letters
from generator.pictures.table import EmptyChair, Person, SeatedParty, TablePicture
from tests.pictures.meetings import ENGLISH

SVG = "{http://www.w3.org/2000/svg}"
US = SeatedParty("us", "United States", "US", people=(Person("Marco Rubio", "MR", lead=True),))
RUSSIA = SeatedParty("russia", "Russia", "Russia")
PICTURE = TablePicture("Talks", "Riyadh", "18 February 2025", (US, RUSSIA), (EmptyChair("Ukraine", "Not invited"),))
CARD = ShareCard(
    site="Who’s at the Table",
    title="US–Russia talks in Riyadh",
    facts="Riyadh · 18 February 2025",
    inside_heading="IN THE ROOM",
    inside="United States and Russia",
    outside_heading="NOT IN THE ROOM",
    outside="Ukraine",
    picture=PICTURE,
)
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=400)


def drawn(card: ShareCard, *, rtl: bool = False) -> ET.Element:
    return ET.fromstring(draw_share_card(card, ENGLISH, rtl=rtl))


def lines(svg: ET.Element) -> list[ET.Element]:
    group = svg.find(f"{SVG}g[@class='card']")
    assert group is not None
    return group.findall(f"{SVG}text")


def words(svg: ET.Element) -> str:
    return "".join("".join(line.text or "" for line in lines(svg)).split())


def test_it_says_what_where_when_who_is_in_the_room_and_who_is_not() -> None:
    assert [line.text for line in lines(drawn(CARD))] == [
        "Who’s at the Table",
        "US–Russia",
        "talks in Riyadh",
        "Riyadh · 18 February 2025",
        "IN THE ROOM",
        "United States and Russia",
        "NOT IN THE ROOM",
        "Ukraine",
    ]


def test_the_picture_has_a_disc_for_each_seat_and_an_empty_chair_for_each_party_outside() -> None:
    svg = drawn(CARD)
    assert len(svg.findall(f".//{SVG}g[@class='seat']")) == 2
    assert len(svg.findall(f"{SVG}g[@class='hole']")) == 1
    nobody = ShareCard("", "Talks", "", "IN THE ROOM", "", "NOT IN THE ROOM", "", None)
    assert [line.text for line in lines(drawn(nobody))] == ["Talks"]
    assert drawn(nobody).findall(f".//{SVG}g[@class='seat']") == []


@settings(max_examples=60)
@given(TEXT, TEXT, TEXT, st.booleans())
def test_no_text_is_cut_whatever_its_length(title: str, inside: str, outside: str, rtl: bool) -> None:
    card = ShareCard("Site", title, "2025", "IN", inside, "OUT", outside, PICTURE)
    svg = drawn(card, rtl=rtl)
    whole = [
        "Site",
        title,
        "2025",
        *(["IN", inside] if inside.split() else []),
        *(["OUT", outside] if outside.split() else []),
    ]
    assert words(svg) == "".join("".join(whole).split()).translate({0xFFFE: None, 0xFFFF: None})
    heights = [float(line.attrib["y"]) for line in lines(svg)]
    assert heights == sorted(heights)
    assert all(MARGIN < height <= HEIGHT - MARGIN for height in heights)


def test_a_name_plate_that_would_be_cut_is_left_out() -> None:
    long = SeatedParty("eu", "European Union", "The Union of Europe, all of its many states and peoples together")
    crowded = TablePicture("Talks", "", "2025", (US, RUSSIA, long))
    card = ShareCard("Site", "Talks", "", "IN", "US", "OUT", "", crowded)
    assert drawn(card).findall(f".//{SVG}rect[@class='plate']") == []
    assert "…" not in "".join(drawn(card).itertext())


def test_its_letters_are_those_that_fonts_must_have() -> None:
    card = ShareCard("a", "b\u200b ", "c", "d", "e", "f", "g", TablePicture("", "", "", (US,)))
    assert letters(card) == frozenset("abcdefgUSMR")


def test_from_right_to_left_the_text_stands_at_the_right() -> None:
    (first, *_) = lines(drawn(CARD, rtl=True))
    assert (first.attrib["x"], first.attrib["text-anchor"]) == ("1144", "end")
