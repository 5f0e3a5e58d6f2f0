"""Tracks for the tests: one to twelve talks, one to fourteen lanes, names at the picture's limits."""

from collections.abc import Iterator
from random import Random

from generator.pictures.columns import Column
from generator.pictures.track import TrackLane, TrackPicture, TrackPoint, TrackStop, TrackTalks, TrackWords
from generator.pictures.track.inputs import LEVELS
from tests.pictures.meetings import NAMES, PARTIES

ENGLISH = TrackWords(title="From talks to talks: {title}", red_line="RED LINE")
WORDS = dict(zip(LEVELS, ("Supports", "Supports, if", "Noncommittal", "Opposes"), strict=True))
PLACES = ("Riyadh", "Istanbul", "Anchorage", "Joint Base Elmendorf-Richardson", "الرياض", "慕尼黑安全会议", "Oz")
DAYS = ("18 Feb", "16 May–23 Jul", "2月18日")


def generated_tracks(count: int) -> Iterator[TrackPicture]:
    """The same ones in every run."""
    for seed in range(count):
        chance = Random(seed)
        talks, lanes = 1 + seed % 12, 1 + seed // 12 % 14
        yield TrackPicture(
            title=chance.choice(NAMES),
            talks=tuple(_talks(chance, place) for place in range(talks)),
            lanes=tuple(_lane(chance, talks) for _ in range(lanes)),
        )


def point(level: int, *, red_line: bool = False) -> TrackPoint:
    stance = LEVELS[level]
    return TrackPoint(stance, WORDS[stance], f"{WORDS[stance]}, since 2025", red_line)


def _talks(chance: Random, place: int) -> TrackTalks:
    where = chance.choice(PLACES)
    return TrackTalks(f"Talks in {where}", Column(where, chance.choice(DAYS), "2025" * (not place), place))


def _lane(chance: Random, talks: int) -> TrackLane:
    name, short = chance.choice(PARTIES)
    return TrackLane(name, short, tuple(_stop(chance) for _ in range(talks)))


def _stop(chance: Random) -> TrackStop:
    if chance.random() < 0.25:
        is_gap = chance.random() < 0.6
        word = "Silent" if is_gap else "not an issue"
        return TrackStop(is_gap=is_gap, said=word, note=word)
    count = chance.choice((1, 1, 1, 2, 3, 5))
    points = tuple(point(chance.randrange(4), red_line=chance.random() < 0.2) for _ in range(count))
    return TrackStop(points, is_outside=chance.random() < 0.5)
