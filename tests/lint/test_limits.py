"""What cannot be measured, whoever measures it."""

from __future__ import annotations

import pytest

from checker.extract.value import Amount, Designation, Figure
from checker.lint.limits import beyond, off_the_globe


def amount(value: float, unit: str, *, difference: bool = False) -> Amount:
    figure = Figure(value)
    return Amount(figure, figure, unit, difference=difference)


@pytest.mark.parametrize(
    ("value", "unit", "limit"),
    [
        (-274, "degree_Celsius", "absolute zero is −273.15 °C"),
        (-460, "degree_Fahrenheit", "absolute zero is −459.67 °F"),
        (-1, "kelvin", "absolute zero is 0.00 K"),
        (400_000, "kilometer_per_second", "light makes 299,792 km/s"),
    ],
)
def test_beyond_a_limit(value: float, unit: str, limit: str) -> None:
    assert beyond(amount(value, unit)) == limit


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        (-273.15, "degree_Celsius"),
        (-459.67, "degree_Fahrenheit"),
        (0, "kelvin"),
        (300_000, "kilometer_per_second"),
        (110, "percent"),
        (-300, "meter"),
        (-300, ""),
        (5_000, "degree_Celsius"),
        (-300, "no_such_unit"),
    ],
)
def test_up_to_the_limit(value: float, unit: str) -> None:
    assert beyond(amount(value, unit)) == ""


def test_a_difference_of_temperatures_has_no_lowest_value() -> None:
    assert beyond(amount(-300, "degree_Celsius", difference=True)) == ""


def test_one_end_of_a_range_is_enough() -> None:
    assert beyond(Amount(Figure(-280), Figure(-270), "degree_Celsius")).startswith("absolute zero")


@pytest.mark.parametrize(
    ("scale", "number", "limit"),
    [
        ("latitude", "90.1", "a latitude is at most 90 degrees"),
        ("longitude", "181", "a longitude is at most 180 degrees"),
        ("latitude", "90", ""),
        ("longitude", "180", ""),
        ("LIB", "447", ""),
    ],
)
def test_places_on_the_globe(scale: str, number: str, limit: str) -> None:
    assert off_the_globe(Designation(scale, number), number) == limit


@pytest.mark.parametrize(
    ("words", "limit"),
    [
        ("51°72'N", "minutes of a degree go to 59"),
        ("51° 59′ 61.5″ N", "seconds of a degree go to 59"),
        ("51°59’59”N", ""),
        ("51°59.9'N", ""),
    ],
)
def test_minutes_and_seconds_of_a_degree(words: str, limit: str) -> None:
    assert off_the_globe(Designation("latitude", "51"), words) == limit
