"""Old addresses lead to the new ones, with nothing but HTML."""

from __future__ import annotations

from pathlib import Path

from generator.outputs.redirects import redirects
from generator.pages.site import Site, SiteOptions
from tests.small_site import small_site

FILES = {
    "actors/all.yaml": "no: {name: Norway <&>, formerly: [norway, norge]}",
    "series/nordic.yaml": "title: Nordic talks\nexplainers: [talks]\nformerly: [north]",
    "explainer.yaml": "title: Talks\nformerly: [old-talks]",
    "quotes.yaml": "q: {speaker: no}",
}
WITHOUT_ADDRESS = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Norway &lt;&amp;&gt;</title>
<meta http-equiv="refresh" content="0; url=../no/">
</head>
<body>
<p>This page has a new address: <a href="../no/">Norway &lt;&amp;&gt;</a></p>
</body>
</html>
"""


def made(folder: Path, options: SiteOptions) -> dict[str, str]:
    return {file.path: file.content.decode("utf-8") for file in redirects(Site.of(small_site(folder, FILES), options))}


def test_each_old_address_has_a_page_that_leads_on(tmp_path: Path) -> None:
    assert made(tmp_path, SiteOptions()).keys() == {
        "actors/norway/index.html",
        "actors/norge/index.html",
        "series/north/index.html",
        "explainers/old-talks/index.html",
        "explainers/old-talks/quotes/index.html",
        "explainers/old-talks/sources/index.html",
    }


def test_the_page_is_plain_html_and_shows_the_link(tmp_path: Path) -> None:
    assert made(tmp_path, SiteOptions())["actors/norway/index.html"] == WITHOUT_ADDRESS


def test_the_steps_lead_from_page_to_page(tmp_path: Path) -> None:
    pages = made(tmp_path, SiteOptions())
    assert 'url=../../talks/quotes/"' in pages["explainers/old-talks/quotes/index.html"]
    assert 'url=../talks/"' in pages["explainers/old-talks/index.html"]


def test_where_pages_are_files_so_are_these(tmp_path: Path) -> None:
    pages = made(tmp_path, SiteOptions(directory_urls=False))
    assert 'url=no.html"' in pages["actors/norway.html"]
    assert 'url=../talks/index.html"' in pages["explainers/old-talks/index.html"]


def test_search_engines_are_told_the_address(tmp_path: Path) -> None:
    options = SiteOptions(site_url="https://example.org/site/", base_path="talks")
    page = made(tmp_path, options)["actors/norway/index.html"]
    assert '<link rel="canonical" href="https://example.org/site/talks/actors/no/">' in page
