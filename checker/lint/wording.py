"""A computed value in the words of the claim that it is held against: `193.12 km` beside `183 km` is written `193 km`.

The claim's own figure gives the number of decimals, the separators and the scale, so that an offer reads as its writer
would have written it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from math import floor, isfinite

from checker.extract.calendar_words import WEEKDAY_NAMES
from checker.extract.claim import Claim
from checker.extract.value import Amount, Date, Figure
from checker.lint.amount import Scale, scale_of
from checker.lint.interval import Interval

COARSEST = 0.05  # A computed figure gets further decimals as long as rounding would change it by more than this.

# A sign counts where it cannot be a hyphen or the dash of a range.
_NUMERAL = re.compile(r"(?:(?<![\w.,)°])[-−])?(?:\d{1,3}(?:,\d{3})++(?:\.\d+)?|\d++(?:\.\d+)?)")
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
        return (_plain(value.low.value, value),)
    if not isinstance(value, Interval):
        return (str(value),)
    if not (isfinite(value.low) and isfinite(value.high)):
        return ()
    if like is None or not isinstance(like.value, Amount):
        return tuple(dict.fromkeys(_rounded(end) for end in value[:2]))
    return _like(value, like, like.value)


def unit_giver(value: object, claims: Iterable[Claim]) -> Claim | None:
    """Return the first claim whose unit a computed value can be written in; pure numbers need none."""
    if not isinstance(value, Interval) or not value.dimension:
        return None
    return next((claim for claim in claims if isinstance(claim.value, Amount) and _scale(value, claim.value)), None)


def replaces(text: str, claim: Claim) -> bool:
    """Return whether a reading can stand in place of a claim as it is: only if no word of the claim got lost."""
    return bool(_NUMERAL.search(claim.text) or _WEEKDAY.search(claim.text)) and text != claim.text


def _like(value: Interval, claim: Claim, amount: Amount) -> tuple[str, ...]:
    """Write a value, given in base units, as a claim writes its own: numeral for numeral, the rest as it stands."""
    scale = _scale(value, amount)
    if scale is None:
        return ()
    low, high = ((end - scale.offset) / scale.factor for end in value[:2])
    written = _NUMERAL.findall(claim.text)
    if amount.parts and len(written) == len(amount.parts):
        ends = [_distributed(end, amount, written[-1]) for end in (low, high)]
    elif amount.ranged and len(written) == 2 and low < high:
        ends = [[_numeral(low, written[0], amount.low), _numeral(high, written[1], amount.high)]]
    elif len(written) == 1 and not amount.parts:
        ends = [[_numeral(end, written[0], amount.low)] for end in (low, high)]
    else:
        return tuple(dict.fromkeys(_plain(end, amount) for end in (low, high)))
    return tuple(dict.fromkeys(_replaced(claim.text, figures) for figures in ends))


def _scale(value: Interval, amount: Amount) -> Scale | None:
    """Return the scale of the unit, among those that the word may mean, that measures the same thing as the value."""
    scales = (scale_of(amount, unit) for unit in (amount.unit, *amount.variants))
    return next((scale for scale in scales if scale is not None and scale.dimension == value.dimension), None)


def _distributed(value: float, amount: Amount, last: str) -> list[str]:
    """Return the numerals of a compound (`6ft 2in`) for a value in its last unit: whole ones, but for the last."""
    scales = [scale_of(amount, unit) for _, unit in amount.parts]
    factors = [scale.factor / scales[-1].factor for scale in scales if scale is not None and scales[-1] is not None]
    decimals = len(last.partition(".")[2])
    rest = round(value, decimals)
    numerals = []
    for factor in factors[:-1]:
        whole = floor(rest / factor + 1e-9)
        numerals.append(str(whole))
        rest -= whole * factor
    return [*numerals, f"{abs(rest):.{decimals}f}"]


def _numeral(value: float, written: str, figure: Figure) -> str:
    """Write a value with the scale word, the decimals and the separators of a written numeral."""
    plain = abs(float(written.replace(",", "").replace("−", "-")))
    if figure.scaled and plain:
        value /= abs(figure.value) / plain
    decimals = len(written.partition(".")[2])
    while decimals < 4 and abs(value - round(value, decimals)) > COARSEST * abs(value):
        decimals += 1
    text = f"{abs(value):{',' if ',' in written or abs(value) >= 10_000 else ''}.{decimals}f}"
    return f"−{text}" if value < 0 and float(text.replace(",", "")) else text


def _replaced(text: str, numerals: Sequence[str]) -> str:
    left = iter(numerals)
    return _NUMERAL.sub(lambda match: next(left, match[0]), text)


def _plain(value: float, amount: Amount) -> str:
    """Write a value where no numeral shows how: with the claim's decimals and the symbol of its unit."""
    decimals = len(f"{amount.low.step:.6f}".rstrip("0").partition(".")[2])
    figure = f"{value:,.{decimals}f}" if abs(value) >= 10_000 else f"{value:.{decimals}f}"
    return figure + _unit(amount, figure) if amount.unit else figure


def _rounded(value: float) -> str:
    return f"{value:,.0f}" if value == round(value) else f"{value:,.4g}" if abs(value) < 1_000 else f"{value:,.0f}"


def _unit(amount: Amount, figure: str) -> str:
    from checker.extract.lexicon.unit_table import UNITS

    if amount.unit in ("percent", "percentage_point"):
        return "%" if amount.unit == "percent" else " percentage points"
    if amount.unit == "basis_point":
        return " basis points"
    symbol = UNITS[amount.unit].symbol if amount.unit in UNITS else amount.unit
    return f" {symbol.removesuffix('s')}" if figure == "1" and len(symbol) > 2 else f" {symbol}"


def _with_weekday(claim: Claim, weekday: int) -> tuple[str, ...]:
    if not 0 <= weekday < len(WEEKDAY_NAMES):
        return (str(weekday),)
    name = WEEKDAY_NAMES[weekday]
    if not _WEEKDAY.search(claim.text):
        return (name,)
    return (_WEEKDAY.sub(name, claim.text, count=1),)
