"""What stands of broken content: the broken part as it last was, the rest as it is now."""

from __future__ import annotations

import datetime
from pathlib import Path

from generator.build import check
from generator.loading import Content, load
from generator.pages.site import SiteOptions
from generator.problems import Problem
from generator.standing import EVERYTHING, Part, Standing, stand
from tests.small_project import write
from tests.small_site import small_content

TODAY = datetime.date(2025, 3, 1)
EVENT = "- {{date: 2025, title: {title}, text: '{text}', sources: [paper, archive]}}\n"


def content(folder: Path, talks: str, later: str = "Later", **files: str) -> tuple[Content, list[Problem]]:
    """Two explainers; the second links the first."""
    small_content(
        folder,
        {
            "explainers/talks/timeline.yaml": talks,
            "explainers/later/timeline.yaml": EVENT.format(title=later, text="See [[explainer:talks]]"),
            **{f"{name}/all.yaml": text for name, text in files.items()},
        },
    )
    return load(folder)


def standing(found: tuple[Content, list[Problem]], last: Content | None) -> Standing:
    records, told = found
    return stand(records, told, last, "content", lambda records: check(records, SiteOptions(), TODAY))


def titles(of: Standing) -> dict[str, list[str]]:
    return {slug: [event.title for event in one.events] for slug, one in of.site.model.explainers.items()}


def broken(of: Standing) -> dict[Part, list[str]]:
    return {part: [problem.code for problem in problems] for part, problems in of.broken.items()}


GOOD = EVENT.format(title="They met", text="x")
TALKS, LATER = Part("explainers", "talks"), Part("explainers", "later")


def test_content_without_an_error_stands_as_it_is(tmp_path: Path) -> None:
    found = standing(content(tmp_path, GOOD), None)
    assert titles(found) == {"later": ["Later"], "talks": ["They met"]}
    assert broken(found) == {}


def test_a_broken_explainer_stands_as_it_last_was_and_the_other_as_it_is_now(tmp_path: Path) -> None:
    last, _ = content(tmp_path, GOOD)
    found = standing(content(tmp_path, "- [\n", later="Later still"), last)
    assert titles(found) == {"later": ["Later still"], "talks": ["They met"]}
    assert broken(found) == {TALKS: ["not-yaml"]}


def test_errors_of_references_and_of_checks_break_their_explainer_alone(tmp_path: Path) -> None:
    last, _ = content(tmp_path, GOOD)
    for wrong, code in (
        (EVENT.format(title="x", text="[[source:none]]"), "unknown-source"),
        (EVENT.format(title="x", text="y") * 2, "same-anchor"),
    ):
        found = standing(content(tmp_path, wrong), last)
        assert titles(found) == {"later": ["Later"], "talks": ["They met"]}
        assert set(broken(found)) == {TALKS}
        assert code in broken(found)[TALKS]


def test_without_anything_before_what_links_the_broken_part_waits_for_it(tmp_path: Path) -> None:
    found = standing(content(tmp_path, "- [\n"), None)
    assert titles(found) == {}
    assert broken(found) == {TALKS: ["not-yaml"], LATER: ["not-yaml"]}


def test_a_broken_file_of_actors_or_sources_stands_as_it_last_was(tmp_path: Path) -> None:
    last, _ = content(tmp_path, GOOD.replace("archive", "third"), sources="third: {}\n")
    write(tmp_path / "sources/all.yaml", "third: [\n")
    found = standing(load(tmp_path), last)
    assert titles(found) == {"later": ["Later"], "talks": ["They met"]}
    assert broken(found) == {Part("sources", "all.yaml"): ["not-yaml"]}


def test_what_others_still_need_stays_when_it_is_deleted(tmp_path: Path) -> None:
    last, _ = content(tmp_path, GOOD)
    records, told = content(tmp_path, GOOD)
    del records.explainers["talks"]
    found = standing((records, told), last)
    assert titles(found) == {"later": ["Later"], "talks": ["They met"]}
    assert broken(found) == {LATER: ["unknown-explainer"]}


def test_a_content_folder_that_vanished_leaves_everything_as_it_was(tmp_path: Path) -> None:
    last, _ = content(tmp_path, GOOD)
    gone = load(tmp_path / "gone")
    assert titles(standing(gone, last)) == {"later": ["Later"], "talks": ["They met"]}
    assert broken(standing(gone, None)) == {EVERYTHING: ["no-content"]}
    assert titles(standing(gone, None)) == {}
