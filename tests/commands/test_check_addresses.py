"""`explainer check --addresses`, against a server on this machine."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner, Result

from generator.asked_addresses import Answer, State, ask, ask_all
from generator.cli import main
from tests.small_project import small_project

REDIRECTS = {
    "/moved": (301, "/there"),
    "/moved-twice": (308, "/moved"),
    "/for-now": (302, "/there?a=1"),
    "/for-good-then-for-now": (301, "/for-now"),
    "/to-ftp": (301, "ftp://example.org/file"),
    "/to-file": (302, "file:///etc/hostname"),
    "/circle": (301, "/circle"),
    "/nowhere": (301, ""),
}
STATUSES = {"/missing": 404, "/gone": 410, "/forbidden": 403, "/broken": 500}


class Server(BaseHTTPRequestHandler):
    asked: list[str]

    def do_HEAD(self) -> None:
        self._answer(405 if self.path == "/no-head" else 200)

    def do_GET(self) -> None:
        self._answer(200)

    def _answer(self, status: int) -> None:
        self.asked.append(f"{self.command} {self.path}")
        if self.path == "/hangs-up" and self.command == "HEAD":
            self.close_connection = True
            return
        status, target = REDIRECTS.get(self.path, (STATUSES.get(self.path, status), ""))
        self.send_response(status)
        if target:
            self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def asked() -> list[str]:
    """The requests that the server got."""
    return []


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch, asked: list[str]) -> Iterator[str]:
    monkeypatch.setenv("NO_PROXY", "*")
    handler = type("Handler", (Server,), {"asked": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["/there", "/no-head", "/hangs-up", "/with?a=b&c=%20#part", "/письмо?й=ё"])
def test_an_address_that_answers_is_there(path: str, site: str) -> None:
    assert ask(site + path) == Answer(State.THERE)


def test_head_is_asked_first_and_get_only_where_it_fails(site: str, asked: list[str]) -> None:
    ask_all([f"{site}/there", f"{site}/no-head", f"{site}/there"])
    assert asked == ["HEAD /there", "HEAD /no-head", "GET /no-head"]


@pytest.mark.parametrize(
    ("path", "leads_to", "for_good"),
    [
        ("/moved", "/there", True),
        ("/moved-twice", "/there", True),
        ("/for-now", "/there?a=1", False),
        ("/for-good-then-for-now", "/there?a=1", False),
    ],
)
def test_a_redirect_is_followed_to_its_end(path: str, leads_to: str, for_good: bool, site: str) -> None:
    assert ask(site + path) == Answer(State.MOVED, leads_to=site + leads_to, for_good=for_good)


@pytest.mark.parametrize("path", ["/missing", "/gone"])
def test_what_is_gone_is_dead(path: str, site: str) -> None:
    assert ask(site + path).state is State.DEAD


def test_a_host_that_is_gone_is_dead(site: str) -> None:
    assert site
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    assert ask(f"http://127.0.0.1:{port}/") == Answer(State.DEAD, "its host takes no connection")
    assert ask("http://no-such-host.invalid/").state is State.DEAD


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/forbidden", "it answers with status 403"),
        ("/broken", "it answers with status 500"),
        ("/nowhere", "it answers with status 301"),
        ("/circle", "it leads on and on, in a circle perhaps"),
        ("/to-ftp", "it leads to ftp://example.org/file, which is not opened: no web address"),
        ("/to-file", "it leads to file:///etc/hostname, which is not opened: no web address"),
    ],
)
def test_what_cannot_be_known_is_not_called_dead(path: str, said: str, site: str) -> None:
    assert ask(site + path) == Answer(State.UNANSWERED, said)


def test_a_host_that_keeps_silent_is_waited_for_and_left(site: str) -> None:
    assert site
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        assert ask(address, timeout=0.05) == Answer(State.UNANSWERED, "its host does not answer in time")


@pytest.mark.parametrize("address", ["file:///etc/hostname", "ftp://example.org/x", "data:text/plain,x"])
def test_nothing_but_the_web_is_opened(address: str) -> None:
    assert ask(address).state is State.UNANSWERED


SOURCES = """
good: {{title: Good, url: '{0}/there'}}
dead: {{title: Dead, url: '{0}/gone', archived: 'https://archive.example/copy'}}
lost: {{title: Lost, url: '{0}/missing'}}
away: {{title: Away, url: '{0}/moved'}}
shut: {{title: Shut, url: '{0}/forbidden'}}
mail: {{title: Mail, url: 'mailto:a@example.org'}}
none: {{title: None}}
"""
CITED = "explainer.yaml"
EXPLAINER = "answer: {text: They met., sources: [good, dead, lost, away, shut, mail, none]}\npublished: 2025-02-18"


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments], prog_name="explainer")


def project(folder: Path, site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    small_project(folder, {"sources/all.yaml": SOURCES.format(site), "explainer.yaml": EXPLAINER})
    (folder / "content/sources/not-given.yaml").unlink()
    monkeypatch.chdir(folder)


def test_dead_and_moved_addresses_are_notices_with_the_way_out(
    tmp_path: Path, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path, site, monkeypatch)
    told = check("--addresses")
    assert told.exit_code == 0
    assert told.stdout == (
        "content/sources/all.yaml:8:8: notice: the address of the source `dead` is dead: what was there is gone for good"
        " [dead-address]\n"
        "    readers have the archived copy: https://archive.example/copy\n"
        "content/sources/all.yaml:14:8: notice: the address of the source `lost` is dead: there is nothing at this"
        " address [dead-address]\n"
        "    look for a copy in a web archive, and name it in `archived`\n"
        f"content/sources/all.yaml:19:8: notice: the address of the source `away` has moved to {site}/there"
        " [moved-address]\n"
        "    look whether the same text is there, then write that address here\n"
        "content/sources/all.yaml:24:8: notice: the address of the source `shut` gave no answer: it answers with"
        " status 403 [unanswered-address]\n"
        "    open it in a browser; if it is dead, look for a copy in a web archive, and name it in `archived`\n"
        "\n"
        "4 notices in 1 file.\n"
    )
    assert check("--addresses", "--strict").exit_code == 1


def test_without_being_asked_to_nothing_uses_the_network(
    tmp_path: Path, site: str, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path, site, monkeypatch)
    assert check().stdout == "No errors and no notices.\n"
    assert asked == []
