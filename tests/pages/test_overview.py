"""The overview: every block in its order, and none without data."""

from __future__ import annotations

from pathlib import Path

from generator.outputs.markdown import render
from generator.pages.frame import Framed
from generator.pages.overview import Overview, overview
from generator.pages.site import Site
from tests.small_site import small_site

TABLE = """
    parties: {ukraine: {excluded: {}}, eu: {}}
    meetings:
      riyadh: {date: 2025-02-18, place: Riyadh, seats: [{actor: us}, {actor: russia}, {actor: saudi-arabia, role: host}]}
"""


def view_of(folder: Path, **files: str) -> Overview:
    (page,) = overview(Site.of(small_site(folder, {f"{name}.yaml": text for name, text in files.items()})))
    assert isinstance(page.view, Framed)
    assert isinstance(page.view.body, Overview)
    return page.view.body


def written_of(folder: Path, **files: str) -> str:
    site = Site.of(small_site(folder, {f"{name}.yaml": text for name, text in files.items()}))
    (page,) = overview(site)
    return render(site, page)


def headings(written: str) -> list[str]:
    return [line.split(" {#")[0] for line in written.splitlines() if line.startswith("#")]


def test_a_block_without_data_is_not_made_nor_its_heading(tmp_path: Path) -> None:
    assert headings(written_of(tmp_path)) == ["# Talks"]
    view = view_of(tmp_path)
    assert view.table is None
    assert view.without_them is None
    assert [line.label for line in view.glance] == ["Sources"]


def test_the_blocks_stand_in_their_order(tmp_path: Path) -> None:
    claim = "{text: A claim., sources: [paper]}"
    written = written_of(
        tmp_path,
        explainer=f"""
            key_points: [{claim}]
            why_it_matters: [{claim}]
            next: [{{text: A summit., sources: [paper]}}]
            not_known: [{{text: What was said.}}]
            questions: [{{question: Was it long?, answer: It was., sources: [paper]}}]
            corrections: [{{date: 2025-03-01, text: A name was wrong.}}]
        """,
        table=TABLE,
        positions="""
            positions:
              - {party: us, issue: teams, stance: opposes, since: 2022}
              - {party: us, issue: teams, stance: supports}
        """,
        quotes="'yes': {speaker: us}",
        figures="lost: {value: 5}",
    )
    assert headings(written) == [
        "# Talks",
        "## Who is at the table, and who is not",
        "## What each side wants",
        "## What to know",
        "## What comes next",
        "## What is not known",
        "## Why it matters",
        "## In numbers",
        "## In their words",
        "## What changed",
        "## Questions",
        "## Corrections",
    ]


def test_at_a_glance_says_who_met_who_did_not_and_how_much_the_table_says_yes_on(tmp_path: Path) -> None:
    view = view_of(
        tmp_path,
        explainer="next: [{text: 'One two three four five six seven eight nine ten, eleven twelve, thirteen.', sources: [paper]}]",
        table=TABLE,
        positions="""
            positions:
              - {party: us, issue: teams, stance: supports}
              - {party: russia, issue: teams, stance: supports}
              - {party: us, issue: embassies, stance: opposes}
        """,
    )
    assert [(line.label, [fact.words for fact in line.facts]) for line in view.glance] == [
        ("Met", ["18 February 2025, Riyadh"]),
        ("At the table", ["Us", "Russia"]),
        ("Host", ["Saudi Arabia"]),
        ("Not in the room", ["Ukraine", "Eu"]),
        ("The table says yes on", ["1 of 2 issues"]),
        ("Next", ["One two three four five six seven eight nine ten, eleven twelve\N{NO-BREAK SPACE}…"]),
        ("Sources", ["1"]),
    ]


def test_without_them_counts_and_names_what_a_party_outside_stands_against(tmp_path: Path) -> None:
    view = view_of(
        tmp_path,
        table=TABLE,
        positions="""
            positions:
              - {party: us, issue: teams, stance: supports}
              - {party: russia, issue: teams, stance: supports}
              - {party: ukraine, issue: teams, stance: opposes}
              - {party: us, issue: embassies, stance: supports}
              - {party: russia, issue: embassies, stance: noncommittal}
        """,
    )
    block = view.without_them
    assert block is not None
    assert (block.within_reach, block.over, block.more) == (2, 1, 0)
    assert [(one.title, one.verdict.words) for one in block.issues] == [("Teams", "Both say yes")]
    assert [(one.party, one.stance) for one in block.issues[0].verdict.against] == [("ukraine", "opposes")]


def test_without_them_lists_six_issues_and_counts_the_others(tmp_path: Path) -> None:
    held = "".join(
        f"  - {{party: {party}, issue: i{number}, stance: {stance}}}\n"
        for number in range(8)
        for party, stance in (("us", "supports"), ("russia", "supports"), ("ukraine", "opposes"))
    )
    block = view_of(tmp_path, table=TABLE, positions=f"positions:\n{held}").without_them
    assert block is not None
    assert (len(block.issues), block.over, block.more) == (6, 8, 2)


def test_a_side_shows_its_red_lines_first_then_its_newest_up_to_25_words(tmp_path: Path) -> None:
    long = " ".join(["word"] * 20)
    view = view_of(
        tmp_path,
        table=TABLE,
        positions=f"""
            positions:
              - {{party: us, issue: a, stance: supports, wants: Old., since: 2024}}
              - {{party: us, issue: b, stance: supports, wants: New and short., since: 2025}}
              - {{party: us, issue: c, stance: opposes, wants: Never this., red_line: true, since: 2020}}
              - {{party: us, issue: d, stance: supports, wants: {long}, since: 2025-02}}
        """,
    )
    wants = {side.party: [want.text for want in side.wants] for side in view.sides}
    assert wants["us"] == ["Never this.", long, "New and short."]
    assert [(want.issue, want.red_line) for want in view.sides[0].wants] == [("C", True), ("D", False), ("B", False)]
    assert wants["russia"] == wants["ukraine"] == wants["eu"] == []
    assert [side.party for side in view.sides if side.is_outside] == ["ukraine", "eu"]


