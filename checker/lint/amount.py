"""Interval arithmetic with units: what a written number may stand for, and how such numbers compare.

A written number is an interval, never a point, because whoever wrote it rounded. An `Interval` holds two ends in SI
base units and its dimension; `tight` and `loose` make one from an `Amount` under a strict and under a generous
reading. The conventions are house conventions (catalogue, B.0): no style guide states them, and published conversions
and shares, on which they were set, follow no single one.

Comparisons hold if they hold for *some* values inside the intervals, so one that fails has no reading left. Arithmetic
on incompatible dimensions, malformed figures and unknown units give None, which means unknown and silences a rule.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf, isnan
from typing import NamedTuple

from checker.extract.lexicon.unit_table import UNITS
from checker.extract.value import Amount, Figure, Hedge

Dimension = tuple[tuple[str, int], ...]
Ends = tuple[float, float]

SAME = 1e-9  # Ends closer than this, relatively, are one: it covers what floating-point arithmetic loses, and no more.
STRICT = 1e-6  # How far "more than 5" stays off 5: more than SAME, and less than any written figure shows.
ABOUT = 0.1  # "about", "around", "some", "roughly": ten per cent either way.
ZEROS_AT_MOST = 0.05  # Trailing zeros excuse at most this share: "1,000" is not any number from 500 to 1,500.
FIVES_AT_MOST = 0.1  # "To the nearest five" excuses at most this share: "15" is not any number from 12.5 to 17.5.
COUNTED = 100  # Whole numbers of things below this are counted, not rounded.

PER_CENT = 0.01  # A percentage is a pure number, and so is a difference of percentages.


class Interval(NamedTuple):
    """All numbers from `low` to `high`, in SI base units; `dimension` holds pairs (base, power), none if pure."""

    low: float
    high: float
    dimension: Dimension = ()


class Scale(NamedTuple):
    """How figures in a unit become SI: `figure * factor + offset`, of this dimension."""

    factor: float
    offset: float
    dimension: Dimension


# What a written amount may stand for


def tight(amount: Amount, unit: str | None = None) -> Interval | None:
    """Return the values that an amount stands for if its last written digit counts; `unit` replaces its unit.

    Figures are rounded or truncated at their last digit, both honest: 193 km is any length from 192.5 to 194 km. Whole
    numbers of things and of money, and figures marked exact, are themselves. Hedges widen, ranges span.
    """
    return _reading(amount, unit, _tight)


def loose(amount: Amount, unit: str | None = None) -> Interval | None:
    """Return the values that an amount stands for under generous rounding; it encloses `tight`.

    Trailing zeros may stand for rounding there (1,200 km is 1,150 to 1,250 km, but never more than 5% off), and a
    last digit of 5 for rounding to the nearest five (45% is 42.5% to 47.5%, 2.5 is 2.25 to 2.75). Things counted
    below a hundred stay exact, or no sum of a few counts could ever be wrong.
    """
    return _reading(amount, unit, _loose)


def nominal(amount: Amount, unit: str | None = None) -> Interval | None:
    """Return the figures as written, without rounding and hedge: a point, or the span of a range."""
    scale = scale_of(amount, unit)
    if scale is None or _malformed(amount):
        return None
    low, high = sorted((amount.low.value, amount.high.value))
    return _in_base_units((low, high), scale)


def rounded(amount: Amount) -> Interval | None:
    """Return the figures without their unit, each rounded at its last digit: `$6` in a conversion is $5.50 to $6.50."""
    if _malformed(amount):
        return None
    low, high = sorted((amount.low.value, amount.high.value))
    low, high = low - amount.low.step / 2, high + amount.high.step / 2
    if amount.hedge:
        low, high = _hedged(amount.hedge, low, high, whole=False, below_zero=False)
    return Interval(low, high)


def scale_of(amount: Amount, unit: str | None = None) -> Scale | None:
    """Return how an amount's unit (or `unit` in its place) leads to SI, or None for a unit that nobody knows."""
    name = amount.unit if unit is None else unit
    if name in ("percent", "percentage_point"):
        return Scale(PER_CENT, 0.0, ())
    if name == "basis_point":
        return Scale(PER_CENT / 100, 0.0, ())
    if not name:
        return Scale(1.0, 0.0, ())
    known = UNITS.get(name)
    if known is not None:
        return Scale(known.factor, 0.0 if amount.difference else known.offset, known.exponents)
    return Scale(1.0, 0.0, ((f"[{name}]", 1),)) if _is_currency(name) else None


