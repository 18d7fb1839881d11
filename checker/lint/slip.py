"""Which slip of the hand or the formula explains a conversion that does not agree: named only if exactly one does.

Each slip is a way to get a wrong figure from a right one; it explains a pair if the figure it yields is the one that
stands in the text, as far as it was written out.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.lexicon.unit import Unit
from checker.extract.lexicon.unit_table import UNITS
from checker.extract.value import Amount, Figure
from checker.lint.conversion import converted, convertible, rounds_to

# The unit that is taken for another without a word: nautical for statute, one gallon or ton for the other.
OTHER_UNITS = {
    "mile": ("nautical_mile", "nautical miles"),
    "nautical_mile": ("mile", "statute miles"),
    "mile_per_hour": ("knot", "knots"),
    "knot": ("mile_per_hour", "miles per hour"),
    "gallon": ("imperial_gallon", "imperial gallons"),
    "imperial_gallon": ("gallon", "US gallons"),
    "short_ton": ("long_ton", "long tons"),
    "metric_ton": ("short_ton", "short tons"),
    "ounce": ("troy_ounce", "troy ounces"),
    "pint": ("imperial_pint", "imperial pints"),
}
FAHRENHEIT_OFFSET = 32.0


def slip(stated: Amount, restated: Amount) -> str:
    """Return in a few words the one slip that explains the pair, or an empty text."""
    one, other = UNITS.get(stated.unit), UNITS.get(restated.unit)
    if one is None or other is None or one.exponents != other.exponents:
        return ""
    found = sorted(set(_slips(stated, one, restated, other)))
    return found[0] if len(found) == 1 else ""


def misnamed(stated: Amount, restated: Amount) -> bool:
    """Whether the second figure converts the first, but names a unit of another kind: `a 30-foot (9-kilogram) wall`.

    Most brackets that hold another kind of quantity add a fact; where the figure fits a unit of the right kind, it was
    meant as that.
    """
    one, other = UNITS.get(stated.unit), UNITS.get(restated.unit)
    if one is None or other is None or convertible(one, other):
        return False
    if stated.ranged != restated.ranged or not {one.dimension, other.dimension} <= set(_CUSTOMARY):
        return False
    ends = ((stated.low, restated.low), (stated.high, restated.high))
    return any(
        name != stated.unit and all(rounds_to(converted(x.value, one, UNITS[name]), y) for x, y in ends)
        for name in _CUSTOMARY[one.dimension]
    )


# The kinds of quantity that brackets restate, and the units that they do it in.
_CUSTOMARY = {
    "[length]": ("mile", "kilometer", "meter", "foot", "yard", "inch", "centimeter", "millimeter"),
    "[length]**2": ("acre", "hectare", "square_mile", "square_kilometer", "square_foot", "square_meter"),
    "[length]**3": ("liter", "gallon", "imperial_gallon", "cubic_meter", "cubic_foot", "cubic_yard"),
    "[mass]": ("kilogram", "pound", "ounce", "gram", "metric_ton", "short_ton", "long_ton", "stone"),
    "[length]/[time]": ("mile_per_hour", "kilometer_per_hour", "knot", "meter_per_second"),
    "[temperature]": ("degree_Celsius", "degree_Fahrenheit"),
}


def _slips(stated: Amount, one: Unit, restated: Amount, other: Unit) -> Iterator[str]:
    difference = stated.difference or restated.difference
    x, y = stated.low, restated.low
    right = converted(x.value, one, other, difference=difference)
    if rounds_to(converted(y.value, one, other, difference=difference), x):
        yield "the numbers are exchanged"
    if x.value == y.value:
        yield "the same figure stands on both sides"
    if rounds_to(-right, y):
        yield "the sign is lost"
    yield from _digit_slips(right, y)
    yield from _unit_slips(x, one, y, other, difference=difference)


def _digit_slips(right: float, y: Figure) -> Iterator[str]:
    written = Figure(y.value, y.step * 10.0**y.zeros)  # trailing zeros may have been rounded away
    for power in (1, 2, 3):
        if rounds_to(right * 10**power, written) or rounds_to(right / 10**power, written):
            yield f"off by a factor of {10**power:,}"
    digits = f"{abs(y.value) / y.step:.0f}"
    for index in range(len(digits) - 1):
        swapped = digits[:index] + digits[index + 1] + digits[index] + digits[index + 2 :]
        if swapped != digits and abs(abs(right) - int(swapped) * y.step) <= y.step / 2:
            yield "two digits are swapped"


def _unit_slips(x: Figure, one: Unit, y: Figure, other: Unit, *, difference: bool) -> Iterator[str]:
    if one.dimension in ("[length]**2", "[length]**3"):
        power = int(one.dimension[-1])
        if rounds_to(x.value * (one.factor / other.factor) ** (1 / power), y):
            yield "the factor of a length was used"
    if one.dimension == "[temperature]" and "degree_Fahrenheit" in (one.name, other.name):
        if difference and rounds_to(converted(x.value, one, other), y):
            yield "a difference was converted as a temperature"
        if not difference and rounds_to(converted(x.value, one, other, difference=True), y):
            yield f"the {FAHRENHEIT_OFFSET:.0f} degrees of offset are missing"
    for name, label in filter(None, [OTHER_UNITS.get(one.name)]):
        if name in UNITS and rounds_to(converted(x.value, UNITS[name], other), y):
            yield f"it would fit {label}"
