"""Cases of quotes that stand and quotes that do not: a false alarm is as bad as a miss."""

from dataclasses import dataclass

import pytest

from generator.fingerprints.matching import check_quote
from tests.fingerprints.written_and_read import fingerprint_of

NEWS = """\
Islands Open Talks in Quillhaven

Envoys of Northmark and the Sund Republic met in Quillhaven on Tuesday, their first high-level talks since the ferry war.

“We did not come here to sign anything. We came to listen,” Foreign Minister Ada Brant said. “The straits are not for \
sale,” she added.

Northmark has seized over 21,000 nets since 2019, a loss of $324 million, or nearly 20% of the catch. It isn’t clear \
who counted them; the fishermen’s union disputes the figure.

Brant called the ban “one of the root causes” of what she named a “slow, cold war”. Her counterpart said: “He [the \
harbour master] is the first — and, so far, the only — official who has openly said so.”

Asked about the co-ordination of patrols, Premier Odo Vance paused… and then answered: “No comment. Not today.”
"""

TRANSCRIPT = """\
BRANT: We agreed on the lights and the buoys. The rest is open.
VANCE: We agreed on nothing at all. The rest is talk.
BRANT: Then why are you here, Premier?
"""

WRAPPED = """\
The delegations will re-open nego-
tiations in May, said a low-
ranking official, and the Sund-
Northmark border stays shut. Inter\u00ad
national inspectors will count 21 000
nets and pay 1.250.000 crowns —
or nothing.

“We have waited long enough,” Vance told the
chamber, “and our patience is at an end.

“Nobody will speak for us again.”
"""

DECOMPOSED = "Le café de l’hôtel a fermé : « Nous n’attendrons plus », dit Zoé Brânt. Coût : 21\u202f000 €.".replace(
    "é", "e\u0301"
)
LIGATURES = "The oﬃcial ﬁgures are ﬂawed, the ﬁrst audit of ﬁsh stocks found; ½ of them are made up."
HIDDEN = "A\u200b cease\u00adfire\u00a0is\u2009in force\u202fat\ufeff the \u200estraits\u200f today."
CYRILLIC = "«Мы не подписали ничего, — сказал министр Брант. — Проливы не продаются». Ёлка стоит 21 000 крон."
CHINESE = (
    "北马克外长布兰特星期二说：“我们没有签署任何文件，海峡不出售。”松德共和国总理万斯表示不同意，但愿意在五月继续谈判。"
)
ARABIC = "قال الوزير برانت: «لم نوقّع أي شيء، والمضائق ليست للبيع». وأضاف أن المحادثات ستستمر في مايو."
JAPANESE = "ブラント外相は火曜日、「我々は何も署名していない。海峡は売り物ではない」と述べ、ﾀﾞﾒだと付け加えた。"
TURKISH = "İki taraf anlaşmadı. Işıklar açık kaldı, dedi İlker Brant salı günü."
GREEK = "Ο ΥΠΟΥΡΓΟΣ είπε: «Δεν υπογράψαμε τίποτα, οι πορθμοί δεν πωλούνται»."
GERMAN = "„Wir haben nichts unterschrieben“, sagte Brant in der Hauptstraße. „Das ist auch gut so.“"
HEBREW = 'שר החוץ של צה"ל אמר כי המיצרים אינם למכירה בשום מחיר.'


@dataclass(frozen=True)
class Case:
    about: str
    source: str
    quote: str


