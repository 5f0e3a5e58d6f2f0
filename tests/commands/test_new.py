"""`explainer new …`: files that build at once, and nothing overwritten."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from click.testing import Result

from tests.commands.explainer import explainer
from tests.small_project import small_project, texts_below, write


def done(*arguments: str, answers: str = "") -> Result:
    told = explainer(*arguments, answers=answers)
    assert told.exit_code == 0, told.output
    return told


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site that has nothing yet but its settings."""
    small_project(tmp_path, {})
    for file in (tmp_path / "content").rglob("*.yaml"):
        file.unlink()
    (tmp_path / "content/explainers/talks").rmdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def with_sources() -> None:
    for key in ("gazette", "herald"):
        done("new", "source", key, "--title", "Ministers meet", "--kind", "news-report", "--tier", "A")


def begun(slug: str = "border-talks") -> Result:
    with_sources()
    return done("new", "explainer", slug, "--question", "Who: decides?", "--source", "gazette", "--source", "herald")


def content(here: Path) -> dict[str, str]:
    return texts_below(here / "content")


def test_from_nothing_to_an_explainer_whose_check_is_clean(here: Path) -> None:
    told = begun()
    assert told.stdout == "A draft in content/explainers/border-talks. See it with: mkdocs serve\n"
    for check in (("check",), ("check", "--drafts")):
        assert explainer(*check).output == "No errors and no notices.\n"
    assert done("build").stderr == ""
    assert content(here)["explainers/border-talks/explainer.yaml"].splitlines()[:14] == [
        "# yaml-language-server: $schema=../../.schema/explainer.json",
        "# The only file that an explainer needs. Lines that begin with # say what else it may have: take the # away to use one.",
        "",
        "title: Border talks",
        "question: 'Who: decides?'",
        "answer:",
        "  text: 'TODO: what to know in thirty seconds.'",
        "  sources: [gazette, herald]",
        "status: ongoing",
        f"published: {datetime.date.today().isoformat()}",
        "# A draft shows in the preview, and is not built. Delete this line to publish it.",
        "draft: true",
        "",
        "# What to know, the most important first. Each rests on its sources; two that say so independently are better than one.",
    ]


def test_published_it_builds_and_stands_on_the_site(here: Path) -> None:
    begun()
    file = here / "content/explainers/border-talks/explainer.yaml"
    write(file, file.read_text("utf-8").replace("draft: true\n", ""))
    assert explainer("check").output == "No errors and no notices.\n"
    done("build")
    assert "Who: decides?" in (here / "site/explainers/border-talks/index.html").read_text("utf-8")


def test_the_examples_in_its_comments_are_right(here: Path) -> None:
    begun()
    done("new", "actor", "some-party", "--name", "Norland", "--kind", "state")
    done("new", "actor", "party-outside", "--name", "Sudland", "--kind", "state")
    done("new", "actor", "some-person", "--name", "A. Brant", "--kind", "person", "--of", "some-party")
    for file in (here / "content/explainers/border-talks").iterdir():
        lines = file.read_text("utf-8").replace("key_points: []", "key_points:").splitlines()[1:]
        bare = [re.sub(r"^# (?=[a-z_-]+:|- | )", "", line) for line in lines]
        write(file, "\n".join(bare) + "\n")
    told = explainer("check", "--drafts")
    assert (told.exit_code, told.output) == (0, "No errors and no notices.\n")


def test_actors_go_into_the_file_of_their_kind(here: Path) -> None:
    done(
        "new", "actor", "norland", "--name", "Norland: the north", "--kind", "state", "--short", "NO", "--country", "NO"
    )
    done("new", "actor", "a-brant", "--name", "Ada Brant", "--kind", "person", "--of", "norland")
    assert (
        explainer("new", "actor", "b-brant", "--name", "Bo", "--kind", "person").stdout
        == "`b-brant` in content/actors/people.yaml\n"
    )
    assert content(here) == {
        "actors/states.yaml": (
            "# yaml-language-server: $schema=../.schema/actors.json\n\n"
            "norland:\n  name: 'Norland: the north'\n  kind: state\n  short: 'NO'\n  country: 'NO'\n"
        ),
        "actors/people.yaml": (
            "# yaml-language-server: $schema=../.schema/actors.json\n\n"
            "a-brant:\n  name: Ada Brant\n  kind: person\n  of: norland\n\n"
            "b-brant:\n  name: Bo\n  kind: person\n"
        ),
    }
    assert explainer("check").exit_code == 0


