"""What a written number may stand for: from an `Amount` to an `Interval`.

A written number is an interval, never a point, because whoever wrote it rounded. `tight` and `loose` give its two ends
in SI base units under a strict and under a generous reading. The conventions are house conventions (catalogue, B.0): no
style guide states them, and published conversions and shares, on which they were set, follow no single one. Malformed
figures and unknown units give None, which means unknown and silences a rule.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import inf
from typing import NamedTuple

from checker.extract.lexicon.unit_table import UNITS
from checker.extract.value import Amount, Figure, Hedge
from checker.lint.interval import Dimension, Interval

Ends = tuple[float, float]

STRICT = 1e-6  # How far "more than 5" stays off 5: more than SAME, and less than any written figure shows.
ABOUT = 0.1  # "about", "around", "some", "roughly": ten per cent either way.
ZEROS_AT_MOST = 0.05  # Trailing zeros excuse at most this share: "1,000" is not any number from 500 to 1,500.
FIVES_AT_MOST = 0.1  # "To the nearest five" excuses at most this share: "15" is not any number from 12.5 to 17.5.
COUNTED = 100  # Whole numbers of things below this are counted, not rounded.

PERCENTS = ("percent", "percentage_point")
PER_CENT = 0.01  # A percentage is a pure number, and so is a difference of percentages.


class Scale(NamedTuple):
    """How figures in a unit become SI: `figure * factor + offset`, of this dimension."""

    factor: float
    offset: float
    dimension: Dimension


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
    if name in PERCENTS:
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
    if amount.unit in PERCENTS:
        amount = _as_rounded(amount)
    counted = not amount.unit or _is_currency(amount.unit)
    low, high = ends(amount.low, counted)
    if amount.ranged:
        other_low, other_high = ends(amount.high, counted)
        low, high = min(low, other_low), max(high, other_high)
    if amount.hedge:
        whole = counted and all(_is_counted(figure) for figure in (amount.low, amount.high))
        low, high = _hedged(amount.hedge, low, high, whole=whole, below_zero=bool(scale.offset))
    return _in_base_units((low, high), scale)


def _as_rounded(amount: Amount) -> Amount:
    """Return an amount whose spelled figures are no more exact than those in digits: `nine per cent` was worked out."""
    low, high = (replace(end, exact=end.exact and end.value % 1 != 0) for end in (amount.low, amount.high))
    return replace(amount, low=low, high=high if amount.ranged else low)


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