STANDS = [
    Case("as printed", NEWS, "We did not come here to sign anything. We came to listen"),
    Case("straight apostrophe for a curly one", NEWS, "It isn't clear who counted them"),
    Case("the apostrophe of a plural", NEWS, "the fishermen's union disputes the figure"),
    Case("a backtick for an apostrophe", NEWS, "It isn`t clear who counted them"),
    Case("a closing comma inside the quotation marks", NEWS, "We came to listen."),
    Case("a closing comma outside", NEWS, "We did not come here to sign anything. We came to listen”,"),
    Case("no closing mark at all", NEWS, "The straits are not for sale"),
    Case("an exclamation mark at the end", NEWS, "The straits are not for sale!"),
    Case("straight nested quotation marks", NEWS, 'Brant called the ban "one of the root causes" of what she named'),
    Case("single nested quotation marks", NEWS, "Brant called the ban 'one of the root causes' of what she named"),
    Case("guillemets for nested marks", NEWS, "called the ban «one of the root causes» of what she named"),
    Case(
        "guillemets with narrow spaces", NEWS, "called the ban «\u202fone of the root causes\u202f» of what she named"
    ),
    Case("a comma inside the nested marks", NEWS, "a ‘slow, cold war.’ Her counterpart said"),
    Case(
        "a spaced hyphen for an em dash", NEWS, "is the first - and, so far, the only - official who has openly said so"
    ),
    Case("an unspaced em dash", NEWS, "is the first—and, so far, the only—official who has openly said so"),
    Case("a spaced en dash", NEWS, "is the first – and, so far, the only – official who has openly said so"),
    Case("two hyphens for a dash", NEWS, "is the first -- and, so far, the only -- official who has openly said so"),
    Case("a non-breaking hyphen", NEWS, "their first high\u2011level talks since the ferry war"),
    Case("an en dash in a compound", NEWS, "their first high–level talks since the ferry war"),
    Case("an ellipsis character between two parts", NEWS, "We did not come here … We came to listen"),
    Case("three full stops", NEWS, "We did not come here... We came to listen"),
    Case("spaced full stops", NEWS, "We did not come here . . . We came to listen"),
    Case("an ellipsis in square brackets", NEWS, "We did not come here […] We came to listen"),
    Case("three full stops in square brackets", NEWS, "We did not come here [...] We came to listen"),
    Case("an ellipsis in round brackets", NEWS, "We did not come here (…) We came to listen"),
    Case("four full stops", NEWS, "We did not come here.... We came to listen"),
    Case("an ellipsis at the start and at the end", NEWS, "… come here to sign anything. We came …"),
    Case("an ellipsis over the words of the attribution", NEWS, "We came to listen … The straits are not for sale"),
    Case("an ellipsis that the source prints", NEWS, "Premier Odo Vance paused… and then answered"),
    Case("an inserted word", NEWS, "We [Northmark] did not come here to sign anything"),
    Case("an insertion that the source prints", NEWS, "He [the harbour master] is the first"),
    Case("another insertion than the source's", NEWS, "He [Mr Holt] is the first"),
    Case("a change of case in brackets", NEWS, "[D]id not come here to sign anything"),
    Case("a change of case that the source prints", "“[W]e came to listen,” she wrote.", "[W]e came to listen"),
    Case("a change of case taken back", "“[W]e came to listen,” she wrote.", "We came to listen"),
    Case("a changed word in brackets", NEWS, "The straits are not [being sold]"),
    Case("an ending changed in brackets", NEWS, "fishermen’s union disput[ed] the figure"),
    Case("a contraction changed in brackets", NEWS, "[She]’s clear who counted them"),
    Case("a compound changed in brackets", NEWS, "Asked about the co-[operation] of patrols"),
    Case("a sic", NEWS, "Northmark has seized over [sic] 21,000 nets since 2019"),
    Case("a capital at the start of the quote", NEWS, "Come here to sign anything"),
    Case("capitals all through", NEWS, "THE STRAITS ARE NOT FOR SALE"),
    Case("no thousands separator", NEWS, "has seized over 21000 nets since 2019"),
    Case("a space as thousands separator", NEWS, "has seized over 21 000 nets since 2019"),
    Case("a thin space as thousands separator", NEWS, "has seized over 21\u2009000 nets since 2019"),
    Case("a point as thousands separator", NEWS, "has seized over 21.000 nets since 2019"),
    Case("an apostrophe as thousands separator", NEWS, "has seized over 21’000 nets since 2019"),
    Case("a space before the per cent sign", NEWS, "or nearly 20 % of the catch"),
    Case("white space of all kinds", NEWS, "The\u00a0straits \n are\tnot\u2003for  sale"),
    Case("a soft hyphen in the quote", NEWS, "The straits are not for sa\u00adle"),
    Case("a zero-width space in the quote", NEWS, "The straits\u200b are not for sale"),
    Case("a run over two sentences", NEWS, "No comment. Not today."),
    Case("a run over a semicolon", NEWS, "who counted them; the fishermen’s union"),
    Case("four words", NEWS, "one of the root"),
    Case("two words", NEWS, "root causes"),
    Case("one word", NEWS, "listen"),
    Case("a speech in a transcript", TRANSCRIPT, "We agreed on nothing at all. The rest is talk."),
    Case("a speech with its speaker", TRANSCRIPT, "Vance: We agreed on nothing at all"),
    Case("a word parted at a line's end", WRAPPED, "The delegations will re-open negotiations in May"),
    Case("a compound parted at a line's end", WRAPPED, "in May, said a low-ranking official"),
    Case(
        "a word and a compound parted at lines' ends",
        WRAPPED,
        "re-open negotiations in May, said a low-ranking official",
    ),
    Case("names parted at a line's end", WRAPPED, "and the Sund-Northmark border stays shut"),
    Case("a soft hyphen at a line's end", WRAPPED, "International inspectors will count 21,000 nets"),
    Case("points as thousands separators in the source", WRAPPED, "pay 1,250,000 crowns – or nothing"),
    Case("a line's end in the quote", NEWS, "We did not come here to sign any-\nthing. We came to listen"),
    Case(
        "a quotation that runs over two paragraphs",
        WRAPPED,
        "our patience is at an end. Nobody will speak for us again",
    ),
    Case("composed letters for decomposed ones", DECOMPOSED, "Le café de l'hôtel a fermé"),
    Case("French spacing, and none", DECOMPOSED, "l’hôtel a fermé: “Nous n’attendrons plus”, dit Zoé Brânt"),
    Case("a narrow space in the source's number", DECOMPOSED, "Coût : 21000 €"),
    Case("ligatures in the source", LIGATURES, "The official figures are flawed, the first audit of fish stocks found"),
    Case("ligatures in the quote", LIGATURES, "the ﬁrst audit of fish stocks found"),
    Case("a fraction", LIGATURES, "½ of them are made up"),
    Case("hidden characters in the source", HIDDEN, "A ceasefire is in force at the straits today"),
    Case(
        "Cyrillic with straight marks and hyphens",
        CYRILLIC,
        "Мы не подписали ничего, - сказал министр Брант. - Проливы",
    ),
    Case("Cyrillic, a shorter quote", CYRILLIC, "проливы не продаются"),
    Case("Chinese, words without spaces", CHINESE, "我们没有签署任何文件，海峡不出售"),
    Case("Chinese with a fullwidth comma for a plain one", CHINESE, "我们没有签署任何文件, 海峡不出售"),
    Case("Chinese, two words", CHINESE, "海峡"),
    Case("Chinese with an insertion", CHINESE, "我们[北马克]没有签署任何文件"),
    Case("Japanese, halfwidth letters in the source", JAPANESE, "ダメだと付け加えた"),
    Case(
        "Japanese with other quotation marks",
        JAPANESE,
        "ブラント外相は火曜日、“我々は何も署名していない。海峡は売り物ではない”と述べ",
    ),
    Case("Arabic with other quotation marks", ARABIC, 'قال الوزير برانت: "لم نوقّع أي شيء، والمضائق ليست للبيع"'),
    Case("Turkish capitals at the start", TURKISH, "iki taraf anlaşmadı. ışıklar açık kaldı"),
    Case("Greek capitals and the final sigma", GREEK, "Ο υπουργός είπε: «Δεν υπογράψαμε τίποτα".replace("ό", "ο")),
    Case("German quotation marks", GERMAN, "Wir haben nichts unterschrieben’, sagte Brant in der Hauptstraße"),
    Case("Hebrew with a gershayim", HEBREW, "שר החוץ של צה״ל אמר כי המיצרים"),
]

