"""Quantities in two units: `5ft 11in`, `5'11"`, `6 lb 4 oz`, `13st 8lb`, `1 mile 550 yards`."""

from __future__ import annotations

import re

from checker.extract.numerals import read_figure
from checker.extract.unit_words import read_unit
from checker.extract.value import Amount, Figure

# The unit that may follow, and how many of it make one of the first.
_SMALLER = {
    "foot": ("inch", 12),
    "pound": ("ounce", 16),
    "stone": ("pound", 14),
    "mile": ("yard", 1760),
    "yard": ("foot", 3),
}
_JOINT = re.compile(r"\.?(?:, | and |-| ?)(?=[0-9a-zA-Z½¼¾])")
_PRIMES = re.compile(r"['′’] ?([0-9]{1,2}(?:\.[0-9])?[½¼¾]?)(?:[\"″”]|''|’’)(?![0-9])")
_IN = re.compile(r" ?in(?![A-Za-z])")
_BARE = re.compile(r"[ -]([0-9]{1,2})(?=[,;)]|\.(?![0-9])|$| tall| in height| \()")


def read_compound(
    text: str, amount: Amount, end: int, first: tuple[tuple[str, ...], int] | None
) -> tuple[Amount, int] | None:
    """Read the rest of a compound whose first amount ends at `end` and has the unit `first`, or return None."""
    if amount.ranged:
        return None
    whole = amount.low.value % 1 == 0
    if whole and text[end : end + 1] in ("'", "′", "’"):
        primes = _PRIMES.match(text, end)
        inches = read_figure(text, primes.start(1)) if primes else None
        return (_joined(amount, "foot", inches[0], "inch"), primes.end()) if primes and inches else None
    if first is None or first[0][0] not in _SMALLER:
        return None
    larger = first[0][0]
    smaller, _ = _SMALLER[larger]
    joint = _JOINT.match(text, first[1])
    second = read_figure(text, joint.end()) if joint else None
    unit = read_unit(text, second[1], whole=second[0].value) if second else None
    if second and unit is None and larger == "foot" and (inches_in := _IN.match(text, second[1])):
        unit = ("inch",), inches_in.end()  # `in` is a preposition elsewhere, but not behind feet
    if not whole and (joint is None or "," in joint[0] or amount.low.exact):
        return None  # `2.5 lb, 8 oz` are two things
    if second and unit and smaller == unit[0][0]:
        return _joined(amount, larger, second[0], smaller), unit[1]
    bare = _BARE.match(text, first[1]) if larger == "foot" and whole else None
    inches = read_figure(text, bare.start(1)) if bare else None
    return (_joined(amount, "foot", inches[0], "inch"), bare.end()) if bare and inches else None


def _joined(amount: Amount, larger: str, second: Figure, smaller: str) -> Amount:
    """Add the two in the smaller unit; as many of it as make one of the larger are a fault."""
    many = _SMALLER[larger][1]
    first = amount.low
    fault = first.fault or second.fault
    if not fault and second.value >= many:
        fault = f"{many} {_PLURALS[smaller]} already make one {larger}"
    if not fault and first.value % 1:
        fault = f"part of a {larger} is given in {_PLURALS[smaller]} already"
    value = abs(first.value) * many + second.value
    total = Figure(value, second.step, digits=max(len(f"{value:.0f}"), 1), fault=fault)
    return Amount(total, total, smaller, hedge=amount.hedge, parts=((first, larger), (second, smaller)))


_PLURALS = {"inch": "inches", "ounce": "ounces", "pound": "pounds", "yard": "yards", "foot": "feet"}
