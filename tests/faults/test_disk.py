"""A disk that is full, or a folder that may not be written: the old site stays, and the message says what to do."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from tests.faults.in_a_process import RaiseAt, explainer
from tests.faults.published import Published, published
from tests.small_project import write


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return published(tmp_path_factory.mktemp("disk"))


@pytest.mark.parametrize("number", [1, 2, 9, 30])
def test_a_full_disk_leaves_the_old_site_and_asks_for_room(number: int, project: Published) -> None:
    project.publish_the_old()
    site = project.project / "site"
    code, told = explainer(
        "build", project.project, fault=RaiseAt(number, project.project / ".site.new-", errno.ENOSPC)
    )
    assert (code, told) == (
        1,
        f"Error: {site} cannot be written: No space left on device; make room in {site.parent}, where the new one is made "
        "before it takes the place of the old one. What was there is as it was\n",
    )
    assert (project.site, project.beside) == (project.old, [])
    assert explainer("build", project.project)[0] == 0
    assert project.site == project.new


def test_a_full_disk_for_the_cache_is_no_fault(project: Published) -> None:
    project.publish_the_old()
    cache = project.project / ".cache"
    for file in cache.rglob("*.png"):
        file.write_bytes(b"")
    full = RaiseAt(1, cache, errno.ENOSPC)
    assert explainer("build", project.project, fault=full)[0] == 0
    assert project.site == project.new


def test_a_folder_that_may_not_be_written_is_told(project: Published) -> None:
    project.publish_the_old()
    closed = RaiseAt(1, project.project / ".site.new-", errno.EACCES)
    code, told = explainer("build", project.project, fault=closed)
    assert code == 1
    assert f"Permission denied; allow writing in {project.project}, where the new one is made" in told
    assert (project.site, project.beside) == (project.old, [])


def test_a_place_below_a_file_is_told(project: Published) -> None:
    write(project.project / "site/file", "a file")
    code, told = explainer("build", project.project, "-d", project.project / "site/file/www")
    assert code == 1
    assert "site/file/www cannot be written: " in told
    assert "name another folder" in told
    (project.project / "site/file").unlink()


@pytest.mark.parametrize("number", [1, 9])
def test_an_export_on_a_full_disk_leaves_the_old_one(number: int, tmp_path: Path, project: Published) -> None:
    assert explainer("export", tmp_path / "out", "-p", project.project)[0] == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    full = RaiseAt(number, tmp_path / ".out.new-", errno.ENOSPC)
    code, told = explainer("export", tmp_path / "out", "-p", project.project, fault=full)
    assert (code, told.partition(";")[0]) == (1, f"Error: {tmp_path}/out cannot be written: No space left on device")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
