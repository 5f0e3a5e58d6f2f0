"""Share cards as PNG: of the right size, nothing over an edge, kept until the drawing changes."""

from __future__ import annotations

import hashlib
import re
import struct
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.card_images import CardImages, card_images
from generator.outputs.share_card import card_drawings, share_card
from generator.pages.site import Site
from generator.pictures.share_card import ShareCard, draw_share_card
from tests.outputs.sites import RIYADH, hazardous_site, real_site
from tests.pictures.meetings import ENGLISH
from tests.pictures.test_share_card import PICTURE

BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="{2}" height="{3}"><rect width="{2}" height="{3}" fill="#fdfcfa"/></svg>'


def images(folder: Path) -> CardImages:
    made = card_images(folder / "cards")
    assert made is not None
    return made


def with_cards(site: Site, letters: frozenset[str]) -> Site:
    return Site.of(site.model, replace(site.options, card_letters=letters))


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def part(drawing: str, *box: int) -> str:
    """The part of a drawing that x, y, width and height tell."""
    root = r'width="1200" height="630" viewBox="0 0 1200 630"'
    shown = 'width="{2}" height="{3}" viewBox="{0} {1} {2} {3}"'.format(*box)
    return re.sub(root, shown, drawing, count=1)


def is_blank(made: CardImages, drawing: str, *box: int) -> bool:
    return made.png(part(drawing, *box)) == made.png(BLANK.format(*box))


def test_every_explainer_of_the_real_content_has_a_card_of_the_size_that_networks_show(tmp_path: Path) -> None:
    made = images(tmp_path)
    site = with_cards(real_site(), made.letters)
    drawings = dict(card_drawings(site))
    assert set(drawings) == {f"explainers/{slug}/card.png" for slug in site.explained}
    assert {size(made.png(drawing)) for drawing in drawings.values()} == {(1200, 630)}


@pytest.mark.parametrize(
    "title",
    [
        "Talks",
        "WWWWWW MMMMMM wwwwww mmmmmm @@@@@@ WWWWWW",
        "Широкомасштабные Щорічні Жюри ЮЩЖФМ",
        "Ωμέγα ΨΦΩΜ",
        "A title that goes on and on, as titles of talks about talks do, until there is little room for anything else",
    ],
)
def test_no_letter_stands_over_the_edge_of_its_column(tmp_path: Path, title: str) -> None:
    card = ShareCard(title, title, title, title, title, title, title, PICTURE)
    made, drawing = images(tmp_path), str(draw_share_card(card, ENGLISH))
    assert is_blank(made, drawing, 0, 12, 54, 618)
    assert is_blank(made, drawing, 642, 12, 46, 618)
    assert is_blank(made, drawing, 0, 590, 1200, 40)
    assert not is_blank(made, drawing, 56, 56, 560, 500)


def test_a_card_is_kept_until_its_drawing_changes(tmp_path: Path) -> None:
    made = images(tmp_path)
    first, second = (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="1"/>' for width in (1, 2))
    made.png(first)
    (file,) = made.folder.iterdir()
    file.write_bytes(b"kept" + hashlib.sha256(b"kept").digest())
    assert images(tmp_path).png(first) == b"kept"
    again = images(tmp_path)
    assert size(again.png(second)) == (2, 1)
    again.forget_unused()
    assert not file.exists()
    assert len([*made.folder.iterdir()]) == 1


def test_cards_that_another_process_draws_are_those_that_this_one_would(tmp_path: Path) -> None:
    made, alone = images(tmp_path / "beside"), images(tmp_path / "alone")
    drawings = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="1"/>' for width in range(1, 6)]
    made.begin(drawings)
    assert made.beside is not None
    assert made.beside.wait() == 0
    assert len([*made.folder.iterdir()]) == 5
    assert [made.png(drawing) for drawing in drawings] == [alone.png(drawing) for drawing in drawings]
    made.begin(drawings)
    assert made.beside is None


def test_where_no_other_process_can_be_begun_cards_are_drawn_in_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere")
    made = images(tmp_path)
    drawings = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="1"/>' for width in range(1, 6)]
    made.begin(drawings)
    assert [size(made.png(drawing)) for drawing in drawings] == [(width, 1) for width in range(1, 6)]


@pytest.mark.parametrize(
    "damage",
    [lambda _: b"", lambda whole: whole[:-40], lambda whole: bytes(len(whole)), lambda whole: b"x" + whole[1:]],
)
def test_a_card_that_is_not_whole_is_drawn_again(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="1"/>'
    drawn = images(tmp_path).png(drawing)
    (file,) = (tmp_path / "cards").iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert images(tmp_path).png(drawing) == drawn
    assert file.read_bytes() == whole


def test_what_a_killed_build_left_of_a_card_is_removed(tmp_path: Path) -> None:
    made = images(tmp_path)
    made.png('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
    (made.folder / "half.4711").write_bytes(b"half")
    made.forget_unused()
    assert [file.suffix for file in made.folder.iterdir()] == [".png"]


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "cards").write_text("a file", "utf-8")
    made = images(tmp_path)
    assert size(made.png('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')) == (1, 1)
    made.forget_unused()
    assert (tmp_path / "cards").read_text("utf-8") == "a file"


def test_letters_that_the_fonts_do_not_have_leave_the_card_out(tmp_path: Path) -> None:
    letters = images(tmp_path).letters
    assert set("aЇЖλçğ’…–क") <= letters
    assert dict(card_drawings(with_cards(hazardous_site(tmp_path / "content"), letters))) == {}


def test_without_the_extra_there_are_no_cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fontTools.ttLib", None)
    assert card_images(tmp_path) is None
    assert dict(card_drawings(real_site())) == {}


def test_a_card_is_drawn_of_the_meeting_that_the_explainer_shows(tmp_path: Path) -> None:
    site = real_site()
    card = share_card(site, site.explained[RIYADH])
    assert card.facts == "Riyadh · 18 February 2025"
    assert card.inside == "United States, Russia and Saudi Arabia"
    assert card.outside == "Ukraine, European Union, United Kingdom and NATO’s European members"
