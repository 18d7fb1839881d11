"""Numbers and ranges of numbers, in figures and words, without the units that follow.

`read_figure` reads one number; `read_amount` also ranges (`10-15`, `between 10 and 15`, `5-6 million`). Both are called
at the first character of a number (its sign or first digit, a number word, or `between` and `from`) and answer None at
once where none starts. Letters directly after the digits (`21st`, `1990s`, `20C`) are left to the caller.
"""

from __future__ import annotations

import re

from checker.extract.figures import VULGAR, Numeral, multiply, read_digits
from checker.extract.number_words import AFTER_ARTICLE, NUMBER_WORDS, read_words
from checker.extract.value import Amount, Figure

__all__ = ["AFTER_ARTICLE", "NUMBER_WORDS", "read_amount", "read_figure"]

_SIGNS = "-−–"
_OPENERS = " ([\"'“‘—/~≈"
_STARTERS = frozenset("0123456789.") | frozenset(VULGAR)
_JOINT = re.compile(r" ?[-–] ?| to |-to-| or ", re.IGNORECASE)
_FRAME = re.compile(r"(between|from) ", re.IGNORECASE)
_FRAME_STARTS = frozenset("bBfF")
_FRAME_JOINT = {"between": re.compile(r" and ", re.IGNORECASE), "from": re.compile(r" to ", re.IGNORECASE)}

# `up 300 to 1,600 from 1,300`: what stands before the starting point is an end, and no upper bound.
FROM_AFTER = re.compile(r"[%\w ]{0,12},? \(?from (?:just |about |around |nearly |almost )?[$£€]?[0-9]")


def read_figure(text: str, pos: int, *, money: bool = False) -> tuple[Figure, int] | None:
    """Read one number at `pos`; `money` makes m, k and b after the digits scales (`1.2m`)."""
    numeral = _numeral(text, pos, money)
    return (numeral.figure, numeral.end) if numeral else None


def read_amount(text: str, pos: int, *, money: bool = False) -> tuple[Amount, int] | None:
    """Read a number or a range of numbers at `pos`, without unit.

    `between A and B` and `from A to B` are read from their first word on. A range needs its first number below its
    second; a scale word after the second holds for both (`5 to 6 million`) where that keeps the order.
    """
    if text[pos : pos + 1] in _FRAME_STARTS and _FRAME.match(text, pos):
        return _framed(text, pos, money)
    low = _numeral(text, pos, money)
    if low is None:
        return None
    joint = _JOINT.match(text, low.end)
    high = _second(text, joint, low, money) if joint else None
    if high and joint and joint[0] == " to " and FROM_AFTER.match(text, high.end):
        high = None
    return _ranged(low, high) if high else (Amount(low.figure, low.figure), low.end)


def _numeral(text: str, pos: int, money: bool) -> Numeral | None:
    if pos >= len(text):
        return None
    start = text[pos]
    if start in _SIGNS:
        return _negative(text, pos, money)
    if start in _STARTERS:
        numeral = read_digits(text, pos, money=money)
        if numeral and pos and text[pos - 1] in _SIGNS and _opens(text, pos - 1):
            return _negated(numeral)
        return numeral
    return read_words(text, pos)


def _opens(text: str, sign: int) -> bool:
    """Whether the dash at `sign` can be a minus: at the start, or after a space or bracket, and no list dash."""
    return sign == 0 or text[sign - 1] in _OPENERS


def _negative(text: str, pos: int, money: bool) -> Numeral | None:
    if not _opens(text, pos) or text[pos + 1 : pos + 2] not in _STARTERS:
        return None
    numeral = read_digits(text, pos + 1, money=money)
    return _negated(numeral) if numeral else None


def _negated(numeral: Numeral) -> Numeral:
    f = numeral.figure
    return numeral._replace(figure=Figure(-f.value, f.step, f.zeros, f.digits, f.exact, f.scaled, f.fault))


def _framed(text: str, pos: int, money: bool) -> tuple[Amount, int] | None:
    """Read `between 10 and 15`, `from 10 to 15`."""
    frame = _FRAME.match(text, pos)
    low = _numeral(text, frame.end(), money) if frame else None
    if frame is None or low is None:
        return None
    joint = _FRAME_JOINT[frame[1].lower()].match(text, low.end)
    high = _numeral(text, joint.end(), money) if joint else None
    if high is None:
        return None
    low = _share(low, high)
    return _ranged(low, high) if low.figure.value < high.figure.value else None


def _second(text: str, joint: re.Match[str], low: Numeral, money: bool) -> Numeral | None:
    """Read the upper number of a range after its joint, or None if the two are no range."""
    pos, mark = joint.end(), joint[0].strip().lower()
    is_dash = mark in ("-", "–")
    if is_dash and text[pos : pos + 1] not in _STARTERS:
        return None
    if is_dash and joint[0] != mark and text[low.end - 1 : low.end].isalpha():
        return None
    high = read_digits(text, pos, money=money) if is_dash else _numeral(text, pos, money)
    if high is None or (is_dash and text[high.end : high.end + 2] in _CHAINS):
        return None
    if is_dash and joint[0] != mark and _DASH_AFTER.match(text, high.end):
        return None  # `12 – 80% – failed` puts the share between dashes
    below = _share(low, high).figure.value
    if mark == "or":
        step = high.figure.value / high.scale - below / high.scale
        return high if step == 1 and high.figure.value / high.scale <= 20 else None
    both_negative = below < 0 and high.figure.value < 0
    return high if both_negative or abs(below) < high.figure.value else None


_DASH_AFTER = re.compile(r"(?: ?%| per ?cent)? [-–] ")
_CHAINS = frozenset(f"{dash}{digit}" for dash in "-–/" for digit in "0123456789")


def _share(low: Numeral, high: Numeral) -> Numeral:
    """Give the lower number the scale that stands after the upper one (`5-6 million`)."""
    if high.scale == 1 or low.scale != 1 or abs(low.figure.value) >= abs(high.figure.value / high.scale):
        return low
    if high.figure.scaled:
        return multiply(low, high.scale, low.end)
    value = low.figure.value * high.scale
    return Numeral(Figure(value, zeros=high.figure.zeros, digits=low.figure.digits), low.end, high.scale)


def _ranged(low: Numeral, high: Numeral) -> tuple[Amount, int]:
    return Amount(_share(low, high).figure, high.figure), high.end