FAILS = [
    Case("one changed word", NEWS, "We did not come here to discuss anything. We came to listen"),
    Case("one changed word at the end", NEWS, "We did not come here to sign papers"),
    Case("one changed word at the start", NEWS, "They did not come here to sign anything"),
    Case("a dropped not", NEWS, "We did come here to sign anything"),
    Case("a dropped not in four words", NEWS, "straits are for sale"),
    Case("an added not", NEWS, "We came not to listen"),
    Case("a word left out without an ellipsis", NEWS, "We did not come to sign anything"),
    Case("a singular for a plural", NEWS, "The strait are not for sale"),
    Case("another form of a word", NEWS, "We did not come here to signing anything"),
    Case("two words swapped", NEWS, "The straits not are for sale"),
    Case("a misspelt name", NEWS, "Foreign Minister Ada Brandt said"),
    Case("a contraction written out", NEWS, "It is not clear who counted them"),
    Case("two half-sentences stitched together", NEWS, "We did not come here for sale"),
    Case("two sentences without the attribution between", NEWS, "We came to listen. The straits are not for sale"),
    Case("two partial quotations without the words between", NEWS, "one of the root causes of a slow, cold war"),
    Case("a word from the next sentence", NEWS, "The straits are not for sale she"),
    Case("a word from the next sentence, after a comma", NEWS, "The straits are not for sale, she"),
    Case("the attribution drawn into the quotation", NEWS, "We came to listen, Foreign Minister Ada Brant said"),
    Case("a comma for a full stop", NEWS, "We did not come here to sign anything, we came to listen"),
    Case("a question mark in the middle", NEWS, "No comment? Not today."),
    Case("a dropped inner comma", NEWS, "a slow cold war"),
    Case("a space for the hyphen of a compound", NEWS, "their first high level talks since the ferry war"),
    Case("a compound written as one word", NEWS, "Asked about the coordination of patrols"),
    Case("nested quotation marks dropped", NEWS, "Brant called the ban one of the root causes of what she named"),
    Case("one digit changed", NEWS, "has seized over 22,000 nets since 2019"),
    Case("a digit too many", NEWS, "has seized over 210,000 nets since 2019"),
    Case("another currency", NEWS, "a loss of €324 million, or nearly"),
    Case("the per cent sign dropped", NEWS, "or nearly 20 of the catch"),
    Case("a number spelled out", NEWS, "or nearly twenty per cent of the catch"),
    Case("a wrong part after an ellipsis", NEWS, "We did not come here … to surrender the straits"),
    Case("a wrong part before an insertion", NEWS, "We could not [Northmark] come here to sign anything"),
    Case("a changed word beside a change of case", NEWS, "[D]id not come here to seal anything"),
    Case("a short wrong part between ellipses", NEWS, "We did not … surrender … to listen"),
    Case("nothing but an insertion", NEWS, "[…] [applause]"),
    Case("two words that are not neighbours", NEWS, "root catch"),
    Case("one word that is not there", NEWS, "surrender"),
    Case("speakers swapped", TRANSCRIPT, "Brant: We agreed on nothing at all."),
    Case("the order of two speeches swapped", TRANSCRIPT, "The rest is talk. BRANT: We agreed on the lights"),
    Case("half of one speech with half of another", TRANSCRIPT, "We agreed on nothing at all. The rest is open."),
    Case("a hyphenated word with a changed half", WRAPPED, "The delegations will re-open negotiators in May"),
    Case("thousands read as units", WRAPPED, "will count 21 nets"),
    Case("an accent dropped", DECOMPOSED, "Le cafe de l’hôtel a fermé"),
    Case("Cyrillic, a dropped not", CYRILLIC, "Мы подписали ничего, — сказал министр Брант"),
    Case("Cyrillic, е for ё", CYRILLIC, "Елка стоит 21 000 крон"),
    Case("Cyrillic, Latin letters that look alike", CYRILLIC, "сказал министр Бpaнт"),
    Case("Chinese, a dropped not", CHINESE, "我们签署任何文件，海峡不出售"),
    Case("Chinese, one character changed", CHINESE, "我们没有签署任何条件，海峡不出售"),
    Case("Chinese, stitched halves", CHINESE, "布兰特星期二说：“我们没有签署任何文件，但愿意在五月继续谈判"),
    Case("Arabic, a dropped not", ARABIC, "قال الوزير برانت: «نوقّع أي شيء، والمضائق"),
    Case("Japanese, one character changed", JAPANESE, "我々は何も署名している。海峡は売り物ではない"),
    Case("German, a changed word", GERMAN, "Wir haben alles unterschrieben“, sagte Brant"),
]


@pytest.mark.parametrize("case", STANDS, ids=lambda case: case.about)
def test_a_quote_that_its_source_prints_stands(case: Case) -> None:
    assert check_quote(case.quote, fingerprint_of(case.source)).missing == ()
    assert check_quote(case.quote, fingerprint_of(case.source)).stands


@pytest.mark.parametrize("case", FAILS, ids=lambda case: case.about)
def test_a_quote_that_its_source_does_not_print_fails(case: Case) -> None:
    assert not check_quote(case.quote, fingerprint_of(case.source)).stands
