"""The functions of the constraint language; their docstrings are its reference.

Each takes the environment and then the arguments as written: claims, lists of claims, or computed values. What does
not fit gives None, unknown. What dates and units need is in `date_functions` and `unit_functions`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from math import ceil, floor, sqrt
from typing import TYPE_CHECKING, Any

from checker.extract.claim import Claim
from checker.lint import amount as amounts
from checker.lint import calendar_functions as calendar
from checker.lint import clock_functions as clock
from checker.lint import date_functions as dates
from checker.lint import days, lists, operations
from checker.lint import interval as arithmetic
from checker.lint import noun_functions as nouns
from checker.lint import unit_functions as units
from checker.lint.interval import SAME, Interval
from checker.lint.operations import Three

if TYPE_CHECKING:
    from checker.lint.expression import Env

Function = Callable[..., Any]


def total(env: Env, *items: object) -> Interval | None:
    """`sum(parts)`: the sum of a list, unknown if its items cannot be added."""
    intervals = _intervals(env, items)
    if not intervals:
        return None
    result: Interval | None = intervals[0]
    for interval in intervals[1:]:
        result = result and arithmetic.add(result, interval)
    return result


def length(env: Env, items: object) -> int | None:  # noqa: ARG001
    """`len(parts)`: how many items a list has."""
    return len(items) if isinstance(items, tuple) and not isinstance(items, Interval) else None


def absolute(env: Env, value: object) -> Interval | None:
    """`abs(a - b)`: a value without its sign."""
    interval = operations.number(value, env)
    return arithmetic.absolute(interval) if interval else None


def root(env: Env, value: object) -> Interval | None:
    """`root(n)`: the square root of a number without a unit."""
    interval = operations.number(value, env)
    if interval is None or interval.dimension or interval.low < 0:
        return None
    return Interval(sqrt(interval.low), sqrt(interval.high))


def distinct(env: Env, items: object) -> int | None:  # noqa: ARG001
    """`distinct(parts.noun)`: how many different texts a list has, empty ones left out."""
    return len({item for item in items if item}) if isinstance(items, tuple) else None


def smallest(env: Env, *items: object) -> Interval | None:
    """`min(a, b)` or `min(parts)`: the smallest of some values."""
    return _extreme(env, items, min)


def largest(env: Env, *items: object) -> Interval | None:
    """`max(a, b)` or `max(parts)`: the largest of some values."""
    return _extreme(env, items, max)


def fraction(env: Env, part: object, whole: object) -> object:
    """`fraction(part, whole)`: the share that a part has in a whole."""
    return operations.arithmetic("/", part, whole, env)


def low(env: Env, value: object) -> Interval | None:
    """`low(a)`: the smallest value that an amount may stand for."""
    interval = operations.number(value, env)
    return interval and Interval(interval.low, interval.low, interval.dimension)


def high(env: Env, value: object) -> Interval | None:
    """`high(a)`: the largest value that an amount may stand for."""
    interval = operations.number(value, env)
    return interval and Interval(interval.high, interval.high, interval.dimension)


def written(env: Env, value: object) -> Interval | tuple[Interval | None, ...] | None:  # noqa: ARG001
    """`written(a)`: the figure of an amount, or of each of a list, as it stands there, whatever it was rounded from."""
    if isinstance(value, tuple) and not isinstance(value, Interval):
        return tuple(_nominal(item) for item in value)
    return _nominal(value)


def precise(env: Env, value: object) -> Interval | None:  # noqa: ARG001
    """`precise(a)`: the values that an amount stands for if its last digit counts and its zeros are no rounding."""
    amount = operations.amount_of(value)
    return amounts.tight(amount) if amount else None


def figure(env: Env, value: object) -> Interval | tuple[Interval | None, ...] | None:  # noqa: ARG001
    """`figure(a)`: the figure of an amount, or of each of a list, as it stands there, as a number without a unit."""
    if isinstance(value, tuple) and not isinstance(value, Interval):
        return tuple(_figure(item) for item in value)
    return _figure(value)


def rounded(env: Env, value: object) -> Interval | None:  # noqa: ARG001
    """`rounded(a)`: the figure of an amount without its unit, rounded at its last digit even if it counts things."""
    amount = operations.amount_of(value)
    return amounts.rounded(amount) if amount else None


def attainable(env: Env, share: object, whole: object) -> Three:
    """`attainable(share, n)`: whether some whole number out of `n` makes that percentage, as far as it is written out.

    The GRIM test (Brown and Heathers 2017) for a percentage: of 8 people, 60% is no whole number.
    """
    percent, of = operations.number(share, env), _figure(whole)
    if percent is None or of is None or of.low != of.high:
        return None
    return ceil(percent.low * of.low - SAME) <= floor(percent.high * of.high + SAME)


def same_thing(env: Env, a: object, b: object) -> Three:  # noqa: ARG001
    """`same_thing(a, b)`: whether two claims count or measure one thing: the same noun, the same words before it."""
    if not isinstance(a, Claim) or not isinstance(b, Claim):
        return None
    return (a.noun, *map(str.casefold, a.modifiers)) == (b.noun, *map(str.casefold, b.modifiers))


def known(env: Env, value: object) -> Three:
    """`known(x)`: whether an optional claim is there, or a value could be worked out."""
    return True if value is not None else None if env.partial else False


def contains(env: Env, text: object, word: object) -> Three:
    """`contains(text, 'word')`: whether a word, one of a list, or several in a row, stand in a text, in any case."""
    if isinstance(text, tuple) and not isinstance(text, Interval):
        found = [contains(env, item, word) for item in text]
        return any(found) if None not in found else None
    text = text.text if isinstance(text, Claim) else text
    words = word if isinstance(word, tuple) else (word,)
    if not isinstance(text, str) or not all(isinstance(one, str) for one in words):
        return None
    folded = text.casefold()
    return any(
        re.search(rf"(?<!\w){re.escape(one)}(?!\w)", folded) for one in map(str.casefold, words) if one in folded
    )


def fault(env: Env, value: object) -> str | None:  # noqa: ARG001
    """`fault(x)`: what is malformed in a number, date or time, in words; empty if nothing is."""
    return operations.fault_of(value.value if isinstance(value, Claim) else value)


def year_like(env: Env, value: object) -> Three:  # noqa: ARG001
    """`year_like(n)`: whether a bare number may be a year: four digits from 1000 to 2199, no comma, no unit."""
    amount = operations.amount_of(value)
    if amount is None or not isinstance(value, Claim):
        return None
    bare = not amount.unit and not amount.low.scaled and amount.low.step == 1
    return bare and 1000 <= amount.low.value < 2200 and "," not in value.text


def has_year(env: Env, text: object) -> Three:  # noqa: ARG001
    """`has_year(sentence)`: whether a year from 1500 to 2099 stands in a text."""
    text = text.text if isinstance(text, Claim) else text
    return days.names_year(text) if isinstance(text, str) else None


FUNCTIONS: Mapping[str, Function] = {
    "abs": absolute,
    "age_at": dates.age_at,
    "anniversary": calendar.anniversary,
    "as_precise": units.as_precise,
    "attainable": attainable,
    "away": calendar.away,
    "before": dates.before,
    "beyond": units.beyond,
    "contains": contains,
    "convert": units.convert,
    "day_counts": dates.day_counts,
    "days": dates.in_days,
    "days_back": clock.days_back,
    "dimension": units.dimension,
    "distinct": distinct,
    "elapsed": clock.elapsed,
    "exists": dates.exists,
    "fault": fault,
    "feast_fault": clock.feast_fault,
    "figure": figure,
    "fits": dates.fits,
    "follows": calendar.follows,
    "fraction": fraction,
    "future": calendar.future,
    "has_year": has_year,
    "high": high,
    "in_zone": clock.in_zone,
    "involved": lists.involved,
    "known": known,
    "left_out": clock.left_out,
    "lent_year": clock.lent_year,
    "len": length,
    "listed": lists.listed,
    "low": low,
    "max": largest,
    "min": smallest,
    "misfit": units.misfit,
    "measures": dates.measures,
    "misfit_days": dates.misfit_days,
    "names": lists.names,
    "off_from": calendar.off_from,
    "other_dates": calendar.other_dates,
    "past": calendar.past,
    "people": nouns.people,
    "precise": precise,
    "reference": dates.reference,
    "restates": units.restates,
    "root": root,
    "rounded": rounded,
    "same_dimension": units.same_dimension,
    "same_moment": clock.same_moment,
    "same_thing": same_thing,
    "several_years": calendar.several_years,
    "season_fault": clock.season_fault,
    "slip": units.slip,
    "misnamed": units.misnamed,
    "overprecise": units.overprecise,
    "published": calendar.published,
    "reading": units.reading,
    "span_days": dates.span_days,
    "sum": total,
    "weekday": dates.weekday,
    "weekday_fault": dates.weekday_fault,
    "weekday_name": dates.weekday_name,
    "year_like": year_like,
    "written": written,
    "years": dates.in_years,
    "zone": clock.zone,
}


def _nominal(value: object) -> Interval | None:
    amount = operations.amount_of(value)
    return amounts.nominal(amount) if amount else None


def _figure(value: object) -> Interval | None:
    amount = operations.amount_of(value)
    if amount is None or amount.low.fault or amount.high.fault:
        return None
    low, high = sorted((amount.low.value, amount.high.value))
    return Interval(low, high)


def _intervals(env: Env, items: Iterable[object]) -> list[Interval] | None:
    found = [operations.number(item, env) for argument in items for item in operations.items_of(argument)]
    known = [interval for interval in found if interval is not None]
    return known if len(known) == len(found) else None


def _extreme(env: Env, items: Iterable[object], choose: Callable[..., float]) -> Interval | None:
    intervals = _intervals(env, items)
    if not intervals or any(interval.dimension != intervals[0].dimension for interval in intervals):
        return None

    def pick(a: Interval, b: Interval) -> Interval:
        return Interval(choose(a.low, b.low), choose(a.high, b.high), a.dimension)

    return reduce(pick, intervals)
