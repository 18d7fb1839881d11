"""Whether one quantity restates another in a different unit: `120 miles (193 km)`.

A percentage alone does not separate right from wrong: `100 kilometres (60 miles)` is 3.4% off and honest rounding,
`1002 mb (29.53 inches)` is 0.2% off and wrong. So a pair is tried at two levels. *Tight*: one side, converted as
written, rounds to the other, or truncates to the second. *Loose*: the ranges that trailing zeros and fives leave open
meet; that excuses a round figure, not a figure that somebody must have computed. What fails both is graded by how far
the two are apart.
"""

from __future__ import annotations

from itertools import product
from typing import Literal

from checker.extract.lexicon.unit import Unit
from checker.extract.lexicon.unit_table import UNITS
from checker.extract.value import Amount, Figure

Verdict = Literal["agrees", "note", "warning", "error"]
VERDICTS: tuple[Verdict, ...] = ("agrees", "note", "warning", "error")

# House thresholds, set on published pairs: honest approximations stay within 3% of the computed figure, slips begin
# at 4%.
NOTE_BELOW = 0.01
GAP_OF_A_WARNING = 0.02
DEVIATION_OF_A_WARNING = 0.04
GAP_OF_AN_ERROR = 0.10

# Trailing zeros and fives excuse at most this share of a figure (B.0 of the catalogue).
ROUNDING_AT_MOST = 0.05

FRACTION_STEP = 0.1  # House convention: `half a mile` and `3½ inches` are meant to about a tenth.

# How far a figure may lie from what `about` and what `over` or `nearly` before it stands for, by its digits.
HEDGES = ((0.05, 0.1), (0.05, 0.1), (0.015, 0.03), (0.005, 0.01))

IN_TENS_AT_MOST = 0.185  # `a 40-foot (10 m) wall`; `9 miles (10 km)` is too far off

# Scales without a meaningful zero are graded against the span that they have in prose: 50 kelvin, 50 hPa of weather.
TEMPERATURE_SPAN = 50.0
FEW_DEGREES = 5.0  # kelvins: what is said of the climate; a draft that names so few may mean a difference
PRESSURE_SPAN = 5_000.0
WEATHER_PRESSURE = (80_000.0, 110_000.0)  # pascals: every storm and every high on record lies inside

# What people multiply by in their heads; such a pair is a coarse approximation, not a slip.
RULES_OF_THUMB = {
    ("kilometer", "mile"): (0.6, 0.625),
    ("meter", "foot"): (3.0, 3.3),
    ("kilogram", "pound"): (2.2,),
    ("hectare", "acre"): (2.5,),
    ("acre", "hectare"): (0.4,),
    ("inch", "centimeter"): (2.5,),
    ("foot", "centimeter"): (30.0,),
    ("foot", "meter"): (0.3,),
    ("pound", "kilogram"): (0.45,),
    ("ounce", "gram"): (28.0, 30.0),
    ("gallon", "liter"): (4.0,),
}
MENTAL_DIGITS = 3  # Nobody multiplies longer figures in the head.

# Long hauls over sea and in the air are worked out in nautical miles and printed as miles. A short distance in nautical
# miles is called so: storm bulletins that print 35 MI for 35 of them have slipped.
AT_SEA = {"mile": "nautical_mile"}
AT_SEA_WITHIN = 0.005
AT_SEA_FROM = 500.0


def verdict(stated: Amount, restated: Amount) -> Verdict | None:
    """Grade how well `restated` gives `stated` in its own unit; None where no readings of the units share a dimension.

    Every reading of ambiguous units (ton, gallon) is tried. Ranges are compared end by end.
    """
    grades = [
        _grade_ends(stated, UNITS[one], restated, UNITS[other])
        for one, other in product((stated.unit, *stated.variants), (restated.unit, *restated.variants))
        if one in UNITS and other in UNITS and convertible(UNITS[one], UNITS[other])
    ]
    if not grades:
        return None
    best = "agrees" if "agrees" in grades else grades[0]  # an unusual reading (troy ounces) counts only where it fits
    if best in ("warning", "error") and any(excuse(stated, restated) for excuse in _EXCUSES):
        return "note"
    return best


def reading(stated: Amount, restated: Amount) -> str:
    """Return the unit that a word must mean for a pair to agree, if not its usual one (`long_ton`), or nothing."""
    for one, other in product((stated.unit, *stated.variants), (restated.unit, *restated.variants)):
        if one not in UNITS or other not in UNITS or not convertible(UNITS[one], UNITS[other]):
            continue
        if _grade_ends(stated, UNITS[one], restated, UNITS[other]) == "agrees":
            return one if one != stated.unit else other if other != restated.unit else ""
    return ""


