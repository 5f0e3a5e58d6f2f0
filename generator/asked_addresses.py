"""Whether an address still answers. The one module that uses the network, and only when `check --addresses` asks it to."""

from __future__ import annotations

import http.client
import socket
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

AT_ONCE = 4
"""Hosts that are asked at one time; of each host, one address after another."""
TIMEOUT = 20.0
MOST_STEPS = 10
SCHEMES = ("http", "https")
MOVED_FOR_GOOD = (301, 308)
MOVED = (*MOVED_FOR_GOOD, 302, 303, 307)
GONE = {404: "there is nothing at this address", 410: "what was there is gone for good"}
KEPT_IN_PATHS = "/%:@!$&'()*+,;=~-._?"
HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; explainer check --addresses)", "Accept": "*/*"}


class State(StrEnum):
    THERE = "there"
    MOVED = "moved"
    DEAD = "dead"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an address; `said` is why it is dead or unanswered, `leads_to` where it has moved."""

    state: State
    said: str = ""
    leads_to: str = ""
    for_good: bool = False


def ask_all(
    addresses: Iterable[str], *, timeout: float = TIMEOUT, asked: Callable[[str], object] = lambda address: None
) -> dict[str, Answer]:
    """The answers, by address. `asked` is called after each one."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in dict.fromkeys(addresses):
        by_host[urlsplit(address).netloc].append(address)

    def ask_host(of_host: list[str]) -> list[tuple[str, Answer]]:
        answers = []
        for address in of_host:
            answers.append((address, ask(address, timeout=timeout)))
            asked(address)
        return answers

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(pair for pairs in pool.map(ask_host, by_host.values()) for pair in pairs)


def ask(address: str, *, timeout: float = TIMEOUT) -> Answer:
    """Follows an address to where it leads. Only http and https are ever opened."""
    here, for_good = address, True
    for _ in range(MOST_STEPS):
        if urlsplit(here).scheme not in SCHEMES:
            return Answer(State.UNANSWERED, f"it leads to {here}, which is not opened: no web address")
        try:
            status, target = _status(here, timeout)
        except (OSError, http.client.HTTPException, ValueError) as fault:
            return _fault(fault)
        if status in MOVED and target:
            here, for_good = urljoin(here, target), for_good and status in MOVED_FOR_GOOD
        elif status in GONE:
            return Answer(State.DEAD, GONE[status])
        elif status >= 300:
            return Answer(State.UNANSWERED, f"it answers with status {status}")
        else:
            return Answer(State.THERE) if here == address else Answer(State.MOVED, leads_to=here, for_good=for_good)
    return Answer(State.UNANSWERED, "it leads on and on, in a circle perhaps")


def _status(address: str, timeout: float) -> tuple[int, str]:
    """HEAD, and GET where HEAD is not answered well: some servers know only that one."""
    try:
        status, target = _request("HEAD", address, timeout)
    except (ConnectionError, http.client.HTTPException):
        status, target = 400, ""
    return (status, target) if status < 400 else _request("GET", address, timeout)


def _request(method: str, address: str, timeout: float) -> tuple[int, str]:
    request = urllib.request.Request(_ascii(address), method=method, headers=HEADERS)  # noqa: S310 (the scheme was looked at)
    try:
        with _OPENER.open(request, timeout=timeout) as answer:
            return answer.status, ""
    except HTTPError as answer:
        with answer:
            return answer.code, answer.headers.get("Location", "")
    except URLError as fault:
        raise fault.reason if isinstance(fault.reason, OSError) else OSError(str(fault.reason)) from None


class _NotFollowed(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """Each step is looked at before it is taken."""


def _opener() -> urllib.request.OpenerDirector:
    """One that knows no files, no FTP and nothing else."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPErrorProcessor,
        _NotFollowed,
    ):
        opener.add_handler(handler())
    return opener


_OPENER = _opener()


def _ascii(address: str) -> str:
    """Letters of every script in the path are written as servers read them."""
    parts = urlsplit(address)
    return urlunsplit(
        (parts.scheme, parts.netloc, quote(parts.path, KEPT_IN_PATHS), quote(parts.query, KEPT_IN_PATHS), "")
    )


def _fault(fault: Exception) -> Answer:
    if isinstance(fault, socket.gaierror):
        return Answer(State.DEAD, "its host is not known any more")
    if isinstance(fault, TimeoutError):
        return Answer(State.UNANSWERED, "its host does not answer in time")
    if isinstance(fault, ConnectionRefusedError):
        return Answer(State.DEAD, "its host takes no connection")
    return Answer(State.UNANSWERED, f"its host cannot be asked: {getattr(fault, 'strerror', None) or fault}")
