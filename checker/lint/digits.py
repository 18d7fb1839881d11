"""Which slip of the hand turns one written figure into another: digits swapped, changed or left out, a wrong scale.

For two figures that should be one, in a headline and its article or in two paragraphs. Conversions, whose figures
differ by a factor too, have `checker.lint.slip`.
"""

from __future__ import annotations

from math import isclose

from checker.extract.value import Figure

ONE_DIGIT = "one digit differs"
LEFT_OUT = "a digit is left out"
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


def _slip(low: str, high: str) -> str:
    if len(low) == len(high) > 1:
        unlike = [at for at, (x, y) in enumerate(zip(low, high, strict=True)) if x != y]
        if len(unlike) == 1:
            return ONE_DIGIT
        if len(unlike) == 2 and unlike[1] == unlike[0] + 1 and low[unlike[0]] == high[unlike[1]]:
            return "two digits are swapped" if low[unlike[1]] == high[unlike[0]] else ""
    left_out = 1 < len(low) == len(high) - 1 and any(high[:at] + high[at + 1 :] == low for at in range(len(high)))
    return LEFT_OUT if left_out else ""
