"""The symbols, drawn from a sprite or where they stand."""

import re
from xml.etree import ElementTree as ET

import pytest

from generator.pictures.icons import ICONS, icon, inline_icon, sprite


def test_a_symbol_refers_to_its_drawing_in_the_sprite() -> None:
    assert icon("supports") == '<svg class="ic" aria-hidden="true"><use href="#i-supports"/></svg>'


def test_the_sprite_holds_each_symbol_that_is_used_once() -> None:
    ids = re.findall(r'id="([^"]*)"', sprite(["opposes", "supports", "opposes"]))
    assert ids == ["i-supports", "i-opposes"]


def test_a_page_without_symbols_has_no_sprite() -> None:
    assert sprite([]) == ""


@pytest.mark.parametrize("name", ICONS)
def test_a_symbol_is_hidden_from_readers_that_speak_and_has_no_colour_of_its_own(name: str) -> None:
    drawn = inline_icon(name)
    assert ET.fromstring(drawn).get("aria-hidden") == "true"
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawn)) <= {"currentColor", "none"}


def test_no_two_stances_have_the_same_silhouette() -> None:
    stances = ("supports", "conditional", "noncommittal", "opposes", "silent")
    assert len({inline_icon(stance) for stance in stances}) == len(stances)


def test_a_symbol_that_does_not_exist_is_told_with_those_that_do() -> None:
    with pytest.raises(KeyError, match="no symbol is called 'agreed'; there are supports, conditional"):
        icon("agreed")
