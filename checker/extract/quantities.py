"""Quantities: an amount with a unit of measure, `120 miles`, `15-mile`, `5ft 11in`, `-40°F`, `8.5 million sq km`.

The table of units decides what a word means; this module decides where a short form (`m`, `in`, `C`) is a unit at all,
and where a minus is only a dash. What
must not be compared, `2.3cm x 2.3cm` or `40 miles square`, is read as a plain number up to its end.
"""

from __future__ import annotations

import re

from checker.extract.claim import Mention
from checker.extract.compounds import read_compound
from checker.extract.lexicon.unit_table import UNITS
from checker.extract.numerals import read_figure
from checker.extract.temperature_differences import is_difference
from checker.extract.unit_words import read_unit
from checker.extract.value import Amount, Figure, Side

__all__ = ["read", "read_article", "read_unit"]

_SIGNS = "-−–"
_BY = re.compile(r" ?[x×] ?(?=[0-9.])| by (?=[0-9])|-by-(?=[0-9])")
_TO = re.compile(r" to |[-–—]| and (?=[0-9])")
_SQUARE = re.compile(r" square(?! (?:foot|feet|met|kilom|mile|yard|inch))(?![A-Za-z])")
_MOST_SIDES = 5
_MINUS = re.compile(r"(?<![A-Za-z])(?:minus|negative) $", re.IGNORECASE)
_AND_PART = re.compile(r" and a (half|quarter)")
_PARTS = {"half": 0.5, "quarter": 0.25}
_IN_BRACKETS = re.compile(r" [(\[](?:(?:or|about|around|nearly|almost|roughly|just over|just under) )?[0-9]")

_OPENED = re.compile(r"(?:[(\[]|\.\.\.)(?:[a-z]{1,7} )?[-−]?$")
_LONGEST_ONE = 60  # `a square kilometre and three-quarters (`


def read(text: str, start: int, amount: Amount, end: int) -> Mention | None:
    """Read the unit after an amount that `read_amount` found at `text[start:end]`, or return None if none follows.

    Times (`three days`) are not read here.
    """
    if text[start : start + 5].lower() == "from ":
        start += 5
    found = read_unit(text, end, whole=amount.high.value)
    if found is None and not amount.ranged and (falling := _falling(text, start, amount.low, end)):
        amount, end = falling
        found = read_unit(text, end, whole=amount.high.value)
    several = _BY.match(text, found[1] if found else end)
    sides = _sides(text, start, amount.low, end, found) if several else ()
    if len(sides) > 1:
        after = start + sides[-1].end
        return Mention("number", start, after, Amount(amount.low, amount.low, hedge=amount.hedge, sides=sides))
    compound = read_compound(text, amount, end, found)
    if compound:
        return Mention("quantity", start, compound[1], compound[0])
    if found is None or UNITS[found[0][0]].dimension == "[time]":
        return None
    names, after = found
    square = _SQUARE.match(text, after)
    if square:
        return Mention("number", start, square.end(), Amount(amount.low, amount.low, hedge=amount.hedge))
    thermal = any(UNITS[name].dimension == "[temperature]" for name in names)
    low, high, start = _signed(text, start, amount, thermal)
    difference = thermal and is_difference(text, start, after)
    if low is high and (upper := _repeated(text, start, low, names, after)):
        high, after = upper
    value = Amount(low, high, names[0], names[1:], hedge=amount.hedge, difference=difference)
    return Mention("quantity", start, after, value)


def read_article(text: str, pos: int) -> Mention | None:
    """Read `a mile (1.6 km)` at its article: one of a unit, where a figure in brackets seems to restate it."""
    near = text[pos : pos + _LONGEST_ONE]
    if "(" not in near and "[" not in near:
        return None  # most articles, at the price of one look
    if pos > 1 and text[pos - 2].isdigit():
        return None  # a price, `$3 a gallon (3.8 litres)`
    article = text[pos : pos + 3].rpartition(" ")[0]
    found = read_unit(text, pos + len(article), whole=1.0) if article.lower() in ("a", "an") else None
    if found is None or UNITS[found[0][0]].dimension in ("[time]", "[angle]"):
        return None
    more = _AND_PART.match(text, found[1])
    end = more.end() if more else found[1]
    if not _IN_BRACKETS.match(text, end):
        return None
    one = Figure(1.0 + (_PARTS[more[1]] if more else 0.0), step=0.5 if more is None else 0.25, exact=True)
    return Mention("quantity", pos, end, Amount(one, one, found[0][0], found[0][1:]))


