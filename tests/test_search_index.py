"""The index that Pagefind makes: the same each time, kept until what it is made of changes, whole or made again."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.outputs.search_pages import search_pages
from generator.outputs.search_pages.indexed_html import indexed_html
from generator.pages import all_pages
from generator.pages.site import Site
from generator.search_index import Indexed, SearchIndex, SearchIndexError, indexed, search_index
from tests.outputs.sites import real_site

HTML = "<html><body><h1>Peace</h1></body></html>"
PAGE = indexed("a/", HTML)


def index(folder: Path) -> SearchIndex:
    made = search_index(folder / "cache")
    assert made is not None
    return made


def write(made: SearchIndex, pages: Sequence[Indexed], language: str, target: Path) -> str:
    return made.write(made.begin(pages, language), [], target)


def below(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def real_pages() -> Iterator[Indexed]:
    site = real_site()
    site = Site.of(site.model, replace(site.options, record_search=True))
    for page in search_pages(site, all_pages(site)).values():
        yield indexed(page.url, indexed_html(page, "en"))


def test_the_same_content_gives_the_same_files(tmp_path: Path) -> None:
    pages = list(real_pages())
    for name in ("one", "other"):
        write(index(tmp_path / name), pages, "en", tmp_path / name / "made")
    made = below(tmp_path / "one/made")
    assert made == below(tmp_path / "other/made")
    assert {"pagefind-entry.json", "pagefind-worker.js", "wasm.en.pagefind"} <= set(made)
    assert [name for name in made if name.endswith((".css", "ui.js", "pagefind.js"))] == []


def test_what_is_kept_is_taken_without_the_program(tmp_path: Path) -> None:
    made = index(tmp_path)
    first = write(made, [PAGE], "en", tmp_path / "first")
    without = replace(made, program=Path("/bin/false"))
    assert write(without, [PAGE], "en", tmp_path / "second") == first
    assert below(tmp_path / "first") == below(tmp_path / "second")


@pytest.mark.parametrize(
    "changed",
    [
        lambda made, target: write(made, [indexed("a/", HTML + " ")], "en", target),
        lambda made, target: write(made, [replace(PAGE, url="b/")], "en", target),
        lambda made, target: write(made, [PAGE, PAGE], "en", target),
        lambda made, target: write(made, [PAGE], "de", target),
        lambda made, target: write(replace(made, made_by="another"), [PAGE], "en", target),
    ],
)
def test_it_is_made_again_when_anything_that_it_is_made_of_changes(tmp_path: Path, changed: object) -> None:
    made = index(tmp_path)
    first = write(made, [PAGE], "en", tmp_path / "first")
    assert callable(changed)
    assert changed(made, tmp_path / "second") != first
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_it_does_not_matter_which_pages_came_first(tmp_path: Path) -> None:
    other, third = replace(PAGE, url="b/"), indexed("c/", HTML.replace("Peace", "War"))
    one, two = index(tmp_path / "one"), index(tmp_path / "two")
    one.write(one.begin([PAGE, other], "en"), [third], tmp_path / "first")
    two.write(two.begin([], "en"), [PAGE, other, third], tmp_path / "second")
    assert below(tmp_path / "first") == below(tmp_path / "second")


def test_of_pages_that_are_kept_none_is_read_until_there_is_another(tmp_path: Path) -> None:
    made = index(tmp_path)
    made.write(made.begin([PAGE], "en"), [], tmp_path / "first")
    without = replace(made, program=Path("/nowhere"))
    begun = without.begin([PAGE], "en")
    without.write(begun, [], tmp_path / "second")
    assert below(tmp_path / "first") == below(tmp_path / "second")
    made.write(made.begin([PAGE], "en"), [replace(PAGE, url="b/")], tmp_path / "third")
    assert len([*(tmp_path / "third/fragment").iterdir()]) == 2


@pytest.mark.parametrize("damage", ["truncated", "foreign", "missing", "more"])
def test_a_damaged_cache_is_made_again(tmp_path: Path, damage: str) -> None:
    made = index(tmp_path)
    kept = tmp_path / "cache" / write(made, [PAGE], "en", tmp_path / "first")
    file = next(kept.glob("fragment/*"))
    match damage:
        case "truncated":
            file.write_bytes(file.read_bytes()[:-1])
        case "foreign":
            file.write_bytes(b"x" * file.stat().st_size)
        case "missing":
            file.unlink()
        case _:
            (kept / "more").write_text("x")
    write(made, [PAGE], "en", tmp_path / "second")
    assert below(tmp_path / "first") == below(tmp_path / "second")


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    write(index(tmp_path), [PAGE], "en", tmp_path / "made")
    assert "pagefind-entry.json" in below(tmp_path / "made")


def test_a_program_that_ends_is_told(tmp_path: Path) -> None:
    broken = replace(index(tmp_path), program=Path("/bin/false"))
    with pytest.raises(SearchIndexError, match="ended before the index of the search was made"):
        write(broken, [PAGE], "en", tmp_path / "made")


def test_without_the_extra_there_is_no_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind.service", None)
    assert search_index(tmp_path) is None
