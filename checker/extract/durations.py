"""Durations: `three days`, `20-day ceasefire`, `three years and two months`.

The amount is already read; here its unit of time is read. A compound takes the noun behind it into its span,
because it is that thing's length.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from checker.extract.calendar_words import word_before, words
from checker.extract.claim import Mention
from checker.extract.numerals import read_figure
from checker.extract.value import Amount, Figure

ANCHORS: Final = frozenset("minute hour day week fortnight month year decade century".split())

UNITS: Final[dict[str, str]] = {
    "second": "second", "sec": "second", "minute": "minute", "min": "minute",
    "hour": "hour", "hr": "hour", "h": "hour", "day": "day", "week": "week", "wk": "week", "fortnight": "week",
    "month": "month", "year": "year", "yr": "year",
    "decade": "decade", "century": "century", "centurie": "century",
}  # fmt: skip

# Sizes in the smallest unit of each kind; months compose with years only, so that no length of a month is assumed.
_SIZES: Final[dict[str, tuple[str, int]]] = {
    "second": ("clock", 1), "minute": ("clock", 60), "hour": ("clock", 3600), "day": ("clock", 86400),
    "week": ("clock", 604800), "month": ("calendar", 1), "year": ("calendar", 12),
}  # fmt: skip

_UNIT: Final = re.compile(
    r"(?P<sep>[-‐‑]| )?(?P<part>(?:of )?an? )?(?P<unit>[A-Za-z]{1,9}+)"
    r"(?:(?:(?<=sec)|(?<=min)|(?<=hr)|(?<=wk)|(?<=yr)|(?<=secs)|(?<=mins)|(?<=hrs)|(?<=wks)|(?<=yrs))\.(?= [a-z\d]))?"
    r"(?!\d)"
)
_SHOUTED: Final = 4
_OLD: Final = re.compile(r"[-‐‑ ](?:olds?\b|of[- ]age\b)")
_LONG: Final = re.compile(r"[-‐‑]long\b")
_NOUN: Final = re.compile(r" ([a-z]{2,20}+(?:-[a-z]+)?)(?![\w'’])")
_JOINT: Final = re.compile(r"(?:,? (?:and|AND) |, | )(?=[\dA-Za-z])")
_ARTICLE: Final = re.compile(
    r"[Aa]n? ([a-z]{3,9}+)(?: and a half)?(?![\w'’-])(?! ago\b)(?P<apart> (?:after|before|later|earlier)\b)?"
)
# `One day he left` names no length, but no day either.
_ONE_DAY: Final = re.compile(r"One day (?!after|before|later|earlier|of|in|ago|and)[a-z]")
_LEADS: Final = words("for in within after than least about nearly almost over under last past every")
_NO_NOUNS: Final = words(
    "and or nor but to in on at of for from by with as than that who which when while after before since until ago "
    "later earlier is was are were has had will would can could may might it he she they the this his her its their "
    "between into over under per through during without because so if then not about no "
    "up us we me be do go"
)


def read(text: str, start: int, amount: Amount, end: int) -> Mention | None:
    """Read the unit of time behind the amount at `text[start:end]`; `start` counts any hedge in."""
    found = _UNIT.match(text, end)
    if found is None or amount.unit:
        return None
    if found["part"] and amount.high.value >= 1:
        return None  # `five a day`, but `half an hour`
    name = found["unit"]
    unit = None if _ONE_DAY.match(text, start) else _unit(name, found["sep"] or "", amount)
    if unit is None or _OLD.match(text, found.end()):
        return None
    stop = found.end()
    measured = _in_unit(amount, unit, name)
    if (found["sep"] or " ") == " ":
        return _compound_amount(text, start, measured, stop) or Mention("duration", start, stop, measured)
    long = _LONG.match(text, stop)
    noun = _NOUN.match(text, long.end() if long else stop)
    if noun is None or noun[1] in _NO_NOUNS:
        return Mention("duration", start, long.end() if long else stop, measured)
    return Mention("duration", start, noun.end(), measured, noun[1])


def read_article(text: str, pos: int) -> Mention | None:
    """Read `a week` or `an hour and a half` behind `for`, `in` and the like; `pos` is at the unit, rarer than `a`."""
    article = 2 if text[pos - 2 : pos] in ("a ", "A ") else 3 if text[pos - 3 : pos] in ("an ", "An ") else 0
    pos -= article
    if not article or (pos and text[pos - 1].isalnum()):
        return None
    found = _ARTICLE.match(text, pos)
    unit = UNITS.get(found[1]) if found else None
    if found is None or unit is None:
        return None
    if found["apart"] is None and word_before(text, pos).lower() not in _LEADS:
        return None
    end = found.start("apart") if found["apart"] else found.end()
    value = 1.5 if text.endswith("half", pos, end) else 1.0
    figure = Figure(value, step=1.0 if value == 1.0 else 0.5, exact=True)
    return Mention("duration", pos, end, _in_unit(Amount(figure, figure), unit, found[1]))


def _unit(name: str, sep: str, amount: Amount) -> str | None:
    """Return the unit that `name` means behind the amount, or None."""
    plural = name[-1] in "sS" and len(name) > 2
    unit = UNITS.get((name[:-1] if plural else name).lower())
    shouted = name.isupper() and len(name) >= _SHOUTED  # a headline in capitals; `MIN` and `H` are codes
    if unit is None or (name[0].isupper() and name != name.title() and not shouted):
        return None
    if not sep and name not in ("h", "hr", "hrs", "min", "mins", "sec", "secs"):
        return None
    if name.lower() == "second" and sep == " " and amount.high.value != 1:
        return None  # `two second homes`
    return unit


def _in_unit(amount: Amount, unit: str, name: str) -> Amount:
    if not name.lower().startswith("fortnight"):
        return replace(amount, unit=unit)
    low = replace(amount.low, value=2 * amount.low.value, step=2 * amount.low.step)
    high = low if not amount.ranged else replace(amount.high, value=2 * amount.high.value, step=2 * amount.high.step)
    return replace(amount, low=low, high=high, unit=unit)


def _compound_amount(text: str, start: int, first: Amount, end: int) -> Mention | None:
    """Read `three years and two months` from the end of its first part."""
    if first.ranged or first.unit not in _SIZES:
        return None
    parts, unit, stop = [(first.low, first.unit)], first.unit, end
    while len(parts) < 4:
        joint = _JOINT.match(text, stop)
        figure = read_figure(text, joint.end()) if joint else None
        found = _UNIT.match(text, figure[1]) if figure else None
        if figure is None or found is None or found["sep"] not in (" ", None):
            break
        name = "min" if found["unit"] == "m" and unit == "hour" else found["unit"]
        smaller = _unit(name, found["sep"] or "", Amount(figure[0], figure[0]))
        if smaller not in _SIZES or _OLD.match(text, found.end()):
            break
        if _SIZES[smaller][0] != _SIZES[unit][0] or _SIZES[smaller][1] >= _SIZES[unit][1]:
            break
        parts.append((figure[0], smaller))
        unit, stop = smaller, found.end()
    if len(parts) == 1:
        return None
    total = sum(figure.value * (_SIZES[part][1] / _SIZES[unit][1]) for figure, part in parts)
    last = parts[-1][0]
    whole = Figure(total, step=last.step, digits=len(str(int(total))), exact=all(figure.exact for figure, _ in parts))
    return Mention("duration", start, stop, Amount(whole, whole, unit=unit, hedge=first.hedge, parts=tuple(parts)))
