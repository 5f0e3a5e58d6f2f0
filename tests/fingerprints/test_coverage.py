"""An invented explainer of invented talks, with the trouble that real ones have: a date without a year, an abbreviation
that is also a word, figures without a claimant, partial names with titles, "this month", headings without facts."""

from decimal import Decimal

from generator.fingerprints.coverage import Coverage, SetAside, Use, coverage_of

ARTICLE = (
    "3 Mar: Ostra-Noria and the Tarn Republic have held their first high-level talks since the ferry war began, fuelling "
    "worries over Tarn’s return to the Sound League while leaving Holm out of the room.",
    "Tarn And Ostra-Noria Move Closer",
    "Top officials met in Port Sabel to discuss the ferry war. Speaking for ON were Foreign Secretary Ada Brant and special "
    "envoy Mika Roos, while Tarn’s Foreign Minister Odo Vance led the other side.",
    "However, Holm’s President Ina Solheim insists that nothing be imposed on Lindby, as Holm has already lost nearly 20% "
    "of its waters.",
    "Kestrel’s Influence And A Shift In Policy",
    "The talks come days after former President Karl Kestrel’s call with Vance. Kestrel was confident, stating, “Tarn wants "
    "to do something. This should have ended long ago.”",
    "Solheim, however, criticised the call. “This isn’t helping Holm. It’s bringing Tarn back into the League,” she said.",
    "ON and its allies have imposed over 14,500 sanctions since 1998, leading to a $75 billion loss for yards that left. "
    "Officials now expect some yards to return in 2003.",
    "Holm Left Out",
    "She added that Holm had been left out on purpose. “The meeting in Port Sabel came as a surprise to us, as it did to many,”"
    " she said.",
    "Members are pushed to raise spending on lighthouses to 5% of GDP, well above the 2% agreed in 1994.",
    "Vance praised Kestrel, stating, “He is the only leader who has openly named the League’s part in the crisis.”",
    "A Summit On The Horizon?",
    "No date is set, but spokesman Pim Dalgaard hinted at a meeting this month at Mar-el-Vento, on 12 or 21 March 1999, and "
    "the world watches with concern.",
)

KESTREL = Use("quote", "Tarn wants … [it] should have ended long ago", "quotes: kestrel-confident")
SOLHEIM = Use("quote", "The meeting in Port Sabel came as a surprise to us", "quotes: solheim-surprise")
SANCTIONS = Use("figure", "", "figures: sanctions", (Decimal(14500),))
LOSS = Use("figure", "", "figures: loss", (Decimal(75_000_000_000),))
WATERS = Use("figure", "nearly 20% of its waters", "figures: waters", (Decimal(20),))
ON = Use("name", "ON", "actors: ostra-noria")
OSTRA_NORIA = Use("name", "Ostra-Noria", "actors: ostra-noria")
TARN = Use("name", "Tarn", "actors: tarn")
VANCE = Use("name", "Vance", "actors: odo-vance")
HOLM = Use("name", "Holm", "actors: holm")
SINCE = Use("date", "1998~", "timeline: first sanctions")
TALKS = Use("date", "1999-03-03/1999-03-04", "timeline: the talks")
SUMMIT = Use("date", "1999-03-21", "timeline: the summit")
USES = (KESTREL, SOLHEIM, SANCTIONS, LOSS, WATERS, ON, OSTRA_NORIA, TARN, VANCE, HOLM, SINCE, TALKS, SUMMIT)


def told(coverage: Coverage) -> list[tuple[int, tuple[Use, ...], list[str], tuple[str, ...]]]:
    return [
        (paragraph.number, paragraph.used, [mention.text for mention in paragraph.left_out], paragraph.set_aside)
        for paragraph in coverage.paragraphs
    ]


def test_the_report_says_what_of_each_paragraph_is_used_and_what_is_left_out_and_why() -> None:
    notes = (SetAside("11", "about another dispute"), SetAside("12-13", "a paraphrase in quotation marks"))
    assert told(coverage_of(ARTICLE, USES, notes)) == [
        (1, (OSTRA_NORIA, TARN, HOLM, TALKS), ["Sound League"], ()),
        (2, (OSTRA_NORIA, TARN), [], ()),
        (3, (ON, TARN, VANCE), ["Port Sabel", "Foreign Secretary Ada Brant", "Mika Roos"], ()),
        (4, (WATERS, HOLM), ["President Ina Solheim", "Lindby"], ()),
        (5, (), [], ()),
        (6, (KESTREL, TARN, VANCE), ["President Karl Kestrel"], ()),
        (7, (TARN, HOLM), ["“This isn’t helping Holm. It’s bringing Tarn back into the League,”"], ()),
        (8, (SANCTIONS, LOSS, ON, SINCE), ["2003"], ()),
        (9, (HOLM,), [], ()),
        (10, (SOLHEIM, HOLM), [], ()),
        (11, (), ["5%", "GDP", "2%", "1994"], ("about another dispute",)),
        (
            12,
            (VANCE,),
            ["Kestrel", "“He is the only leader who has openly named the League’s part in the crisis.”"],
            ("a paraphrase in quotation marks",),
        ),
        (13, (), [], ("a paraphrase in quotation marks",)),
        (14, (SUMMIT,), ["Pim Dalgaard", "Mar-el-Vento"], ()),
    ]


def test_a_note_about_a_paragraph_that_the_text_does_not_have_is_told() -> None:
    beyond = SetAside("14-15", "not there")
    assert coverage_of(ARTICLE, (), (SetAside("14", "there"), beyond)).beyond_the_end == (beyond,)


def test_without_uses_everything_is_left_out() -> None:
    coverage = coverage_of(ARTICLE[5:6], ())
    assert told(coverage) == [
        (
            1,
            (),
            ["President Karl Kestrel", "Vance", "“Tarn wants to do something. This should have ended long ago.”"],
            (),
        )
    ]
    assert [mention.kind for mention in coverage.paragraphs[0].left_out] == ["name", "name", "quotation"]


def test_a_quote_over_two_paragraphs_is_used_in_both() -> None:
    paragraphs = ("He said: “We will wait.", "“We will not wait for ever.”", "Nobody did.")
    quote = Use("quote", "We will wait. We will not wait for ever", "quotes: wait")
    assert told(coverage_of(paragraphs, (quote,))) == [(1, (quote,), [], ()), (2, (quote,), [], ()), (3, (), [], ())]


def test_a_date_of_a_month_stands_for_the_month_and_not_for_its_year() -> None:
    day = Use("date", "1999-03-03", "timeline: the talks")
    assert told(coverage_of(("It was March 1999.", "It was in 1999.", "It was on 3.3.1999."), (day,))) == [
        (1, (day,), [], ()),
        (2, (), ["1999"], ()),
        (3, (day,), [], ()),
    ]
