"""What templates leave open, and what is filled in for each page."""

from __future__ import annotations

from generator.outputs.open_places import ASIDE_BEGINS, ASIDE_ENDS, closed, filled, open_place, without_asides


def test_places_are_filled_in_where_they_stand_and_in_order() -> None:
    text = f"to {open_place('a', 'x#y')} and {open_place('b')}{open_place('a', 'x#y')}."
    given: list[str] = []

    def fill(place: str) -> str:
        given.append(place)
        return f"<{place}>"

    assert filled(text, fill) == "to <ax#y> and <b><ax#y>."
    assert given == ["ax#y", "b", "ax#y"]


def test_what_content_says_opens_no_place() -> None:
    text = open_place("a", "x") + closed("\0z\0 \1\2")
    assert filled(text, lambda place: f"<{place}>") == "<ax>�z� ��"


def test_an_aside_is_not_on_a_sheet() -> None:
    begins, ends, link = open_place(ASIDE_BEGINS), open_place(ASIDE_ENDS), open_place("a", "x")
    page = f"{begins}top{ends}one {link}{begins}{link}{link}{ends}{link} two"
    assert without_asides(page) == f"one {link}{link} two"
    assert filled(page, lambda place: "" if place in (ASIDE_BEGINS, ASIDE_ENDS) else f"<{place}>") == (
        "topone <ax><ax><ax><ax> two"
    )
