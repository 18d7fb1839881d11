"""What no measurement and no place can exceed: the bounds behind `impossible-value`."""

from __future__ import annotations

import re

from checker.extract.lexicon.unit_table import UNITS
from checker.extract.value import Amount, Designation

ABSOLUTE_ZERO = 0.0  # kelvin; -273.15 °C, -459.67 °F by the definition of the kelvin (SI Brochure, 9th edition, 2.3.1)
LIGHT = (
    299_792_458.0  # metres per second, by the definition of the metre (the same, 2.3.1); newspapers say 300,000 km/s
)
ROUNDED = 1.01
DEGREES = {"latitude": 90.0, "longitude": 180.0}  # from the equator and from Greenwich

PARTS_OF_A_DEGREE = 60.0  # minutes in a degree, and seconds in a minute
_MINUTES = "′'’"
_PARTS = re.compile(rf"([0-9]{{1,2}}(?:\.[0-9]+)?)([{_MINUTES}″\"”])")


def beyond(amount: Amount) -> str:
    """Return which limit the amount lies beyond, in words, or an empty text."""
    unit = UNITS.get(amount.unit)
    if unit is None or amount.difference:
        return ""
    values = [figure.value * unit.factor + unit.offset for figure in (amount.low, amount.high)]
    if unit.dimension == "[temperature]" and min(values) < ABSOLUTE_ZERO - 1e-6:
        limit = (ABSOLUTE_ZERO - unit.offset) / unit.factor
        return f"absolute zero is {limit:.2f} {unit.symbol}".replace("-", "−")
    if unit.dimension == "[length]/[time]" and max(values) > LIGHT * ROUNDED:
        return f"light makes {LIGHT / unit.factor:,.0f} {unit.symbol}"
    return ""


def off_the_globe(place: Designation, words: str) -> str:
    """Return which limit a latitude or longitude, as it is written, lies beyond; empty for all other designations."""
    limit = DEGREES.get(place.type)
    if limit is None:
        return ""
    if float(place.number) > limit:
        return f"a {place.type} is at most {limit:.0f} degrees"
    over = next((part for part in _PARTS.finditer(words) if float(part[1]) >= PARTS_OF_A_DEGREE), None)
    return f"{'minutes' if over[2] in _MINUTES else 'seconds'} of a degree go to 59" if over else ""