def test_what_stands_in_a_file_stays_to_the_byte(here: Path) -> None:
    before = "# Mine.\r\nherald:   # first\r\n  title: 'H'\r\n  kind: document\r\n  tier: B"
    (here / "content/sources").mkdir(exist_ok=True)
    (here / "content/sources/papers.yaml").write_bytes(before.encode())
    done("new", "source", "gazette", "--title", "G", "--kind", "document", "--tier", "C", "--into", "papers.yaml")
    after = (here / "content/sources/papers.yaml").read_bytes().decode()
    assert after == before + "\r\n\r\ngazette:\r\n  title: G\r\n  kind: document\r\n  tier: C\r\n"


def test_new_files_name_the_licence_that_the_others_name(here: Path) -> None:
    write(here / "content/sources/a.yaml", "# yaml-language-server: $schema=x\n# Licence: CC BY-SA 4.0\n")
    begun()
    heads = {text.splitlines()[1] for path, text in content(here).items() if path != "sources/a.yaml"}
    assert heads == {"# Licence: CC BY-SA 4.0"}


def test_what_no_option_says_is_asked(here: Path) -> None:
    done("new", "source", "gazette", "--publisher", "The Gazette", answers="Ministers meet\nreport\nnews-report\nA\n")
    assert (
        "gazette:\n  title: Ministers meet\n  publisher: The Gazette\n  kind: news-report\n  tier: A\n"
        in (content(here)["sources/sources.yaml"])
    )
    done("new", "actor", "norland", answers="Norland\nstate\n")
    assert "norland:\n  name: Norland\n  kind: state\n" in content(here)["actors/states.yaml"]
    done("new", "explainer", "border-talks", answers="Who decides?\ngazette\n")
    assert "question: Who decides?" in content(here)["explainers/border-talks/explainer.yaml"]


def test_without_an_answer_nothing_is_written_and_the_option_is_named(here: Path) -> None:
    told = explainer("new", "actor", "norland")
    assert (told.exit_code, content(here)) == (2, {})
    assert "nothing was written: say --name, or answer when asked" in told.stderr


def test_a_series_has_published_explainers(here: Path) -> None:
    begun()
    arguments = ("new", "series", "north", "--question", "Who sat where?", "--source", "gazette", "--source", "herald")
    told = explainer(*arguments, "--explainer", "border-talks")
    assert told.exit_code == 2
    assert "the explainer `border-talks` is a draft: publish it first" in told.stderr
    file = here / "content/explainers/border-talks/explainer.yaml"
    write(file, file.read_text("utf-8").replace("draft: true\n", ""))
    assert done(*arguments, "--explainer", "border-talks").stdout == "content/series/north.yaml\n"
    assert explainer("check").output == "No errors and no notices.\n"
    told = explainer("new", "series", "other", *arguments[3:], "--explainer", "border-talks")
    assert "the explainer `border-talks` is in the series `north`; an explainer is in one at most" in told.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("explainer", "border-talks"), "there is an explainer `border-talks` already"),
        (("source", "gazette"), "there is a source `gazette` already"),
        (("actor", "Ada Brant"), "`Ada Brant` is not an id; an id is in small letters"),
        (
            ("explainer", "new", "--question", "Who?", "--source", "gazete"),
            "there is no source `gazete`; did you mean `gazette`?",
        ),
        (
            ("actor", "a", "--name", "A", "--kind", "state", "--of", "b"),
            "there is no actor `b`; there are no actors yet",
        ),
        (
            ("actor", "a", "--name", "A", "--kind", "state", "--into", "../x.yaml"),
            "--into names a file in content/actors/ that ends in .yaml, not ../x.yaml",
        ),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(here: Path, arguments: tuple[str, ...], said: str) -> None:
    begun()
    before = content(here)
    told = explainer("new", *arguments)
    assert (told.exit_code, content(here)) == (2, before)
    assert said in told.stderr


def test_a_value_that_the_model_refuses_is_told_and_nothing_is_written(here: Path) -> None:
    told = explainer("new", "source", "a", "--title", "A", "--kind", "document", "--tier", "C", "--published", "soon")
    assert (told.exit_code, content(here)) == (1, {})
    assert "`soon` is not a date [bad-date]" in told.stderr


def test_a_folder_that_is_no_explainer_yet_is_not_written_into(here: Path) -> None:
    with_sources()
    write(here / "content/explainers/border-talks/notes.txt", "mine")
    told = explainer("new", "explainer", "border-talks", "--question", "Who?", "--source", "gazette")
    assert told.exit_code in (1, 2)
    assert content(here)["explainers/border-talks/notes.txt"] == "mine"
    assert "explainers/border-talks/explainer.yaml" not in content(here)


def test_editors_are_offered_the_new_id(here: Path) -> None:
    done("schema")
    done("new", "actor", "norland", "--name", "Norland", "--kind", "state")
    assert '"norland"' in content(here)[".schema/table.json"]
