"""What no measurement can exceed: the bounds behind `impossible-value`."""

from __future__ import annotations

from checker.extract.lexicon.unit_table import UNITS
from checker.extract.value import Amount

ABSOLUTE_ZERO = 0.0  # kelvin; -273.15 °C, -459.67 °F by the definition of the kelvin (SI Brochure, 9th edition, 2.3.1)
WHOLE = 100.0  # per cent: no humidity, chance or probability exceeds all of it


def beyond(amount: Amount) -> str:
    """Return which limit the amount lies beyond, in words, or an empty text."""
    unit = UNITS.get(amount.unit)
    figures = (amount.low, amount.high)
    if (
        unit is not None
        and unit.dimension == "[temperature]"
        and not amount.difference
        and any(figure.value * unit.factor + unit.offset < ABSOLUTE_ZERO - 1e-6 for figure in figures)
    ):
        limit = (ABSOLUTE_ZERO - unit.offset) / unit.factor
        return f"absolute zero is {limit:.2f} {unit.symbol}".replace("-", "−")
    if amount.unit == "percent" and any(figure.value > WHOLE for figure in figures) and amount.hedge != "over":
        return "more than all of it"
    return ""
