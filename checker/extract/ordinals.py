"""Places in an order: `12th`, `third`, `twenty-first`.

`second` is a unit of time and `third`, `quarter` are shares as well, so a bare word counts as an ordinal only
where an article, a possessive or a verb of rank stands before it. Dates and numbered bodies have been read
before.
"""

from __future__ import annotations

import re

from checker.extract.claim import Mention
from checker.extract.value import Amount, Figure

_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth".split()
)
_UNITS += "fifteenth sixteenth seventeenth eighteenth nineteenth".split()
_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
ORDINALS: dict[str, int] = {word: value for value, word in enumerate(_UNITS, start=1)}
ORDINALS |= {word: 10 * value for value, word in enumerate(_TENS, start=2)} | {"hundredth": 100}
_TENS_OPEN = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}

_BEFORE = frozenset("the its his her their our finished came ranked placed finishing coming ranks in".split())

# `13st` is a weight.
_DIGITS = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})?)(?:(?<=1)(?<!11)st|(?<=2)nd|(?<=3)rd|th)(?!\w)")
_WORD = re.compile(r"([A-Za-z]{5,11})(?:-([a-z]{5,7}))?(?!\w)")


def read(text: str, pos: int) -> Mention | None:
    """Read an ordinal at `pos`, a digit or a word of `ORDINALS` or of the tens."""
    if text[pos].isdigit():
        found = _DIGITS.match(text, pos)
        return _ordinal(pos, found.end(), int(found[1].replace(",", ""))) if found else None
    found = _WORD.match(text, pos)
    if found is None:
        return None
    first, second = found[1].lower(), found[2]
    if second is None:
        value = ORDINALS.get(first, 0)
        before = text[max(0, pos - 10) : pos].rstrip().rpartition(" ")[2].lower()
        if before not in _BEFORE and not before.endswith(("'s", "’s")):
            return None
        return _ordinal(pos, found.end(), value) if value else None
    if first in _TENS_OPEN and 0 < ORDINALS.get(second, 0) < 10:
        return _ordinal(pos, found.end(), _TENS_OPEN[first] + ORDINALS[second])
    return _ordinal(pos, found.end(1), ORDINALS[first]) if first in ORDINALS else None


def _ordinal(start: int, end: int, value: int) -> Mention:
    figure = Figure(float(value), exact=True)
    return Mention("ordinal", start, end, Amount(figure, figure))
