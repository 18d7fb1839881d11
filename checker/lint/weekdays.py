"""Whether a weekday falls on the date that it is written with, and the two ways to repair it.

Either side may be wrong, so both repairs are given: the weekday of the date, and the nearest date with that weekday. A
date without a year is read as the nearest one before or after the reference date; it is at fault only if neither fits.
"""

from __future__ import annotations

import datetime

from checker.extract.value import Date, DateRange
from checker.lint import days

# Britain and its colonies counted by the Julian calendar until 1752-09-02; earlier weekdays depend on the country.
GREGORIAN = datetime.date(1752, 9, 14)

# House convention: what lies further away than this is not written without its year.
UNDATED = datetime.timedelta(days=300)


def weekday_fault(value: Date | DateRange, reference: datetime.date | None) -> str | None:
    """Say what the weekday of a date should be; empty if it fits, None if there is nothing to compare."""
    if isinstance(value, DateRange):
        faults = [weekday_fault(end, reference) for end in (value.start, value.end)]
        known = [fault for fault in faults if fault is not None]
        return next(filter(None, known), "") if known else None
    if value.weekday is None or value.day is None or value.month is None:
        return None
    candidates = [day for day in _candidates(value, reference) if day >= GREGORIAN]
    if not candidates:
        return None
    if any(day.weekday() == value.weekday for day in candidates):
        return ""
    return _repairs(candidates[0], value.weekday)


def _candidates(date: Date, reference: datetime.date | None) -> list[datetime.date]:
    """Return the days that a date may mean, the likeliest first."""
    if date.year is not None or reference is None:
        day = days.full(date)
        return [day] if day else []
    around = [days.full(date, reference.year + shift) for shift in (-1, 0, 1)]
    near = sorted((day for day in around if day), key=lambda day: abs(day - reference))
    return [day for day in near if day == near[0] or abs(day - reference) <= UNDATED]


def _repairs(day: datetime.date, weekday: int) -> str:
    off = (weekday - day.weekday() + 3) % 7 - 3
    near = day + datetime.timedelta(days=off)
    return f"{day:%B} {day.day}, {day.year}, is a {day:%A}; {near:%A} is {near:%B} {near.day}"
