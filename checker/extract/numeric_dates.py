"""Dates in figures: 2025-04-03, 22.04.2025, 4/22/2025.

Americans write the month first, Britons the day; where both readings are days of the calendar, neither is taken.
"""

from __future__ import annotations

import re
from typing import Final

from checker.extract.calendar_words import with_fault
from checker.extract.value import Date

_ISO: Final = re.compile(r"([12]\d{3})([-/])(\d{2})\2(\d{2})(?![\d/]|-\d)")
_FIELDS: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2([12]\d{3}|\d{2}(?=[^\d]|$))(?![\d/%]|[-.,]\d)")


def read_numeric(text: str, pos: int) -> tuple[Date, int] | None:
    """Return the date in figures at `pos` and its end; day and month are None where either could be the other."""
    if pos and (text[pos - 1] in "$£€#./-:," or text[pos - 1].isalnum()):
        return None
    iso = _ISO.match(text, pos)
    if iso:
        return _date(int(iso[1]), int(iso[3]), int(iso[4]), iso.end())
    fields = _FIELDS.match(text, pos)
    if fields is None:
        return None
    first, sep, second, year = int(fields[1]), fields[2], int(fields[3]), int(fields[4])
    if year < 100:
        if sep != "/":
            return None  # 2.0.25 is a version, 12-4-25 a row of results
        year += 2000 if year < 50 else 1900
    if sep == "." or first == second or second <= 12 < first:
        return _date(year, second, first, fields.end())
    if first <= 12 < second:
        return _date(year, first, second, fields.end())
    return (Date(year=year), fields.end()) if 0 < first <= 12 and 0 < second <= 12 else None


def _date(year: int, month: int, day: int, end: int) -> tuple[Date, int] | None:
    if not (1000 <= year < 2200 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return with_fault(Date(year=year, month=month, day=day)), end
