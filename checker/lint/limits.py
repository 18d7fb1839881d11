"""What no measurement and no place can exceed: the bounds behind `impossible-value`."""

from __future__ import annotations

from checker.extract.lexicon.unit_table import UNITS
from checker.extract.value import Amount, Designation

ABSOLUTE_ZERO = 0.0  # kelvin; -273.15 °C, -459.67 °F by the definition of the kelvin (SI Brochure, 9th edition, 2.3.1)
LIGHT = (
    299_792_458.0  # metres per second, by the definition of the metre (the same, 2.3.1); newspapers say 300,000 km/s
)
ROUNDED = 1.01
DEGREES = {"latitude": 90.0, "longitude": 180.0}  # from the equator and from Greenwich


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


def off_the_globe(place: Designation) -> str:
    """Return which limit a latitude or longitude lies beyond, in words; empty for all other designations."""
    limit = DEGREES.get(place.type)
    if limit is None or float(place.number) <= limit:
        return ""
    return f"a {place.type} is at most {limit:.0f} degrees"
