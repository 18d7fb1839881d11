"""Ages: `34-year-old`, `aged 34`, `34 years old`, and the bare `34` in `Maria Solano, 34, who`.

An age in whole years is exact: nobody rounds it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from checker.extract.calendar_words import MONTHS, WEEKDAYS, words
from checker.extract.claim import Mention
from checker.extract.numerals import read_amount
from checker.extract.value import Amount, Hedge

ANCHORS: Final = frozenset({"aged", "age", "ages", "turn", "turned", "turns", "turning"})

_OLD: Final = re.compile(r"[-‐‑– ](?P<unit>year|yr|month|week|day)s?[-‐‑– ](?:olds?\b|of[- ]age\b)", re.IGNORECASE)
_NOUN: Final = re.compile(r" ([a-z]{3,}+)(?![\w'’])")
_LEAD: Final = re.compile(r"(aged|ages?|turn(?:ed|s|ing)?)(?: of)?(?: (between|from))? ", re.IGNORECASE)
_UNIT: Final = re.compile(r" (year|month|week|day)s?\b(?![- ]olds)(?: old)?")
_AND_OVER: Final = re.compile(r" (?:(?:and|or) (over|older|above|up|under|younger)\b|plus\b)|\+")
# What follows a birthday (`turned 30 on Friday`), so that `turned 30 people away` is none.
_AFTER_BIRTHDAY: Final = re.compile(
    r"[,.;)]|$| (?:on|in|this|last|next|yesterday|today|and|years?|before|after|when)\b"
)
_NAME: Final = re.compile(r"(?:([A-Z][\w'’.-]{0,20}) )?([A-Z][\w'’-]{1,20})(?:,? (?:Jr|Sr)\.|,? I{2,3}V?)?, $")
_AFTER_NAME: Final = re.compile(r",(?! \d{1,2},)|[.;)](?!\d)")
# `died at 88`, `Cole, then 34,`
_LIFE: Final = re.compile(r"(?:\b(?:died|dies|die|dying|dead|married) at|, (?:then|now|and now)) $")
_AFTER_LIFE: Final = re.compile(r"[,.;)](?!\d)|$| (?:in|on|after|from|when|and|last|this)\b")
_NO_NOUNS: Final = words(
    "and was has had who from with told said died when after before the for that were are is in of"
)


def read(text: str, start: int, amount: Amount, end: int) -> Mention | None:
    """Read the age whose amount is `text[start:end]`; `start` counts any hedge in."""
    if amount.unit or amount.low.fault:
        return None
    old = _OLD.match(text, end)
    if old:
        unit = "year" if old["unit"].lower() == "yr" else old["unit"].lower()
        noun = _NOUN.match(text, old.end())
        word = noun[1] if noun and noun[1] not in _NO_NOUNS and not old[0].endswith("s") else ""
        return Mention("age", start, old.end(), _exact(amount, unit), word)
    if _stands_behind_name(text, start, amount, end) or _is_age_at_event(text, start, amount, end):
        return Mention("age", start, end, _exact(amount, "year"))
    return None


def read_word(text: str, pos: int) -> Mention | None:
    """Read `aged 34`, `age 34`, `ages 18 to 24`, `(at the) age of 34` or `turned 30` at the word."""
    lead = _LEAD.match(text, pos)
    if lead is None:
        return None
    framed = lead.start(2) if lead[2] else lead.end()
    found = read_amount(text, framed)
    if found is None:
        return None
    amount, end = found
    unit = _UNIT.match(text, end)
    if not _is_age(amount) or amount.low.scaled or text[end : end + 1] in ("%", "-", "‑"):
        return None
    if lead[1].lower().startswith("turn") and (unit or not _AFTER_BIRTHDAY.match(text, end)):
        return None
    hedge: Hedge = ""
    over = _AND_OVER.match(text, end) if unit is None else None
    if over:
        hedge, end = ("up-to" if over[1] in ("under", "younger") else "at-least"), over.end()
    amount = _exact(amount, unit[1] if unit else "year")
    return Mention("age", pos, unit.end() if unit else end, replace(amount, hedge=hedge) if hedge else amount)


def _stands_behind_name(text: str, start: int, amount: Amount, end: int) -> bool:
    if amount.hedge or amount.ranged or text[start - 2 : start] != ", " or not _is_age(amount):
        return False
    name = _NAME.search(text, max(0, start - 48), start)
    after = _AFTER_NAME.match(text, end) if name else None
    if name is None or after is None:
        return False
    if name[2].lower() in MONTHS or name[2].lower() in WEEKDAYS:
        return False
    return bool(name[1]) if after[0] != "," else True


def _is_age_at_event(text: str, start: int, amount: Amount, end: int) -> bool:
    if amount.hedge or amount.ranged or text[start - 1 : start] != " " or not _is_age(amount):
        return False
    return _AFTER_LIFE.match(text, end) is not None and _LIFE.search(text, max(0, start - 14), start) is not None


def _is_age(amount: Amount) -> bool:
    return 0 < amount.low.value <= 120 and amount.high.value <= 120 and amount.low.value == int(amount.low.value)


def _exact(amount: Amount, unit: str) -> Amount:
    if amount.low.value != int(amount.low.value):
        return replace(amount, unit=unit)  # `a two-and-a-half-year-old`
    low = replace(amount.low, exact=True)
    high = replace(amount.high, exact=True) if amount.ranged else low
    return replace(amount, low=low, high=high, unit=unit)