def convertible(unit: Unit, target: Unit) -> bool:
    """Whether the units measure the same, or one the reciprocal of the other (miles per gallon, litres per 100 km)."""
    return unit.exponents == target.exponents or _reciprocal(unit, target)


def _reciprocal(unit: Unit, target: Unit) -> bool:
    return bool(unit.exponents) and unit.exponents == tuple((base, -power) for base, power in target.exponents)


def converted(value: float, unit: Unit, target: Unit, *, difference: bool = False) -> float:
    """Return `value` of `unit` in `target`, both of one dimension; a temperature difference has no offset."""
    if value and _reciprocal(unit, target):
        return 1 / (value * unit.factor * target.factor)
    if difference:
        return value * unit.factor / target.factor
    return (value * unit.factor + unit.offset - target.offset) / target.factor


def rounds_to(value: float, figure: Figure) -> bool:
    """Whether a computed value rounds (half up or down) or truncates to the figure as written."""
    slack = 1e-9 * max(1.0, abs(value))
    step = _step(figure)
    if abs(value - figure.value) <= step / 2 + slack:
        return True
    past = abs(value) - abs(figure.value)
    return value * figure.value >= 0 and -slack <= past < step - slack


def _grade_ends(stated: Amount, unit: Unit, restated: Amount, other: Unit) -> Verdict:
    difference = stated.difference or restated.difference
    hedged = bool(stated.hedge or restated.hedge)
    covered = restated.hedge and restated.hedge != stated.hedge and not (stated.ranged or restated.ranged)
    if covered and _hedge_allows(stated, unit, restated, other, difference):
        return "agrees"
    if stated.ranged != restated.ranged:
        single, ends = (restated, stated) if stated.ranged else (stated, restated)
        units = (other, unit) if stated.ranged else (unit, other)
        low, high = sorted((ends.low.value, ends.high.value))
        value = converted(single.low.value, *units, difference=difference)
        if low <= value <= high:
            return "agrees"
        return min(
            (
                _grade(single.low, units[0], end, units[1], hedged=True, difference=difference)
                for end in (ends.low, ends.high)
            ),
            key=VERDICTS.index,
        )
    pairs = [(stated.low, restated.low)]
    if stated.ranged:
        pairs.append((stated.high, restated.high))
    return max(
        (_grade(one, unit, two, other, hedged=hedged, difference=difference) for one, two in pairs), key=VERDICTS.index
    )


def _grade(x: Figure, unit: Unit, y: Figure, other: Unit, *, hedged: bool, difference: bool) -> Verdict:
    """Grade one figure against one figure by the two levels of the module's docstring."""
    if x.fault or y.fault:
        return "agrees"  # a malformed number is reported as such
    value = converted(x.value, unit, other, difference=difference)
    back = converted(y.value, other, unit, difference=difference)
    if rounds_to(value, y) or abs(back - x.value) <= _step(x) / 2 * (1 + 1e-9):
        return "agrees"
    scale = _scale(value, y.value, unit, other, difference)
    slack_x = abs(converted(x.value + _slack(x), unit, other, difference=difference) - value)
    slack_y = _slack(y)
    deviation = abs(value - y.value) / scale
    gap = max(0.0, abs(value - y.value) - slack_x - slack_y) / scale
    if x.value == y.value and not hedged:  # the factor was forgotten, however near to one it is
        return "error" if gap > GAP_OF_AN_ERROR else "warning"
    excused = gap == 0.0
    if excused and (hedged or _round(y)):
        return "agrees"
    if (excused and deviation <= NOTE_BELOW) or _from_a_third(value, x, y, slack_x / _slack(x)):
        return "note"
    if gap > GAP_OF_AN_ERROR:
        return "error"
    if _by_rule_of_thumb(x, unit, y, other):
        return "note"
    slight = gap <= (0.0 if unit.dimension == "[temperature]" else GAP_OF_A_WARNING)  # a degree is never slight
    return "note" if slight and not excused and deviation <= DEVIATION_OF_A_WARNING else "warning"


def _hedge_allows(stated: Amount, unit: Unit, restated: Amount, other: Unit, difference: bool) -> bool:
    """Whether the hedge of the second side alone (`6.5 meters (nearly 22 feet)`) covers the first side's value.

    A hedge before many digits leaves them little room.
    """
    value, written = converted(stated.low.value, unit, other, difference=difference), restated.low
    past = (value - written.value) / _scale(value, written.value, unit, other, difference)
    near, far = HEDGES[min(written.digits, len(HEDGES)) - 1]
    if restated.hedge == "about":
        return abs(past) <= near
    return 0 <= past <= far if restated.hedge in ("over", "at-least") else -far <= past <= 0


