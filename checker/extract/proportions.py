"""Shares of a whole: `45%`, `33 per cent`, `two percentage points`, `two-thirds of`, `one in five`.

A percent sign makes a share of any number. The words for parts do so only where a whole can follow: `a quarter of
the towns`, never `the third quarter`, `half-time` or `a third time`. `14 out of 18 towns` is no share but two
counts.
"""

from __future__ import annotations

import re
from dataclasses import replace

from checker.extract import hedges
from checker.extract.claim import Mention
from checker.extract.numerals import FROM_AFTER, read_figure
from checker.extract.unit_words import read_unit
from checker.extract.value import Amount, Figure

_PERCENT = re.compile(
    r" ?%(?: ?points?\b)?|[ -]?(?:per[ -]?cent|percent|pct\.?)(?![a-z])(?:[ -]points?\b)?|(?<=[0-9])pc(?![a-z])",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"(?: of an?| of one)?[ -](?:percentage[ -]points?|pp|ppts?|(basis[ -]points?|bps))\b", re.IGNORECASE
)
_AGAIN = re.compile(r"%(?![\w%])| (?:per ?cent)(?![\w-])")
_JOINT = re.compile(r" ?[-–] ?| to | and | or ")
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9,
    "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12,
}  # fmt: skip
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_COUNTS = _TIMES | {"ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "hundred": 100, "thousand": 1000}
_FRACTION = re.compile(r"([A-Za-z]{1,5})[ -]([A-Za-z]{4,8})(?![\w-])")
_WHOLE = re.compile(
    r" (?:of|the|its|their|his|her|our|that|those|these|as (?:many|much)|more|less|fewer|were|was|are|is|said|have|had"
    r"|say|came|voted)\b"
    r"|[.,;:)!?](?: |$|[”\"’])|$"
)
# `half (48%)`, `half, 48%, said`, `a third – 12 of the 40 –`
_NEAR = r"(?:(?:just |only )?(?:(?:about|around|some|nearly|almost|roughly|over|under|exactly)|(?:more|less) than) )?"
_IN_FIGURES = (
    rf"(?: [(\[–—-] ?|, (?:or )?){_NEAR}[0-9]{{1,6}}(?:\.[0-9]+)?"
    r"(?: ?%| per| (?:out )?of\b|(?<![0-9]{4})\))"
)
_HALF = re.compile(
    rf"half(?: (?:of|the|its|their|his|her|our|that|those|these|as (?:many|much)|all)\b|{_IN_FIGURES})", re.IGNORECASE
)
_FIGURES_AFTER = re.compile(_IN_FIGURES)
_ENDS = re.compile(r"(?:half|a \w{4,8})(?=[,.;:)](?: |$)| [–—-] |$)", re.IGNORECASE)  # `, more than half.`
_CHANGE_AFTER = re.compile(r"[,.;]|$| (?:to|from|in|since|between|over|this|last|on|and|compared)\b")
_PERIOD_BEFORE = frozenset(
    "first second third fourth last next final this previous opening closing each per every".split()
)
_IN = re.compile(
    r"([A-Za-z]{3,5}|[0-9]{1,3})(?:-| )(?:in|out of)(?:-| )(?:every )?([A-Za-z]{3,8}|[0-9]{1,3}(?:,[0-9]{3})?)"
    r"(?!\w|[,.][0-9]|%)"
)
_ONE_IN = re.compile(
    r"(?:one|1) (?:[a-z]{3,14} )(?:in|out of) (?:every )?"
    r"(three|four|five|six|seven|eight|nine|ten|twelve|twenty|[0-9]{1,2})"
    r"(?= (?:is|are|was|were|has|have|had|will|would|said|says|never|now)\b|[,.)]? \(|[,.;:)]? ?[–—]|[,;] |\.?$)",
    re.IGNORECASE,
)
_AFTER_WORDS = frozenset({10, 12, 20, 50, 100, 1000})  # styles write small numbers in words: `four in 10`
_HUNDREDS = re.compile(r" (hundred|thousand|million)\b")


def read(text: str, start: int, amount: Amount, end: int) -> Mention | None:
    """Read a percentage, percentage points or basis points whose number is `text[start:end]`."""
    found = _POINTS.match(text, end)
    if found:
        unit = "basis_point" if found[1] else "percentage_point"
        return Mention("percent", start, found.end(), replace(amount, unit=unit))
    found = _PERCENT.match(text, end)
    if found is None:
        return None
    unit = "percentage_point" if "point" in found[0].lower() else "percent"
    amount = replace(amount, low=_rounded(amount.low), high=_rounded(amount.high)) if amount.ranged else _single(amount)
    stop = found.end()
    if unit == "percent" and (again := _AGAIN.match(text, stop)):
        low = replace(amount.low, fault=amount.low.fault or "its percent sign stands there twice")
        return Mention("percent", start, again.end(), Amount(low, low, unit, hedge=amount.hedge))
    single = Mention("percent", start, stop, replace(amount, unit=unit))
    if amount.ranged or text.endswith(("from ", "From "), 0, start):
        return single
    return _range(text, start, amount, stop) or single


def _single(amount: Amount) -> Amount:
    low = _rounded(amount.low)
    return replace(amount, low=low, high=low)


def _rounded(figure: Figure) -> Figure:
    """Return the figure of a percentage: `nine per cent` is as rounded as `9%`, for nothing is counted."""
    return replace(figure, exact=figure.exact and figure.value % 1 != 0)


def _range(text: str, start: int, amount: Amount, end: int) -> Mention | None:
    """Read the second half of `10% to 15%`, and of `10% and 15%` after `between`."""
    joint = _JOINT.match(text, end)
    if joint is None or joint[0] == " or ":
        return None
    if (joint[0] == " and ") != text.endswith(("between ", "Between "), 0, start):
        return None
    high = read_figure(text, joint.end()) if text[joint.end() : joint.end() + 1].isalnum() else None
    sign = _PERCENT.match(text, high[1]) if high else None
    if high is None or sign is None or "point" in sign[0].lower() or high[0].value <= amount.low.value:
        return None
    if joint[0] == " to " and FROM_AFTER.match(text, sign.end()):
        return None  # `climbed 3% to 9% from 6%`
    return Mention("percent", start, sign.end(), replace(amount, high=high[0], unit="percent"))


def read_fraction(text: str, pos: int) -> Mention | None:
    """Read `two-thirds`, `a quarter`, `half` at `pos`, in front of a whole or at the end of a clause."""
    if text[pos] in "hH":
        return _half(text, pos)
    found = _FRACTION.match(text, pos)
    if found is None:
        return None
    times, part = _TIMES.get(found[1].lower(), 0), _PARTS.get(found[2].lower(), 0)
    if not times or not part or times >= part or (times > 1) != found[2].lower().endswith("s"):
        return None
    end = found.end()
    told = _FIGURES_AFTER.match(text, end) or _stands_apart(text, pos, end, article=found[1].lower() == "a")
    if not (told or _WHOLE.match(text, end)) or (times == 1 and part in (2, 4) and _is_period(text, end)):
        return None
    if (of := _OF_ONE.match(text, end)) and (read_unit(text, of.end()) or _OF_POINT.match(text, of.end())):
        return None  # `three-quarters of a mile` is a quantity
    if found[1].lower() == "a" and text[end : end + 3] != " of" and not told:
        return None
    return _fraction(pos, end, times, part)


def _half(text: str, pos: int) -> Mention | None:
    if _HALF.match(text, pos):
        before = text[max(0, pos - 10) : pos].rstrip().rpartition(" ")[2].lower()
        return None if before in _PERIOD_BEFORE or before == "and" else _fraction(pos, pos + 4, 1, 2)
    at_end = _ENDS.match(text, pos) and hedges.before(text, pos)
    changed = text[pos : pos + 4].lower() == "half" and _is_changed_by(text, pos, pos + 4)
    return _fraction(pos, pos + 4, 1, 2) if at_end or changed else None


def _stands_apart(text: str, pos: int, end: int, *, article: bool) -> bool:
    """Whether `a third` is a share although no whole follows: `18 of them, or a third.`, `fell by a third to 60`."""
    if _is_changed_by(text, pos, end):
        return True
    return article and text.endswith((", ", " or ", "– ", "— ", " - ", "("), 0, pos) and bool(_ENDS.match(text, pos))


def _is_changed_by(text: str, pos: int, end: int) -> bool:
    hedge = hedges.before(text, pos)
    return text.endswith(" by ", 0, hedge[0] if hedge else pos) and bool(_CHANGE_AFTER.match(text, end))


def _is_period(text: str, end: int) -> bool:
    return text.startswith(
        (" of 1", " of 2", " of a year", " of a century", " of an hour", " of a mile", " century"), end
    )


_OF_ONE = re.compile(r" of an?(?= )")
_OF_POINT = re.compile(r" percentage[ -]point")


def read_odds(text: str, pos: int) -> Mention | None:
    """Read `one in five`, `1 in 10`, `three out of every four` at its first number."""
    found = _IN.match(text, pos)
    if found is None:
        return _one_in(text, pos)
    out_of_plain = "out" in found[0].lower() and "every" not in found[0]
    part, whole = _count(found[1]), _count(found[2])
    if (
        not part
        or whole < 2
        or part >= whole
        or part > 20
        or out_of_plain
        or (found[1][0].isdigit() != found[2][0].isdigit() and (part > 9 or whole not in _AFTER_WORDS))
    ):
        return None
    end = found.end()
    if not found[2][0].isdigit() and (scale := _HUNDREDS.match(text, end)):
        whole *= {"hundred": 100, "thousand": 1000, "million": 1_000_000}[scale[1]]
        end = scale.end()
    if whole > 12 and whole % 10 and part != 1:
        return None
    if _TIME_AFTER.match(text, end) or (1900 <= whole < 2100 and found[2].isdigit()):
        return None
    return _fraction(pos, end, part, whole)


def _one_in(text: str, pos: int) -> Mention | None:
    """Read `one woman in eight`, with the noun between the two numbers."""
    found = _ONE_IN.match(text, pos) if text[pos] in "oO1" else None
    whole = _count(found[1]) if found else 0
    return _fraction(pos, found.end(), 1, whole) if found and whole > 1 else None


# `two in ten years` counts over time, `one in two minutes` is no share either.
_TIME_AFTER = re.compile(
    r"[ -](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|matches|games|starts|overs|innings)\b"
)


def _count(word: str) -> int:
    digits = word.replace(",", "")
    return int(digits) if digits.isdigit() else _COUNTS.get(word.lower(), 0)


def _fraction(start: int, end: int, part: int, whole: int) -> Mention:
    figure = Figure(part / whole, exact=True)
    return Mention("fraction", start, end, Amount(figure, figure))
