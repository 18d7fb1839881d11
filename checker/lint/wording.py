"""A computed value in the words of the claim that it is held against: `193.12 km` beside `183 km` is written `193 km`.

The claim's own figure gives the number of decimals, the separators and the scale, so that an offer reads as its writer
would have written it.
"""

from __future__ import annotations

import datetime
import re
from math import isfinite

from checker.extract.claim import Claim
from checker.extract.value import Amount, Date, Figure
from checker.lint.amount import Interval, scale_of

_NUMERAL = re.compile(r"\d{1,3}(?:,\d{3})++(?:\.\d+)?|\d++(?:\.\d+)?")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day\b|\b\.?)", re.IGNORECASE)


def readings(value: object, like: Claim | None = None) -> tuple[str, ...]:
    """Return how a computed value would be written in place of a claim: one text, or one for each end of an interval.

    Empty for an unknown value and for one without bounds.
    """
    if value is None or isinstance(value, bool):
        return ()
    if isinstance(value, datetime.date):
        return (f"{value:%B} {value.day}, {value.year}",)
    if isinstance(value, tuple | list | set | frozenset) and not isinstance(value, Interval):
        items = sorted(value) if isinstance(value, set | frozenset) else value
        texts = (text for item in items for text in readings(item, like))
        return tuple(dict.fromkeys(texts))
    if isinstance(value, int) and like is not None and isinstance(like.value, Date):
        return _with_weekday(like, value)
    if isinstance(value, int | float):
        value = Interval(float(value), float(value))
    if isinstance(value, Amount):
        return (_plain(value.low.value, value.low),)
    if not isinstance(value, Interval):
        return (str(value),)
    if not (isfinite(value.low) and isfinite(value.high)):
        return ()
    if like is None or not isinstance(like.value, Amount):
        return tuple(dict.fromkeys(_rounded(end) for end in value[:2]))
    return tuple(dict.fromkeys(_like(end, like, like.value) for end in value[:2]))


def replaces(text: str, claim: Claim) -> bool:
    """Return whether a reading can stand in place of a claim as it is: only if no word of the claim got lost."""
    return bool(_NUMERAL.search(claim.text) or _WEEKDAY.search(claim.text)) and text != claim.text


def _like(base: float, claim: Claim, amount: Amount) -> str:
    """Write a value, given in base units, as a claim writes its own."""
    scale = scale_of(amount)
    value = base if scale is None else (base - scale.offset) / scale.factor
    numerals = _NUMERAL.findall(claim.text)
    if len(numerals) != 1 or amount.parts:
        figure = _plain(value, amount.low)
        return figure + _unit(amount, figure) if amount.unit else figure
    written = numerals[0]
    plain = float(written.replace(",", ""))
    factor = abs(amount.low.value) / plain if amount.low.scaled and plain else 1.0
    decimals = len(written.partition(".")[2])
    new = value / factor
    while decimals < 4 and new and abs(new - round(new, decimals)) > 0.05 * abs(new):
        decimals += 1
    grouped = "," in written or abs(new) >= 10_000
    return _NUMERAL.sub(f"{abs(new):{',' if grouped else ''}.{decimals}f}", claim.text, count=1)


def _plain(value: float, figure: Figure) -> str:
    decimals = max(0, len(f"{figure.step:.6f}".rstrip("0").partition(".")[2]))
    return f"{value:,.{decimals}f}" if abs(value) >= 10_000 else f"{value:.{decimals}f}"


def _rounded(value: float) -> str:
    return f"{value:,.0f}" if value == round(value) else f"{value:,.4g}" if abs(value) < 1_000 else f"{value:,.0f}"


def _unit(amount: Amount, figure: str) -> str:
    from checker.extract.lexicon.unit_table import UNITS

    if amount.unit in ("percent", "percentage_point"):
        return "%" if amount.unit == "percent" else " percentage points"
    symbol = UNITS[amount.unit].symbol if amount.unit in UNITS else amount.unit
    return f" {symbol.removesuffix('s')}" if figure == "1" and len(symbol) > 2 else f" {symbol}"


def _with_weekday(claim: Claim, weekday: int) -> tuple[str, ...]:
    if not 0 <= weekday < len(_WEEKDAYS):
        return (str(weekday),)
    name = _WEEKDAYS[weekday]
    if not _WEEKDAY.search(claim.text):
        return (name,)
    return (_WEEKDAY.sub(name, claim.text, count=1),)
