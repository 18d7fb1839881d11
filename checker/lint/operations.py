"""What operators and fields mean for the values of the constraint language: intervals, dates, texts, lists.

Everything here is three-valued. None means unknown: an optional claim that is absent, a date without its year, operands
that do not go together. What touches the unknown is unknown, and a rule reports only what is known to be wrong.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from checker.extract.claim import Claim
from checker.extract.value import Amount, Date, DateRange, Score, Time
from checker.lint import amount as amounts
from checker.lint import days
from checker.lint import interval as intervals
from checker.lint.interval import Interval, point

if TYPE_CHECKING:
    from checker.lint.expression import Env, Level

Three = bool | None  # True, False or unknown

TIME = (("[time]", 1),)

FIELDS = (
    *(
        "noun",
        "hedge",
        "text",
        "unit",
        "modifiers",
        "kind",
        "zone",
        "speaker",
        "ranged",
        "scaled",
        "digits",
        "low",
        "high",
    ),
    *("year", "month", "day", "weekday", "first", "second", "third"),
)
_OF_CLAIM = frozenset({"noun", "text", "modifiers", "kind", "zone", "speaker"})
_OF_DATE = frozenset({"year", "month", "day", "weekday"})
_OF_SCORE = frozenset({"first", "second", "third"})

_READINGS: dict[str, Callable[[Amount], Interval | None]] = {
    "loose": amounts.loose,
    "tight": amounts.tight,
    "nominal": amounts.nominal,
}


def reading(claim: Claim, level: Level) -> object:
    """Return a claim's value as operators take it: an amount as an interval, a clock time as seconds after midnight."""
    value = claim.value
    if isinstance(value, Amount):
        if claim.kind == "age" and value.unit in ("", "year") and not value.hedge:
            return _years_of_age(value)
        return _READINGS["nominal" if claim.kind == "ordinal" else level](value)
    if isinstance(value, Time):
        return None if value.fault else point(value.hour * 3600 + value.minute * 60 + value.second, TIME)
    return value


def number(value: object, env: Env) -> Interval | None:
    """Return a claim, a number or an interval as an interval, anything else as None."""
    value = env.value(value)
    if isinstance(value, Interval):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return point(value)
    return None


def amount_of(value: object) -> Amount | None:
    """Return the amount that a claim states, None for anything else."""
    value = value.value if isinstance(value, Claim) else value
    return value if isinstance(value, Amount) else None


def fault_of(value: object) -> str | None:
    """Return what is malformed in an amount, date or time; an empty text if nothing is, None for nothing at all."""
    if isinstance(value, Amount):
        return value.low.fault or value.high.fault
    if isinstance(value, DateRange):
        return value.start.fault or value.end.fault
    if isinstance(value, Date | Time):
        return value.fault
    return None if value is None else ""


def items_of(value: object) -> tuple[object, ...]:
    """Return the items of a list, or a single value as the one item."""
    return value if isinstance(value, tuple) and not isinstance(value, Interval) else (value,)


def arithmetic(operator: str, a: object, b: object, env: Env) -> object:
    """Return `a + b`, `a - b`, `a * b` or `a / b`; two days differ by a duration."""
    a, b = env.value(a), env.value(b)
    if isinstance(a, Date) and isinstance(b, Date):
        return _days_between(b, a) if operator == "-" else None
    left, right = number(a, env), number(b, env)
    if left is None or right is None:
        return None
    if operator == "/":
        return None if right.low == right.high == 0 else intervals.divide(left, right)
    if operator == "*":
        return intervals.multiply(left, right)
    return intervals.add(left, right) if operator == "+" else intervals.subtract(left, right)


def compare(operator: str, a: object, b: object, env: Env) -> tuple[Three, float]:
    """Return whether a comparison holds for some values of both sides and, if it fails, how far they are apart."""
    if isinstance(a, str) and isinstance(b, str):
        return _compare_plain(operator, a, b), 0.0
    a, b = env.value(a), env.value(b)
    if a is None or b is None:
        return None, 0.0
    if isinstance(a, Interval) or isinstance(b, Interval):
        left, right = number(a, env), number(b, env)
        if left is None or right is None:
            return None, 0.0
        held = _compare_intervals(operator, left, right)
        return held, intervals.gap(left, right) if held is False else 0.0
    if isinstance(a, Date | DateRange) and isinstance(b, Date | DateRange):
        return _compare_dates(operator, a, b), 0.0
    return _compare_plain(operator, a, b), 0.0


