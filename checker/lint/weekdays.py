"""Whether a weekday falls on the date that it is written with, and the two ways to repair it.

Either side may be wrong, so both repairs are given: the weekday of the date, and the nearest date with that weekday. A
date without a year may be of any year near the day of publication, and is at fault only if none fits. Where that day
was only inferred, all bare dates of the text must speak for its year before one is blamed.

Weekdays run on from the Julian calendar to the Gregorian one, dates do not. Rome changed in 1582, Britain and its
colonies in 1752, Russia in 1918, Greece in 1923 (Explanatory Supplement to the Astronomical Almanac, ch. 15).
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from checker.extract import reference
from checker.extract.value import Date, DateRange
from checker.lint import days

if TYPE_CHECKING:
    from checker.lint.draft import Draft

# Earlier weekdays depend on the country, so none is judged.
GREGORIAN: Final = datetime.date(1752, 9, 14)
# The first days on which no country of the East, and then none of Europe, counted by the Julian calendar.
_LAST_JULIAN: Final = datetime.date(1923, 3, 1)
_JULIAN: Final = re.compile(
    r"\b(?:Julian|Old Style|old[- ]style|O\.?S\.|(?:St\.? |Saint )?Petersburg|Petrograd|Moscow|Kyiv|Kiev|Odes+a|Crimea"
    r"|[TC]sar|Romanov|Lenin|Bolshevik|Russia|Soviet|Ukrain|Belarus|Georgia|Tbilisi|Tiflis|Armenia|Bulgaria|Sofia|Serbia"
    r"|Belgrade|Montenegr|Romania|Bucharest|Gree[ck]|Athens|Orthodox|Ottoman)"
)

# House convention: what lies further away than this (in days) is not written without its year, unless the text tells of
# that year (`In 2019 ... on Sunday, March 3`).
_AHEAD: Final = 300
_BACK: Final = 220
_RECENT: Final = 60


def weekday_fault(value: Date | DateRange, published: datetime.date | None, draft: Draft | None = None) -> str | None:
    """Say what the weekday of a date should be; empty if it fits, None if there is nothing to compare.

    `published` is the day from which dates are read, `draft` the text around them.
    """
    if isinstance(value, DateRange):
        faults = [weekday_fault(end, published, draft) for end in (value.start, value.end)]
        known = [fault for fault in faults if fault is not None]
        return next(filter(None, known), "") if known else None
    if value.weekday is None or value.day is None or value.month is None:
        return None
    candidates = [day for day in _candidates(value, published) if day >= GREGORIAN]
    if not candidates:
        return None
    if any(day.weekday() == value.weekday for day in candidates):
        return ""
    if draft is not None and (_julian(candidates[0], value.weekday, draft) or _of_another_year(value, draft)):
        return None
    return _repairs(candidates[0], value.weekday)


def _candidates(date: Date, published: datetime.date | None) -> list[datetime.date]:
    """Return the days that a date may mean, the likeliest first."""
    if date.year is not None or published is None:
        day = days.full(date)
        return [day] if day else []
    near = _nearest(date, published)
    return [day for day in near if day == near[0] or -_BACK <= (day - published).days <= _AHEAD]


def _nearest(date: Date, published: datetime.date) -> list[datetime.date]:
    around = [days.full(date, published.year + shift) for shift in (-1, 0, 1)]
    return sorted((day for day in around if day), key=lambda day: abs(day - published))


def _julian(day: datetime.date, weekday: int, draft: Draft) -> bool:
    """Return whether a weekday is right by the calendar that a text about the East may keep."""
    if day >= _LAST_JULIAN:
        return False
    lag = day.year // 100 - day.year // 400 - 2  # days; a little early where a century year begins
    in_new_style = day + datetime.timedelta(days=lag)
    return in_new_style.weekday() == weekday and _JULIAN.search(draft.document.source.text) is not None


def _of_another_year(date: Date, draft: Draft) -> bool:
    """Return whether a bare date may be one of a year that the text tells of, or whose year nothing tells for sure."""
    published = draft.reference
    if date.year is not None or published is None:
        return False
    inferred = draft.reference_origin == "inferred"
    if inferred and not _supported(draft, published.year):
        return True
    near = _nearest(date, published)
    if not inferred and near and abs(near[0] - published).days <= _RECENT:
        return False
    told = {found.year for _, found in reference.dates_of(draft.claims) if found.year is not None}
    return any((day := days.full(date, year)) is not None and day.weekday() == date.weekday for year in told)


def _supported(draft: Draft, year: int) -> bool:
    """Return whether another bare date of a text falls on its weekday in a year."""
    bare = [date for _, date in reference.dates_of(draft.claims) if date.year is None and date.weekday is not None]
    return reference.votes(bare, year) > 0


def _repairs(day: datetime.date, weekday: int) -> str:
    off = (weekday - day.weekday() + 3) % 7 - 3
    near = day + datetime.timedelta(days=off)
    return f"{day:%B} {day.day}, {day.year}, is a {day:%A}; {near:%A} is {near:%B} {near.day}"
