"""The table page: each meeting with who sat where, who was outside and why, and what was decided."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.outputs.markdown import render
from generator.pages.frame import Framed
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pages.table import Stake, Table, table
from generator.pages.table_picture import picture_key
from tests.small_site import small_site

PEOPLE = """
    rubio: {of: us, name: Marco Rubio, posts: [{title: Senator, until: 2025-01}, {title: Secretary of State, from: 2025-01}]}
    lavrov: {of: russia, name: Sergey Lavrov}
    dmitriev: {of: russia, name: Kirill Dmitriev}
"""
RIYADH = """
    parties:
      us: {stake: A peace}
      ukraine:
        stake: Its land
        excluded: {by: [us], why: Exploratory talks., reaction: [surprise]}
      eu: {stake: Security}
    meetings:
      riyadh:
        place: Diriyah Palace, Riyadh, Saudi Arabia
        seats:
          - {actor: rubio, lead: true}
          - {actor: lavrov, as: Foreign Minister, lead: true}
          - {actor: dmitriev, unsure: Two papers place him elsewhere.}
          - {actor: saudi-arabia, role: host}
        others: [us]
        outcomes: [{text: Teams., sources: [paper]}]
"""


def page_of(folder: Path, table_text: str) -> tuple[Site, Page]:
    files = {
        "actors/all.yaml": PEOPLE,
        "table.yaml": table_text,
        "quotes.yaml": "surprise: {speaker: ukraine, text: A surprise.}",
    }
    site = Site.of(small_site(folder, files))
    (page,) = table(site)
    return site, page


def view_of(folder: Path, table_text: str) -> Table:
    _, page = page_of(folder, table_text)
    assert isinstance(page.view, Framed)
    assert isinstance(page.view.body, Table)
    return page.view.body


def months(count: int) -> str:
    """As many meetings, one a month; Ukraine is excluded from the first."""
    meetings = "".join(
        f"  m{month}: {{date: 2025-0{month}, seats: [{{actor: us}}]}}\n" for month in range(1, count + 1)
    )
    return "parties: {ukraine: {excluded: {from: [m1]}}}\nmeetings:\n" + meetings


def test_without_parties_and_meetings_there_is_no_page(tmp_path: Path) -> None:
    assert list(table(Site.of(small_site(tmp_path, {})))) == []


def test_everybody_in_the_room_is_listed_with_the_post_held_that_day(tmp_path: Path) -> None:
    (meeting,) = view_of(tmp_path, RIYADH).meetings
    listed = [(one.party, [(person.initials, person.asides) for person in one.people]) for one in meeting.inside]
    assert listed == [
        ("us", [("MR", ("Secretary of State", "head of delegation"))]),
        ("russia", [("SL", ("Foreign Minister", "head of delegation")), ("KD", ())]),
        ("saudi-arabia", []),
    ]
    assert [one.others_unnamed for one in meeting.inside] == [True, False, False]
    assert [person.unsure for one in meeting.inside for person in one.people] == [
        "",
        "",
        "Two papers place him elsewhere.",
    ]
    assert meeting.inside[2].role == "host"


def test_a_party_outside_says_why_by_whom_and_what_it_says(tmp_path: Path) -> None:
    (meeting,) = view_of(tmp_path, RIYADH).meetings
    ukraine, eu = meeting.outside
    assert (ukraine.status, ukraine.anchor, ukraine.stake and ukraine.stake.text) == (
        "Not invited",
        "ukraine",
        "Its land",
    )
    assert ukraine.absence is not None
    assert (ukraine.absence.why, ukraine.absence.by) == ("Exploratory talks.", ("us",))
    assert [words.quote.text for words in ukraine.absence.reactions] == ["A surprise."]
    assert (eu.status, eu.absence) == ("Absent", None)


def test_one_meeting_gives_its_facts_in_the_standfirst(tmp_path: Path) -> None:
    assert page_of(tmp_path, RIYADH)[1].description == (
        "18 February 2025, Diriyah Palace, Riyadh, Saudi Arabia, in person, official talks. "
        "3 parties in the room, 2 with a stake outside."
    )


def test_the_picture_names_the_city_and_its_key_has_only_the_symbols_it_uses(tmp_path: Path) -> None:
    site, page = page_of(tmp_path, RIYADH)
    assert isinstance(page.view, Framed)
    assert isinstance(page.view.body, Table)
    picture = page.view.body.meetings[0].picture
    assert picture is not None
    assert picture.place == "Riyadh"
    assert [(key.symbol, key.words) for key in picture_key(site, picture)] == [
        ("lead", "head of delegation"),
        ("delegate", "delegate"),
        ("other", "host"),
        ("unsure", "presence unsure"),
        ("empty", "empty chair"),
    ]


def test_several_meetings_stand_newest_first_and_a_party_is_told_of_once(tmp_path: Path) -> None:
    view = view_of(tmp_path, months(2))
    assert [meeting.key for meeting in view.meetings] == ["m2", "m1"]
    newest, oldest = (meeting.outside[0] for meeting in view.meetings)
    assert (newest.status, newest.anchor, newest.absence) == ("Absent", "ukraine", None)
    assert newest.stake == Stake("Peace", newest.stake.sources if newest.stake else ())
    assert (oldest.status, oldest.anchor, oldest.stake) == ("Not invited", "", None)
    assert oldest.absence is not None
    assert page_of(tmp_path, months(2))[1].description == (
        "2 meetings; the newest: February 2025. 1 party in the room, 1 with a stake outside."
    )


@pytest.mark.parametrize(("count", "older"), [(3, []), (5, ["m2", "m1"])])
def test_beyond_three_older_meetings_are_lists_without_a_picture(tmp_path: Path, count: int, older: list[str]) -> None:
    view = view_of(tmp_path, months(count))
    assert [meeting.key for meeting in view.older] == older
    assert all(meeting.picture for meeting in view.meetings)
    assert not any(meeting.picture for meeting in view.older)


def test_without_a_meeting_the_parties_are_listed(tmp_path: Path) -> None:
    view = view_of(tmp_path, "parties: {ukraine: {}, eu: {}}")
    assert view.meetings == ()
    assert [one.party for one in view.outside] == ["ukraine", "eu"]
    assert (
        page_of(tmp_path, "parties: {ukraine: {}, eu: {}}")[1].description
        == "Our sources record no meeting. 2 parties have a stake."
    )


def test_the_page_of_one_meeting_prints_picture_lists_and_outcomes(tmp_path: Path) -> None:
    site, page = page_of(tmp_path, RIYADH)
    written = render(site, page)
    assert "\n## In the room\n" in written
    assert "\n## Not in the room\n" in written
    assert "\n## What this meeting decided\n" in written
    assert written.count("<svg") - written.count('<svg class="ic"') == 3  # the two sizes of the picture, and the icons
    assert '<div class="party gone" id="ukraine"><h3><a href="../../../actors/ukraine/">Ukraine</a></h3>' in written
    assert "no person named in our sources" in written
    assert "Other members are not named in our sources." in written
    assert "\n  {: #riyadh-outcome-1 }" in written


def test_the_page_of_several_meetings_has_a_heading_for_each(tmp_path: Path) -> None:
    site, page = page_of(tmp_path, months(4))
    written = render(site, page)
    assert "\n## Meeting {#m4}\n" in written
    assert "\n### In the room\n" in written
    assert '<details class="faq" id="m1"><summary>Meeting, January 2025</summary>' in written
