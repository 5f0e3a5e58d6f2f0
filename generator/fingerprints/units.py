"""Words for scales and units that are one to a reader: "bn" and billion, "$" and dollars, "per cent" and "%"."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

LONG_SCALES: Final = {
    **dict.fromkeys(("thousand", "thousands", "mille", "mil", "tausend", "тыс", "тысяч", "тысячи", "тысяча"), 10**3),
    **dict.fromkeys(("million", "millions", "mln", "mio", "millionen", "millones", "millón"), 10**6),
    **dict.fromkeys(("миллион", "миллиона", "миллионов", "млн", "мільйон", "мільйона", "мільйонів"), 10**6),
    **dict.fromkeys(("billion", "billions", "bn", "bln", "mrd", "milliarden", "milliard", "milliards"), 10**9),
    **dict.fromkeys(("миллиард", "миллиарда", "миллиардов", "млрд", "мільярд", "мільярда", "мільярдів"), 10**9),
    **dict.fromkeys(("trillion", "trillions", "tn", "trn", "трлн", "триллион", "триллиона", "триллионов"), 10**12),
}
# These can also be a unit: 5 m, 5 k.
SHORT_SCALES: Final = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "t": 10**12}
SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_SAME_UNIT: Final = {
    **dict.fromkeys(("percent", "pct", "prozent", "процент", "процента", "процентов", "відсотків", "відсотка"), "%"),
    **dict.fromkeys(("dollar", "usd", "долларов", "доллара", "доларів", "долара"), "$"),
    **dict.fromkeys(("euro", "eur", "евро", "євро"), "€"),
    **dict.fromkeys(("pound", "gbp", "sterling"), "£"),
    **dict.fromkeys(("rouble", "ruble", "rub", "рублей", "рубля", "рубль"), "₽"),
    **dict.fromkeys(("hryvnia", "uah", "гривень", "гривні", "гривен"), "₴"),
    **dict.fromkeys(("yen", "jpy"), "¥"),
}
_PER_CENT: Final = {("per", "cent"), ("pour", "cent"), ("por", "ciento"), ("por", "cento"), ("per", "cento")}
RANGE_WORDS: Final = frozenset(("to", "and", "or", "bis", "und", "à", "et", "y", "до", "и", "або", "us", *"$€£₽₴¥%"))


def folded_units(words: Iterable[str]) -> frozenset[str]:
    """The words, with each unit under one name, singular and plural alike. The words are folded already."""
    listed = list(words)
    folded = {folded_unit(word) for word in listed}
    return frozenset(folded | {"%" for pair in pairwise(listed) if pair in _PER_CENT})


def folded_unit(word: str) -> str:
    singular = _singular(word)
    return _SAME_UNIT.get(word) or _SAME_UNIT.get(singular) or singular


def _singular(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]
