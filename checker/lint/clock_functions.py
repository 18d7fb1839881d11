"""The functions of the constraint language about times of day and their zones."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from checker.extract.calendar_words import MONTHS
from checker.extract.claim import Claim
from checker.extract.value import Date, DateRange, Time
from checker.lint import days, feasts, zones
from checker.lint.interval import Interval
from checker.lint.operations import TIME, Three

if TYPE_CHECKING:
    from checker.lint.expression import Env

_DAY = 86_400
# A day with its year, and what joins a bare date to one that gives the year for both.
_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_WHOLE_DATE: Final = re.compile(
    rf"(?:(?P<first>{_MONTH})\.? \d{{1,2}}|\d{{1,2}} (?P<second>{_MONTH})\.?),? \d{{4}}\b", re.IGNORECASE
)
_JOINED: Final = re.compile(r"(?:,|,? (?:and|or|to|through|until|till)| ?[-–—]) ?$")
_ROUNDED = 0.1  # how far a writer may round the time that something took


def elapsed(env: Env, start: object, end: object) -> Interval | None:  # noqa: ARG001
    """`elapsed(start, end)`: the time between two times of day, across midnight if need be, give or take a tenth."""
    a, b = _time(start), _time(end)
    if a is None or b is None or a.fault or b.fault or a.twelve or b.twelve or (a.zone and b.zone and a.zone != b.zone):
        return None
    seconds = ((b.hour - a.hour) * 3600 + (b.minute - a.minute) * 60 + b.second - a.second) % _DAY or _DAY
    return Interval(seconds * (1 - _ROUNDED), seconds * (1 + _ROUNDED), TIME)


def same_moment(env: Env, a: object, b: object) -> Three:  # noqa: ARG001
    """`same_moment(a, b)`: whether two times of day with zones may be one moment, whatever their letters stand for."""
    first, second = _time(a), _time(b)
    if first is None or second is None:
        return None
    found = zones.differences(first, second)
    return None if found is None else min(found) == 0


def in_zone(env: Env, a: object, b: object) -> str | None:  # noqa: ARG001
    """`in_zone(a, b)`: the time of day `a` in the zone of `b`, in words: `20:00 GMT`."""
    first, second = _time(a), _time(b)
    return zones.expected(first, second.zone) or None if first and second else None


def zone(env: Env, time: object) -> str | None:  # noqa: ARG001
    """`zone(time)`: the zone of a time of day as it is written, or an empty text."""
    value = _time(time)
    return value.zone if value else None


def season_fault(env: Env, time: object, date: object) -> str | None:
    """`season_fault(time, date)`: why the zone of a time is that of the other half of the year; empty if it fits."""
    value, day = _time(time), env.value(date)
    day = day.start if isinstance(day, DateRange) else day
    if value is None or not isinstance(day, Date) or day.month is None or day.fault:
        return None
    return zones.season_fault(value.zone, day.month)


def feast_fault(env: Env, name: object, date: object) -> str | None:
    """`feast_fault(name, date)`: on which days a holiday falls, if not on that date; empty if it fits."""
    value = env.value(date)
    words = name.text if isinstance(name, Claim) else name
    if not isinstance(value, Date) or not isinstance(words, str):
        return None
    return feasts.fault(words, value, env.reference)


def left_out(env: Env, date: object) -> str | None:
    """`left_out(date)`: the year of a bare date that lies in the calendar year before publication, else unknown."""
    day = _last_year(env, date)
    return str(day.year) if day else None


def days_back(env: Env, date: object) -> int | None:
    """`days_back(date)`: how many days before publication such a date lies."""
    day = _last_year(env, date)
    return (env.reference - day).days if day and env.reference else None


def lent_year(env: Env, text: object, date: object) -> Three:
    """`lent_year(sentence, date)`: whether a year in a text may be that of a bare date, and not only another date's."""
    value = env.value(date)
    if not isinstance(text, str) or not isinstance(date, Claim) or not isinstance(value, Date):
        return None
    end = text.find(date.text) + len(date.text)

    def without_year(found: re.Match[str]) -> str:
        same = MONTHS.get((found["first"] or found["second"]).lower()) == value.month
        joined = found.start() >= end and _JOINED.fullmatch(text, end, found.start())
        return found[0] if same or joined else " "

    return days.names_year(_WHOLE_DATE.sub(without_year, text))


def _last_year(env: Env, date: object) -> datetime.date | None:
    """Return the day in the year before publication that a date without a year means, if it is nearer than the next."""
    value, reference = env.value(date), env.reference
    if reference is None or not isinstance(value, Date) or value.year is not None:
        return None
    nearest = days.lend_years(value, reference)[0]
    return days.full(nearest) if nearest.year == reference.year - 1 else None


def _time(value: object) -> Time | None:
    value = value.value if isinstance(value, Claim) else value
    return value if isinstance(value, Time) else None
