"""`content/` → records, file by file; nothing that lies there stops the reading."""

from __future__ import annotations

import os
from pathlib import Path

from generator.content_files import ContentFiles, Known
from generator.loading import load
from generator.problems import Location, Problem, Severity, notice

FRONT = """\
title: Talks
question: Who decides?
answer: {text: They met., sources: [ap]}
status: ongoing
published: 2025-02-21
key_points: []
"""
SOURCE = "ap: {title: A report, kind: news-report, tier: A}\n"
ACTOR = "rubio: {name: Marco Rubio, kind: person}\n"
QUOTE = "ready: {speaker: rubio, text: We are ready., sources: [ap]}\n"


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def problems(folder: Path, files: dict[str, str]) -> list[Problem]:
    return sorted(load(written(folder, files))[1])


def test_records_are_read_from_every_file_of_their_folder(tmp_path: Path) -> None:
    files = {
        "actors/people.yaml": ACTOR,
        "actors/states.yaml": "us: {name: United States, kind: state}\n",
        "sources/world.yaml": SOURCE,
        "series/war.yaml": "title: War\nquestion: When?\nanswer: {text: Soon., sources: [ap]}\nexplainers: [riyadh]\n",
        "explainers/riyadh/explainer.yaml": FRONT,
        "explainers/riyadh/quotes.yaml": QUOTE,
    }
    content, told = load(written(tmp_path, files))
    assert told == []
    assert list(content.actors) == ["rubio", "us"]
    assert list(content.sources) == ["ap"]
    assert list(content.series) == ["war"]
    assert list(content.explainers["riyadh"].files) == ["explainer", "quotes"]
    assert list(content.explainers["riyadh"].quotes) == ["ready"]
    assert content.explainers["riyadh"].timeline == ()
    assert content.origins["actor", "us"].locate() == Location("content/actors/states.yaml", 1, 5)
    assert content.origins["actor", "us"].locate_key("kind") == Location("content/actors/states.yaml", 1, 27)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert load(tmp_path / "content")[1] == [
        Problem(
            Location("content"),
            "no-content",
            "there is no such folder",
            "make it, or name another with the option `content`",
        )
    ]


def test_problems_name_the_files_as_an_editor_does(tmp_path: Path) -> None:
    written(tmp_path, {"actors/a.yaml": "- x\n"})
    places = [load(tmp_path, shown)[1][0].location.path for shown in ("content", "../site/content", ".")]
    assert places == ["content/actors/a.yaml", "../site/content/actors/a.yaml", "actors/a.yaml"]


def test_an_id_that_stands_in_two_files_is_told_with_both_places(tmp_path: Path) -> None:
    assert problems(tmp_path, {"actors/a.yaml": f"# people\n{ACTOR}", "actors/b.yaml": ACTOR}) == [
        Problem(
            Location("content/actors/b.yaml", 1, 1),
            "duplicate-id",
            "the actor `rubio` stands here a second time",
            "the first is in content/actors/a.yaml:2:1; keep one",
        )
    ]


def test_one_bad_file_hides_no_other(tmp_path: Path) -> None:
    told = problems(
        tmp_path,
        {
            "actors/a.yaml": "rubio: {name: [}\n",
            "sources/s.yaml": "ap: {title: A report, kind: news-report}\n",
            "explainers/riyadh/explainer.yaml": FRONT.replace("ongoing", "on"),
            "explainers/riyadh/quotes.yaml": "ready: {speaker: rubio}\n",
        },
    )
    assert [(problem.location.path.removeprefix("content/"), problem.code) for problem in told] == [
        ("actors/a.yaml", "not-yaml"),
        ("explainers/riyadh/explainer.yaml", "unknown-word"),
        ("explainers/riyadh/quotes.yaml", "missing-key"),
        ("explainers/riyadh/quotes.yaml", "missing-key"),
        ("sources/s.yaml", "missing-key"),
    ]


def test_an_explainer_without_its_first_file_is_told(tmp_path: Path) -> None:
    hint = "write it: its title, question, answer, status, day of publication and key points"
    assert problems(tmp_path, {"explainers/riyadh/quotes.yaml": QUOTE}) == [
        Problem(Location("content/explainers/riyadh"), "no-explainer-file", "this folder has no explainer.yaml", hint)
    ]


def test_a_file_that_an_explainer_cannot_have_is_told_with_the_nearest(tmp_path: Path) -> None:
    files = {"explainers/riyadh/explainer.yaml": FRONT, "explainers/riyadh/quote.yaml": QUOTE}
    assert problems(tmp_path, files) == [
        Problem(
            Location("content/explainers/riyadh/quote.yaml"),
            "unknown-file",
            "an explainer has no such file",
            "did you mean `quotes.yaml`?",
        )
    ]


