"""Each rule of the table, one at a time: who sits where, how large, what folds, what stands outside."""

from collections.abc import Iterable

import pytest

from generator.pictures.table import EmptyChair, Person, SeatedParty, TablePicture
from generator.pictures.table.arrangement import Arrangement, arrange
from generator.pictures.table.inputs import RoleKind, Variant
from generator.pictures.table.layout import lay_out
from generator.pictures.table.measures import COMPACT, WIDE
from generator.pictures.table.order import seat
from generator.pictures.table.placed import TableLayout
from tests.pictures.meetings import ENGLISH


def people(count: int, *, post: str = "") -> tuple[Person, ...]:
    """Person 1, the head of delegation, person 2, …"""
    return tuple(Person(f"Person {n}", f"P{n}", post, lead=n == 1) for n in range(1, count + 1))


def party(key: str, kind: RoleKind = "delegate", seats: int = 1) -> SeatedParty:
    return SeatedParty(key, key.title(), key.title(), "" if kind == "delegate" else kind, kind, people(seats))


def table(parties: Iterable[SeatedParty], outside: tuple[EmptyChair, ...] = ()) -> TablePicture:
    return TablePicture("Talks", "Riyadh", "18 February 2025", tuple(parties), outside)


def empty_chairs(count: int, stake: str = "Its land") -> tuple[EmptyChair, ...]:
    return tuple(EmptyChair(f"Outside {n}", "not invited", stake) for n in range(count))


def clockwise(*parties: SeatedParty) -> list[str]:
    return [party.key for party in seat(parties).clockwise]


def middles(arrangement: Arrangement) -> dict[str, tuple[int, int]]:
    points = {place.party.key: arrangement.middle(place) for place in arrangement.places}
    return {key: (round(point.x), round(point.y)) for key, point in points.items()}


def initials_of(layout: TableLayout) -> list[str]:
    return [disc.sitter.initials for disc in layout.discs]


# Order


def test_hosts_and_mediators_sit_at_the_head_guarantors_and_observers_at_the_foot() -> None:
    order = clockwise(party("a"), party("witness", "observer"), party("house", "host"), party("b"))
    assert order == ["house", "b", "witness", "a"]


def test_the_left_column_reads_downwards_and_then_the_right_one() -> None:
    seating = seat((party("a"), party("b"), party("c"), party("d"), party("e"), party("house", "host")))
    assert [one.key for one in reversed(seating.left)] == ["a", "b", "c"]
    assert [one.key for one in seating.right] == ["d", "e"]


def test_the_first_of_three_delegations_takes_the_head_if_nobody_else_has_an_end() -> None:
    assert middles(arrange((party("a"), party("b"), party("c")), WIDE))["a"] == (0, -100)


def test_two_delegations_face_each_other() -> None:
    assert middles(arrange((party("a"), party("b")), WIDE)) == {"a": (-150, 0), "b": (150, 0)}


def test_a_host_sits_in_the_middle_of_the_head() -> None:
    assert middles(arrange((party("a"), party("b"), party("house", "host", 3)), WIDE))["house"] == (0, -100)


def test_the_head_of_a_delegation_sits_in_its_middle_wherever_the_file_names_it() -> None:
    late = SeatedParty("a", "A", "A", people=(Person("X", "X"), Person("Y", "Y"), Person("Head", "H", lead=True)))
    arrangement = arrange((late, party("b")), WIDE)
    seats = list(arrangement.seats(arrangement.places[-1]))
    assert [sitter.initials for sitter, _ in seats] == ["H", "X", "Y"]
    assert seats[0][1] == arrangement.middle(arrangement.places[-1])


# Size


@pytest.mark.parametrize(
    ("seats", "pitch", "ring_y", "radius"),
    [(1, 44, 100, 16), (7, 44, 100, 16), (9, 44, 118, 16), (11, 44, 172, 16), (14, 36, 184, 13.68)],
)
def test_the_ring_grows_and_then_the_seats_move_closer(seats: int, pitch: int, ring_y: int, radius: float) -> None:
    arrangement = arrange((party("a", seats=seats), party("b", seats=seats)), WIDE)
    assert (arrangement.pitch, arrangement.ring.ry) == (pitch, ring_y)
    assert arrangement.seat_radius == pytest.approx(radius)


def test_who_finds_no_seat_on_the_largest_ring_is_counted_on_the_last_one_of_the_largest_party() -> None:
    arrangement = arrange((party("a", seats=34), party("b", seats=3)), WIDE)
    large, small = ([sitter.initials for sitter in place.sitters] for place in reversed(arrangement.places))
    assert large[0] == "P1"
    assert large[-1] == "+6"
    assert len(large) == 29
    assert small == ["P1", "P2", "P3"]


def test_a_folded_party_keeps_its_head_of_delegation() -> None:
    arrangement = arrange(tuple(party(f"p{n}", seats=9) for n in range(13)), COMPACT)
    assert {place.sitters[0].initials for place in arrangement.places} == {"P1"}


@pytest.mark.parametrize("count", [0, 1, 2, 13, 40])
@pytest.mark.parametrize("variant", ["wide", "compact"])
def test_a_table_of_any_size_is_drawn(count: int, variant: Variant) -> None:
    layout = lay_out(table(party(f"p{n}") for n in range(count)), ENGLISH, variant)
    assert len(layout.discs) == count


