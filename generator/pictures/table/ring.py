"""The ellipse on which the seats stand, walked by arc length from the top, clockwise."""

from bisect import bisect_right
from functools import lru_cache
from math import cos, hypot, pi, sin
from typing import NamedTuple

CHORDS = 720


class RingPoint(NamedTuple):
    """A point of the ring, from the ring's centre, and the outward normal there."""

    x: float
    y: float
    out_x: float
    out_y: float


class Ring:
    """An ellipse with the semi-axes `rx` and `ry` around (0, 0). Use `ring()`: measuring one takes a while."""

    def __init__(self, rx: float, ry: float) -> None:
        self.rx, self.ry = rx, ry
        self._walked = [0.0]
        before = self._point(0.0)
        for chord in range(1, CHORDS + 1):
            here = self._point(2 * pi * chord / CHORDS)
            self._walked.append(self._walked[-1] + hypot(here[0] - before[0], here[1] - before[1]))
            before = here
        self.length = self._walked[-1]

    def at(self, walked: float) -> RingPoint:
        """The point at that arc length; any length, the ring has no end."""
        walked %= self.length
        chord = min(bisect_right(self._walked, walked) - 1, CHORDS - 1)
        start, end = self._walked[chord], self._walked[chord + 1]
        angle = 2 * pi * (chord + (walked - start) / (end - start)) / CHORDS
        x, y = self._point(angle)
        out_x, out_y = sin(angle) / self.rx, -cos(angle) / self.ry
        length = hypot(out_x, out_y)
        return RingPoint(x, y, out_x / length, out_y / length)

    def _point(self, angle: float) -> tuple[float, float]:
        return self.rx * sin(angle), -self.ry * cos(angle)


@lru_cache(maxsize=256)
def ring(rx: float, ry: float) -> Ring:
    return Ring(rx, ry)
