"""Values as ISO 8601 text: what is not written stays open."""

from __future__ import annotations

import pytest

from checker.extract.iso import iso
from checker.extract.value import Amount, Date, DateRange, Figure, Time


def amount(value: float, unit: str, high: float | None = None) -> Amount:
    low = Figure(value)
    return Amount(low, low if high is None else Figure(high), unit=unit)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Date(2024, 4, 23), "2024-04-23"),
        (Date(month=4, day=25), "--04-25"),
        (Date(2024, 3), "2024-03"),
        (Date(month=3), "--03"),
        (Date(2024), "2024"),
        (Date(weekday=4), "XXXX-WXX-5"),
        (Date(2025, 4, 3, weekday=4), "2025-04-03"),
        (Date(1990, year_end=1999), "1990/1999"),
        (Date(2024, part="spring"), "2024-SP"),
        (Date(2024, part="early"), "2024"),
        (Date(), "XXXX"),
        (Time(15, 30), "T15:30"),
        (Time(20, zone="GMT"), "T20:00Z"),
        (amount(20, "day"), "P20D"),
        (amount(90, "minute"), "PT90M"),
        (amount(2, "week"), "P2W"),
        (amount(2.5, "year"), "P2.5Y"),
        (amount(2, "decade"), "P20Y"),
    ],
)
def test_a_value_has_one_text(value: Date | Time | Amount, text: str) -> None:
    assert iso(value) == text


def test_a_range_has_start_and_end() -> None:
    april = DateRange(Date(month=4, day=2), Date(month=4, day=22))
    assert iso(april) == {"start": "--04-02", "end": "--04-22"}
    assert iso(amount(2, "week", 3)) == {"low": "P2W", "high": "P3W"}


def test_the_parts_of_a_duration_are_written_in_order() -> None:
    total = Figure(270)
    value = Amount(total, total, "minute", parts=((Figure(4), "hour"), (Figure(30), "minute")))
    assert iso(value) == "PT4H30M"
