"""What a reader will see changed, sentence by sentence."""

from __future__ import annotations

from pathlib import Path

from generator.changes.change import Change, Kind, Part
from tests.changes_of import changes_of, told

SOURCES = "paper: {title: A report}\ngazette: {title: More, publisher: The Gazette}"
ISSUE = "issues: {nato: {title: NATO for Ukraine, proposal: Ukraine joins NATO.}}\npositions:"


def test_the_same_content_has_no_changes(tmp_path: Path) -> None:
    assert told(tmp_path, "quotes.yaml", "q: {speaker: norway}", "# a comment\nq:\n  speaker: norway") == []


def test_a_position_after_another_is_a_shift(tmp_path: Path) -> None:
    one = "- {party: norway, issue: nato, stance: opposes, since: 2025-01, wants: 'No.'}"
    two = "- {party: norway, issue: nato, stance: supports, since: 2025-03-02, wants: Yes}"
    (change,) = changes_of(
        tmp_path,
        {"positions.yaml": f"{ISSUE}\n{one}"},
        {"positions.yaml": f"{ISSUE}\n{one}\n{two}"},
    )
    assert change == Change(
        Part.POSITIONS,
        Kind.SHIFTED,
        "nato--norway--2025-03-02",
        "Norway on “NATO for Ukraine”: the position shifted: supports it, since 2 March 2025, and wants “Yes”;"
        " before, opposes it, since January 2025, and wants “No.”",
        "opposes it, since January 2025, and wants “No.”",
        "supports it, since 2 March 2025, and wants “Yes”",
        "talks",
    )


def test_a_first_position_ends_a_silence(tmp_path: Path) -> None:
    new = f"{ISSUE}\n- {{party: norway, issue: nato, stance: opposes, since: 2025-01, wants: 'No.'}}"
    assert told(tmp_path, "positions.yaml", ISSUE.removesuffix("\npositions:"), new) == [
        "Norway on “NATO for Ukraine”: no longer silent: opposes it, since January 2025, and wants “No.”"
    ]


def test_a_position_that_is_rewritten_is_no_shift(tmp_path: Path) -> None:
    one = "- {party: norway, issue: nato, stance: opposes, since: 2025-01, wants: 'No.', red_line: true}"
    two = "- {party: norway, issue: nato, stance: noncommittal, since: 2025-01-05, wants: 'No.'}"
    assert told(tmp_path, "positions.yaml", f"{ISSUE}\n{one}", f"{ISSUE}\n{two}") == [
        "Norway on “NATO for Ukraine”: stance changed from opposes to noncommittal",
        "Norway on “NATO for Ukraine”: red line changed from yes to no",
        "Norway on “NATO for Ukraine”: since changed from January 2025 to 5 January 2025",
    ]


def test_an_older_position_that_is_found_later_is_no_shift(tmp_path: Path) -> None:
    one = "- {party: norway, issue: nato, stance: opposes, since: 2025-01, wants: 'No.'}"
    old = "- {party: norway, issue: nato, stance: supports, since: 2014, wants: Yes}"
    assert told(tmp_path, "positions.yaml", f"{ISSUE}\n{one}", f"{ISSUE}\n{old}\n{one}") == [
        "Norway on “NATO for Ukraine”: an older position was added: supports it, since 2014, and wants “Yes”"
    ]
    assert told(tmp_path / "back", "positions.yaml", f"{ISSUE}\n{old}\n{one}", f"{ISSUE}\n{one}") == [
        "Norway on “NATO for Ukraine”: position dropped: supports it, since 2014, and wants “Yes”"
    ]


def test_a_figure_is_told_from_number_to_number(tmp_path: Path) -> None:
    old = "men: {value: 19, unit: '%', qualifier: nearly, label: of its land, claimed_by: norway}"
    new = "men: {value: 20, unit: '%', qualifier: about, label: of its land, as_of: 2025-02}"
    assert told(tmp_path, "figures.yaml", old, new, sources__all=SOURCES) == [
        "Figure “of its land”: changed from nearly 19% to about 20%",
        "Figure “of its land”: claimed by dropped: Norway",
        "Figure “of its land”: as of added: February 2025",
    ]


