"""Whether one figure restates another as headlines do: rounded, cut off, with another hedge or none.

Looser than `checker.lint.amount`, whose intervals hold for arithmetic: here one writer has read the figure of another,
so two figures of one precision are equal or they are not, and only the rounder one may stand for the other.
"""

from __future__ import annotations

from checker.extract.value import Amount, Figure
from checker.lint.amount import scale_of

ROUGH = 100  # From here on the noughts at the end of a figure may stand for rounding, by a tenth at the most.
SLACK = 0.1
STRICT = 1e-9
WIDE = {"": (1.0, 1.0), "about": (0.85, 1.15), "nearly": (0.85, 1.0), "over": (1.0, 1.5), "at-least": (1.0, 1.5)}
WIDE |= {"up-to": (0.6, 1.0), "under": (0.6, 1.0)}


def restates(one: Amount, other: Amount) -> bool:
    """Return whether one amount says what the other says, rounded, hedged otherwise, or in another unit of its kind."""
    factor = _factor(one, other)
    if one.low.value == other.low.value * factor and one.high.value == other.high.value * factor:
        return True
    if any(unit == one.unit and figure.value == one.low.value for figure, unit in other.parts):
        return True  # `four months` of `six years and four months`
    if one.hedge == other.hedge:
        if _step(other.high) * factor > _step(one.high):
            low, high = (end * factor for end in (_ends(other.low)[0], _ends(other.high)[1]))
            return low <= one.high.value and one.low.value <= high
        return _ends(one.low)[0] <= other.high.value * factor and other.low.value * factor <= _ends(one.high)[1]
    low, high = hedged(one)
    less, more = WIDE[other.hedge]
    return low <= other.high.value * factor * more and high >= other.low.value * factor * less


def _factor(one: Amount, other: Amount) -> float:
    """Return by what a figure is to be multiplied to be in the unit of another; currencies are taken for one."""
    first, second = scale_of(one), scale_of(other)
    if one.unit == other.unit or first is None or second is None or is_money(one):
        return 1.0
    return second.factor / first.factor


def hedged(amount: Amount) -> tuple[float, float]:
    """Return between which values lies what an amount stands for."""
    less, more = WIDE[amount.hedge]
    return _ends(amount.low)[0] * less, _ends(amount.high)[1] * more


def _ends(figure: Figure) -> tuple[float, float]:
    """Return between which values lies what a figure rounds or cuts off; whole small numbers are equal or not."""
    value, step = figure.value, figure.step
    slack = min(_step(figure) / 2, SLACK * value) if figure.zeros else 0.0
    return value - max(step / 2, slack), value + max(step * (1 - STRICT), slack)


def _step(figure: Figure) -> float:
    """Return the place value of the last digit that is not a nought, where noughts may stand for rounding."""
    return figure.step * 10.0 ** min(figure.zeros, 30) if figure.value >= ROUGH else figure.step


def is_money(amount: Amount) -> bool:
    """Return whether an amount has a currency for its unit."""
    return len(amount.unit) == 3 and amount.unit.isupper()
