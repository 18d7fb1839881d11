"""The functions of the constraint language about where dates lie: from each other, and from the day of publication.

A day without its year is one of many. Where a text puts two of them in an order, the year is what makes the order
possible, except between days so close that nobody would leave out a year that changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.calendar_words import MONTHS
from checker.extract.value import Amount, Date, DateRange
from checker.lint import date_functions, days, operations
from checker.lint.interval import Interval
from checker.lint.operations import Three

if TYPE_CHECKING:
    import datetime

    from checker.lint.expression import Env

_CLOSE = 45  # days between two dates that are written without a year because it is the same
_YEARS_IN = {"year": 1.0, "decade": 10.0, "century": 100.0}
_ROUND = 0.05  # of a time that is told in decades or centuries
_MONTH = re.compile(r"\b(?!(?:May|Mar|Sat|March)\b)(?:" + "|".join(map(str.title, MONTHS)) + r")\b")


def published(env: Env) -> datetime.date | None:
    """`published()`: the day of publication where something says it, unknown where it was only inferred."""
    return None if env.inferred else env.reference


def off_from(env: Env, ago: object, date: object) -> float | None:
    """`off_from(ago, date)`: by how many years at least a date misses a time ago; a number counts years.

    Between bare years either birthday counts; a date with its month may also be a year that is not full.
    """
    value = env.value(date)
    day = published(env)
    elapsed = date_functions.age_at(env, date, day) if day else None
    stated = _years(env, ago)
    if elapsed is None or stated is None:
        return None
    oldest = elapsed.high + (isinstance(value, Date) and value.month is not None)
    return max(0.0, stated.low - oldest, elapsed.low - stated.high)


def anniversary(env: Env, since: object, at: object) -> Interval | None:
    """`anniversary(since, at)`: the number of the anniversary of a date that falls into the year of another."""
    first, then = _date(env, since), _date(env, at)
    if first is None or then is None or first.year is None or then.year is None or first.circa or then.circa:
        return None
    return Interval(then.year - (first.year_end or first.year), (then.year_end or then.year) - first.year)


def follows(env: Env, later: object, first: object) -> Three:
    """`follows(b, a)`: whether `b` can be on or after `a`; days without a year that are close lie in one year."""
    end, start = _date(env, later), _date(env, first)
    if end is None or start is None:
        return None
    if end.year is not None and start.year is not None:
        return days.earlier(start, end, or_same=True)
    if end.circa or start.circa or not (end.month and start.month):
        return None
    if end.day is None or start.day is None:
        return True if end.month == start.month else None
    year = end.year or start.year or 2024
    a, b = days.full(start, year), days.full(end, year)
    if a is None or b is None:
        return None
    return a <= b or (None if (a - b).days > _CLOSE else False)


def away(env: Env, date: object, unit: object) -> Interval | None:
    """`away(date, 'month')`: how many days, weeks, months or years after publication a date lies, negative before it.

    Days and weeks are those of the calendar, weeks from Monday. A date without its year is the nearest.
    """
    value, day = _date(env, date), published(env)
    if value is None or day is None:
        return None
    if value.year is None and value.month:
        value = days.lend_years(value, day)[0]
    if unit == "year" and value.year is not None and not value.circa:
        return Interval(value.year - day.year, (value.year_end or value.year) - day.year)
    if unit == "month" and value.year is not None and value.month is not None:
        months = (value.year - day.year) * 12 + value.month - day.month
        return Interval(months, months)
    full = days.full(value)
    if full is None or unit not in ("day", "week"):
        return None
    a, b = full.toordinal(), day.toordinal()
    count = a - b if unit == "day" else (a - 1) // 7 - (b - 1) // 7  # the first day of all was a Monday
    return Interval(count, count)


def past(env: Env, date: object) -> Three:
    """`past(date)`: whether a date lies before publication; a day without its year may be one of the last six weeks."""
    value, day = _date(env, date), published(env)
    if value is None or day is None:
        return None
    if value.year is None:
        near = away(env, date, "day")
        return None if near is None or not -_CLOSE <= near.low < 0 else True
    span = days.bounds(value)
    return span.last < day if span else None


def future(env: Env, date: object) -> Three:
    """`future(date)`: whether a date with its year lies after publication."""
    value, day = _date(env, date), published(env)
    span = days.bounds(value) if value else None
    return span.first > day if span and day else None


def several_years(env: Env, date: object) -> Three:
    """`several_years(date)`: whether one expression names a span of years, such as a decade or a century."""
    value = _date(env, date)
    return value.year_end is not None and not value.part and not value.circa if value else None


def other_dates(env: Env, text: object, date: object) -> Three:  # noqa: ARG001
    """`other_dates(sentence, date)`: whether a month or a year is named in a text beside those of a date."""
    own = getattr(date, "text", None)
    if not isinstance(text, str) or own is None:
        return None
    rest = text.replace(own, " ", 1)
    return days.names_year(rest) or _MONTH.search(rest) is not None


def _years(env: Env, ago: object) -> Interval | None:
    amount = operations.amount_of(ago)
    if amount is None:
        return operations.number(ago, env)
    if not amount.unit:
        return Interval(amount.low.value, amount.high.value)
    if amount.unit not in _YEARS_IN or amount.low.fault or amount.high.fault:
        return None
    scale = _YEARS_IN[amount.unit]
    low, high = amount.low.value * scale, amount.high.value * scale
    if amount.hedge in ("over", "at-least"):
        return Interval(low, float("inf"))
    if amount.hedge in ("under", "up-to"):
        return Interval(0, high)
    slack = _slack(amount, high)
    return Interval(low - slack, high if amount.hedge == "nearly" else high + slack)


def _slack(amount: Amount, years: float) -> float:
    """Return by how many years a hedge or a large unit may be off."""
    if amount.hedge:
        return max(1.0, years / 10)
    return years * _ROUND if amount.unit != "year" else 0.0


def _date(env: Env, value: object) -> Date | None:
    value = env.value(value)
    if isinstance(value, DateRange):
        return None
    return value if isinstance(value, Date) and not value.fault else None
