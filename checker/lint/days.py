"""Written dates as sets of possible days, with three-valued answers about their order."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import NamedTuple

from checker.extract.value import Amount, Date, DateRange

_CYCLE = (2022, 2023, 2024)  # a year that nobody wrote may be common, come before a leap year, or be one

# What a length says the kind of (`a 90-day visa`), or a part or a measure, not how long it lasted.
_KINDS = frozenset(
    "visa notice forecast average moving rolling mean period window school working work limit deadline rule supply "
    "mortgage bond note bill loan warranty guarantee pass ticket permit extension delay wait mandate plan outlook "
    "return yield high low record option contract lease interval cycle gap rate streak history trial hearing "
    "inquest inquiry".split()
)
# Plurals of which one is meant: `the three-day talks`, but not `two-day workshops`.
_ONE_OF_MANY = frozenset("talks games celebrations series hostilities championships exercises elections".split())

_DAYS = {"day": 1, "week": 7}
# The fewest and most days, and how many days early or late a writer who counts so may be.
_CALENDAR = {"month": (28, 31, 10), "year": (365, 366, 60)}
NEVER = 10**6  # days
_WEEKEND = 3  # days: `a two-week course` may begin on a Tuesday and end on a Friday
UNITS = frozenset({*_DAYS, *_CALENDAR})
_YEAR = re.compile(r"(?<![\w.,$£€])(?:1[5-9]|20)[0-9]{2}(?!\w|[.,][0-9])")


class Bounds(NamedTuple):
    """The first and the last day that a written date can mean."""

    first: datetime.date
    last: datetime.date


def names_year(text: str) -> bool:
    """Return whether a year from 1500 to 2099 stands in a text."""
    return _YEAR.search(text) is not None


def bounds(date: Date | DateRange) -> Bounds | None:
    """Return the days that a date with a year can mean; None without one, for an approximate or impossible date."""
    if isinstance(date, DateRange):
        start, end = bounds(date.start), bounds(date.end)
        return Bounds(start.first, end.last) if start and end else None
    if date.year is None or date.circa or date.fault:
        return None
    try:
        first = datetime.date(date.year, date.month or 1, (date.month and date.day) or 1)
        if date.month and date.day:
            return Bounds(first, first)
        return Bounds(first, _last_day(date.year_end or date.year, date.month or 12))
    except ValueError:  # years that `datetime` cannot hold
        return None


def as_date(day: datetime.date) -> Date:
    """Return a day as if it had been written in full."""
    return Date(day.year, day.month, day.day, day.weekday())


def full(date: Date, year: int | None = None) -> datetime.date | None:
    """Return the one day that a date means, in `year` if it has none; None if it lacks more or does not exist."""
    known = date.year if date.year is not None else year
    if known is None or date.month is None or date.day is None or date.circa or date.fault:
        return None
    try:
        return datetime.date(known, date.month, date.day)
    except ValueError:
        return None


def lend_years(date: Date, near: datetime.date) -> list[Date]:
    """Return a date that has no year with the year before, of and after `near`, the nearest to that day first.

    So is read what a text says without its year, wherever nothing tells whether it lies ahead; `resolve_year` of the
    references leans to the past.
    """
    lent = [replace(date, year=near.year + shift) for shift in (-1, 0, 1)]
    return sorted(lent, key=lambda each: distance(each, near))


def distance(date: Date, day: datetime.date) -> int:
    """Return how many days a date, or what is nearest of a month or year, lies from a day; far if it never comes."""
    span = bounds(date)
    if span is None:
        return NEVER
    return 0 if span.first <= day <= span.last else min(abs(span.first - day), abs(span.last - day)).days


def same(a: Date | DateRange, b: Date | DateRange) -> bool | None:
    """Return whether two dates can mean a common day: False as soon as anything written in both differs."""
    a_days, b_days = bounds(a), bounds(b)
    if a_days and b_days:
        return a_days.first <= b_days.last and b_days.first <= a_days.last
    if isinstance(a, DateRange) or isinstance(b, DateRange) or a.circa or b.circa or a.fault or b.fault:
        return None
    if a.year_end or b.year_end:
        return None
    written = ((a.year, b.year), (a.month, b.month), (a.day, b.day))
    return all(x is None or y is None or x == y for x, y in written)


def earlier(a: Date | DateRange, b: Date | DateRange, *, or_same: bool = False) -> bool | None:
    """Return whether some day of `a` is before some day of `b`; None where a year is missing.

    Of periods, the start of `a` is held against the end of `b`, so `earlier(a, a)` asks whether a period runs forwards.
    """
    if a is b and isinstance(a, DateRange) and _runs_backwards(a):
        return False
    a_days, b_days = bounds(a), bounds(b)
    if not a_days or not b_days:
        return None
    return a_days.first <= b_days.last if or_same else a_days.first < b_days.last


def counts(period: DateRange) -> frozenset[int] | None:
    """Return how many days a period may be said to last: without its first day, and with both ends.

    A year that is not written may be a leap year, and then an end before the start is in the next one.
    """
    found: set[int] = set()
    for year in _CYCLE:
        start, end = _ends(period, year)
        if start and end and start <= end:
            found |= {(end - start).days, (end - start).days + 1}
    return frozenset(found) or None


def extent(period: DateRange) -> tuple[int, int] | None:
    """Return the fewest and the most days that a period as written may last: `1988-92` is 3 to 5 years."""
    found = counts(period)
    if found:
        return min(found), max(found)
    start, end = bounds(period.start), bounds(period.end)
    if not start or not end or start.first > end.last:
        return None
    return max(0, (end.first - start.last).days), (end.last - start.first).days + 1


def lasting(value: Amount, *, inclusive: bool) -> tuple[int, int]:
    """Return the days that a duration may stand for: with or without the last one, and more loosely after a hedge."""
    if value.unit in _CALENDAR:
        least, most, off = _CALENDAR[value.unit]
        if value.hedge:
            off = max(off, int(value.high.value * least) // 4)
        return int(value.low.value * least) - off, int(value.high.value * most) + off
    count = round(value.low.value * _DAYS[value.unit])
    slack = 1 if value.unit == "week" else 0
    if value.hedge:
        slack = max(2, count // 7)
    shorter = _WEEKEND if value.unit == "week" and inclusive and not value.hedge else slack
    return count - shorter - (1 if inclusive else 0), round(value.high.value * _DAYS[value.unit]) + slack


def is_length_of(noun: str) -> bool:
    """Return whether a length before a noun (`10-day truce`) tells how long that one thing took."""
    last = noun.lower().rpartition("-")[2]
    if last in _KINDS:
        return False
    return not last.endswith("s") or last.endswith("ss") or last in _ONE_OF_MANY


def _ends(period: DateRange, year: int) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first and last day of a period, in `year` if it names none."""
    start_year, end_year = period.start.year, period.end.year
    assumed = start_year or end_year or year
    start, end = full(period.start, assumed), full(period.end, assumed)
    if start and end and start > end:
        if end_year is None:
            end = full(period.end, assumed + 1)
        elif start_year is None:
            start = full(period.start, assumed - 1)
    return start, end


def _runs_backwards(period: DateRange) -> bool:
    """Return whether a period lies within one month (`April 22-2`) and ends before it starts, in any year."""
    start, end = period.start, period.end
    if start.day is None or end.day is None or start.month != end.month or start.year != end.year:
        return False
    return start.day > end.day


def _last_day(year: int, month: int) -> datetime.date:
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)