def _step(figure: Figure) -> float:
    """Return the step of the last place; common fractions (`half a mile`, `3½`) are meant to about a tenth."""
    if figure.exact and figure.value % 1 and figure.step >= 1:
        return min(FRACTION_STEP, abs(figure.value) / 5)
    return figure.step


def _slack(figure: Figure) -> float:
    """Return how far the true value may lie from a figure that was rounded generously.

    Trailing zeros and, where the last digit is a five, steps of five may have been rounded away.
    """
    step = _step(figure)
    place = step * 10.0**figure.zeros
    coarse = place / 2
    if round(abs(figure.value) / place) % 10 == 5:
        coarse *= 5
    return max(step / 2, min(coarse, ROUNDING_AT_MOST * abs(figure.value)))


def _by_fives(figure: Figure) -> bool:
    """Whether the last digit written is a five or a zero."""
    return figure.zeros > 0 or round(figure.value / figure.step) % 5 == 0


def _round(figure: Figure) -> bool:
    """Whether a figure looks rounded: it ends in zeros, or in a five after at most one digit."""
    return figure.zeros > 0 or (figure.digits <= 2 and _by_fives(figure))


def _scale(value: float, written: float, unit: Unit, other: Unit, difference: bool) -> float:
    """Return what a gap is measured against, in the second unit."""
    if unit.dimension == "[temperature]":
        span = max(abs(value), abs(written)) if difference else TEMPERATURE_SPAN / other.factor
        return span or 1.0
    if (
        WEATHER_PRESSURE[0] <= value * other.factor <= WEATHER_PRESSURE[1]
        and other.exponents == UNITS["pascal"].exponents
    ):
        return PRESSURE_SPAN / other.factor
    return max(abs(value), abs(written)) or 1.0


def _from_a_third(value: float, x: Figure, y: Figure, factor: float) -> bool:
    """Whether both figures may be rounded from a third in another unit: 17 knots are 20 mph and 31 km/h.

    Weather services round both to whole units or both to fives, so the figures may differ by half a step on either
    side.
    """
    apart = abs(value - y.value)
    step = 5 if _by_fives(x) and _by_fives(y) and apart <= ROUNDING_AT_MOST * abs(value) else 1
    return x.value != y.value and apart <= (_step(x) * abs(factor) + y.step) * step / 2 * (1 + 1e-9)


def _by_rule_of_thumb(x: Figure, unit: Unit, y: Figure, other: Unit) -> bool:
    factors = RULES_OF_THUMB.get((unit.name, other.name), ())
    return x.digits <= MENTAL_DIGITS and any(
        abs(x.value * factor - y.value) <= y.step / 2 * (1 + 1e-9) for factor in factors
    )


def _fits_as_difference(stated: Amount, restated: Amount) -> bool:
    """Whether a few degrees fit as a difference of which the words near them say nothing: `a 1.5 °C (2.7 °F) cap`."""
    one, other = UNITS[stated.unit], UNITS[restated.unit]
    if one.dimension != "[temperature]" or stated.difference or restated.difference:
        return False
    ends = ((stated.low, restated.low), (stated.high, restated.high))
    return all(
        0 < x.value * one.factor <= FEW_DEGREES and rounds_to(converted(x.value, one, other, difference=True), y)
        for x, y in ends
    )


def _fits_at_sea(stated: Amount, restated: Amount) -> bool:
    """Whether the pair fits closely once `miles` is read as nautical miles."""
    one, other = AT_SEA.get(stated.unit, stated.unit), AT_SEA.get(restated.unit, restated.unit)
    if one == other or (one, other) == (stated.unit, restated.unit) or stated.ranged or restated.ranged:
        return False
    if min(side.low.value for side in (stated, restated) if side.unit in AT_SEA) < AT_SEA_FROM:
        return False
    value = converted(stated.low.value, UNITS[one], UNITS[other])
    return abs(value - restated.low.value) <= AT_SEA_WITHIN * abs(value)


def _in_tens(stated: Amount, restated: Amount) -> bool:
    """Whether a figure is the other in round tens, hundreds or thousands: `roughly 15 miles (20 km)`."""
    y = restated.low
    one, other = UNITS[stated.unit], UNITS[restated.unit]
    if stated.ranged or restated.ranged or not y.zeros or y.digits > 1 or not convertible(one, other):
        return False
    value = converted(stated.low.value, one, other)
    half = min(y.step * 10.0**y.zeros / 2, IN_TENS_AT_MOST * max(abs(value), abs(y.value)))
    return stated.low.value != y.value and abs(value - y.value) <= half


_EXCUSES = (_fits_at_sea, _fits_as_difference, _in_tens)