def _falling(text: str, start: int, low: Figure, end: int) -> tuple[Amount, int] | None:
    """Read a range that falls, `203 to 102 mm (8 to 4 in)`: only beside a bracket or dots, where pairs stand."""
    joint = _TO.match(text, end)
    upper = read_figure(text, joint.end()) if joint and joint[0] != " and " else None
    unit = read_unit(text, upper[1], whole=upper[0].value) if upper else None
    if (
        upper is None
        or unit is None
        or not (_OPENED.search(text, max(start - 12, 0), start) or _IN_BRACKETS.match(text, unit[1]))
    ):
        return None
    return Amount(low, upper[0]), upper[1]


def _repeated(text: str, start: int, low: Figure, names: tuple[str, ...], end: int) -> tuple[Figure, int] | None:
    """Read the upper end of a range that repeats the unit: `5°C to 8°C`, `between 3ft and 4ft`."""
    joint = _TO.match(text, end)
    if joint is None or (joint[0] == " and " and text[max(start - 8, 0) : start].lower() != "between "):
        return None
    minus = low.value < 0 and text[joint.end() : joint.end() + 6].lower() == "minus "
    upper = read_figure(text, joint.end() + 6 * minus)
    unit = read_unit(text, upper[1], whole=upper[0].value) if upper else None
    if upper is None or unit is None or unit[0] != names:
        return None
    high = _negative(upper[0]) if minus else upper[0]
    if low.value >= high.value:
        return None
    # `rose from 14 feet to 22 feet` names two levels; a range that is converted stays whole.
    split = joint[0] == " to " and _FROM_LEVEL.search(text, max(0, start - 20), start) and text[unit[1] :][:2] != " ("
    return None if split else (high, unit[1])


_FROM_LEVEL = re.compile(
    r"(?:\b(?:rose|risen|fell|fallen|dropped|grew|grown|climbed|raised|cut|lowered|increased|reduced|declined|decreased"
    r"|shrank|shrunk|slipped|slid|sank|jumped|surged|soared|plunged|widened|narrowed|tumbled|dipped)|,) from $"
)


def _sides(text: str, start: int, low: Figure, end: int, first: tuple[tuple[str, ...], int] | None) -> tuple[Side, ...]:
    """Return the dimensions (`2.3cm x 2.3cm`, `10-by-12-foot`) of which one ends at `end`, with its unit `first`."""
    read: list[tuple[Figure, tuple[str, ...], int, int]] = []
    figure, names, begin, at = low, first[0] if first else (), start, first[1] if first else end
    while len(read) < _MOST_SIDES:
        read.append((figure, names, begin, at))
        joint = _BY.match(text, at)
        side = read_figure(text, joint.end()) if joint else None
        unit = read_unit(text, side[1]) if side else None
        if joint is None or side is None or (first and not unit):
            break
        if unit and UNITS[unit[0][0]].dimension != "[length]":
            break
        if "by" in joint[0] and not unit and len(read) == 1:
            break
        figure, names, begin, at = side[0], unit[0] if unit else (), joint.end(), unit[1] if unit else side[1]
    sides: list[Side] = []
    for figure, names, begin, at in reversed(read):
        units = names or ((sides[-1].unit, *sides[-1].variants) if sides else ("",))
        sides.append(Side(figure, units[0], units[1:], begin - start, at - start))
    return tuple(reversed(sides))


def _signed(text: str, start: int, amount: Amount, thermal: bool) -> tuple[Figure, Figure, int]:
    """Keep a minus before a temperature, with its sign in the span; before anything else it is a dash."""
    low, high = amount.low, amount.high
    if thermal and low.value >= 0 and (minus := _MINUS.search(text, max(start - 9, 0), start)):
        negative = _negative(low)
        return negative, negative if high is low else _negative(high), minus.start()
    if low.value >= 0 and high.value >= 0:
        return low, high, start
    has_sign = text[start] in _SIGNS
    if thermal:
        return low, high, start if has_sign else max(start - 1, 0)
    positive = _positive(low)
    return positive, positive if high is low else _positive(high), start + 1 if has_sign else start


def _positive(f: Figure) -> Figure:
    return Figure(abs(f.value), f.step, f.zeros, f.digits, f.exact, f.scaled, f.fault)


def _negative(f: Figure) -> Figure:
    return Figure(-abs(f.value), f.step, f.zeros, f.digits, f.exact, f.scaled, f.fault)
