"""Who said a quotation: the speaker that its sentence names, or, where that says "he" or "she", the one named before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.drafting.name_words import PREPOSITIONS, TITLES
from generator.drafting.names import Named, NamePlace
from generator.drafting.saying_words import HELPERS, PRONOUN, VERB
from generator.drafting.sentences import Sentence, sentence_at, sentences_of
from generator.fingerprints.mentions import Mention, mentions_in

GAP = re.compile(r"[\s,;–—-]*")
VERB_HERE = re.compile(rf"{HELPERS}(?P<verb>{VERB})", re.IGNORECASE)
LAST_VERB = re.compile(rf"(?<![\w’'-])(?P<verb>{VERB})", re.IGNORECASE)
ACCORDING = re.compile(r"according to\s+", re.IGNORECASE)
APPOSITION = re.compile(r"\s*(?:,[^,“”\"]{1,90},|,)?\s*")
BEFORE_VERB = re.compile(rf"\s*(?:,[^,“”\"]{{1,90}},)?\s*{HELPERS}\Z", re.IGNORECASE)
DIRECTLY = re.compile(r"(?:,[^,:“”\"]{1,60})?:\s*\Z")
LEADS_TO_QUOTE = re.compile(r"[^;.!?“”\"]{0,80}\Z")
ANOTHER_CLAUSE = re.compile(r"[,\s](?:and|but|while|whereas|as|when|after)\s+\Z", re.IGNORECASE)
TITLE_WORDS = re.compile(r"(?:[\w’'.-]+,?\s+){0,8}\Z")
DESCRIBED = re.compile(
    r"(?:the|a|an|one|another)\s+[\w’' -]{2,60}?(?=\s+" + VERB + r")|(?<=\s)(?:the|a|an)\s+\w+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """`named` is None if nobody can be named; `why` says how the speaker was found, or why not."""

    named: Named | None
    why: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with what is found in it."""

    text: str
    names: tuple[NamePlace, ...]
    quotations: tuple[Mention, ...]
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, text: str, names: Sequence[NamePlace]) -> Paragraph:
        quotations = tuple(mention for mention in mentions_in(text) if mention.kind == "quotation")
        outside = tuple(one for one in names if not any(q.start <= one.start < q.end for q in quotations))
        return cls(text, outside, quotations, sentences_of(text, quotations))

    def names_between(self, start: int, end: int) -> list[NamePlace]:
        return [name for name in self.names if start <= name.start and name.end <= end]

    def unquoted(self, start: int, end: int) -> str:
        """The text from a place to another, with quotations blotted out."""
        made = self.text[start:end]
        for one in self.quotations:
            first, last = max(one.start, start) - start, min(one.end, end) - start
            if first < last:
                made = made[:first] + "“" + " " * (last - first - 2) + "”" + made[last:]
        return made


_HE = Named("he or she")
"""Stands for whom a pronoun means, before it is known."""


def attributed(paragraph: Paragraph, quotation: Mention, before: Paragraph | None) -> Attribution:
    """Whose a quotation is. `before` is the paragraph before it, if no heading stands between."""
    number = sentence_at(paragraph.sentences, quotation.start)
    sentence = paragraph.sentences[number]
    found = _speaker_before(paragraph, sentence, quotation, close=True)
    found = found or _speaker_after(paragraph, sentence, quotation)
    found = found or _speaker_before(paragraph, sentence, quotation, close=False)
    if found is None:
        return Attribution(None, _why_not(paragraph, sentence, quotation))
    if found is not _HE:
        return Attribution(found, "named in its sentence")
    return _antecedent(paragraph, number, before)


def _speaker_after(paragraph: Paragraph, sentence: Sentence, quotation: Mention) -> Named | None:
    text = paragraph.unquoted(0, sentence.end)
    gap = GAP.match(text, quotation.end)
    place = gap.end() if gap else quotation.end
    if according := ACCORDING.match(text, place):
        subject = _subject_at(paragraph, according.end(), sentence.end)
        return subject.named if subject else None
    if (pronoun := PRONOUN.match(text, place)) and VERB_HERE.match(text, pronoun.end() + 1):
        return _HE
    if verb := VERB_HERE.match(text, place):
        after = verb.end() + 1
        subject = _subject_at(paragraph, after, sentence.end)
        return subject.named if subject else _HE if PRONOUN.match(text, after) else None
    subject = _subject_at(paragraph, place, sentence.end)
    if subject and not subject.is_possessive:
        between = APPOSITION.match(text, subject.end)
        if between and VERB_HERE.match(text, between.end()):
            return subject.named
    return None


def _subject_at(paragraph: Paragraph, start: int, end: int) -> NamePlace | None:
    """The name that begins at a place, behind titles and whom they belong to: US Foreign Minister Ada Brant."""
    for name in paragraph.names_between(start, end):
        between = paragraph.text[start : name.start]
        if not TITLE_WORDS.match(between) or any(not _goes_before_names(word) for word in between.split()):
            return None
        if not (name.is_possessive or _is_modifier(paragraph, name)):
            return name
    return None


