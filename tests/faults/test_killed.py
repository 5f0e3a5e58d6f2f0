"""A build may be killed at any moment: what is published is the old site or the new one, and the next build is none the wiser."""

from __future__ import annotations

import random
import shutil
import signal

import pytest

from tests.faults.in_a_process import KillAt, explainer, number_of_events
from tests.faults.published import Published, published

KILLED = -signal.SIGKILL
EVENTS = ["pre_build", "files", "env", "post_build"]
MORE_EVENTS = [
    *("startup", "config", "nav", "pre_page", "page_read_source", "page_markdown", "page_content", "pre_template"),
    *("template_context", "post_template", "page_context", "post_page", "shutdown"),
]
"""The stages of a build, as MkDocs names them; the latter are tried where tests may take long."""
KILLING_HOOK = f"""
import os, pathlib, signal

def at(event):
    def handle(*_, **__):
        if pathlib.Path(__file__).with_name("stop").read_text() == event:
            os.kill(os.getpid(), signal.SIGKILL)
    return handle

for event in {EVENTS + MORE_EVENTS}:
    globals()["on_" + event] = at(event)
"""
PUBLISHING = {
    "the folder beside is made": ("os.mkdir", ".site.new-", False),
    "the disk is told to write": ("ctypes.dlsym", "syncfs", False),
    "the two are exchanged": ("ctypes.dlsym", "renameat2", False),
    "the old one is removed": ("shutil.rmtree", ".site.new-", True),
    "a file of the old one is removed": ("os.remove", "card.png", True),
}
"""Each step with the event that comes just before it, and whether the new site is published by then."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("killed")
    (folder / "hooks").mkdir()
    (folder / "hooks/stop").write_text("")
    return published(folder, KILLING_HOOK)


def mend(project: Published) -> None:
    """The next build, which nothing disturbs, publishes the new site and leaves nothing else."""
    assert explainer("build", project.project)[0] == 0
    assert (project.site, project.beside) == (project.new, [])


@pytest.mark.parametrize("event", [*EVENTS, *(pytest.param(one, marks=pytest.mark.browser) for one in MORE_EVENTS)])
def test_at_each_stage(event: str, project: Published) -> None:
    project.publish_the_old()
    stop = project.project / "hooks/stop"
    stop.write_text(event)
    told = explainer("build", project.project)
    stop.write_text("")
    assert told == (KILLED, "")
    assert project.site == project.old


@pytest.mark.parametrize("step", PUBLISHING)
def test_at_each_step_of_publishing(step: str, project: Published) -> None:
    project.publish_the_old()
    name, words, is_new = PUBLISHING[step]
    assert explainer("build", project.project, fault=KillAt(name=name, words=words)) == (KILLED, "")
    assert project.site == (project.new if is_new else project.old)
    mend(project)


def test_between_two_renames_where_there_is_no_exchange_the_next_start_brings_the_old_site_back(
    project: Published,
) -> None:
    project.publish_the_old()
    second = KillAt(name="os.rename", words=".site.new-")
    assert explainer("build", project.project, fault=second, platform="darwin") == (KILLED, "")
    assert project.site == {}
    stop = KillAt(name="os.mkdir", words=".site.new-")
    assert explainer("build", project.project, fault=stop) == (KILLED, "")
    assert project.site == project.old
    mend(project)


def test_while_what_is_kept_for_the_next_build_is_put_in_place(project: Published) -> None:
    project.publish_the_old()
    shutil.rmtree(project.project / ".cache")
    assert explainer("build", project.project, fault=KillAt(name="os.rename", words=".build")) == (KILLED, "")
    assert project.site == project.old
    mend(project)
    assert not [
        file for file in (project.project / ".cache").rglob("*.*") if file.suffix not in (".build", ".made", ".png")
    ]


@pytest.mark.browser
def test_at_any_moment(project: Published) -> None:
    project.publish_the_old()
    total = number_of_events("build", project.project)
    outcomes = []
    for moment in random.Random(total).sample(range(1, total), 20):
        project.publish_the_old()
        assert explainer("build", project.project, fault=KillAt(moment)) == (KILLED, "")
        outcomes.append(project.site)
    assert [site for site in outcomes if site not in (project.old, project.new)] == []
    mend(project)
