"""The functions of the constraint language about dates, durations and ages.

Both ways to count days are honest: `April 2-22` lasts 20 days, or 21 with both ends. Weekdays are those of the
Gregorian calendar, which the English-speaking world has used since 1752, so nothing is known about those of earlier
days.
"""

from __future__ import annotations

import datetime
from math import ceil, floor, inf
from typing import TYPE_CHECKING

from checker.extract.calendar_words import WEEKDAY_NAMES
from checker.extract.claim import Claim
from checker.extract.value import Amount, Date, DateRange
from checker.lint import days, julian, operations, weekdays
from checker.lint.interval import Interval
from checker.lint.operations import TIME, Three

if TYPE_CHECKING:
    from checker.lint.expression import Env


_DAY = 86_400.0
_DAYS_OF_YEAR = 365.2425  # the mean Gregorian year
_DAYS_OF_MONTH = _DAYS_OF_YEAR / 12
_ROUNDED = {"week": 3, "month": 10, "year": 120}  # how many days whoever counts in these may be off


def in_days(env: Env, value: object) -> Interval | None:
    """`days(x)`: how many days a duration or a period may last; a month has 28 to 31, a year 365 or 366."""
    value_of = value.value if isinstance(value, Claim) else value
    if isinstance(value_of, DateRange):
        found = days.counts(value_of)
        return Interval(min(found), max(found)) if found else None
    if isinstance(value_of, Amount) and not (value_of.low.fault or value_of.high.fault) and not value_of.parts:
        if value_of.unit == "month":
            return _calendar(env, value, _DAYS_OF_MONTH, 28, 31, 3)
        if value_of.unit == "year":
            return _calendar(env, value, _DAYS_OF_YEAR, 365, 366, 1)
        if value_of.unit in ("day", "week") and not value_of.hedge and value_of.low.step == 1:
            each = 7 if value_of.unit == "week" else 1
            return Interval(value_of.low.value * each, value_of.high.value * each)
    interval = operations.number(value, env)
    if interval is None:
        return None
    if interval.dimension == TIME:
        return Interval(interval.low / _DAY, interval.high / _DAY)
    return None if interval.dimension else interval


def in_years(env: Env, value: object) -> Interval | None:
    """`years(x)`: how many years a duration or period may last; between bare years, a year more or less."""
    value_of = value.value if isinstance(value, Claim) else value
    if isinstance(value_of, DateRange):
        start, end = days.bounds(value_of.start), days.bounds(value_of.end)
        if not start or not end:
            return None
        shortest, longest = (end.first - start.last).days, (end.last - start.first).days + 1
        return Interval(shortest / _DAYS_OF_YEAR, longest / _DAYS_OF_YEAR)
    if isinstance(value_of, Amount) and value_of.unit == "year" and not value_of.hedge and value_of.low.step == 1:
        return Interval(value_of.low.value, value_of.high.value)
    interval = operations.number(value, env)
    if interval is None:
        return None
    if interval.dimension == TIME:
        return Interval(interval.low / _DAY / _DAYS_OF_YEAR, interval.high / _DAY / _DAYS_OF_YEAR)
    return None if interval.dimension else interval


def span_days(env: Env, period: object) -> frozenset[int] | None:
    """`span_days(period)`: the numbers of days that a period may be said to last, without its first day and with it."""
    value = env.value(period)
    return days.counts(value) if isinstance(value, DateRange) else None


def day_counts(env: Env, period: object) -> str | None:
    """`day_counts(period)`: how long a period lasts, in words: `20 or 21 days`, `12 to 14 years` between bare years."""
    found = span_days(env, period)
    if found:
        return f"{' or '.join(str(number) for number in sorted(found))} days"
    value = env.value(period)
    least_most = days.extent(value) if isinstance(value, DateRange) else None
    if least_most is None:
        return None
    fewest, most = (round(number / _DAYS_OF_YEAR) for number in least_most)
    return f"{fewest} to {most} years" if fewest >= 1 else f"{least_most[0]} to {least_most[1]} days"


def fits(env: Env, duration: object, period: object) -> Three:
    """`fits(duration, period)`: whether a duration may be the length of a period; whole weeks may be some days off."""
    misfit = misfit_days(env, duration, period)
    if misfit is None:
        return None
    if misfit:
        value, stated = env.value(period), in_days(env, duration)
        found = days.extent(value) if isinstance(value, DateRange) else None
        if stated is not None and found is not None:  # the gap that grades the finding
            env.gap = misfit / max(stated.high, *found, 1)
    return misfit == 0


