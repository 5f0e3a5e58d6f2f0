"""Where each claim of the first source of the Riyadh explainer stands on its pages, and each error that it makes."""

from __future__ import annotations

from dataclasses import dataclass

OVERVIEW, TABLE, POSITIONS, QUOTES = "", "table/", "positions/", "quotes/"
FIGURES, TIMELINE, SOURCES = "figures/", "timeline/", "sources/"

MEETING = "riyadh-2025-02-18"
ARTICLE = "riyadh-article-2025-02-21"


@dataclass(frozen=True, slots=True)
class Carrier:
    """Where a reader finds it.

    `page` is the path below the explainer's own, `anchor` the record's there ("" where it has none), and `words` are
    words that stand on that page.
    """

    page: str
    anchor: str
    words: str


CLAIMS: dict[int, tuple[Carrier, ...]] = {
    # The article is dated "21 Feb", without a year.
    1: (Carrier(SOURCES, ARTICLE, "It is dated “21 Feb” with no year"),),
    # The first high-level talks since the war began; Blinken and Lavrov had met for ten minutes.
    2: (
        Carrier(OVERVIEW, "first-formal-talks", "first official high-level contact of Washington and Moscow"),
        Carrier(OVERVIEW, "first-formal-talks", "for about ten minutes on 2 March 2023"),
    ),
    # Worry that Moscow is let back into world diplomacy, with Ukraine left out.
    3: (Carrier(OVERVIEW, "moscow-let-back-in", "is being let back into world diplomacy"),),
    # The place.
    4: (
        Carrier(TABLE, MEETING, "Diriyah Palace, Riyadh, Saudi Arabia"),
        Carrier(TIMELINE, "riyadh-talks", "for four and a half hours"),
    ),
    # The aim: to end the war and to mend relations; the two sides weighted it differently.
    5: (Carrier(OVERVIEW, "", "the two sides weighted it differently"),),
    # The American delegation.
    6: (
        Carrier(TABLE, MEETING, "Marco Rubio"),
        Carrier(TABLE, MEETING, "Mike Waltz"),
        Carrier(TABLE, MEETING, "Special Envoy to the Middle East"),
    ),
    # Lavrov led the Russians; the article leaves out Ushakov, Dmitriev and the hosts.
    7: (
        Carrier(TABLE, MEETING, "Sergey Lavrov"),
        Carrier(TABLE, MEETING, "Yuri Ushakov"),
        Carrier(TABLE, MEETING, "two others place him outside the political session"),
        Carrier(TABLE, MEETING, "Faisal bin Farhan"),
        Carrier(TABLE, MEETING, "Musaed al-Aiban"),
    ),
    # Rubio: both sides agreed to form high-level teams.
    8: (
        Carrier(OVERVIEW, "what-was-agreed", "high-level teams to negotiate a settlement"),
        Carrier(TABLE, "outcome-teams", "Each side will name a high-level team"),
    ),
    # Rubio: an end to the war could open wider cooperation.
    9: (
        Carrier(TABLE, "outcome-cooperation", "They will prepare cooperation on world affairs"),
        Carrier(QUOTES, "rubio-opportunities", "partner with the Russians geopolitically"),
    ),
    # Zelenskyy: no settlement imposed on Kyiv.
    10: (
        Carrier(POSITIONS, "negotiating-teams--ukraine--2025-02-17", "not one imposed on it"),
        Carrier(QUOTES, "zelenskyy-not-without-ukraine", "on how to end the war in Ukraine without Ukraine"),
    ),
    # Nearly 20% of the territory, an estimate that includes what was held since 2014.
    11: (
        Carrier(FIGURES, "territory-held", "of Ukraine’s territory is under Russian control"),
        Carrier(FIGURES, "territory-held", "it is not what was lost since 2022"),
    ),
    # The talks came days after Trump's call with Putin.
    12: (
        Carrier(TIMELINE, "trump-putin-call", "six days before Riyadh"),
        Carrier(OVERVIEW, "policy-shift", "the sitting president"),
    ),
    # A major shift away from isolating Moscow: a judgement, and said to be one.
    13: (
        Carrier(OVERVIEW, "policy-shift", "that is its judgement"),
        Carrier(POSITIONS, "moscow-isolation--united-states--2025-02-12", "Direct contact with Moscow"),
    ),
    # Trump was confident of a deal; the quotation.
    14: (
        Carrier(TIMELINE, "trump-mar-a-lago", "“much more confident” of a deal"),
        Carrier(QUOTES, "trump-russia-wants", "This should have ended long ago"),
    ),
    # Zelenskyy: Washington helps Russia out of isolation; the quotation.
    15: (
        Carrier(POSITIONS, "moscow-isolation--ukraine--2025-02-19", "not to lead Putin out of years of isolation"),
        Carrier(QUOTES, "zelenskyy-isolation", "bringing Putin back into global discussions"),
    ),
    # New ambassadors soon, by Lavrov's account.
    16: (Carrier(TABLE, "outcome-ambassadors", "New ambassadors are to be appointed soon"),),
    # Work on lifting diplomatic restrictions.
    17: (Carrier(TABLE, "outcome-missions", "so that embassies and consulates can work normally"),),
    # Russia stressed normal diplomatic work; the damage is older than the invasion.
    18: (
        Carrier(POSITIONS, "embassies--russia--2025-02-18", "Ambassadors as soon as possible"),
        Carrier(POSITIONS, "embassies", "Both sides date it earlier"),
    ),
    # Over 21,000 sanctions, with no counter named.
    19: (Carrier(FIGURES, "sanctions-imposed", "The first source names no counter"),),
    # $324 billion lost: a claim by Dmitriev.
    20: (
        Carrier(FIGURES, "us-company-losses", "profits forgone included"),
        Carrier(OVERVIEW, "", "That is a claim on a sheet that Kirill Dmitriev brought to Riyadh"),
    ),
    # That the sanctions led to the loss is not supported.
    21: (Carrier(FIGURES, "us-company-losses", "Dmitriev blames the leaving"),),
    # Some American companies back in 2025: one official's expectation.
    22: (Carrier(OVERVIEW, "", "American companies back in Russia in the second quarter of 2025"),),
    # Ukraine and the NATO allies were absent.
    23: (
        Carrier(OVERVIEW, "not-in-the-room", "had no seat"),
        Carrier(TABLE, "", "Rubio told European ministers that most of the conversation"),
        Carrier(TABLE, "", "NATO’s European members"),
    ),
    # Zelenskyy: the meeting came as a surprise.
    24: (Carrier(QUOTES, "zelenskyy-surprise", "came as a surprise to us, just as it did to many others"),),
    # Both acknowledged concessions: contradicted for Russia.
    25: (
        Carrier(OVERVIEW, "concessions-by-whom", "Moscow is not on record with that"),
        Carrier(POSITIONS, "concessions--russia--2025-02-18", "The first source says that Russia, too"),
    ),
    # Ukraine rejects an imposed settlement.
    26: (
        Carrier(POSITIONS, "negotiating-teams--ukraine--2025-02-17", "No decision on ending the war without Ukraine"),
    ),
    # Europeans worried about being sidelined.
    27: (
        Carrier(OVERVIEW, "europe-sidelined", "feared to be passed over"),
        Carrier(TIMELINE, "paris-first", "They are worried about being sidelined"),
    ),
    # Trump pushed for 5% of GDP; not a subject in Riyadh.
    28: (
        Carrier(FIGURES, "nato-spending-demand", "on defence, asked of every NATO member"),
        Carrier(POSITIONS, "defence-spending", "Not a subject of the Riyadh talks"),
    ),
    # The 2% of 2014, a guideline.
    29: (Carrier(FIGURES, "nato-spending-guideline", "it is a guideline and binds nobody"),),
    # Russia pushes for an end to sanctions: disputed whether in Riyadh.
    30: (
        Carrier(POSITIONS, "sanctions--russia--2025-02-15", "Barriers to trade removed and sanctions eased"),
        Carrier(OVERVIEW, "sanctions-in-dispute", "Lifting sanctions was not discussed"),
    ),
    # In particular the oil price cap: found in no other source as a demand in Riyadh.
    31: (
        Carrier(POSITIONS, "sanctions", "No other source has that as a demand made in Riyadh"),
        Carrier(FIGURES, "oil-price-cap", "cap on the price of Russian oil"),
    ),
    # Trump backed Russia's return to the G7, five days before the talks.
    32: (
        Carrier(POSITIONS, "g7--united-states--2025-02-13", "Trump calls its exclusion a mistake"),
        Carrier(TIMELINE, "trump-g7-oval-office", "Trump wants Russia back in the G7"),
    ),
    # Lavrov praised Trump; the quotation.
    33: (Carrier(QUOTES, "lavrov-trump-nato", "the first and only Western leader"),),
    # No date for a summit.
    34: (Carrier(OVERVIEW, "no-summit-date", "No date was set for a meeting of Trump and Putin"),),
    # Peskov: possibly this month, and possibly not.
    35: (
        Carrier(QUOTES, "peskov-possibly", "Possibly. And possibly not"),
        Carrier(TIMELINE, "peskov-and-putin", "Peskov says possibly, and possibly not"),
    ),
    # Trump at Mar-a-Lago expected to meet Putin soon.
    36: (
        Carrier(QUOTES, "trump-probably", "asked whether he would meet Putin before the end of the month"),
        Carrier(TIMELINE, "trump-mar-a-lago", "expects to meet Putin that month"),
    ),
    # The closing forecast: opinion, and what followed.
    37: (
        Carrier(OVERVIEW, "", "closes with Ukraine growing increasingly isolated from the talks"),
        Carrier(SOURCES, ARTICLE, "The author’s forecast"),
    ),
}

