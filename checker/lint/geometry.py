"""Directions and distances on a map: what a compass word may mean, and when three legs close to a triangle.

Directions are degrees clockwise from north. A compass word is a sector, not a line, and a stated distance may be that
along a road, so a straight one is anything from a share of it up to all of it. What no reading of both allows is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import asin, atan2, cos, degrees, hypot, inf, radians, sin, sqrt
from typing import Final, NamedTuple

POINTS: Final = {
    point: 22.5 * number for number, point in enumerate("N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW".split())
}
WORDS: Final = {"N": "north", "E": "east", "S": "south", "W": "west"}
SECTOR: Final = 33.75  # degrees to either side of the word: two that are further apart than 67.5 contradict each other
NARROW: Final = 27.5  # the 22.5 that belong to one of eight words, and what a writer sees at a glance
WINDING: Final = 2.2  # times as long as the straight line is what a road may be, in mountains
EARTH: Final = 6371.0088  # km, the mean radius (Moritz, Geodetic Reference System 1980, Journal of Geodesy 74, 2000)
_STEPS: Final = 6
_FAR: Final = 3  # times as long as it says is what `more than 20 km` may be


class Side(NamedTuple):
    """A leg of a triangle: its direction in degrees or None, and the least and the greatest length in metres."""

    direction: float | None
    low: float = 0.0
    high: float = inf

    def turned(self) -> Side:
        """Return the leg the other way round."""
        return self if self.direction is None else self._replace(direction=(self.direction + 180) % 360)


def apart(a: float, b: float) -> float:
    """Return the angle between two directions, 0 to 180 degrees."""
    return abs((a - b + 180) % 360 - 180)


def in_words(direction: str) -> str:
    """Return the word for a compass point: `southwest`, `south-southwest`."""
    words = [WORDS[letter] for letter in direction]
    return f"{words[0]}-{''.join(words[1:])}" if len(words) == 3 else "".join(words)


def word_of(direction: float) -> str:
    """Return the word for a direction, one of eight."""
    return in_words(list(POINTS)[round(direction / 45) % 8 * 2])


def great_circle(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the distance in km of two places given as latitude and longitude in degrees (the haversine formula of
    Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984; within 0.6 % of the ellipsoid)."""
    south, north = radians(a[0]), radians(b[0])
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(radians(b[1] - a[1]) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))


def initial_bearing(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the direction in which the great circle from `a` to `b` sets out."""
    south, north, east = radians(a[0]), radians(b[0]), radians(b[1] - a[1])
    y = sin(east) * cos(north)
    x = cos(south) * sin(north) - sin(south) * cos(north) * cos(east)
    return degrees(atan2(y, x)) % 360


def broken(a: float, b: float, c: float) -> float:
    """Return how many times as long as the way over `b` and `c` the side `a` is; 1 or less if a triangle closes."""
    return inf if b + c <= 0 else a / (b + c)


def directions_meet(first: float, second: float, both: float, *, sector: float = SECTOR) -> bool:
    """Return whether a leg in the `first` and then one in the `second` direction may lead in that of `both`."""
    turn = (second - first + 180) % 360 - 180
    if abs(turn) + 2 * sector >= 180:
        return True
    middle, reach = first + turn / 2, abs(turn) / 2 + sector
    return apart(middle, both) <= reach + sector


def sides_meet(first: Side, second: Side, both: Side, *, sector: float = SECTOR, winding: float = WINDING) -> bool:
    """Return whether two legs, one after the other, may lead where a third one does.

    The directions of the first two must be known; of the third, direction or length may be. Where the search over
    directions and lengths finds one that fits, they do.
    """
    if first.direction is None or second.direction is None or min(first.low, second.low) <= 0:
        return True
    for (x, y), (u, v) in product(_ends(first, sector, winding), _ends(second, sector, winding)):
        east, north = x + u, y + v
        length = hypot(east, north)
        if not both.low / winding <= length <= both.high:
            continue
        if both.direction is None or length == 0.0:
            return True
        if apart(degrees(atan2(east, north)), both.direction) <= sector:
            return True
    return False


def _ends(side: Side, sector: float, winding: float) -> Iterator[tuple[float, float]]:
    assert side.direction is not None
    low, high = side.low / winding, min(side.high, _FAR * side.low)
    for step in range(_STEPS + 1):
        length = low + (high - low) * step / _STEPS
        for turn in range(-_STEPS, _STEPS + 1):
            angle = radians(side.direction + sector * turn / _STEPS)
            yield length * sin(angle), length * cos(angle)
