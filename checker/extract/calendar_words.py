"""The words of the calendar, and what the Gregorian calendar allows.

Readers look words up here instead of trying alternations, so that a token that is no calendar word costs one look-up.
"""

from __future__ import annotations

import calendar
from dataclasses import replace
from typing import Final

from checker.extract.value import Date

MONTH_NAMES: Final = tuple(calendar.month_name)  # index 0 is empty; the C locale is never changed, so these are English
WEEKDAY_NAMES: Final = tuple(calendar.day_name)

# Associated Press abbreviates all months but March to July; other papers and bulletins use three letters for each.
MONTHS: Final[dict[str, int]] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip

WEEKDAYS: Final[dict[str, int]] = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

SEASONS: Final = frozenset({"spring", "summer", "autumn", "fall", "winter"})
PARTS: Final = frozenset({"early", "mid", "late"})

# Centuries as words: `the nineteenth century`; `twenty` opens `twenty-first`.
CENTURY_WORDS: Final[dict[str, int]] = {
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty": 21,
}  # fmt: skip

DASHES: Final = "-‐‑‒–—"


def words(text: str) -> frozenset[str]:
    """Return the set of the words in `text`."""
    return frozenset(text.split())


def days_in_month(month: int, year: int | None) -> int:
    """Return the number of days; February of an unknown year has 29."""
    return calendar.monthrange(2000 if year is None else year, month)[1]


def with_fault(date: Date) -> Date:
    """Return `date` with the reason why there is no such day, or with none."""
    if date.month is None or date.day is None or date.day <= days_in_month(date.month, date.year):
        return replace(date, fault="") if date.fault else date
    name, days = MONTH_NAMES[date.month], days_in_month(date.month, date.year)
    if date.month == 2 and date.year is not None:
        name = f"{name} {date.year}"
    return replace(date, fault=f"{name} has {'at most ' if name == 'February' else ''}{days} days")


def word_before(text: str, pos: int) -> str:
    """Return the word that stands before `pos` behind one space or hyphen, or nothing."""
    end = pos - 1
    if end < 1 or text[end] not in " -‐‑–":
        return ""
    start = end
    while start and end - start < 16 and (text[start - 1].isalpha() or text[start - 1] in ".'’"):
        start -= 1
    return text[start:end]
