"""Intervals with a dimension: their arithmetic, and how they compare.

Comparisons hold if they hold for *some* values inside the intervals, so one that fails has no reading left. Arithmetic
on incompatible dimensions gives None, which means unknown and silences a rule.
"""

from __future__ import annotations

from math import inf, isnan
from typing import NamedTuple

Dimension = tuple[tuple[str, int], ...]

SAME = 1e-9  # Ends closer than this, relatively, are one: it covers what floating-point arithmetic loses, and no more.


class Interval(NamedTuple):
    """All numbers from `low` to `high`, in SI base units; `dimension` holds pairs (base, power), none if pure."""

    low: float
    high: float
    dimension: Dimension = ()


def point(value: float, dimension: Dimension = ()) -> Interval:
    """Return the interval that holds one number."""
    return Interval(float(value), float(value), dimension)


def add(a: Interval, b: Interval) -> Interval | None:
    """Return every sum of a value of `a` and a value of `b`; None if their dimensions differ."""
    if a.dimension != b.dimension:
        return None
    return _enclose((a.low + b.low,), (a.high + b.high,), a.dimension)


def subtract(a: Interval, b: Interval) -> Interval | None:
    """Return every difference of two values; None if their dimensions differ."""
    return add(a, negate(b))


def multiply(a: Interval, b: Interval) -> Interval:
    """Return every product of two values."""
    corners = tuple(_product(x, y) for x in (a.low, a.high) for y in (b.low, b.high))
    return _enclose(corners, corners, _combine(a.dimension, b.dimension, 1))


def divide(a: Interval, b: Interval) -> Interval:
    """Return every quotient of two values: everything, if the divisor may be zero."""
    dimension = _combine(a.dimension, b.dimension, -1)
    if b.low <= 0 <= b.high:
        return Interval(-inf, inf, dimension)
    corners = tuple(_quotient(x, y) for x in (a.low, a.high) for y in (b.low, b.high))
    return _enclose(corners, corners, dimension)


def negate(a: Interval) -> Interval:
    """Return the values of `a` with the other sign."""
    return Interval(-a.high, -a.low, a.dimension)


def absolute(a: Interval) -> Interval:
    """Return the values of `a` without their signs."""
    if a.low >= 0:
        return a
    return negate(a) if a.high <= 0 else Interval(0.0, max(-a.low, a.high), a.dimension)


def _product(x: float, y: float) -> float:
    return 0.0 if x == 0 or y == 0 else x * y  # zero times an unbounded end is zero: no value is infinite


def _quotient(x: float, y: float) -> float:
    return 0.0 if x == 0 or abs(y) == inf else x / y


def _enclose(lows: tuple[float, ...], highs: tuple[float, ...], dimension: Dimension) -> Interval:
    if any(isnan(end) for end in lows + highs):
        return Interval(-inf, inf, dimension)
    return Interval(min(lows), max(highs), dimension)


def _combine(a: Dimension, b: Dimension, sign: int) -> Dimension:
    if not b:
        return a
    powers = dict(a)
    for base, power in b:
        powers[base] = powers.get(base, 0) + sign * power
    return tuple(sorted((base, power) for base, power in powers.items() if power))


# Comparison


def comparable(a: Interval, b: Interval) -> bool:
    """Return whether two intervals can be compared: the same dimension, or one of them is plain zero."""
    return a.dimension == b.dimension or a == (0.0, 0.0, ()) or b == (0.0, 0.0, ())


def gap(a: Interval, b: Interval) -> float:
    """Return how far the nearest ends are apart, relative to the larger of the two; 0 if the intervals meet."""
    if not comparable(a, b):
        return inf
    near, far = (a.high, b.low) if a.high < b.low else (b.high, a.low)
    distance = far - near
    size = max(abs(near), abs(far))
    if distance <= 0 or size == 0 or distance <= SAME * size:
        return 0.0
    return distance / size


def meet(a: Interval, b: Interval) -> bool | None:
    """Return whether some value is in both."""
    return gap(a, b) == 0.0 if comparable(a, b) else None


def differ(a: Interval, b: Interval) -> bool | None:
    """Return whether some two values differ: always, but for the same point twice."""
    if not comparable(a, b):
        return None
    return not (meet(a, b) and a.low == a.high and b.low == b.high)


def less(a: Interval, b: Interval) -> bool | None:
    """Return whether some value of `a` is below some value of `b`."""
    return a.low < b.high and not _same(a.low, b.high) if comparable(a, b) else None


def at_most(a: Interval, b: Interval) -> bool | None:
    """Return whether some value of `a` is no more than some value of `b`."""
    return a.low <= b.high or _same(a.low, b.high) if comparable(a, b) else None


def _same(x: float, y: float) -> bool:
    return x == y or abs(x - y) <= SAME * max(abs(x), abs(y)) < inf
