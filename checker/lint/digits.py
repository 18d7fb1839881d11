"""Which slip of the hand turns one written figure into another: digits swapped, changed or left out, a wrong scale.

For two figures that should be one, in a headline and its article or in two paragraphs. Conversions, whose figures
differ by a factor too, have `checker.lint.slip`.
"""

from __future__ import annotations

from math import isclose

from checker.extract.value import Figure

ONE_DIGIT = "one digit differs"
LEFT_OUT = "a digit is left out"
SWAPPED = "two digits are swapped"
POWERS = (1, 2, 3, 6)
MOST_DIGITS = 15  # what a float holds


def misprint(one: Figure, other: Figure) -> str:
    """Return in a few words the slip that makes one figure of the other, or an empty text if it takes more than one.

    Figures of one digit slip in no way but by powers of ten: that 3 stands for 4 is no slip that anybody could tell.
    """
    low, high = sorted((abs(one.value), abs(other.value)))
    if not low or low == high or one.fault or other.fault:
        return ""
    for power in POWERS:
        if isclose(low * 10**power, high, rel_tol=1e-9):
            return f"off by a factor of {10**power:,}"
    step = min(one.step, other.step)
    if high / step >= 10**MOST_DIGITS:
        return ""
    return _slip(f"{low / step:.0f}", f"{high / step:.0f}")


def swapped(one: str, other: str) -> tuple[int, int] | None:
    """Return the places of the two characters that are exchanged between two texts, None if it is not just that."""
    if len(one) != len(other):
        return None
    unlike = [at for at, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    if len(unlike) != 2 or (one[unlike[0]], one[unlike[1]]) != (other[unlike[1]], other[unlike[0]]):
        return None
    return unlike[0], unlike[1]


def lacks_one(short: str, long: str) -> bool:
    """Return whether a text is another one without one of its characters."""
    return len(short) == len(long) - 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _slip(low: str, high: str) -> str:
    if len(low) == len(high) > 1 and sum(x != y for x, y in zip(low, high, strict=True)) == 1:
        return ONE_DIGIT
    places = swapped(low, high)
    if places:
        return SWAPPED if places[1] == places[0] + 1 else ""
    return LEFT_OUT if len(low) > 1 and lacks_one(low, high) else ""
