"""How long periods and lengths may be, in days."""

from __future__ import annotations

import pytest

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
