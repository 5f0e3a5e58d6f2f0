"""The Content-Security-Policy of the site: what its pages may run and load, and how a server is told of it.

A script that stands in a page runs only if its hash is named. The hashes are those of what the theme's templates inline,
so that a text which became a script would not run.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

SCRIPT = re.compile(r"<script\b(?P<attributes>[^>]*)>(?P<code>.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
SOURCE = re.compile(r"\bsrc\s*=", re.IGNORECASE)
DATA = re.compile(r"\btype\s*=\s*[\"']?(?!text/javascript|application/javascript|module)[\w-]+/", re.IGNORECASE)
"""The type of a script element that is no script, such as JSON-LD: no policy is asked about it."""
SUSPECT = re.compile(
    r"<style\b|<[a-z][^>]*?\s(?:style\s*=|on[a-z]+\s*=|href\s*=\s*[\"']?\s*javascript:|(?:src|data|poster)\s*=\s*[\"']?(?:https?:)?//)"
    r"|<link\b[^>]*\b(?:stylesheet|preload|icon)\b[^>]*//|<link\b[^>]*//[^>]*\b(?:stylesheet|preload|icon)\b",
    re.IGNORECASE,
)
"""What may be blocked, or may be words in an attribute: reading the page tells."""
LOADS = frozenset({"src", "data", "poster"})
LINKED = frozenset({"stylesheet", "preload", "icon"})
ELSEWHERE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
HEAD = re.compile(r"<head\b[^>]*>(?:\s*<meta\s+charset\s*=[^>]*>)?", re.IGNORECASE)


def policy(scripts: Iterable[str], *, wasm: bool = False) -> str:
    """The policy under which, of the scripts that stand in pages, exactly `scripts` run.

    `wasm`: whether the site's own scripts may compile WebAssembly. Who may show the site in a frame is left open, since
    its embeds are made for that.
    """
    hashes = sorted({f"'sha256-{_hash(code)}'" for code in scripts})
    run = " ".join(["script-src 'self'", *(["'wasm-unsafe-eval'"] if wasm else []), *hashes])
    rest = "style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'"
    return f"default-src 'self'; {run}; {rest}"


def _hash(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode("utf-8")).digest()).decode("ascii")


def inline_scripts(html: str) -> Iterator[str]:
    """The code of the scripts that stand in `html` itself; data in script elements is left out."""
    for found in SCRIPT.finditer(html):
        if found["code"] and not SOURCE.search(found["attributes"]) and not DATA.search(found["attributes"]):
            yield found["code"]


def blocked(html: str, allowed: frozenset[str]) -> list[str]:
    """What of a page the policy keeps from working, if only the scripts `allowed` may run in it, in an editor's words."""
    if not SUSPECT.search(html) and all(code in allowed for code in inline_scripts(html)):
        return []
    page = _Page(allowed)
    page.feed(html)
    page.close()
    return list(page.blocked)


class _Page(HTMLParser):
    """Reads a page for what is blocked in it."""

    def __init__(self, allowed: frozenset[str]) -> None:
        super().__init__()
        self.allowed = allowed
        self.blocked: dict[str, None] = {}
        self.is_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        written = self.get_starttag_text() or ""
        self.is_script = tag == "script" and not SOURCE.search(written) and not DATA.search(written)
        if tag == "style" or "style" in attributes:
            self._note("a style that stands in the page")
        if any(name.startswith("on") for name in attributes) or _is_script(attributes.get("href", "")):
            self._note("a script in an attribute")
        for address in _loaded(tag, attributes):
            if ELSEWHERE.match(address):
                self._note(f"`{address.strip()}`, from another host,")

    handle_startendtag = handle_starttag

    def handle_data(self, data: str) -> None:
        if self.is_script and data not in self.allowed:
            self._note("a script that stands in the page")

    def handle_endtag(self, tag: str) -> None:
        self.is_script = False

    def _note(self, what: str) -> None:
        self.blocked[what] = None


def _is_script(address: str) -> bool:
    return address.lstrip().lower().startswith("javascript:")


def _loaded(tag: str, attributes: dict[str, str]) -> Iterator[str]:
    if tag == "link" and LINKED.intersection(attributes.get("rel", "").lower().split()):
        yield attributes.get("href", "")
    yield from (value for name, value in attributes.items() if name in LOADS)


def with_policy(html: str, told: str) -> str:
    """The page with the policy in its head, before anything that it is about."""
    found = HEAD.search(html)
    if not found:
        return html
    return f'{html[: found.end()]}\n<meta http-equiv="Content-Security-Policy" content="{told}">{html[found.end() :]}'


def headers_file(told: str, before: str = "") -> str:
    """The `_headers` that Netlify, Cloudflare Pages and their like read; `before` is what the user has in it."""
    if "content-security-policy" in before.lower():
        return before
    lines = ["/*", *(f"  {name}: {value}" for name, value in _headers(told))]
    return "\n".join([*([before.rstrip("\n"), ""] if before else []), *lines]) + "\n"


def nginx_file(told: str) -> str:
    """What nginx includes in the `server` or `location` of the site."""
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in _headers(told))


def _headers(told: str) -> tuple[tuple[str, str], ...]:
    return (("Content-Security-Policy", told), ("X-Content-Type-Options", "nosniff"))
