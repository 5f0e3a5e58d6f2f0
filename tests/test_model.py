"""References followed, both ways, and what is told about those that lead nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_site import small_site, small_site_problems

PEOPLE = "{rubio: {of: us}, us: {}, lavrov: {}, zelenskyy: {}, zelenska: {}}"
DRAFT = """
    title: Later
    question: When?
    answer: {text: Soon., sources: [paper]}
    status: upcoming
    published: 2025-03
    key_points: []
    draft: true
    """


def problems(folder: Path, files: dict[str, str]) -> list[str]:
    """Every problem on one line: file and line, code, message, hint."""
    return [
        f"{problem.location.path.rpartition('/')[2]}:{problem.location.line} [{problem.code}] "
        f"{problem.message} | {problem.hint}"
        for problem in small_site_problems(folder, {"actors/all.yaml": PEOPLE, **files})
    ]


def linked(folder: Path, text: str, **files: str) -> list[str]:
    """The problems of a text of the explainer `talks`."""
    return problems(folder, {"timeline.yaml": f"- {{text: '{text}'}}", **files})


def test_a_model_knows_who_is_met_and_what_is_cited_where(tmp_path: Path) -> None:
    model = small_site(
        tmp_path,
        {
            "actors/all.yaml": PEOPLE,
            "sources/all.yaml": "{a: {}, b: {}}",
            "explainers/jeddah/quotes.yaml": "yes: {speaker: rubio, sources: [a]}",
            "explainers/riyadh/quotes.yaml": "no: {speaker: rubio, sources: [b]}",
            "explainers/riyadh/timeline.yaml": "- {text: 'With [[lavrov]], says [[source:a]].', sources: [b]}",
        },
    )
    assert dict(model.met_in) == {"rubio": ("jeddah", "riyadh"), "lavrov": ("riyadh",)}
    assert {source: model.cited_in[source] for source in "ab"} == {"a": ("jeddah", "riyadh"), "b": ("riyadh",)}
    assert ("actor", "us") in model.used
    assert ("actor", "zelenskyy") not in model.used
    assert list(model.above("rubio")) == ["rubio", "us"]


def test_an_explainer_knows_its_series_and_its_files(tmp_path: Path) -> None:
    model = small_site(tmp_path, {"series/war.yaml": "explainers: [talks]", "quotes.yaml": "yes: {speaker: us}"})
    talks = model.explainers["talks"]
    assert talks.series == "war"
    assert {kind: list(talks.local(kind)) for kind in ("quote", "meeting", "issue", "figure")} == {
        "quote": ["yes"],
        "meeting": [],
        "issue": [],
        "figure": [],
    }


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        (
            "quotes.yaml",
            "yes: {speaker: zelensky, text: Yes., sources: [paper]}",
            "quotes.yaml:1 [unknown-actor] there is no actor `zelensky` | "
            "known actors that are near: zelenskyy, zelenska",
        ),
        (
            "quotes.yaml",
            "yes: {speaker: rubia, text: Yes., sources: [paper]}",
            "quotes.yaml:1 [unknown-actor] there is no actor `rubia` | did you mean `rubio`?",
        ),
        (
            "quotes.yaml",
            "yes: {speaker: paper, text: Yes., sources: [paper]}",
            "quotes.yaml:1 [wrong-kind] `paper` is a source, and an actor is wanted here | "
            "known actors: rubio, us, lavrov, zelenskyy, zelenska",
        ),
        (
            "quotes.yaml",
            "yes: {speaker: us, text: Yes., sources: [papers]}",
            "quotes.yaml:1 [unknown-source] there is no source `papers` | did you mean `paper`?",
        ),
        (
            "quotes.yaml",
            "yes: {speaker: us, text: Yes., about: [nato], sources: [paper]}",
            "quotes.yaml:1 [unknown-issue] there is no issue `nato` | there are no issues yet",
        ),
        (
            "table.yaml",
            "parties:\n  ukraina:\n    in_conflict: party\n    stake: Land\n    sources: [paper]\n",
            "table.yaml:2 [unknown-actor] there is no actor `ukraina` | "
            "known actors: rubio, us, lavrov, zelenskyy, zelenska",
        ),
        (
            "timeline.yaml",
            "- date: 2025\n  title: Talks\n  meeting: riyadh\n  sources: [paper]\n",
            "timeline.yaml:3 [unknown-meeting] there is no meeting `riyadh` | there are no meetings yet",
        ),
        (
            "figures.yaml",
            "lost: {value: 1, unit: men, label: Men, compare: [won], sources: [paper]}",
            "figures.yaml:1 [unknown-figure] there is no figure `won` | known figures: lost",
        ),
    ],
)
def test_a_reference_to_nothing_is_told_with_what_is_near(tmp_path: Path, name: str, text: str, problem: str) -> None:
    told = small_site_problems(
        tmp_path, {"actors/all.yaml": _whole(), f"explainers/talks/{name}": text}, as_written=True
    )
    assert [
        f"{one.location.path.rpartition('/')[2]}:{one.location.line} [{one.code}] {one.message} | {one.hint}"
        for one in told
    ] == [problem]


def _whole() -> str:
    states = ("rubio", "us", "lavrov", "zelenskyy", "zelenska")
    return "\n".join(f"{state}: {{name: {state}, kind: state}}" for state in states)


def test_references_of_an_explainer_do_not_reach_into_another(tmp_path: Path) -> None:
    files = {
        "explainers/jeddah/quotes.yaml": "yes: {speaker: us}",
        "explainers/riyadh/timeline.yaml": "- {quotes: [yes]}",
    }
    assert [line.partition(" |")[0] for line in problems(tmp_path, files)] == [
        "timeline.yaml:2 [unknown-quote] there is no quote `yes`"
    ]


def test_a_link_to_a_record_of_any_kind_leads_there(tmp_path: Path) -> None:
    text = (
        "[[rubio]] [[actor:rubio]] [[source:paper]] [[explainer:talks]] [[series:war]] [[quote:yes]] [[figure:lost]] "
        "[[issue:nato]] [[meeting:m]] [[quote:jeddah/no|theirs]]"
    )
    files = {
        "explainers/talks/timeline.yaml": f"- {{text: '{text}'}}",
        "explainers/talks/quotes.yaml": "yes: {speaker: us}",
        "explainers/talks/figures.yaml": "lost: {value: 1}",
        "explainers/talks/positions.yaml": "issues: {nato: {}}",
        "explainers/talks/table.yaml": "meetings: {m: {seats: [{actor: us}]}}",
        "explainers/jeddah/quotes.yaml": "no: {speaker: us}",
        "series/war.yaml": "explainers: [talks]",
    }
    assert problems(tmp_path, files) == []


def test_a_link_to_a_kind_that_there_is_not_is_told(tmp_path: Path) -> None:
    assert linked(tmp_path / "near", "[[quotes:yes]]") == [
        "timeline.yaml:1 [unknown-link-kind] `[[quotes:yes]]` links a kind of record that there is not | "
        "did you mean `[[quote:yes]]`?"
    ]
    assert linked(tmp_path / "far", "[[http://x.org]]") == [
        "timeline.yaml:1 [unknown-link-kind] `[[http://x.org]]` links a kind of record that there is not | "
        "a link names an actor, or `source:`, `explainer:`, `series:`, `meeting:`, `issue:`, `quote:`, `figure:`"
    ]


def test_a_link_without_its_kind_is_told_with_the_kind(tmp_path: Path) -> None:
    files = {"quotes.yaml": "ready: {speaker: us}"}
    assert linked(tmp_path, "[[ready]]", **files) == [
        "timeline.yaml:1 [wrong-kind] `ready` is a quote, and an actor is wanted here | did you mean `[[quote:ready]]`?"
    ]


def test_a_link_into_another_explainer_names_one_that_there_is(tmp_path: Path) -> None:
    assert linked(tmp_path, "[[quote:jeddah/ready]]") == [
        "timeline.yaml:1 [unknown-explainer] there is no explainer `jeddah` | known explainers: talks"
    ]


def test_actors_and_sources_link_into_no_explainer(tmp_path: Path) -> None:
    actors = PEOPLE.replace("us: {}", "us: {about: 'See [[quote:ready]].', sources: [paper]}")
    assert [line.partition(" |")[0] for line in problems(tmp_path, {"actors/all.yaml": actors})] == [
        "all.yaml:6 [link-into-explainer] `[[quote:ready]]` reaches into an explainer from outside"
    ]


def test_a_shared_record_is_in_no_explainer(tmp_path: Path) -> None:
    assert linked(tmp_path, "[[source:talks/paper]]") == [
        "timeline.yaml:1 [link-into-explainer] `[[source:talks/paper]]` looks for a source inside of an explainer | "
        "sources stand alone: `[[source:paper]]`"
    ]


def test_a_link_that_is_not_whole_is_told_and_an_escaped_one_is_text(tmp_path: Path) -> None:
    assert linked(tmp_path / "open", "By [[rubio] and [[us]].") == [
        "timeline.yaml:1 [open-link] `[[` begins a link here that is not whole | write `[[id]]`, or `[[id|other words]]`"
    ]
    assert linked(tmp_path / "escaped", r"Write \[\[rubio]] so.") == []


def test_an_address_that_a_page_may_not_have_is_told(tmp_path: Path) -> None:
    assert linked(tmp_path, "[here](javascript:alert) and [there](../a.md)") == [
        f"timeline.yaml:1 [bad-link] `{url}` is not a link that a page may have | "
        'an address begins with https://, http:// or mailto:, and has no spaces, < > " or invisible characters'
        for url in ("../a.md", "javascript:alert")
    ]


def test_a_draft_is_left_out_and_nothing_may_lead_to_it(tmp_path: Path) -> None:
    files = {
        "explainers/later/explainer.yaml": DRAFT,
        "explainers/later/quotes.yaml": "yes: {speaker: us}",
        "explainers/talks/timeline.yaml": "- {text: '[[explainer:later]] [[quote:later/yes]]'}",
    }
    hint = "publish it first, or take the link out"
    assert (
        problems(tmp_path / "hidden", files)
        == [f"timeline.yaml:1 [link-to-draft] the explainer `later` is a draft, and this is not | {hint}"] * 2
    )
    shown = small_site(tmp_path / "shown", {"actors/all.yaml": PEOPLE, **files}, drafts=True)
    assert list(shown.explainers) == ["later", "talks"]


def test_what_is_wrong_in_a_draft_is_told_when_drafts_are_wanted(tmp_path: Path) -> None:
    files = {"explainers/later/explainer.yaml": DRAFT.replace("Soon.", "'By [[nobody]].'"), "timeline.yaml": "[]"}
    assert small_site_problems(tmp_path / "hidden", files) == []
    assert [problem.code for problem in small_site_problems(tmp_path / "shown", files, drafts=True)] == [
        "unknown-actor"
    ]


def test_an_actor_that_belongs_to_itself_is_told_once(tmp_path: Path) -> None:
    actors = "a: {of: b}\nb: {of: c}\nc: {of: b}\nd: {of: d}\ne: {of: a}\n"
    assert problems(tmp_path, {"actors/all.yaml": actors}) == [
        "all.yaml:6 [circle] `b` belongs to itself: b → c → b | one of these `of` is wrong",
        "all.yaml:14 [circle] `d` belongs to itself: d → d | one of these `of` is wrong",
    ]


def test_an_explainer_is_in_one_series_at_most(tmp_path: Path) -> None:
    series = "explainers: [talks]"
    assert problems(tmp_path, {"series/a.yaml": series, "series/b.yaml": series, "timeline.yaml": "[]"}) == [
        "b.yaml:2 [in-two-series] the explainer `talks` stands in a series already, `a` | "
        "an explainer is in one series at most"
    ]


def test_an_issue_is_the_same_as_one_of_its_series(tmp_path: Path) -> None:
    issue = {"positions.yaml": "issues: {land: {same_as: territory}}"}
    assert problems(tmp_path / "none", issue) == [
        "positions.yaml:3 [same-as-without-series] `same_as` names an issue of a series, and this explainer is in none | "
        "list the explainer in a file under series/, or delete the line"
    ]
    series = "{explainers: [talks], issues: {territories: {title: Land, proposal: Land.}}}"
    assert problems(tmp_path / "near", {**issue, "series/war.yaml": series}) == [
        "positions.yaml:3 [unknown-shared-issue] the series has no issue `territory` | did you mean `territories`?"
    ]
