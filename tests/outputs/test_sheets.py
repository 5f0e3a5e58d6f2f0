"""Pages as sheets of one page."""

from __future__ import annotations

from generator.outputs.sheets import Sheets


def test_headings_go_down_one_level_and_everything_is_open() -> None:
    page = '## One {: #one }\n\n<h3>Two</h3><details class="faq"><summary>Three</summary></details>\n\n#No heading'
    assert Sheets().sheet(page) == (
        '### One {: #one }\n\n<h4>Two</h4><details open class="faq"><summary>Three</summary></details>\n\n#No heading'
    )


def test_an_anchor_that_an_earlier_sheet_has_is_renamed_with_all_that_leads_to_it() -> None:
    sheets = Sheets()
    page = (
        '## A {: #a }\n\n## B {#b}\n\n<svg aria-labelledby="b c"><title id="c">C</title><rect fill="url(#c)"/></svg>'
        '<a href="#a">to a</a><a href="&#35;b">to b</a><a href="../x/#a">elsewhere</a><label for="c">C</label>'
    )
    assert sheets.sheet('## A {: #a }\n\n<p id="c">C</p>') == '### A {: #a }\n\n<p id="c">C</p>'
    assert sheets.sheet(page) == (
        '### A {: #a--2 }\n\n### B {#b}\n\n<svg aria-labelledby="b c--2"><title id="c--2">C</title>'
        '<rect fill="url(#c--2)"/></svg><a href="#a--2">to a</a><a href="&#35;b">to b</a>'
        '<a href="../x/#a">elsewhere</a><label for="c--2">C</label>'
    )
    assert sheets.sheet("## A {: #a }") == "### A {: #a--3 }"


def test_what_content_says_is_no_anchor() -> None:
    sheets = Sheets()
    sheets.sheet('<p id="a"></p>')
    said = "<p>id=&#34;a&#34; &#123;#a&#125;</p>"
    assert sheets.sheet(f'<p id="a">{said}</p>') == f'<p id="a--2">{said}</p>'