def test_the_sides_share_what_the_ends_leave_and_a_large_delegation_gets_what_it_needs() -> None:
    arrangement = arrange((party("a", seats=9), party("b"), party("c")), WIDE)
    spots = {place.party.key: [point for _, point in arrangement.seats(place)] for place in arrangement.places}
    assert len(spots["a"]) == 9
    assert spots["b"][0].x == pytest.approx(-spots["c"][0].x)


# Labels


def label(layout: TableLayout, key: str) -> list[str]:
    (found,) = (label for label in layout.labels if label.party_key == key)
    return [line.words for line in found.lines]


def test_a_label_says_the_party_its_role_its_people_and_their_posts() -> None:
    envoy = SeatedParty("un", "United Nations", "UN", "mediator", "mediator", (Person("Mira Solberg", "MS", "Envoy"),))
    layout = lay_out(table((party("a"), party("b"), envoy)), ENGLISH)
    assert label(layout, "un") == ["United Nations", "mediator", "Mira Solberg", "Envoy"]


def test_a_label_at_the_head_names_four_people_at_most() -> None:
    layout = lay_out(table((party("a"), party("b"), party("house", "host", 6))), ENGLISH)
    assert label(layout, "house") == ["House", "host", "Person 1", "Person 2", "Person 3", "and 3 more"]


def test_a_label_in_a_column_names_ten_people_at_most() -> None:
    layout = lay_out(table((party("a", seats=12), party("b"))), ENGLISH)
    assert label(layout, "a") == ["A", *(f"Person {n}" for n in range(1, 10)), "and 3 more"]


def test_posts_are_left_out_everywhere_if_a_column_would_grow_too_tall() -> None:
    ministers = SeatedParty("a", "A", "A", people=people(10, post="Minister of Foreign Affairs and Trade"))
    few = SeatedParty("b", "B", "B", people=people(1, post="Minister"))
    layout = lay_out(table((ministers, few)), ENGLISH)
    assert label(layout, "b") == ["B", "Person 1"]


def test_a_label_says_that_others_are_not_named_or_that_nobody_is() -> None:
    some = SeatedParty("a", "A", "A", people=people(1), others_unnamed=True)
    nobody = SeatedParty("b", "Saudi Arabia", "Saudi Arabia")
    layout = lay_out(table((some, nobody)), ENGLISH)
    assert label(layout, "a") == ["A", "Person 1", "others not named"]
    assert label(layout, "b") == ["Saudi Arabia", "no person named"]
    assert initials_of(layout) == ["SA", "P1"]


def test_the_compact_picture_has_name_plates_and_no_labels() -> None:
    layout = lay_out(table((party("a"), party("b"))), ENGLISH, "compact")
    assert layout.labels == ()
    assert [plate.line.words for plate in layout.plates] == ["B", "A"]


def test_place_and_date_move_to_the_upper_wall_if_the_plates_leave_no_room_for_them() -> None:
    roomy = lay_out(table((party("a"), party("b"))), ENGLISH)
    full = lay_out(table(party(f"quite long {n}") for n in range(8)), ENGLISH)
    assert [line.words for line in roomy.captions] == ["IN THE ROOM", "Riyadh", "18 February 2025"]
    assert [line.words for line in full.captions] == ["IN THE ROOM", "Riyadh · 18 February 2025"]


# Outside


@pytest.mark.parametrize(
    ("count", "variant", "rows"),
    [
        (2, "wide", [2]),
        (4, "wide", [4]),
        (5, "wide", [3, 2]),
        (6, "wide", [3, 3]),
        (8, "wide", [4, 4]),
        (3, "compact", [1, 1, 1]),
        (4, "compact", [2, 2]),
    ],
)
def test_the_empty_chairs_stand_in_rows(count: int, variant: Variant, rows: list[int]) -> None:
    layout = lay_out(table((party("a"), party("b")), empty_chairs(count)), ENGLISH, variant)
    heights = [chair.y for chair in layout.chairs]
    assert [heights.count(height) for height in sorted(set(heights))] == rows


def test_an_empty_chair_says_name_status_and_stake() -> None:
    layout = lay_out(table((party("a"), party("b")), empty_chairs(1)), ENGLISH)
    assert [line.words for line in layout.chairs[0].lines] == ["Outside 0", "not invited", "Its land"]


def test_two_rows_of_empty_chairs_on_a_phone_leave_the_stakes_to_the_list() -> None:
    layout = lay_out(table((party("a"), party("b")), empty_chairs(4)), ENGLISH, "compact")
    assert [line.words for line in layout.chairs[0].lines] == ["Outside 0", "not invited"]


def test_nothing_stands_below_the_wall_if_nobody_is_outside() -> None:
    layout = lay_out(table((party("a"), party("b"))), ENGLISH)
    assert layout.chairs == ()
    assert layout.height == layout.wall + 4
    assert "NOT IN THE ROOM" not in [line.words for line in layout.captions]


def test_an_empty_foot_takes_no_space() -> None:
    without = lay_out(table((party("a"), party("b"))), ENGLISH)
    with_foot = lay_out(table((party("a"), party("b"), party("witness", "observer"))), ENGLISH)
    assert without.wall < with_foot.wall - 50


def test_a_page_read_from_right_to_left_has_the_picture_mirrored() -> None:
    picture = table((party("a"), party("b"), party("c")), empty_chairs(1))
    left_to_right, right_to_left = (lay_out(picture, ENGLISH, rtl=rtl) for rtl in (False, True))
    assert [disc.x for disc in right_to_left.discs] == [800 - disc.x for disc in left_to_right.discs]
    assert right_to_left.captions[0].anchor == "end"
    assert right_to_left.mirrored() == left_to_right