def _reading(amount: Amount, unit: str | None, ends: Callable[[Figure, bool], Ends]) -> Interval | None:
    scale = scale_of(amount, unit)
    if scale is None or _malformed(amount):
        return None
    counted = not amount.unit or _is_currency(amount.unit)
    low, high = ends(amount.low, counted)
    if amount.ranged:
        other_low, other_high = ends(amount.high, counted)
        low, high = min(low, other_low), max(high, other_high)
    if amount.hedge:
        whole = counted and all(_is_counted(figure) for figure in (amount.low, amount.high))
        low, high = _hedged(amount.hedge, low, high, whole=whole, below_zero=bool(scale.offset))
    return _in_base_units((low, high), scale)


def _malformed(amount: Amount) -> bool:
    return bool(amount.low.fault or amount.high.fault)


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()  # ISO 4217; the unit table has no such name


def _is_counted(figure: Figure) -> bool:
    return figure.exact or (figure.step == 1 and not figure.scaled)


def _tight(figure: Figure, counted: bool) -> Ends:
    if figure.exact or (counted and _is_counted(figure)):
        return figure.value, figure.value
    return _rounded_or_truncated(figure)


def _rounded_or_truncated(figure: Figure) -> Ends:
    value, step = figure.value, figure.step
    return (value - step / 2, value + step) if value >= 0 else (value - step, value + step / 2)


def _loose(figure: Figure, counted: bool) -> Ends:
    value, step, size = figure.value, figure.step, abs(figure.value)
    if figure.exact or (counted and _is_counted(figure) and (size < COUNTED or not figure.zeros)):
        return _tight(figure, counted)
    slack = min(step * 10.0 ** min(figure.zeros, 30) / 2, ZEROS_AT_MOST * size)
    if not figure.zeros and step and round(size / step) % 10 == 5:
        # 2.5 is commonly 2 1/2, whatever its size; whole fives are held to a share.
        slack = step * 2.5 if step < 1 else min(step * 2.5, FIVES_AT_MOST * size)
    low, high = _tight(figure, counted)
    return min(low, value - slack), max(high, value + slack)


def _hedged(hedge: Hedge, low: float, high: float, *, whole: bool, below_zero: bool) -> Ends:
    """Return the ends that a hedge makes of a figure's ends; below zero most hedges may point either way.

    A bound stands at the near end of the figure's own interval, so `over 75 miles` admits 74.6 (75 was rounded) but
    `over 75 people` starts above 75.
    """
    size = max(abs(low), abs(high))
    if hedge == "about":
        return low - ABOUT * size, high + ABOUT * size
    if low < 0:
        return -inf, inf
    if hedge == "nearly":
        return low - ABOUT * size, high
    strict = STRICT * size if whole else 0.0
    least = -inf if below_zero else 0.0
    return {
        "over": (low + strict, inf),
        "at-least": (low, inf),
        "up-to": (least, high),
        "under": (least, high - strict),
    }.get(hedge, (low, high))


def _in_base_units(ends: Ends, scale: Scale) -> Interval:
    low, high = (end * scale.factor + scale.offset for end in ends)
    return Interval(low, high, scale.dimension)


# Arithmetic


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
    return x == y or abs(x - y) <= SAME * max(abs(x), abs(y))
