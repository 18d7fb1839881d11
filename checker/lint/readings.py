"""The days that a written date may mean: one, or a choice where the text leaves its year open.

A bare date is one near the day of publication: writers add the year to what is further away. Without a cue for the
future it is past. A text that goes far back in time may mean years of its own, and where nothing says when it was
written, any year will do: common or leap, this or the next.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.extract.reference import resolve_year
from checker.extract.value import Date, DateRange
from checker.lint import days

BACK, AHEAD = 400, 300  # days from the day of publication that a bare date may lie
SOON = 45  # days ahead without a word for the future: drafts are written, and dated, before or after
UNKNOWN_YEARS = (2024, 2025, 2023, 2022)  # for bare dates without any year: common and leap years, in both orders
OLD = 2  # years before the publication from which a written year is one that bare dates may mean, too
_YEAR = 365
MOST_YEARS = 24  # written in a text; what is bare in such a history may mean any of them


class Days(NamedTuple):
    """The first and last day that a date means in one reading, as ordinals."""

    first: int
    last: int


class Context(NamedTuple):
    """What tells the years of bare dates: the day of publication, if known, and the years written in the text."""

    reference: datetime.date | None
    years: frozenset[int]


def readings(value: Date | DateRange, context: Context, *, future: bool) -> list[tuple[Days, ...]]:
    """Return the days, or the first and last days of a range, in each reading, the likeliest first.

    Nothing is returned for a date that means no day, or any. `future` says that the words around it look ahead.
    """
    if isinstance(value, Date):
        return [(found,) for found in _days(value, context, future=future)]
    pairs: list[tuple[Days, ...]] = [
        (start, end)
        for start in _days(value.start, context, future=True)
        for end in _days(value.end, context, future=True)
        if start.first <= end.last and (_dated(value.end) or end.first - start.last < _YEAR)
    ]
    if future or context.reference is None:
        return pairs
    present = context.reference.toordinal() + SOON
    return [pair for pair in pairs if pair[0].first <= present or _dated(value.start)]


def _days(date: Date, context: Context, *, future: bool) -> list[Days]:
    if date.month is None and date.year is None:
        return []
    found = []
    for year in [date.year] if date.year is not None else _years(date, context):
        bounds = days.bounds(replace(date, year=year))
        if bounds is not None:
            found.append(Days(bounds.first.toordinal(), bounds.last.toordinal()))
    if date.year is not None or context.reference is None:
        return found
    present = context.reference.toordinal()
    return [each for each in found if each.first <= present + (AHEAD if future else SOON)]


def _years(date: Date, context: Context) -> Sequence[int]:
    """Return the years that a bare date may mean, the likeliest first."""
    if len(context.years) > MOST_YEARS:
        return ()
    if context.reference is None:
        return sorted({near for year in context.years for near in _around(year)}, reverse=True) or UNKNOWN_YEARS
    likely, reference = resolve_year(date, context.reference).year or context.reference.year, context.reference
    near = [
        year
        for year in dict.fromkeys((likely, *_around(reference.year)))
        if year == likely or -BACK <= _distance(date, year, reference) <= AHEAD
    ]
    old = {near for year in context.years if year <= reference.year - OLD for near in _around(year)}
    return [*near, *sorted(old - set(near), reverse=True)]


def _around(year: int) -> Iterator[int]:
    yield from (year, year - 1, year + 1)


def _distance(date: Date, year: int, reference: datetime.date) -> int:
    day = days.full(Date(year, date.month, date.day or 1))
    return (day - reference).days if day else AHEAD + 1


def _dated(date: Date) -> bool:
    return date.year is not None