def test_another_count_is_told_with_its_number(tmp_path: Path) -> None:
    old = "men: {value: 19, others: [{value: 7, claimed_by: norway, sources: [paper]}]}"
    new = "men: {value: 19, others: [{value: 8, claimed_by: norway, sources: [paper]}, {value: 9, sources: [paper]}]}"
    assert told(tmp_path, "figures.yaml", old, new) == [
        "Figure “Men”: other count dropped: 7, claimed by Norway",
        "Figure “Men”: other count added: 8, claimed by Norway",
        "Figure “Men”: other count added: 9",
    ]


def test_quotes_that_come_go_and_change(tmp_path: Path) -> None:
    old = "a: {speaker: norway, text: We are ready.}\nb: {speaker: norway, text: Never}"
    new = "a: {speaker: norway, text: We are all ready.}\nc: {speaker: norway, text: Always, where: Oslo}"
    assert told(tmp_path, "quotes.yaml", old, new) == [
        "Quote by Norway, “We are all ready.”: text changed from “We are ready.” to “We are all ready.”",
        "New quote: Norway, “Always”",
        "Quote dropped: Norway, “Never”",
    ]


def test_an_id_that_only_changes_is_nothing_that_a_reader_sees(tmp_path: Path) -> None:
    assert told(tmp_path, "quotes.yaml", "a: {speaker: norway}", "b: {speaker: norway}") == []


def test_sources_that_came_and_went_are_told_where_they_are_cited_and_over_all(tmp_path: Path) -> None:
    files = {"sources/all.yaml": SOURCES}
    old = {**files, "quotes.yaml": "a: {speaker: norway, sources: [paper, gazette]}"}
    new = {**files, "quotes.yaml": "a: {speaker: norway, sources: [paper]}"}
    assert [(change.part, change.kind, change.says) for change in changes_of(tmp_path, old, new)] == [
        (Part.QUOTES, Kind.CHANGED, "Quote by Norway, “Yes.”: source dropped: “More”, The Gazette"),
        (Part.SOURCES, Kind.DROPPED, "Source dropped: “More”, The Gazette"),
    ]


def test_seats_meetings_and_parties(tmp_path: Path) -> None:
    old = """
    parties: {norway: {stake: Its gas}, sweden: {stake: Its ore}}
    meetings: {oslo: {title: In Oslo, seats: [{actor: norway}, {actor: sweden}]}}
    """
    new = """
    parties: {norway: {stake: Its fish, excluded: {status: left, from: [oslo]}}, denmark: {stake: Its ham}}
    meetings:
      oslo: {title: In Oslo, place: Town hall, seats: [{actor: sweden, role: host}, {actor: denmark, lead: true}]}
      bergen: {title: In Bergen, date: 2025-03-01, seats: [{actor: sweden}]}
    """
    assert told(tmp_path, "table.yaml", old, new) == [
        "Norway as a party: stake changed from “Its gas” to “Its fish”",
        "Norway as a party: excluded added: left, from “In Oslo”",
        "New party: Denmark, with at stake: “Its ham”",
        "Party dropped: Sweden, with at stake: “Its ore”",
        "Meeting “In Oslo”: place added: “Town hall”",
        "New meeting: “In Bergen”, 1 March 2025",
        "Sweden at “In Oslo”: role changed from delegate to host",
        "New seat at “In Oslo”: Denmark, head of delegation",
        "Seat at “In Oslo” dropped: Norway",
    ]


def test_events_by_their_titles(tmp_path: Path) -> None:
    old = "- {date: 2025-01, title: They meet}\n- {date: 2025-02, title: They part}"
    new = "- {date: 2025-01-03, title: They meet}\n- {date: 2025-03, title: They meet again}"
    assert told(tmp_path, "timeline.yaml", old, new) == [
        "Event of 3 January 2025, “They meet”: date changed from January 2025 to 3 January 2025",
        "New event: March 2025, “They meet again”",
        "Event dropped: February 2025, “They part”",
    ]


