"""How large the ring is, how close the seats stand, and which stretch of the ring each party gets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pictures.table.inputs import SeatedParty
from generator.pictures.table.measures import BACK_GAP, TABLE_GAP, Measures
from generator.pictures.table.order import Seating, seat
from generator.pictures.table.ring import Ring, RingPoint, ring
from generator.pictures.table.sitters import Sitter, chairs_wanted, sitters, slots_from_the_middle

PITCH_STEP = 2
RING_STEP = 6
FEWEST_CHAIRS = 2  # a folded party keeps its head of delegation and the "+3"


@dataclass(frozen=True)
class Place:
    """A party's stretch of the ring: `middle` is an arc length from the top."""

    party: SeatedParty
    middle: float
    sitters: tuple[Sitter, ...]


@dataclass(frozen=True)
class Arrangement:
    """Everything that stands on the ring, clockwise from the top. Coordinates from the ring's centre."""

    ring: Ring
    pitch: float
    seat_radius: float
    places: tuple[Place, ...]

    @property
    def table(self) -> tuple[float, float]:
        """The table's semi-axes."""
        gap = self.seat_radius + TABLE_GAP
        return self.ring.rx - gap, self.ring.ry - gap

    @property
    def lowest(self) -> float:
        """The height of the lowest seat's middle; that of the table's middle if nobody sits."""
        return max((point.y for place in self.places for _, point in self.seats(place)), default=0.0)

    @property
    def back_radius(self) -> float:
        return self.seat_radius + BACK_GAP

    def middle(self, place: Place) -> RingPoint:
        return self.ring.at(place.middle)

    def seats(self, place: Place) -> Iterator[tuple[Sitter, RingPoint]]:
        """The head of delegation in the middle of the stretch, the others outwards."""
        chairs = len(place.sitters)
        for sitter, slot in zip(place.sitters, slots_from_the_middle(chairs), strict=True):
            yield sitter, self.ring.at(place.middle + (slot - (chairs - 1) / 2) * self.pitch)


def arrange(parties: tuple[SeatedParty, ...], measures: Measures) -> Arrangement:
    seating = seat(parties)
    walk = seating.clockwise
    chairs, pitch, found = _size([chairs_wanted(party) for party in walk], measures)
    needs = [_need(count, pitch, measures) for count in chairs]
    shares = _shares(seating, needs, found.length)
    places, start = [], -sum(shares[: len(seating.head)]) / 2
    for party, count, share in zip(walk, chairs, shares, strict=True):
        places.append(Place(party, start + share / 2, sitters(party, count)))
        start += share
    return Arrangement(found, pitch, min(measures.seat_radius, 0.38 * pitch), tuple(places))


def _need(chairs: int, pitch: float, measures: Measures) -> float:
    return chairs * pitch + measures.gap


def _size(chairs: Sequence[int], measures: Measures) -> tuple[list[int], int, Ring]:
    """The widest pitch and then the smallest ring on which all fit; else the largest party folds its last seats."""
    shown = list(chairs)
    while True:
        for pitch in range(measures.pitch[0], measures.pitch[1] - 1, -PITCH_STEP):
            found = _ring_for(sum(_need(count, pitch, measures) for count in shown), measures, measures.ring_y[1])
            if found:
                return shown, pitch, found
        largest = max(shown)
        if largest <= FEWEST_CHAIRS:
            return shown, *_longer_table(shown, measures)
        shown[shown.index(largest)] -= 1


def _ring_for(need: float, measures: Measures, limit: int) -> Ring | None:
    rings = (ring(measures.ring_x, ry) for ry in range(measures.ring_y[0], limit + 1, RING_STEP))
    return next((candidate for candidate in rings if candidate.length >= need), None)


def _longer_table(chairs: Sequence[int], measures: Measures) -> tuple[int, Ring]:
    """More parties than the largest ring holds: the ring grows beyond it. An ellipse is longer than four semi-axes."""
    pitch = measures.pitch[1]
    need = sum(_need(count, pitch, measures) for count in chairs)
    found = _ring_for(need, measures, int(need))
    assert found is not None
    return pitch, found


def _shares(seating: Seating, needs: Sequence[float], length: float) -> list[float]:
    """The ends get what they need; the other parties share the rest of the ring equally, none below its need."""
    heads, rights, feet = len(seating.head), len(seating.right), len(seating.foot)
    ends = {*range(heads), *range(heads + rights, heads + rights + feet)}
    sides = [place for place in range(len(needs)) if place not in ends]
    sharing = sides or sorted(ends)
    shares = list(needs)
    left = length - sum(needs[place] for place in ends) if sides else length
    while sharing:
        equal = left / len(sharing)
        tight = [place for place in sharing if needs[place] > equal]
        if not tight:
            for place in sharing:
                shares[place] = equal
            break
        left -= sum(needs[place] for place in tight)
        sharing = [place for place in sharing if place not in tight]
    return shares