def test_nothing_else_fills_the_place_of_a_red_line_that_does_not_fit(tmp_path: Path) -> None:
    long = " ".join(["word"] * 20)
    (us, *_) = view_of(
        tmp_path,
        table=TABLE,
        positions=f"""
            positions:
              - {{party: us, issue: a, stance: opposes, wants: {long}, red_line: true, since: 2025}}
              - {{party: us, issue: b, stance: opposes, wants: {long}, red_line: true, since: 2024}}
              - {{party: us, issue: c, stance: opposes, wants: Never., red_line: true, since: 2023}}
              - {{party: us, issue: d, stance: supports, wants: New., since: 2025-02}}
        """,
    ).sides
    assert [want.issue for want in us.wants] == ["A", "C"]


def test_a_side_whose_first_want_is_too_long_is_cut(tmp_path: Path) -> None:
    wants = " ".join(["word"] * 30)
    (us, *_) = view_of(
        tmp_path, table=TABLE, positions=f"positions: [{{party: us, issue: a, stance: supports, wants: {wants}}}]"
    ).sides
    (want,) = us.wants
    assert want.cut
    assert len(want.text.split()) == 26
    assert want.text.endswith("word\N{NO-BREAK SPACE}…")


def test_beyond_seven_key_points_the_others_are_more_to_know(tmp_path: Path) -> None:
    points = ", ".join("{text: A point., sources: [paper]}" for _ in range(9))
    view = view_of(tmp_path, explainer=f"key_points: [{points}]")
    assert [one.anchor for one in view.key_points] == [f"key-points-{place}" for place in range(1, 8)]
    assert [one.anchor for one in view.more_key_points] == ["key-points-8", "key-points-9"]


def test_a_claim_on_one_source_or_on_weak_ones_is_flagged(tmp_path: Path) -> None:
    explainer = """
        key_points:
          - {text: Alone., sources: [paper]}
          - {text: Together., sources: [paper, gazette]}
          - {text: Weak., sources: [blog, mirror]}
          - {text: Weak and alone., sources: [blog]}
    """
    site = small_site(
        tmp_path, {"explainer.yaml": explainer, "sources/weak.yaml": "blog: {tier: C}\nmirror: {tier: C}"}
    )
    (page,) = overview(Site.of(site))
    assert isinstance(page.view, Framed)
    assert isinstance(page.view.body, Overview)
    assert [one.flags for one in page.view.body.key_points] == [
        ("frame.one-source",),
        (),
        ("frame.weak-source",),
        ("frame.one-source", "frame.weak-source"),
    ]


def test_where_everything_rests_on_one_source_no_claim_is_flagged_for_it(tmp_path: Path) -> None:
    view = view_of(tmp_path, explainer="key_points: [{text: Alone., sources: [paper]}]")
    assert (view.answer.flags, view.key_points[0].flags) == ((), ())


def test_one_quote_a_party_a_party_outside_first_and_four_at_most(tmp_path: Path) -> None:
    view = view_of(
        tmp_path,
        table=TABLE,
        quotes="""
            one: {speaker: us}
            two: {speaker: us}
            three: {speaker: russia}
            four: {speaker: saudi-arabia}
            five: {speaker: eu}
            six: {speaker: ukraine}
            seven: {speaker: pope}
        """,
    )
    assert [card.id for card in view.quotes] == ["six", "one", "three", "four"]


def test_what_changed_by_the_day_of_the_explainer_stands_before_what_came_later(tmp_path: Path) -> None:
    view = view_of(
        tmp_path,
        explainer="as_of: 2025-02-28",
        positions="""
            positions:
              - {party: us, issue: teams, stance: opposes, since: 2020}
              - {party: us, issue: teams, stance: supports, since: 2025-02}
              - {party: us, issue: teams, stance: opposes, since: 2025-05}
        """,
    )
    assert [(str(line.old.since), str(line.new.since)) for line in view.shifts] == [
        ("2020", "2025-02"),
        ("2025-02", "2025-05"),
    ]


def test_a_dispute_is_shown_with_who_disputes_their_version_and_its_source(tmp_path: Path) -> None:
    written = written_of(
        tmp_path,
        explainer="""
            key_points:
              - text: They spoke of sanctions.
                sources: [paper]
                disputed: [{text: They did not., by: rubio, sources: [gazette]}]
        """,
    )
    assert (
        '<span class="dispute"><span class="flag d">Disputed</span> <a href="../../actors/rubio/">Rubio</a>: '
        'They did <span class="nw">not.<button class="c"'
    ) in written


def test_the_page_prints_the_answer_with_its_anchor_and_the_picture_once_for_each_width(tmp_path: Path) -> None:
    written = written_of(
        tmp_path, explainer="answer: {text: 'They *met*.', id: in-short, sources: [paper]}", table=TABLE
    )
    assert '<p class="say" id="in-short">They <em>met</em><span class="nw">.<button class="c"' in written
    assert written.count('class="tbl tbl-') == 2
    assert '<a href="table/#riyadh">Everybody by name, as a list</a>' in written