def test_the_overview_claim_by_claim(tmp_path: Path) -> None:
    old = """
    title: Talks
    answer: {text: They met., sources: [paper]}
    key_points:
    - {text: One., sources: [paper]}
    - {text: 'By [[norway]].', id: who, sources: [paper]}
    - {text: Three., sources: [paper]}
    """
    new = """
    title: The talks
    answer: {text: They met twice., sources: [paper]}
    key_points:
    - {text: One., sources: [paper], disputed: [{text: Two., by: norway, sources: [paper]}]}
    - {text: 'By [[norway|Oslo]].', id: who, sources: [paper]}
    - {text: Four., sources: [paper]}
    - {text: Five., sources: [paper]}
    corrections: [{date: 2025-03-01, text: It was two.}]
    """
    assert told(tmp_path, "explainer.yaml", old, new, actors__all="norway: {}") == [
        "Title changed from “Talks” to “The talks”",
        "The answer: text changed from “They met.” to “They met twice.”",
        "Key point “By Oslo.”: text changed from “By Norway.” to “By Oslo.”",
        "Key point “One.”: dispute added: “Two.”",
        "Key point dropped: “Three.”",
        "New key point: “Four.”",
        "New key point: “Five.”",
        "Correction of 1 March 2025, “It was two.”",
    ]


def test_whole_explainers(tmp_path: Path) -> None:
    old = {"explainers/one/explainer.yaml": "title: One", "explainers/two/explainer.yaml": "title: Two"}
    new = {
        "explainers/one/explainer.yaml": "title: One",
        "explainers/three/explainer.yaml": "title: Three",
        "explainers/four/explainer.yaml": "title: Four\ndraft: true",
    }
    assert [(change.explainer, change.says) for change in changes_of(tmp_path, old, new)] == [
        ("three", "New explainer: “Three”"),
        ("two", "Explainer dropped: “Two”"),
    ]


def test_what_is_renamed_is_not_taken_for_something_new(tmp_path: Path) -> None:
    table = "parties: {{{0}: {{}}}}\nmeetings: {{oslo: {{seats: [{{actor: {0}}}]}}}}"
    stand = "{}\n- {{party: {}, issue: nato, stance: opposes, sources: [{}]}}"
    old = {
        "actors/all.yaml": "norge: {name: Norway, kind: state}",
        "sources/all.yaml": "paper: {title: A report}\nblatt: {title: A leaf}",
        "explainers/oslo/table.yaml": table.format("norge"),
        "explainers/oslo/positions.yaml": stand.format(ISSUE, "norge", "blatt"),
    }
    new = {
        "actors/all.yaml": "norway: {name: Norway, kind: state, formerly: [norge]}",
        "sources/all.yaml": "paper: {title: A report}\nleaf: {title: A leaf, formerly: [blatt]}",
        "explainers/talks/explainer.yaml": "formerly: [oslo]",
        "explainers/talks/table.yaml": table.format("norway"),
        "explainers/talks/positions.yaml": stand.format(ISSUE, "norway", "leaf"),
    }
    assert [change.says for change in changes_of(tmp_path, old, new)] == [
        "The address changed from oslo to talks; the old one leads to the new one"
    ]


def test_what_all_share(tmp_path: Path) -> None:
    old = {
        "actors/all.yaml": "norway: {name: Norway, kind: state, links: {website: 'https://one.example'}}",
        "series/north.yaml": "title: North\nexplainers: [talks]\nissues: {fish: {title: Fish, proposal: More.}}",
        "quotes.yaml": "q: {speaker: norway}",
        "sources/all.yaml": "paper: {title: A report}",
    }
    new = {
        "actors/all.yaml": "norway: {name: Norge, kind: state, links: {website: 'https://two.example'}}\nsweden: {}",
        "series/north.yaml": "title: North\nexplainers: [talks]\nissues: {fish: {title: Fish, proposal: Less.}}",
        "quotes.yaml": "q: {speaker: norway}",
        "sources/all.yaml": "paper: {title: A report, errors: [{text: It was two.}]}",
    }
    assert [(change.explainer, change.part, change.says) for change in changes_of(tmp_path, old, new)] == [
        ("", "actors", "Norge: name changed from “Norway” to “Norge”"),
        ("", "actors", "Norge: links: website changed from https://one.example to https://two.example"),
        ("", "actors", "New actor: Sweden, state"),
        ("", "sources", "Source “A report”: error noted added: “It was two.”"),
        ("", "series", "Issue “Fish” of “North”: proposal changed from “More.” to “Less.”"),
    ]
