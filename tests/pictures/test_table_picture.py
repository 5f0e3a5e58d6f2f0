"""What the picture says to those who do not see it, and how its text is written into SVG."""

from xml.etree import ElementTree as ET

import pytest

from generator.pictures.table import EmptyChair, Person, SeatedParty, TablePicture, draw_glyph, draw_table, initials
from tests.pictures.meetings import ENGLISH

RIYADH = TablePicture(
    title="US–Russia talks",
    place="Riyadh",
    date_words="18 February 2025",
    parties=(
        SeatedParty(
            "united-states",
            "United States",
            "US",
            people=(
                Person("Mike Waltz", "MW", "National Security Adviser"),
                Person("Marco Rubio", "MR", "", lead=True),
            ),
        ),
        SeatedParty(
            "russia",
            "Russia",
            "Russia",
            people=(Person("Sergey Lavrov", "SL", lead=True), Person("Kirill Dmitriev", "KD", "Envoy", unsure=True)),
            others_unnamed=True,
        ),
        SeatedParty("saudi-arabia", "Saudi Arabia", "Saudi Arabia", "host", "host", unsure=True),
    ),
    outside=(EmptyChair("Ukraine", "not invited", "Its land"), EmptyChair("NATO allies", "sidelined")),
)
SVG = "{http://www.w3.org/2000/svg}"


def titles(svg: str) -> list[str]:
    return [title.text or "" for title in ET.fromstring(svg).iterfind("g/title")]


def only(party: SeatedParty) -> TablePicture:
    return TablePicture("Talks", "", "", (party, SeatedParty("b", "B", "B")))


def test_title_and_description_say_who_is_in_the_room_and_who_is_not() -> None:
    picture = ET.fromstring(draw_table(RIYADH, ENGLISH, uid="riyadh"))
    assert picture.findtext("title") == "Who is at the table: US–Russia talks"
    assert picture.findtext("desc") == (
        "At the table: United States: Marco Rubio (head of delegation), Mike Waltz; "
        "Russia: Sergey Lavrov (head of delegation), Kirill Dmitriev (presence unsure), others not named; "
        "Saudi Arabia (host, presence unsure): no person named. "
        "On empty chairs outside the room: Ukraine, not invited; NATO allies, sidelined."
    )


def test_the_picture_is_an_image_named_by_its_title_and_description() -> None:
    picture = ET.fromstring(draw_table(RIYADH, ENGLISH, "compact", uid="riyadh"))
    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby") == "riyadh-compact-title riyadh-compact-description"
    assert [element.get("id") for element in picture.iterfind("*[@id]")] == [
        "riyadh-compact-title",
        "riyadh-compact-description",
    ]


def test_nobody_outside_is_said_in_words() -> None:
    picture = TablePicture("Talks", "", "", RIYADH.parties)
    assert "outside the room: nobody recorded." in draw_table(picture, ENGLISH, uid="t")


def test_every_seat_and_every_empty_chair_has_a_title() -> None:
    assert titles(draw_table(RIYADH, ENGLISH, uid="t")) == [
        "Saudi Arabia, host, presence unsure",
        "Sergey Lavrov, Russia, head of delegation",
        "Kirill Dmitriev, Envoy, Russia, presence unsure",
        "Marco Rubio, United States, head of delegation",
        "Mike Waltz, National Security Adviser, United States",
        "Ukraine, not invited",
        "NATO allies, sidelined",
    ]


def test_the_title_of_a_folded_seat_names_those_who_share_it() -> None:
    crowd = SeatedParty("a", "A", "A", people=tuple(Person(f"Person {n}", f"P{n}") for n in range(33)))
    folded = [title for title in titles(draw_table(only(crowd), ENGLISH, uid="t")) if "Person 32" in title]
    assert folded == ["Person 30, Person 31, Person 32, A"]


def test_a_doubtful_presence_has_a_dotted_disc_and_says_so_beside_it() -> None:
    svg = draw_table(only(SeatedParty("a", "A", "A", people=(Person("X Y", "XY", unsure=True),))), ENGLISH, uid="t")
    assert 'class="disc unsure"' in svg
    assert ">presence unsure</text>" in svg


def test_who_is_not_a_delegate_has_a_second_ring() -> None:
    host = SeatedParty("a", "A", "A", "host", "host", (Person("X Y", "XY", lead=True),))
    assert draw_table(only(host), ENGLISH, uid="t").count('class="ring"') == 1


def test_text_is_written_as_characters_for_xml_and_for_markdown() -> None:
    odd = SeatedParty("a", 'A <b>&"\x00\ud800', "*A*", people=(Person("_x_ `y`", "x|"),))
    svg = draw_table(only(odd), ENGLISH, uid='"><script>')
    assert ET.fromstring(svg).findtext("desc", "").startswith('At the table: A <b>&": _x_ `y`; B')
    assert not set("*_`|\x00\ud800") & set(svg.replace(' class="it', ""))
    assert "<script>" not in svg


def test_words_with_right_to_left_letters_take_their_own_direction() -> None:
    arabic = TablePicture("محادثات", "الرياض", "18 فبراير 2025", RIYADH.parties)
    assert "\u206818 فبراير 2025\u2069</text>" in draw_table(arabic, ENGLISH, uid="t", rtl=True)


def test_a_file_of_its_own_carries_its_colours_and_size() -> None:
    picture = ET.fromstring(draw_table(RIYADH, ENGLISH, uid="t", standalone=True))
    assert picture.tag == f"{SVG}svg"
    assert picture.get("width") == "800"
    assert ".disc{fill:#fdfcfa" in picture.findtext(f"{SVG}style", "")


def test_wide_initials_are_drawn_smaller_so_that_they_stay_on_their_disc() -> None:
    wide = only(SeatedParty("a", "A", "A", people=(Person("X", "WMWM"),)))
    assert "scale(0." in draw_table(wide, ENGLISH, uid="t")


def test_the_glyph_has_a_dot_for_each_seat_and_a_hole_for_each_party_outside() -> None:
    glyph = draw_glyph(RIYADH)
    assert glyph.count('class="dot"') == 5
    assert glyph.count('class="hole"') == 2
    assert ET.fromstring(glyph).get("aria-hidden") == "true"


@pytest.mark.parametrize("count", [0, 1, 8, 30])
def test_the_holes_of_a_glyph_stay_in_its_frame(count: int) -> None:
    picture = TablePicture("Talks", "", "", RIYADH.parties, (EmptyChair("X", "left"),) * count)
    holes = list(ET.fromstring(draw_glyph(picture)).iterfind("rect"))
    assert len(holes) == count
    assert all(0 <= float(hole.get("x", "")) <= 96 - float(hole.get("width", "")) for hole in holes)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Marco Rubio", "MR"),
        ("Faisal bin Farhan", "FF"),
        ("Musaed al-Aiban", "MA"),
        ("Jean-Noël Barrot", "JB"),
        ("Russia", "R"),
        ("US", "US"),
        ("NATO", "NATO"),
        ("Saudi Arabia", "SA"),
        ("Élysée", "É"),
        ("Александр Лосюков", "АЛ"),
        ("فيصل بن فرحان", "ف\u200cف"),
        ("王毅", "王"),
        ("नरेन्द्र मोदी", "न\u200cमो"),
        ("madonna", "M"),
        ("", ""),
    ],
)
def test_initials_are_the_first_letters_of_the_first_and_the_last_name(name: str, expected: str) -> None:
    assert initials(name) == expected
