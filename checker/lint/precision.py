"""Whether a conversion is more precise than what it converts: `about 50 miles (80.47 km)`.

A hedged figure is known to a digit or two, and its conversion to no more. A figure without a hedge may be exact, so
there only decimals that nobody measured count: `10 feet (3.048 m)`.
"""

from __future__ import annotations

import re
from math import floor, log10

from checker.extract.lexicon.unit_table import UNITS
from checker.extract.value import Amount
from checker.lint.conversion import converted, convertible

HEDGES = ("about", "nearly")
MORE_AFTER_A_HEDGE = 2  # significant digits
MORE_WITHOUT = 3
LEAST_DIGITS = 2  # that a conversion is rounded to
GROUPED = 1_000  # figures from here on have commas

_NUMERAL = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


def overprecise(stated: Amount, restated: Amount) -> bool:
    """Return whether the second amount, a conversion of the first, has digits that the first cannot give."""
    one, other = UNITS.get(stated.unit), UNITS.get(restated.unit)
    if one is None or other is None or not convertible(one, other) or one.dimension == "[temperature]":
        return False
    x, y = stated.low, restated.low
    if restated.hedge or restated.ranged or restated.parts or stated.parts:
        return False
    if stated.hedge in HEDGES:
        return y.digits >= x.digits + MORE_AFTER_A_HEDGE
    return not stated.hedge and y.step < 1 and y.digits >= x.digits + MORE_WITHOUT


def as_precise(stated: Amount, restated: Amount, text: str) -> str:
    """Return the text of the conversion with as many digits as it can have; as it is where nothing shows which."""
    one, other = UNITS.get(stated.unit), UNITS.get(restated.unit)
    if one is None or other is None or not convertible(one, other):
        return text
    value = abs(converted(stated.low.value, one, other))
    digits = max(stated.low.digits, LEAST_DIGITS)
    decimals = digits - 1 - floor(log10(value)) if value else 0
    numeral = f"{round(value, decimals):{',' if value >= GROUPED else ''}.{max(decimals, 0)}f}"
    return text if restated.low.scaled else _NUMERAL.sub(numeral, text, count=1)