ERRORS: dict[str, tuple[Carrier, ...]] = {
    # "Former" US president.
    "E1": (
        Carrier(SOURCES, ARTICLE, "machine rewrites of the same week have the same slip"),
        Carrier(TIMELINE, "trump-returns", "the first source calls him “former”"),
    ),
    # Lavrov's paraphrase in quotation marks.
    "E2": (
        Carrier(SOURCES, ARTICLE, "It prints a paraphrase of Lavrov in quotation marks"),
        Carrier(QUOTES, "lavrov-trump-nato", "the impudent line of the previous administration"),
    ),
    # Trump's second sentence.
    "E3": (
        Carrier(SOURCES, ARTICLE, "may be put together from two remarks"),
        Carrier(QUOTES, "trump-russia-wants", "They want to stop the savage barbarianism"),
    ),
    # Zelenskyy's "global discussions".
    "E4": (
        Carrier(SOURCES, ARTICLE, "It has Zelenskyy say “back into global discussions”"),
        Carrier(QUOTES, "zelenskyy-isolation", "Stanno tirando fuori Putin dall’isolamento"),
    ),
    # $324 billion as a fact.
    "E5": (
        Carrier(SOURCES, ARTICLE, "it counts profits forgone"),
        Carrier(FIGURES, "us-company-losses", "The same man on the same day, rounded"),
        Carrier(FIGURES, "losses-reported-by-companies", "have reported themselves"),
    ),
    # Concessions acknowledged by both.
    "E6": (
        Carrier(SOURCES, ARTICLE, "Only the American side is on record with that"),
        Carrier(OVERVIEW, "concessions-by-whom", "Dmitriev called it too early to talk of any"),
    ),
    # Peskov's half sentence.
    "E7": (
        Carrier(SOURCES, ARTICLE, "He said that there might be one, or might not"),
        Carrier(OVERVIEW, "no-summit-date", "leaves out the second half"),
    ),
    # Damage "following the invasion".
    "E8": (
        Carrier(SOURCES, ARTICLE, "It dates the damage to diplomatic work after the invasion"),
        Carrier(POSITIONS, "embassies", "a policy begun under Barack Obama in 2016"),
    ),
    # 21,000 without a counter.
    "E9": (
        Carrier(SOURCES, ARTICLE, "without saying who counted"),
        Carrier(FIGURES, "sanctions-imposed", "The count of Russia’s Finance Ministry"),
    ),
    # Delegations cut short.
    "E10": (
        Carrier(SOURCES, ARTICLE, "It leaves out half of those in the room"),
        Carrier(TABLE, MEETING, "Foreign-policy aide to the President"),
    ),
    # No dates.
    "E11": (
        Carrier(SOURCES, ARTICLE, "It gives no date for the call, the talks or any of its quotations"),
        Carrier(TIMELINE, "trump-putin-call", "Trump and Putin speak by telephone"),
        Carrier(QUOTES, "zelenskyy-surprise", "News conference with President Erdoğan in Ankara"),
    ),
}