def member(item: object, items: object, env: Env) -> tuple[Three, float]:
    """Return whether `item` equals some one of a list, stands in a text, or lies in a period; and the smallest gap."""
    value, container = env.value(item), env.value(items)
    if value is None or container is None:
        return None, 0.0
    if isinstance(container, str):
        return (value in container) if isinstance(value, str) else None, 0.0
    if isinstance(container, DateRange):
        return days.same(value, container) if isinstance(value, Date | DateRange) else None, 0.0
    if isinstance(container, Interval) or not isinstance(container, tuple | frozenset):
        return compare("==", value, container, env)
    if isinstance(value, str) and value in container:
        return True, 0.0
    found = [compare("==", value, other, env) for other in container]
    if any(held for held, _ in found):
        return True, 0.0
    if any(held is None for held, _ in found):
        return None, 0.0
    return False, min((gap for _, gap in found), default=0.0)


def field(value: object, name: str, env: Env) -> object:
    """Return a field of a claim, of each claim of a list, or of a day; None where the claim has no such field."""
    if isinstance(value, tuple) and not isinstance(value, Interval):
        return tuple(field(item, name, env) for item in value)
    if isinstance(value, Claim):
        if name in _OF_CLAIM:
            return getattr(value, name)
        if isinstance(value.value, Amount):
            return _field_of_amount(value, value.value, name, env)
        value = value.value
    if isinstance(value, datetime.date):
        value = days.as_date(value)
    if isinstance(value, DateRange) and name in ("low", "high"):
        return value.start if name == "low" else value.end
    if isinstance(value, Score):
        return (getattr(value, name) or 0) if name in _OF_SCORE else None
    if name == "hedge" and isinstance(value, Date):
        return "about" if value.circa else ""
    return getattr(value, name) if isinstance(value, Date) and name in _OF_DATE else None


def _field_of_amount(claim: Claim, value: Amount, name: str, env: Env) -> object:
    if name in ("hedge", "unit", "ranged"):
        return getattr(value, name)
    if name in ("scaled", "digits"):
        return getattr(value.high, name)
    if name not in ("low", "high"):
        return None
    figure = value.low if name == "low" else value.high
    one = Amount(figure, figure, value.unit, value.variants, difference=value.difference)
    return _READINGS[env.level](one) if claim.kind != "age" else _years_of_age(one)


def _years_of_age(value: Amount) -> Interval | None:
    if value.low.fault or value.high.fault:
        return None
    low, high = sorted((value.low.value, value.high.value))
    return Interval(low, high)


def _days_between(start: Date, end: Date) -> Interval | None:
    a, b = days.bounds(start), days.bounds(end)
    if not a or not b:
        return None
    return Interval((b.first - a.last).days * 86400.0, (b.last - a.first).days * 86400.0, TIME)


def _compare_intervals(operator: str, a: Interval, b: Interval) -> Three:
    if operator == "==":
        return intervals.meet(a, b)
    if operator == "!=":
        return intervals.differ(a, b)
    if operator in (">", ">="):
        a, b = b, a
    return intervals.less(a, b) if operator in ("<", ">") else intervals.at_most(a, b)


def _compare_dates(operator: str, a: Date | DateRange, b: Date | DateRange) -> Three:
    if operator == "==":
        return days.same(a, b)
    if operator == "!=":
        whole = all(isinstance(date, Date) and days.full(date) for date in (a, b))
        return not days.same(a, b) if whole else True
    if operator in (">", ">="):
        a, b = b, a
    return days.earlier(a, b, or_same=operator in ("<=", ">="))


def _compare_plain(operator: str, a: object, b: object) -> Three:
    if operator == "==":
        return a == b
    if operator == "!=":
        return a != b
    if not (isinstance(a, int | float) and isinstance(b, int | float)):
        return None
    return {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[operator]
