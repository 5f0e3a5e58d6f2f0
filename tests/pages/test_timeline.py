"""The timeline of an explainer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.outputs.markdown import render
from generator.pages.frame import Framed
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pages.timeline import Timeline, Year, timeline
from tests.small_site import small_site


def _page(folder: Path, events: str, files: Mapping[str, str] | None = None) -> tuple[Site, Page]:
    site = Site.of(small_site(folder, {"timeline.yaml": events, **(files or {})}))
    return site, next(iter(timeline(site)))


def _view(folder: Path, events: str, files: Mapping[str, str] | None = None) -> Timeline:
    framed = _page(folder, events, files)[1].view
    assert isinstance(framed, Framed)
    assert isinstance(framed.body, Timeline)
    return framed.body


def _said(years: tuple[Year, ...]) -> list[tuple[int, int, list[str]]]:
    return [(one.year, one.gap, [entry.event.title for entry in one.events]) for one in years]


def test_an_explainer_without_events_has_no_such_page(tmp_path: Path) -> None:
    assert list(timeline(Site.of(small_site(tmp_path, {})))) == []


def test_events_stand_by_year_the_oldest_first_and_empty_years_are_counted(tmp_path: Path) -> None:
    view = _view(
        tmp_path,
        """
        - {date: 2025-02-18, title: They meet}
        - {date: 2014, title: A pledge}
        - {date: 2025-02-12, title: They speak}
        - {date: 2022-02/2022-03, title: A war}
        - {date: 2015-01~, title: A truce}
        """,
    )
    assert view.folded == ()
    assert _said(view.years) == [
        (2014, 0, ["A pledge"]),
        (2015, 0, ["A truce"]),
        (2022, 6, ["A war"]),
        (2025, 2, ["They speak", "They meet"]),
    ]


def test_a_long_timeline_folds_all_but_its_last_three_years(tmp_path: Path) -> None:
    events = [f"- {{date: {2020 + number % 6}, id: e{number}}}" for number in range(26)]
    folded = _view(tmp_path / "long", "\n".join(events))
    assert [one.year for one in folded.folded] == [2020, 2021, 2022]
    assert [one.year for one in folded.years] == [2023, 2024, 2025]
    assert _view(tmp_path / "short", "\n".join(events[:25])).folded == ()


def test_an_event_leads_to_its_meeting_and_to_what_was_said(tmp_path: Path) -> None:
    files = {
        "table.yaml": "meetings: {riyadh: {seats: [{actor: rubio, for: us}]}}",
        "quotes.yaml": "yes: {speaker: rubio}",
    }
    event = "- {id: talks, meeting: riyadh, quotes: [yes], actors: [rubio, lavrov]}"
    ((entry,),) = (one.events for one in _view(tmp_path, event, files).years)
    assert entry.address == ("explainers/talks/timeline.md", "talks")
    assert entry.meeting == ("explainers/talks/table.md", "riyadh")
    assert [said.address for said in entry.quotes] == [("explainers/talks/quotes.md", "yes")]
    assert entry.actors == ("lavrov",)


def test_what_comes_next_stands_last(tmp_path: Path) -> None:
    steps = "next: [{text: They meet again., sources: [paper]}, {text: A vote., date: 2026, sources: [paper]}]"
    view = _view(tmp_path, "- {title: They met}", {"explainer.yaml": steps})
    assert [step.text for step in view.next_steps] == ["They meet again.", "A vote."]


def test_the_page_prints_the_day_under_its_year_with_a_link_to_each_entry(tmp_path: Path) -> None:
    site, page = _page(
        tmp_path,
        "- {id: call, date: 2025-02-12, title: A *call*, actors: [us, russia], text: They spoke.}\n"
        "- {id: ceasefire, date: 2025-03~}\n- {id: week, date: 2025-04-01/2025-04-03}\n- {id: winter, date: 2025-12/2026-01}",
        {"explainer.yaml": "next: [{text: A vote., sources: [paper]}]"},
    )
    text = render(site, page)
    assert (
        '<li class="yr">2025</li><li id="call"><time datetime="2025-02-12">12 February</time><b>A &#42;call&#42;</b>'
        in text
    )
    assert '<a class="at" href="&#35;call" aria-label="Link to this entry">#</a><p>They ' in text
    assert (
        '<p class="mut">Involved: <a href="../../../actors/us/">Us</a>, <a href="../../../actors/russia/">Russia</a></p></li>'
        in text
    )
    assert '<time datetime="2025-03">March, about</time>' in text
    assert '<time datetime="2025-04-01">1–3 April</time>' in text
    assert '<time datetime="2025-12">December 2025–January 2026</time>' in text
    assert '<li class="yr">What comes next</li><li class="next"><span class="when">No date</span>' in text


def test_the_standfirst_says_from_what_to_what(tmp_path: Path) -> None:
    _, page = _page(tmp_path, "- {date: 2025, title: A call}\n- {date: 2014, title: A pledge}")
    assert page.description == "2 events, from “A pledge” to “A call”."
