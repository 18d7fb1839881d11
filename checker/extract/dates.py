"""Dates as newspapers write them: in every order, with or without weekday and year.

`may`, `march`, `sat` and `sun` are words as well as dates, so a month needs a capital and a day, a year or a word such
as `since` beside it, and a weekday a date or a place in the sentence where no name can stand. A date that does not
exist (`April 31`) is still a date, with its fault.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from checker.extract.calendar_words import (
    CENTURY_WORDS,
    DASHES,
    MONTHS,
    PARTS,
    SEASONS,
    WEEKDAYS,
    with_fault,
    word_before,
    words,
)
from checker.extract.claim import Mention
from checker.extract.numeric_dates import read_numeric
from checker.extract.value import Date
from checker.extract.years import YEAR, read_period, read_year

ANCHORS: Final = frozenset({*MONTHS, *WEEKDAYS, *SEASONS, *PARTS, *CENTURY_WORDS})

_WORD: Final = re.compile(r"[A-Za-z]{3,9}+\.?")
# A day of the month; what follows must not make another number of it (`3,000`, `2.5`, `10%`, `20-day`, `12 p.m.`).
_NOT_A_DAY: Final = (
    r"(?![\d%°/]|[,.:]\d|[-‐‑]?[a-z]|[-‐‑–] ?\d{1,3}+(?:[,.:]\d|%)| ?[ap]\.?m\b"
    r"| (?:per cent|percent|million|billion|trillion|times|points)\b)"
)
_DAY: Final = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?{_NOT_A_DAY}")
_DAY_MONTH: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)?(?: |-(?=[A-Z][a-z]{2}-))(?=[A-Z])")
_YEAR_AFTER_DAY: Final = re.compile(
    rf"(?:,? ?| of |,? in |-)(?<![\d])({YEAR})"
    r"(?!\d(?![.,;)](?!\d)|$)|[,.:/]\d|%| ?(?:GMT|UTC|hours|hrs)\b)"  # a footnote's number may be glued to it
)
_YEAR_AFTER_MONTH: Final = re.compile(
    rf"(?: | of )({YEAR})(?!\d|[,.:/]\d|%|s\b| ?(?:GMT|UTC|hours|hrs)\b)|, ({YEAR})(?=[,.;:)]|$| [–—-])(?![,.]\d)"
)
_AFTER_WEEKDAY: Final = re.compile(
    r"\.?(?: (?:morning|afternoon|evening|night))?(?:,? (?:the )?|,? ?\((?:the )?)(?=[A-Z][a-z]|[A-Z]{3}|\d)"
)
_WEEKDAY_BEHIND: Final = re.compile(
    r",? \((?:an? )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.?\)"
    r"|, a ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[,.;)])"
)
_ANOTHER_WEEKDAY: Final = re.compile(r"([A-Z][a-z]{2,8})\.?(?:,? (?:and|or|&|to|through) |, ?| ?[-–/] ?)$")

# Words before a month that stands alone (`in March`), and before a weekday that a capitalised word follows.
_BEFORE_MONTH: Final = words(
    "in since until till by of last next this during from through before after between every each to late early"
)
_BEFORE_WEEKDAY: Final = words("on last next this by until till since from before after through of every")
_MONTH_ALONE: Final = words("in last this next during every each")
_SMALL_WORD: Final = re.compile(r" (?!to |and |or |through |until |at |in )[a-z]{2}")
_COUNTED: Final = re.compile(r" (?:of the |people\b|(?!was|has|is|as|this|its|his|us)[a-z]{3,15}s\b(?! ?,))")
_SHORT_MONTHS: Final = words("jan feb mar apr jun jul aug sep sept oct nov dec")
# Months that are also given names, surnames or other words: `by April Jones`, `in March Madness`.
_ALSO_NAMES: Final = words("march april may june august")
# Days that a weekday only names: `Black Friday`.
_FEASTS: Final = words(
    "black good ash easter palm super cyber shrove fat holy maundy bloody giving whit spy trinity casual ruby"
)


def read(text: str, pos: int) -> Mention | None:
    """Read the date that starts at `pos`: a digit, or a word of `ANCHORS`."""
    if pos > 1 and text[pos - 1] in DASHES and text[pos].isdigit() and text[pos - 2].isdigit():
        return None  # a score before a date, or a range that was refused
    found = read_at(text, pos)
    if found is None:
        return read_period(text, pos) or (read_year(text, pos) if text[pos].isdigit() else None)
    date, end = found
    return Mention("date", pos, end, date)


@lru_cache(maxsize=4)  # what reads two dates asks first, what reads one asks again
def read_at(text: str, pos: int) -> tuple[Date, int] | None:
    """Return the date at `pos` and its end; years and periods that stand alone are left to `years`."""
    if text[pos].isdigit():
        found = read_numeric(text, pos) or _day_first(text, pos)
        return _with_weekday_behind(text, found) if found else None
    word = _WORD.match(text, pos)
    if word is None:
        return None
    lower = word[0].rstrip(".").lower()
    if lower in PARTS:
        return _with_part(text, pos, lower)
    if not text[pos].isupper():
        return None
    if lower in MONTHS:
        found = _month_first(text, pos) or _month_alone(text, pos, lower)
        return _with_weekday_behind(text, found) if found else None
    return _weekday_first(text, pos, lower, word.end()) if lower in WEEKDAYS else None


def read_month(text: str, pos: int) -> tuple[int, int] | None:
    """Return the number of the month that is named at `pos`, and where its name or abbreviation ends."""
    word = _WORD.match(text, pos)
    if word is None or not text[pos].isupper():
        return None
    lower, end = word[0].lower(), word.end()
    if lower.endswith("."):
        lower = lower[:-1]
        if lower not in _SHORT_MONTHS:
            end -= 1
    month = MONTHS.get(lower)
    after = text[end : end + 2]
    if month is None or (after[:1].isalnum() or after[:1] == "_"):
        return None
    if after[:1] in DASHES and after[1:].isalpha() and (after[1:].islower() or lower in _SHORT_MONTHS):
        return (month, end) if read_month(text, end + 1) else None  # `Jan-March`, but not `Mar-a-Lago`
    return month, end


def _month_first(text: str, pos: int) -> tuple[Date, int] | None:
    month = read_month(text, pos)
    if month is None:
        return None
    number, end = month
    at = end + 1 if text[end : end + 1] == " " else end if text[end - 1] == "." else -1
    if at >= 0 and text.startswith("the ", at):
        at += 4
    day = _DAY.match(text, at) if at >= 0 else None
    if day and day[1] not in ("0", "00") and not _counts(text, pos, day):
        year = _YEAR_AFTER_DAY.match(text, day.end())
        sure = text.startswith("on ", max(0, pos - 3), pos)
        return _dated(number, int(day[1]), year, day.end(), sure=sure)
    year = _YEAR_AFTER_MONTH.match(text, end)
    return (Date(year=int(year[1] or year[2]), month=number), year.end()) if year else None


def _counts(text: str, pos: int, day: re.Match[str]) -> bool:
    """Return whether the figure behind a month counts something: `in June 31 people died`."""
    before = word_before(text, pos).lower()
    if before in _MONTH_ALONE:
        return _SMALL_WORD.match(text, day.end()) is not None
    return (before in _BEFORE_MONTH or before == "and") and _COUNTED.match(text, day.end()) is not None


def _day_first(text: str, pos: int) -> tuple[Date, int] | None:
    day = _DAY_MONTH.match(text, pos)
    if day is None or day[1] in ("0", "00") or (pos and (text[pos - 1] in "$£€#.,:/" or text[pos - 1].isalnum())):
        return None
    month = read_month(text, day.end())
    if month is None:
        return None
    number, end = month
    return _dated(number, int(day[1]), _YEAR_AFTER_DAY.match(text, end), end)


def _dated(
    month: int, day: int, year: re.Match[str] | None, end: int, *, sure: bool = False
) -> tuple[Date, int] | None:
    if day > 31 and year is None and not sure:
        return None  # `May 40` is a figure after a name
    return with_fault(Date(year=int(year[1]) if year else None, month=month, day=day)), year.end() if year else end


def _month_alone(text: str, pos: int, name: str) -> tuple[Date, int] | None:
    if name in _SHORT_MONTHS or word_before(text, pos).lower() not in _BEFORE_MONTH:
        return None
    month = read_month(text, pos)
    if month is None or (name in _ALSO_NAMES and _name_follows(text, month[1])):
        return None
    return Date(month=month[0]), month[1]


def _name_follows(text: str, end: int) -> bool:
    after = text[end : end + 2]
    return after[:1] in "'’" if after[1:].isalpha() and after[:1] != " " else after[:1] == " " and after[1:].isupper()


def _with_part(text: str, pos: int, part: str) -> tuple[Date, int] | None:
    at = pos + len(part) + 1
    if text[at - 1 : at] not in (" ", "-", "‑", "–"):
        return None
    month = read_month(text, at)
    if month:
        year = _YEAR_AFTER_MONTH.match(text, month[1])
        if year:
            return Date(year=int(year[1] or year[2]), month=month[0], part=part), year.end()
        if _DAY.match(text, month[1] + 1) or text[at : month[1]].lower() in _SHORT_MONTHS:
            return None  # `late April 25` is the evening of a day
        return Date(month=month[0], part=part), month[1]
    return None


def _weekday_first(text: str, pos: int, name: str, end: int) -> tuple[Date, int] | None:
    before = word_before(text, pos)
    if before.lower() in _FEASTS or (name == "sun" and before.istitle()) or text[pos - 1 : pos] in ("-", "/"):
        return None
    weekday = WEEKDAYS[name]
    if text[end - 1] == ".":
        end -= 1
    sep = _AFTER_WEEKDAY.match(text, end)
    listed = _ANOTHER_WEEKDAY.search(text, max(0, pos - 20), pos)
    if sep and not (listed and listed[1].lower() in WEEKDAYS):
        at = sep.end()
        date = (read_numeric(text, at) or _day_first(text, at)) if text[at].isdigit() else _month_first(text, at)
        bracket = "(" in sep[0]
        if date and date[0].day is not None and (not bracket or text[date[1] : date[1] + 1] == ")"):
            return replace(date[0], weekday=weekday), date[1] + bracket
    if not name.endswith("day") or text[end : end + 1].isalnum():
        return None
    capital = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    if capital and before.lower() not in _BEFORE_WEEKDAY:
        return None  # `Friday Night Lights`, `Sunday Times`
    return Date(weekday=weekday), end


def _with_weekday_behind(text: str, found: tuple[Date, int]) -> tuple[Date, int]:
    date, end = found
    behind = _WEEKDAY_BEHIND.match(text, end) if date.day is not None else None
    if behind is None:
        return found
    return replace(date, weekday=WEEKDAYS[(behind[1] or behind[2]).lower()]), behind.end()
