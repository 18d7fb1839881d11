"""Holidays: both Easters against days that were printed in calendars, and what any year must keep."""

from __future__ import annotations

from datetime import date as Day

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.value import Date
from checker.lint import feasts


@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [(2008, (3, 23), (4, 27)), (2016, (3, 27), (5, 1)), (2024, (3, 31), (5, 5)), (2025, (4, 20), (4, 20))],
)
def test_easter(year: int, western: tuple[int, int], orthodox: tuple[int, int]) -> None:
    assert feasts.easter(year) == Day(year, *western)
    assert feasts.orthodox_easter(year) == Day(year, *orthodox)


@given(st.integers(1972, 2199))
def test_every_feast_fits_its_own_days(year: int) -> None:
    assert feasts.easter(year).weekday() == feasts.orthodox_easter(year).weekday() == 6
    for name, rule in feasts.FEASTS.items():
        for day in rule(year):
            assert feasts.fault(name, Date(day.year, day.month, day.day), None) == ""


def test_an_unknown_name_or_year_has_no_fault() -> None:
    assert feasts.fault("Eid al-Fitr", Date(2025, 3, 1), None) is None
    assert feasts.fault("Labor Day", Date(None, 9, 8), None) is None
    assert feasts.fault("Labor Day", Date(2025, 9, 8), None) == "it is on Monday, September 1, 2025"
