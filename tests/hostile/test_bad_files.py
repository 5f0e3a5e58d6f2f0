"""Files that no editor writes on purpose, as `explainer check` and `explainer build` meet them."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.small_project import TIMELINE, small_project, texts_below

SPLIT = "split it: actors and sources may lie in several files, an explainer may become two; long texts belong in the source"
GIBIBYTE = 2**30
SECRET = "lies-outside: {name: Lies outside, kind: state}\n"


def checked(project: Path) -> tuple[int, list[str]]:
    """The exit code of `explainer check`, and the lines that begin with a place."""
    done = CliRunner().invoke(main, ["check", str(project)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    shown = project.as_posix() + "/"
    lines = [line.replace(shown, "") for line in done.output.splitlines() if line.startswith(shown)]
    return done.exit_code, [line for line in lines if "notice: " not in line]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    small_project(tmp_path / "project", TIMELINE)
    (tmp_path / "project/content/actors").mkdir()
    return tmp_path / "project"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "1:1: error: this file is not UTF-8 text [not-text]"),
        ("a: {}\n".encode("utf-16"), "1:1: error: this file is not UTF-8 text [not-text]"),
        ("a: {}\n".encode("utf-32"), "1:1: error: this file is not UTF-8 text [not-text]"),
        ("a: {}\n".encode("utf-16-le"), "1:2: error: a character that no text has (a control character) [not-text]"),
        (b"a:\n  name: \xe9\n", "2:9: error: this file is not UTF-8 text [not-text]"),
        (b"a:\n  name: A\0\n", "2:10: error: a character that no text has (a control character) [not-text]"),
        (
            b"a:\n\tname: A\n",
            "2:1: error: this line cannot be read: a tab, or a text that begins with @, ` or %, which needs quotation marks [not-yaml]",
        ),
        (
            b"a: [[[[\n",
            "1:1: error: this line cannot be read: a bracket that is never closed, or a comma too many [not-yaml]",
        ),
        (
            b"a: {name: A, kind: state}\n---\nb: {}\n",
            "2:1: error: this line cannot be read: `---` begins a second document; a file holds one [not-yaml]",
        ),
        (
            b"a: !!python/object/apply:os.abort []\n",
            "1:4: error: `a` is a list, and should be keys with values [wrong-shape]",
        ),
        (
            b"a: &a {name: *a}\n",
            "1:4: error: an alias (`*name`) stands inside the very value that it repeats [alias-in-itself]",
        ),
    ],
    ids=["binary", "utf-16", "utf-32", "utf-16 without mark", "latin-1", "nul", "tab", "open", "two", "tag", "alias"],
)
def test_what_is_no_content_is_told_with_file_and_line(project: Path, content: bytes, told: str) -> None:
    (project / "content/actors/a.yaml").write_bytes(content)
    assert checked(project) == (1, [f"content/actors/a.yaml:{told}"])


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfa: {name: A, kind: state}\n",
        b"a:\r\n  name: A\r\n  kind: state\r\n",
        b"a:\r  name: A\r  kind: state\r",
        b"a: {name: A, kind: state}",
        b"",
        b"# nothing yet\n",
    ],
    ids=["byte order mark", "Windows lines", "old lines", "no last line", "empty", "comment"],
)
def test_what_only_looks_strange_is_read(project: Path, content: bytes) -> None:
    (project / "content/actors/a.yaml").write_bytes(content)
    assert checked(project) == (0, [])


def folder(place: Path) -> None:
    place.mkdir()


def link_out(place: Path) -> None:
    outside = next(above for above in place.parents if above.name == "project") / "secret.yaml"
    outside.write_text(SECRET, "utf-8")
    place.symlink_to(outside)


NO_FILE = "error: this is not a file [not-a-file]"
NOWHERE = "error: this link leads nowhere [broken-link]"
OUTSIDE = "error: this link leads out of the content folder [link-leads-out]"


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (folder, NO_FILE),
        (os.mkfifo, NO_FILE),
        (lambda place: place.symlink_to(place), NOWHERE),
        (lambda place: place.symlink_to("nothing"), NOWHERE),
        (link_out, OUTSIDE),
        (lambda place: place.symlink_to("/dev/zero"), OUTSIDE),
    ],
    ids=["folder", "pipe", "loop", "dangling", "outside", "device"],
)
@pytest.mark.parametrize("path", ["actors/a.yaml", "sources/texts/paper.txt", "sources/fingerprints/paper.txt"])
def test_what_is_no_file_of_the_content_is_told_and_neither_read_nor_waited_for(
    project: Path, path: str, make: Callable[[Path], None], told: str
) -> None:
    place = project / "content" / path
    place.parent.mkdir(parents=True, exist_ok=True)
    make(place)
    assert checked(project) == (1, [f"content/{path}: {told}"])


@pytest.mark.parametrize("name", ["actors", "explainers", "series"])
def test_a_file_in_the_place_of_a_folder_is_told(project: Path, name: str) -> None:
    place = project / "content" / name
    if place.exists():
        place.rename(project / "away")
    place.write_text("", "utf-8")
    assert checked(project) == (1, [f"content/{name}: error: this is not a folder [not-a-folder]"])


def test_a_content_folder_that_leads_to_itself_is_told(project: Path) -> None:
    (project / "content").rename(project / "away")
    (project / "content").symlink_to("content")
    assert checked(project) == (1, ["content: error: there is no such folder [no-content]"])
    done = CliRunner().invoke(main, ["schema", str(project)])
    assert done.exit_code == 1
    assert f"Error: {project.as_posix()}/content/.schema cannot be written: " in done.output


def test_names_in_other_forms_and_cases_are_files_of_their_own_and_no_addresses(project: Path) -> None:
    for number, name in enumerate(("café", "cafe\u0301", "CAFÉ", "a\nb")):
        (project / f"content/actors/{name}.yaml").write_text(
            f"a-{number}: {{name: A {number}, kind: state}}\n", "utf-8"
        )
    os.rename(project / "content/actors/a\nb.yaml", os.fsencode(project / "content/actors") + b"/\xff.yaml")  # noqa: PTH104 (no text)
    assert checked(project) == (0, [])
    for slug in ("Talks", "talks\u0301", "a\nb"):
        (project / "content/explainers" / slug).mkdir()
    assert checked(project) == (
        1,
        [
            "content/explainers/Talks: error: `Talks` is not an id, and it becomes an address [bad-id]",
            "content/explainers/a\\nb: error: `a\\nb` is not an id, and it becomes an address [bad-id]",
            "content/explainers/talks\u0301: error: `talks\u0301` is not an id, and it becomes an address [bad-id]",
        ],
    )


def test_files_of_any_size_and_depth_are_told_within_a_gibibyte(project: Path) -> None:
    doubled = [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    quotes = "".join(f"q{n}: {{speaker: us, text: We said {n}, sources: [paper]}}\n" for n in range(100_000))
    wrong = "".join(f"q{n}: {{speakr: us}}\n" for n in range(5_000))
    for path, text in {
        "actors/bomb.yaml": "\n".join(["a0: &a0 [x, x]", *doubled]),
        "actors/deep.yaml": "a: " + "[" * 1_000_000,
        "actors/scalar.yaml": f"a:\n  name: '{'x' * 50_000_000}'\n  kind: state\n",
        "explainers/talks/quotes.yaml": quotes,
        "explainers/talks/figures.yaml": wrong,
    }.items():
        (project / "content" / path).write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "generator.cli", "check", "content"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (GIBIBYTE, GIBIBYTE)),
    )
    assert (done.returncode, done.stderr) == (1, "")
    lines = [line for line in done.stdout.splitlines() if line.startswith("content/")]
    assert [line for line in lines if "figures" not in line] == [
        "content/actors/bomb.yaml:14:6: error: the aliases (`*name`) repeat more than a site can hold [too-many-aliases]",
        "content/actors/deep.yaml:1:43: error: nested more than 40 levels deep [too-deep]",
        "content/actors/scalar.yaml:2:1: error: more than 4 MB in one file, which is more than a site can show [too-big]",
        "content/explainers/talks/quotes.yaml:65939:1: error: more than 4 MB in one file, which is more than a site can show [too-big]",
    ]
    assert len(lines) == 4 + 4 * 5_000


def test_a_pipe_and_a_binary_among_the_pages_are_told_and_not_waited_for(project: Path) -> None:
    os.mkfifo(project / "docs/pipe.md")
    (project / "docs/home.md").write_bytes(b"\xff\xfe")
    done = CliRunner().invoke(main, ["build", str(project)])
    assert done.exit_code == 1
    told = [line for line in done.output.splitlines() if ": error: " in line]
    assert told == [
        "home.md: error: this page cannot be read [not-text]",
        "pipe.md: error: this is not a file [not-a-file]",
    ]


def test_settings_nested_too_deeply_are_told(project: Path) -> None:
    (project / "mkdocs.yml").write_text("nav: " + "[" * 100_000, "utf-8")
    done = CliRunner().invoke(main, ["build", str(project)])
    assert (done.exit_code, done.output) == (
        1,
        f"{project.as_posix()}/mkdocs.yml: nested too deeply; no setting needs this, check the brackets\n",
    )


def test_a_build_writes_nothing_but_the_site_and_what_it_remembers(project: Path) -> None:
    before = texts_below(project.parent)
    done = CliRunner().invoke(main, ["build", str(project)])
    assert done.exit_code == 0, done.output
    after = texts_below(project.parent)
    ours = ("project/site/", "project/.cache/explainer/")
    assert {path: text for path, text in after.items() if not path.startswith(ours)} == before
