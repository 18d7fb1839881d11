"""Whether a weekday falls on the date that it is written with, and the two ways to repair it.

Either side may be wrong, so both repairs are given: the weekday of the date, and the nearest date with that weekday. A
date without a year may be of any year near the day of publication, and is at fault only if none fits. Where that day
was only inferred, another bare date must speak for its year before one is blamed; where nothing tells a year, two
others must agree in some year without this one. Weekdays of days that may be Julian are left alone.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from checker.extract import reference
from checker.extract.value import Date, DateRange
from checker.lint import days, julian

if TYPE_CHECKING:
    from checker.lint.draft import Draft

# House convention: what lies further away than this (in days) is not written without its year, unless the text tells of
# that year (`In 2019 ... on Sunday, March 3`).
_AHEAD: Final = 300
_BACK: Final = 220
_RECENT: Final = 60
_EVERY_CALENDAR: Final = range(2001, 2029)  # years that begin on any weekday, leap or not, before any other
_HISTORY: Final = 2  # with more years than this in a text, its bare dates need not be of one year


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
    if value.year is None and published is None:
        return _against_others(value, draft) if draft is not None else None
    candidates = [day for day in _candidates(value, published) if day >= julian.GREGORIAN]
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
    return [day for each in days.lend_years(date, published) if (day := days.full(each))]


def _julian(day: datetime.date, weekday: int, draft: Draft) -> bool:
    """Return whether a weekday is right by the calendar that a text about the East may keep."""
    return (day + julian.lag(day)).weekday() == weekday and julian.may_be_kept(day, draft.document.source.text)


def _of_another_year(date: Date, draft: Draft) -> bool:
    """Return whether a bare date may be one of a year that the text tells of, or whose year nothing tells for sure."""
    published = draft.reference
    if date.year is not None or published is None:
        return False
    inferred = draft.reference_origin == "inferred"
    speak = reference.votes(draft.read_once(_bare), published.year) if inferred else 0
    if inferred and not speak:
        return True
    near = _nearest(date, published)
    if (speak > 1 or not inferred) and near and abs(near[0] - published).days <= _RECENT:
        return False
    return any(_fits(date, year) for year in draft.read_once(_told))


def _against_others(date: Date, draft: Draft) -> str | None:
    """Say on what day a date falls in the years that most bare dates of the text fit; None if they do not agree."""
    bare, told = draft.read_once(_bare), draft.read_once(_told)
    if len(bare) < 3 or len(told) > _HISTORY:
        return None
    fitting = {year: reference.votes(bare, year) for year in _EVERY_CALENDAR}
    most = max(fitting.values())
    if most < 2 * max(1, len(bare) - most):
        return None
    years = [year for year, count in fitting.items() if count == most]
    others = [other for other in bare if other != date]
    if any(reference.votes(others, year) < most for year in years) or any(_fits(date, year) for year in told):
        return ""
    day = days.full(date, years[0])
    return _repairs(day, date.weekday, dated=False) if day and date.weekday is not None else None


def _fits(date: Date, year: int) -> bool:
    day = days.full(date, year)
    return day is not None and day.weekday() == date.weekday


def _told(draft: Draft) -> set[int]:
    """Return the years that a text writes."""
    return {found.year for _, found in reference.dates_of(draft.claims) if found.year is not None}


def _bare(draft: Draft) -> list[Date]:
    """Return the different days of a text that have a weekday and no year, in its order."""
    found = (date for _, date in reference.dates_of(draft.claims) if date.month and date.day and not date.fault)
    return list(dict.fromkeys(date for date in found if date.year is None and date.weekday is not None))


def _repairs(day: datetime.date, weekday: int, *, dated: bool = True) -> str:
    off = (weekday - day.weekday() + 3) % 7 - 3
    near = day + datetime.timedelta(days=off)
    written = f"{day:%B} {day.day}, {day.year}, is" if dated else f"beside the other dates, {day:%B} {day.day} is"
    return f"{written} a {day:%A}; {near:%A} is {near:%B} {near.day}"