def _goes_before_names(word: str) -> bool:
    return word[:1].isupper() or word.lower().strip("’'.,") in TITLES


def _is_modifier(paragraph: Paragraph, name: NamePlace) -> bool:
    """Whether a name only says whose the office of the next one is: *US* Secretary of State Marco Rubio."""
    following = next((one for one in paragraph.names if one.start >= name.end), None)
    if following is None:
        return False
    between = paragraph.text[name.end : following.start]
    words = between.split()
    return between.startswith(" ") and bool(words) and all(word.lower().rstrip(",") in TITLES for word in words)


def _speaker_before(paragraph: Paragraph, sentence: Sentence, quotation: Mention, *, close: bool) -> Named | None:
    """From the words since the quotation before, or since the sentence began. `close`: nothing but a colon or a comma may
    stand between the verb and the quotation."""
    earlier = [one.end for one in paragraph.quotations if sentence.start <= one.start and one.end <= quotation.start]
    start = max([sentence.start, *earlier])
    lead = paragraph.text[start : quotation.start]
    names = paragraph.names_between(start, quotation.start)
    verbs = [*LAST_VERB.finditer(lead)]
    if not verbs:
        direct = [name for name in names[-1:] if DIRECTLY.match(paragraph.text[name.end : quotation.start])]
        return next((one.named for one in direct if not (one.is_possessive or _is_object(paragraph, one))), None)
    verb = verbs[-1]
    remainder = lead[verb.end() :]
    if close and not re.fullmatch(r"[\s,:–—-]*", remainder):
        return None
    if not LEADS_TO_QUOTE.match(remainder) or ANOTHER_CLAUSE.search(remainder):
        return None
    return _subject_of_verb(paragraph, start, start + verb.start("verb"), verb["verb"])


def _subject_of_verb(paragraph: Paragraph, start: int, place: int, verb: str) -> Named | None:
    names = [name for name in paragraph.names_between(start, place) if not name.is_possessive]
    if not verb.lower().endswith("ing"):
        for name in names[-1:]:
            if BEFORE_VERB.match(paragraph.text[name.end : place]) and not _is_object(paragraph, name):
                return name.named
        pronouns = list(PRONOUN.finditer(paragraph.text, start, place))
        if pronouns and BEFORE_VERB.match(paragraph.text[pronouns[-1].end() : place]):
            return _HE
    return _main_subject(paragraph, start, place)


def _main_subject(paragraph: Paragraph, start: int, end: int) -> Named | None:
    """The first name that is nobody's object or possessive, or the pronoun before it."""
    text = paragraph.unquoted(start, end)
    pronoun = PRONOUN.search(text)
    for name in paragraph.names_between(start, end):
        if pronoun and start + pronoun.start() < name.start:
            return _HE
        if not (name.is_possessive or _is_object(paragraph, name) or _is_modifier(paragraph, name)):
            return name.named
    return _HE if pronoun else None


def _is_object(paragraph: Paragraph, name: NamePlace) -> bool:
    """Whether a preposition stands before a name, or before the titles before it."""
    words = paragraph.text[: name.start].split()
    while words and _goes_before_names(words[-1]) and words[-1].lower() in TITLES - {"of"}:
        words.pop()
    return bool(words) and words[-1].lower().strip('“"‘') in PREPOSITIONS


def _antecedent(paragraph: Paragraph, number: int, before: Paragraph | None) -> Attribution:
    """The person named in the nearest sentence before that has one as its subject."""
    for sentence in reversed(paragraph.sentences[:number]):
        subject = _person_in(paragraph, sentence)
        if subject is not _HE:
            said = "its sentence says “he” or “she”; named in a sentence before it"
            return (
                Attribution(subject, said)
                if subject
                else Attribution(None, "its sentence says “he” or “she”, and the one before names no person")
            )
    if before is not None:
        for sentence in reversed(before.sentences):
            subject = _person_in(before, sentence)
            if subject is not _HE:
                said = "its sentence says “he” or “she”; named in the paragraph before"
                return (
                    Attribution(subject, said)
                    if subject
                    else Attribution(
                        None, "its sentence says “he” or “she”, and the paragraph before names no person in its place"
                    )
                )
    return Attribution(None, "its sentence says “he” or “she”, and nobody is named before")


def _person_in(paragraph: Paragraph, sentence: Sentence) -> Named | None:
    """The sentence's subject if that is a person, else the first person in it; _HE for a pronoun."""
    subject = _main_subject(paragraph, sentence.start, sentence.end)
    if subject is _HE or (subject and subject.is_person):
        return subject
    people = (name for name in paragraph.names_between(sentence.start, sentence.end) if name.named.is_person)
    return next((one.named for one in people if not one.is_possessive and not _is_object(paragraph, one)), None)


def _why_not(paragraph: Paragraph, sentence: Sentence, quotation: Mention) -> str:
    tail = paragraph.text[quotation.end : sentence.end]
    described = DESCRIBED.search(tail) or DESCRIBED.search(paragraph.text[sentence.start : quotation.start])
    if described:
        return f"its sentence names no speaker that could be found: “{' '.join(described[0].split())}”"
    return "its sentence names no speaker"
