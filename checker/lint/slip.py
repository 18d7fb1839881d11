"""Which slip of the hand or the formula explains a conversion that does not agree: named only if exactly one does.

Each slip is a way to get a wrong figure from a right one; it explains a pair if the figure it yields is the one that
stands in the text, as far as it was written out. In a range it must explain every end that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.lexicon.unit import Unit
from checker.extract.lexicon.unit_table import UNITS
from checker.extract.value import Amount, Figure
from checker.lint.conversion import converted, convertible, rounds_to

# The unit that is taken for another without a word: nautical for statute, one gallon or ton for the other.
OTHER_UNITS = {
    "mile": (("nautical_mile", "nautical miles"),),
    "nautical_mile": (("mile", "statute miles"),),
    "mile_per_hour": (("knot", "knots"),),
    "knot": (("mile_per_hour", "miles per hour"),),
    "gallon": (("imperial_gallon", "imperial gallons"),),
    "imperial_gallon": (("gallon", "US gallons"),),
    "pint": (("imperial_pint", "imperial pints"),),
    "imperial_pint": (("pint", "US pints"),),
    "fluid_ounce": (("imperial_fluid_ounce", "imperial fluid ounces"),),
    "imperial_fluid_ounce": (("fluid_ounce", "US fluid ounces"),),
    "mile_per_gallon": (("mile_per_imperial_gallon", "imperial gallons"),),
    "mile_per_imperial_gallon": (("mile_per_gallon", "US gallons"),),
    "short_ton": (("long_ton", "long tons"), ("metric_ton", "tonnes")),
    "long_ton": (("short_ton", "short tons"), ("metric_ton", "tonnes")),
    "metric_ton": (("short_ton", "short tons"), ("long_ton", "long tons")),
    "ounce": (("troy_ounce", "troy ounces"),),
    "troy_ounce": (("ounce", "ordinary ounces"),),
    "horsepower": (("metric_horsepower", "metric horsepower"),),
}
# Factors of lengths that are used on areas and volumes: miles, feet, yards and inches in metric.
OF_LENGTHS = (1.609344, 0.3048, 0.9144, 2.54)
FAHRENHEIT_OFFSET = 32.0
COARSEST = 0.1  # Trailing zeros may be rounded away, but no figure stands for more than this share of itself.
NO_FACTOR = 0.003  # What differs by less than this from one is not a factor that anybody could apply the wrong way.


def slip(stated: Amount, restated: Amount) -> str:
    """Return in a few words the one slip that explains the pair, or an empty text."""
    one, other = UNITS.get(stated.unit), UNITS.get(restated.unit)
    if one is None or other is None or not convertible(one, other):
        return ""
    difference = stated.difference or restated.difference
    ends = [(stated.low, restated.low)]
    if stated.ranged and restated.ranged:
        ends.append((stated.high, restated.high))
        if all(_gives(x, one, y, other, difference) for x, y in ((ends[0][0], ends[1][1]), (ends[1][0], ends[0][1]))):
            return "the ends of the range are exchanged"
    wrong = [(x, y) for x, y in ends if not _gives(x, one, y, other, difference)]
    found = [set(_slips(x, one, y, other, difference=difference)) for x, y in wrong]
    shared = set.intersection(*found) if found else set()
    return shared.pop() if len(shared) == 1 else ""


def misnamed(stated: Amount, restated: Amount) -> bool:
    """Whether the second figure converts the first, but names a unit of another kind: `a 30-foot (9-kilogram) wall`.

    Most brackets that hold another kind of quantity add a fact; where the figure fits a unit of the right kind, it was
    meant as that.
    """
    one, other = UNITS.get(stated.unit), UNITS.get(restated.unit)
    if one is None or other is None or convertible(one, other):
        return False
    if stated.ranged != restated.ranged or one.dimension not in _CUSTOMARY:
        return False
    if other.dimension not in _CUSTOMARY and not other.name.endswith("watt_hour"):
        return False  # a torque is no conversion of a power
    ends = ((stated.low, restated.low), (stated.high, restated.high))
    return any(
        name != stated.unit and all(_is_rounded(converted(x.value, one, UNITS[name]), y) for x, y in ends)
        for name in _CUSTOMARY[one.dimension]
    )


def _is_rounded(value: float, figure: Figure) -> bool:
    """Whether a value rounds to a figure as written, or to its first three digits where more than noughts remain."""
    rough = figure.step * 10.0**figure.zeros if figure.digits >= _TELLING else 0.0
    return rounds_to(value, figure) or abs(value - figure.value) <= rough / 2


_TELLING = 3  # digits that do not agree by chance

# The kinds of quantity that brackets restate, and the units that they do it in.
_CUSTOMARY = {
    "[length]": ("mile", "kilometer", "meter", "foot", "yard", "inch", "centimeter", "millimeter"),
    "[length]**2": ("acre", "hectare", "square_mile", "square_kilometer", "square_foot", "square_meter"),
    "[length]**3": ("liter", "gallon", "imperial_gallon", "cubic_meter", "cubic_foot", "cubic_yard"),
    "[mass]": ("kilogram", "pound", "ounce", "gram", "metric_ton", "short_ton", "long_ton", "stone"),
    "[length]/[time]": ("mile_per_hour", "kilometer_per_hour", "knot", "meter_per_second"),
    "[length]**2*[mass]/[time]**3": ("kilowatt", "horsepower", "metric_horsepower", "watt", "megawatt"),
    "[mass]/[length]/[time]**2": ("bar", "pound_force_per_square_inch", "kilopascal", "millibar"),
    "[temperature]": ("degree_Celsius", "degree_Fahrenheit"),
}


def _gives(x: Figure, one: Unit, y: Figure, other: Unit, difference: bool) -> bool:
    """Whether one figure, converted, rounds to the other, whichever was there first."""
    return rounds_to(converted(x.value, one, other, difference=difference), y) or (
        rounds_to(converted(y.value, other, one, difference=difference), x)
    )


def _slips(x: Figure, one: Unit, y: Figure, other: Unit, *, difference: bool) -> Iterator[str]:
    right = converted(x.value, one, other, difference=difference)
    if x.value == y.value:
        yield "the same figure stands on both sides"
    elif abs(one.factor / other.factor - 1) > NO_FACTOR and (
        rounds_to(converted(y.value, one, other, difference=difference), x)
        or rounds_to(converted(x.value, other, one, difference=difference), _coarse(y))
    ):
        yield "the numbers are exchanged"
    if rounds_to(-right, y):
        yield "the sign is lost"
    yield from _digit_slips(x, one, y, other, difference=difference)
    yield from _unit_slips(x, one, y, other, difference=difference)


def _digit_slips(x: Figure, one: Unit, y: Figure, other: Unit, *, difference: bool) -> Iterator[str]:
    right = converted(x.value, one, other, difference=difference)
    for power in (1, 2, 3):
        if rounds_to(right * 10**power, _coarse(y)) or rounds_to(right / 10**power, _coarse(y)):
            yield f"off by a factor of {10**power:,}"
    digits = f"{abs(y.value) / y.step:.0f}"
    for index in range(len(digits) - 1):
        swapped = digits[:index] + digits[index + 1] + digits[index] + digits[index + 2 :]
        zeros = len(swapped) - len(swapped.rstrip("0"))
        value = int(swapped) * y.step * (-1 if y.value < 0 else 1)
        meant = _coarse(Figure(value, y.step, zeros=zeros if y.step >= 1 else 0))
        if swapped != digits and value and _gives(x, one, meant, other, difference):
            yield "two digits are swapped"


def _unit_slips(x: Figure, one: Unit, y: Figure, other: Unit, *, difference: bool) -> Iterator[str]:
    if one.dimension in ("[length]**2", "[length]**3"):
        power = int(one.dimension[-1])
        factors = ((one.factor / other.factor) ** (1 / power), *OF_LENGTHS, *(1 / factor for factor in OF_LENGTHS))
        if any(rounds_to(x.value * factor, _coarse(y)) for factor in factors):
            yield "the factor of a length was used"
    if one.dimension == "[temperature]" and "degree_Fahrenheit" in (one.name, other.name):
        if difference and rounds_to(converted(x.value, one, other), y):
            yield "a difference was converted as a temperature"
        if not difference and rounds_to(converted(x.value, one, other, difference=True), y):
            yield f"the {FAHRENHEIT_OFFSET:.0f} degrees of offset are missing"
    for name, label in OTHER_UNITS.get(one.name, ()):
        if rounds_to(converted(x.value, UNITS[name], other), _coarse(y)):
            yield f"it would fit {label}"
    for name, label in OTHER_UNITS.get(other.name, ()):
        if rounds_to(converted(x.value, one, UNITS[name]), _coarse(y)):
            yield f"it would fit {label}"


def _coarse(figure: Figure) -> Figure:
    """Return a figure whose trailing zeros may have been rounded away."""
    step = min(figure.step * 10.0**figure.zeros, COARSEST * abs(figure.value))
    return Figure(figure.value, max(figure.step, step))
