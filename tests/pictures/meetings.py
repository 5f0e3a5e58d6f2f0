"""Meetings for the tests of the table: English words, and a spread of generated tables at the picture's limits."""

from collections.abc import Iterator
from random import Random

from generator.pictures.table import EmptyChair, Person, SeatedParty, TablePicture, Words, initials
from generator.pictures.table.inputs import RoleKind

ENGLISH = Words(
    in_the_room="IN THE ROOM",
    not_in_the_room="NOT IN THE ROOM",
    others_not_named="others not named",
    nobody_named="no person named",
    and_more="and {count} more",
    head_of_delegation="head of delegation",
    presence_unsure="presence unsure",
    nobody_outside="nobody recorded",
    title="Who is at the table: {title}",
    description="At the table: {seated}. On empty chairs outside the room: {outside}.",
)

NAMES = (
    "Ana Abadi",
    "Maximiliane Freifrau von Hohenzollern-Sigmaringen zu Schwarzburg-Rudolstadt",
    "Donaudampfschifffahrtselektrizitätenhaup",
    "Александр Владимирович Крушельницкий",
    "محمد بن عبد الرحمن آل ثاني",
    "בנימין נתניהו",
    "नरेन्द्र दामोदरदास मोदी",
    "薮中三十二",
    "慕尼黑安全会议高级别代表团团长阁下及其随行人员一行",
    "이수혁",
    "ประยุทธ์ จันทร์โอชา",
    "Nguyễn Phú Trọng",
    "A\u0301\u0323na\u0308 👩🏽\u200d🚀 & <Co> “x”",
    "WWWWWWWW MMMMMMMM",
)
PARTIES = (
    ("United States", "US"),
    ("Democratic Republic of the Congo", "DR Congo"),
    ("Donaudampfschifffahrtselektrizitätenhaup", "Donaudampfschifffahrtselektrizitätenhaup"),
    ("المملكة العربية السعودية", "السعودية"),
    ("中华人民共和国中央人民政府驻香港联络办公室", "中华人民共和国"),
    ("Union of the Comoros and Other Islands of the Sea", "Comoros"),
    ("Россия", "Россия"),
    ("ไทย", "ไทย"),
    ("MMMMMMMMMMMM", "MMMMMMMMMMMM"),
)
POSTS = (
    "",
    "Foreign Minister",
    "Deputy Minister for Water, Energy and the Settlement of Disputes",
    "外務省アジア大洋州局長",
)
ROLES: tuple[RoleKind, ...] = ("host", "mediator", "guarantor", "observer")
STATUSES = ("not invited", "declined to come", "left the talks", "sidelined")
STAKES = (
    "",
    "Land that floods first",
    "Nearly 20% of its territory, and whether a settlement is imposed on Kyiv",
    "领土" * 45,
)


def generated_meetings(count: int) -> Iterator[TablePicture]:
    """Two to eight parties, up to 37 seats, nobody to eight parties outside: the same ones in every run."""
    for seed in range(count):
        chance = Random(seed)
        sizes = _sizes(chance, parties=2 + seed % 7)
        yield TablePicture(
            title=chance.choice(NAMES),
            place=chance.choice(("", "Riyadh", *NAMES)),
            date_words=chance.choice(("18 February 2025", "2003年8月27日", "February 2025, about")),
            parties=tuple(_party(chance, place, size) for place, size in enumerate(sizes)),
            outside=tuple(_chair(chance) for _ in range(seed // 7 % 9)),
        )


def _sizes(chance: Random, parties: int) -> list[int]:
    sizes = [chance.choice((0, 1, 1, 2, 2, 3, 3, 5, 9, 16)) for _ in range(parties)]
    while sum(max(1, size) for size in sizes) > 37:
        sizes[sizes.index(max(sizes))] -= 1
    return sizes


def _party(chance: Random, place: int, size: int) -> SeatedParty:
    name, short = chance.choice(PARTIES)
    kind = chance.choice(("delegate", "delegate", "delegate", chance.choice(ROLES)))
    lead = chance.choice((True, True, False))
    people = tuple(_person(chance, lead=lead and not first) for first in range(size))
    return SeatedParty(
        key=f"party-{place}",
        name=name,
        short=short,
        role="" if kind == "delegate" else kind,
        role_kind=kind,
        people=people,
        others_unnamed=chance.random() < 0.2,
        unsure=not people and chance.random() < 0.2,
    )


def _person(chance: Random, *, lead: bool) -> Person:
    name = chance.choice(NAMES)
    return Person(name, initials(name), chance.choice(POSTS), lead=lead, unsure=chance.random() < 0.1)


def _chair(chance: Random) -> EmptyChair:
    return EmptyChair(chance.choice(PARTIES)[0], chance.choice(STATUSES), chance.choice(STAKES))