def test_names_that_become_addresses_are_ids(tmp_path: Path) -> None:
    series = "title: War\nquestion: When?\nanswer: {text: Soon., sources: [ap]}\nexplainers: [riyadh]\n"
    told = problems(tmp_path, {"explainers/Riyadh 2025/explainer.yaml": FRONT, "series/The War.yaml": series})
    hint = "an id is in small letters, digits and single hyphens: marco-rubio"
    assert told == [
        Problem(
            Location("content/explainers/Riyadh 2025"),
            "bad-id",
            "`Riyadh 2025` is not an id, and it becomes an address",
            hint,
        ),
        Problem(
            Location("content/series/The War.yaml"),
            "bad-id",
            "`The War` is not an id, and it becomes an address",
            hint,
        ),
    ]


def test_what_lies_there_and_is_not_read_is_a_notice(tmp_path: Path) -> None:
    files = {
        "actor/a.yaml": ACTOR,
        "notes.yaml": "",
        "actors/b.yml": ACTOR,
        "explainers/riyadh.yaml": FRONT,
        "README.md": "",
        ".hidden.yaml": "[",
        "actors/~a.yaml": "[",
        "actors/notes.txt": "",
        "sources/texts/a.yaml": "[",
    }
    message, where = "this is not read", "content lies in: actors/, sources/, series/, explainers/"
    assert problems(tmp_path, files) == [
        notice(Location("content/actor"), "not-read", message, "did you mean `actors`?"),
        notice(Location("content/actors/b.yml"), "not-read", message, "rename it to end in .yaml"),
        notice(
            Location("content/explainers/riyadh.yaml"),
            "not-read",
            message,
            "an explainer is a folder with an explainer.yaml in it",
        ),
        notice(Location("content/notes.yaml"), "not-read", message, where),
    ]


def test_a_folder_or_a_pipe_in_the_place_of_a_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "actors" / "a.yaml").mkdir(parents=True)
    os.mkfifo(tmp_path / "actors" / "b.yaml")
    message, hint = "this is not a file", "an editor's text file is wanted here"
    assert sorted(load(tmp_path)[1]) == [
        Problem(Location(f"content/actors/{name}.yaml"), "not-a-file", message, hint) for name in "ab"
    ]


def test_a_link_out_of_the_content_is_told_and_not_followed(tmp_path: Path) -> None:
    written(tmp_path, {"outside/a.yaml": "[", "content/sources/s.yaml": SOURCE})
    content = tmp_path / "content"
    (content / "actors").mkdir()
    (content / "actors" / "a.yaml").symlink_to(tmp_path / "outside" / "a.yaml")
    (content / "actors" / "b.yaml").symlink_to(tmp_path / "nowhere")
    (content / "explainers").symlink_to(tmp_path / "outside")
    (content / "actors" / "c.yaml").symlink_to(content / "actors" / "c.yaml")
    told = sorted(load(content)[1])
    assert [(problem.location.path, problem.code) for problem in told] == [
        ("content/actors/a.yaml", "link-leads-out"),
        ("content/actors/b.yaml", "broken-link"),
        ("content/actors/c.yaml", "broken-link"),
        ("content/explainers", "link-leads-out"),
    ]


def test_a_link_inside_of_the_content_is_followed(tmp_path: Path) -> None:
    written(tmp_path, {"actors/people.txt": ACTOR})
    (tmp_path / "actors" / "a.yaml").symlink_to(tmp_path / "actors" / "people.txt")
    content, told = load(tmp_path)
    assert (list(content.actors), told) == (["rubio"], [])


def test_a_name_that_is_no_text_can_still_be_told() -> None:
    files = ContentFiles(Path("content"), "content", {})
    assert not files.is_named_well(Path(os.fsdecode(b"content/explainers/\xff")))
    assert [str(problem) for problem in files.problems] == [
        "content/explainers/�: error: `�` is not an id, and it becomes an address [bad-id]\n"
        "    an id is in small letters, digits and single hyphens: marco-rubio"
    ]


def test_what_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    known: Known = {}
    written(tmp_path, {"actors/a.yaml": ACTOR, "sources/s.yaml": SOURCE})
    first, _ = load(tmp_path, known=known)
    (tmp_path / "sources" / "s.yaml").write_text(SOURCE.replace("A report", "Another report"), encoding="utf-8")
    second, told = load(tmp_path, known=known)
    assert second.actors["rubio"] is first.actors["rubio"]
    assert second.sources["ap"].title == "Another report"
    assert told == []


def test_a_file_that_was_changed_under_its_old_date_and_size_is_read_again(tmp_path: Path) -> None:
    known: Known = {}
    written(tmp_path, {"sources/s.yaml": SOURCE})
    load(tmp_path, known=known)
    file = tmp_path / "sources" / "s.yaml"
    before = file.stat()
    file.write_text(SOURCE.replace("A report", "B report"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    content, _ = load(tmp_path, known=known)
    assert content.sources["ap"].title == "B report"


def test_a_problem_is_told_again_as_long_as_the_file_has_it(tmp_path: Path) -> None:
    known: Known = {}
    written(tmp_path, {"actors/a.yaml": "- x\n"})
    assert load(tmp_path, known=known)[1] == load(tmp_path, known=known)[1] != []


def test_a_notice_is_no_error() -> None:
    assert notice(Location("a"), "not-read", "no").severity is Severity.NOTICE
