"""How long periods and lengths may be, in days."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.value import Amount, Date, DateRange, Figure
from checker.lint import days


def period(start: Date, end: Date) -> DateRange:
    return DateRange(start, end)


@pytest.mark.parametrize(
    ("written", "extent"),
    [
        (period(Date(month=4, day=2), Date(month=4, day=22)), (20, 21)),  # without its first day, and with it
        (period(Date(month=12, day=28), Date(month=1, day=3)), (6, 7)),  # the year turns
        (period(Date(year=1988), Date(year=2001)), (4384, 5114)),  # 12 to 14 years
        (period(Date(year=2001), Date(year=1988)), None),
        (period(Date(month=4), Date(month=6)), None),
    ],
)
def test_extent(written: DateRange, extent: tuple[int, int] | None) -> None:
    assert days.extent(written) == extent


@pytest.mark.parametrize(
    ("noun", "one"),
    [("truce", True), ("talks", True), ("process", True), ("workshops", False), ("visa", False), ("average", False)],
)
def test_a_length_tells_how_long_one_thing_took(noun: str, one: bool) -> None:
    assert days.is_length_of(noun) is one


@pytest.mark.parametrize(
    ("unit", "shortest", "longest"), [("day", 3, 3), ("week", 20, 22), ("month", 74, 103), ("year", 1035, 1158)]
)
def test_days_after_a_number_of_units(unit: str, shortest: int, longest: int) -> None:
    three = Amount(Figure(3), Figure(3), unit=unit)
    assert days.lasting(three, inclusive=False) == (shortest, longest)


@pytest.mark.parametrize(
    ("month", "day", "year"),
    [(4, 25, 2025), (10, 25, 2024), (10, 24, 2025), (1, 2, 2025), (12, 31, 2024), (4, None, 2025)],
)
def test_a_bare_date_is_lent_the_year_of_the_nearest_such_day(month: int, day: int | None, year: int) -> None:
    assert days.lend_years(Date(month=month, day=day), datetime.date(2025, 4, 25))[0].year == year


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)), st.integers(1, 12), st.integers(1, 28))
def test_no_year_is_nearer_than_the_one_that_is_lent(near: datetime.date, month: int, day: int) -> None:
    first = days.full(days.lend_years(Date(month=month, day=day), near)[0])
    assert first is not None
    assert abs(first - near).days <= 183