def misfit_days(env: Env, duration: object, period: object) -> float | None:
    """`misfit_days(duration, period)`: by how many days at least a duration misses the length of a period."""
    value, length = env.value(period), in_days(env, duration)
    found = days.extent(value) if isinstance(value, DateRange) else None
    if found is None or length is None:
        return None
    unit = duration.value.unit if isinstance(duration, Claim) and isinstance(duration.value, Amount) else ""
    slack = _ROUNDED.get(unit, 0)
    return max(0.0, length.low - slack - found[1], found[0] - length.high - slack)


def measures(env: Env, duration: object) -> Three:  # noqa: ARG001
    """`measures(duration)`: whether a duration with a noun says how long that thing takes, not its kind."""
    if not isinstance(duration, Claim):
        return None
    return days.is_length_of(duration.noun)


def weekday(env: Env, date: object, year: object = None) -> int | None:
    """`weekday(date)`: its day of the week, Monday is 0; `weekday(date, reference().year)` lends it a year."""
    value = env.value(date)
    lent = operations.number(year, env)
    day = days.full(value, int(lent.low) if lent else None) if isinstance(value, Date) else None
    return day.weekday() if day and day >= julian.GREGORIAN else None


def weekday_name(env: Env, date: object, year: object = None) -> str | None:
    """`weekday_name(date)`: its day of the week in words."""
    number = weekday(env, date, year)
    return None if number is None else WEEKDAY_NAMES[number]


def weekday_fault(env: Env, date: object) -> str | None:
    """`weekday_fault(date)`: what the weekday of a date or of an end of a period should be; empty if it fits."""
    value = env.value(date)
    return weekdays.weekday_fault(value, env.reference, env.draft) if isinstance(value, Date | DateRange) else None


def exists(env: Env, date: object) -> Three:
    """`exists(date)`: whether the calendar has such a day."""
    value = env.value(date)
    if isinstance(value, DateRange):
        return not (value.start.fault or value.end.fault)
    return not value.fault if isinstance(value, Date) else None


def before(env: Env, a: object, b: object) -> Three:
    """`before(a, b)`: whether `a` can be on or before `b`; of periods, the start of `a` and the end of `b` count."""
    first, second = env.value(a), env.value(b)
    if not isinstance(first, Date | DateRange) or not isinstance(second, Date | DateRange):
        return None
    return days.earlier(first, second, or_same=True)


def age_at(env: Env, birth: object, at: object) -> Interval | None:
    """`age_at(birth, at)`: the whole years that somebody born then may be old at a date; either may be a bare year."""
    born, then = _bounds(env, birth), _bounds(env, at)
    if not born or not then:
        return None
    youngest, oldest = _age(born.last, then.first), _age(born.first, then.last)
    return Interval(max(0, youngest), oldest) if oldest >= 0 else None


def reference(env: Env) -> datetime.date | None:
    """`reference()`: the day of publication, unknown where nothing says it."""
    return env.reference


def _calendar(env: Env, value: object, mean: float, least: int, most: int, spread: int) -> Interval | None:
    """Return the days of some months or years: near the mean, within what only short and only long ones would make."""
    seconds = operations.number(value, env)
    if seconds is None:
        return None
    # The unit table has a year of 365.25 days and a month of a twelfth of that.
    scale = _DAY * (365.25 if mean == _DAYS_OF_YEAR else 365.25 / 12)
    low, high = seconds.low / scale, seconds.high / scale
    amount = value.value if isinstance(value, Claim) else value
    if isinstance(amount, Amount) and not amount.hedge and amount.low.step == 1:
        low, high = amount.low.value, amount.high.value
    longest = inf if high == inf else min(most * high, ceil(mean * high) + spread)
    return Interval(max(least * low, floor(mean * low) - spread), longest)


def _bounds(env: Env, value: object) -> days.Bounds | None:
    value = env.value(value)
    if isinstance(value, Date | DateRange):
        return days.bounds(value)
    year = operations.number(value, env)
    if year is None or year.dimension or not 1 <= year.low <= year.high <= 9999:
        return None
    return days.bounds(Date(int(year.low), year_end=int(year.high)))


def _age(birth: datetime.date, then: datetime.date) -> int:
    return then.year - birth.year - ((then.month, then.day) < (birth.month, birth.day))
