"""The policy for what pages may run and load: its words, and what it would block."""

from __future__ import annotations

import base64
import hashlib

import pytest

from generator.content_policy import blocked, headers_file, inline_scripts, nginx_file, policy, with_policy

REST = "style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'"


def test_without_scripts_in_pages_only_files_of_the_site_run() -> None:
    assert policy([]) == f"default-src 'self'; script-src 'self'; {REST}"


def test_a_script_in_a_page_is_named_by_its_hash_and_named_once() -> None:
    named = base64.b64encode(hashlib.sha256("a = “1”".encode()).digest()).decode()
    assert policy(["a = “1”", "a = “1”"]) == f"default-src 'self'; script-src 'self' 'sha256-{named}'; {REST}"


def test_webassembly_is_allowed_only_where_it_is_wanted() -> None:
    assert policy([], wasm=True) == f"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; {REST}"


def test_data_and_files_are_no_scripts_in_a_page() -> None:
    page = """
    <script type="application/ld+json">{"a": 1}</script><script id=c type="application/json">{}</script>
    <script src="a.js"></script><script async src=b.js></script><script></script>
    <SCRIPT type="text/javascript">one</SCRIPT><script type=module>two</script><script>three</script >
    """
    assert list(inline_scripts(page)) == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<script>mine</script>", []),
        ("<script>theirs</script>", ["a script that stands in the page"]),
        ('<p onclick="f()">x</p>', ["a script in an attribute"]),
        ('<a href="javascript:f()">x</a>', ["a script in an attribute"]),
        ("<style>p {}</style>", ["a style that stands in the page"]),
        ('<td style="text-align: right">', ["a style that stands in the page"]),
        ('<img alt="" src="https://a.example/x.png">', ["`https://a.example/x.png`, from another host,"]),
        ("<script src=//a.example/x.js></script>", ["`//a.example/x.js`, from another host,"]),
        (
            '<link href="https://a.example/x.css" rel="stylesheet">',
            ["`https://a.example/x.css`, from another host,"],
        ),
        ('<link rel="canonical" href="https://a.example/">', []),
        ('<a href="https://a.example/">style="x" onclick="y"</a>', []),
        ("<p>&lt;script&gt;theirs&lt;/script&gt;</p>", []),
        ('<img src="x.png" srcset="x.png 2x">', []),
        ('<meta content="<script>theirs</script><link rel=stylesheet href=//a.example/x.css> <p style=x>">', []),
    ],
)
def test_what_the_policy_would_block_is_told(html: str, told: list[str]) -> None:
    assert blocked(html, frozenset({"mine"})) == told


def test_the_policy_stands_in_a_page_before_anything_that_it_is_about() -> None:
    page = '<!doctype html><html><head><meta charset="utf-8"><script>a</script></head><body></body></html>'
    assert with_policy(page, "default-src 'self'") == (
        '<!doctype html><html><head><meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
        "<script>a</script></head><body></body></html>"
    )


def test_a_page_without_a_head_stays_as_it_is() -> None:
    assert with_policy("Not found", "default-src 'self'") == "Not found"


OURS = "/*\n  Content-Security-Policy: default-src 'self'\n  X-Content-Type-Options: nosniff\n"


def test_a_headers_file_tells_it_for_all_addresses() -> None:
    assert headers_file("default-src 'self'") == OURS


def test_the_users_own_headers_stay_and_a_policy_of_their_own_wins() -> None:
    own = "/data/*\n  Access-Control-Allow-Origin: *\n\n"
    assert headers_file("default-src 'self'", own) == own.rstrip("\n") + "\n\n" + OURS
    strict = "/*\n  content-security-policy: default-src 'none'\n"
    assert headers_file("default-src 'self'", strict) == strict


def test_nginx_gets_it_quoted_and_for_errors_too() -> None:
    assert nginx_file("default-src 'self'") == (
        "add_header Content-Security-Policy \"default-src 'self'\" always;\n"
        'add_header X-Content-Type-Options "nosniff" always;\n'
    )
