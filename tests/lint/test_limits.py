"""What cannot be measured, whoever measures it."""

from __future__ import annotations

import pytest

from checker.extract.value import Amount, Figure, Hedge
from checker.lint.limits import beyond


def amount(value: float, unit: str, *, hedge: Hedge = "", difference: bool = False) -> Amount:
    figure = Figure(value)
    return Amount(figure, figure, unit, hedge=hedge, difference=difference)


@pytest.mark.parametrize(
    ("value", "unit", "limit"),
    [
        (-274, "degree_Celsius", "absolute zero is −273.15 °C"),
        (-460, "degree_Fahrenheit", "absolute zero is −459.67 °F"),
        (-1, "kelvin", "absolute zero is 0.00 K"),
        (101, "percent", "more than all of it"),
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
        (100, "percent"),
        (-5, "percent"),
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
    assert beyond(Amount(Figure(90), Figure(110), "percent")) == "more than all of it"


def test_more_than_so_many_per_cent_is_growth_rather_than_a_share() -> None:
    assert beyond(amount(150, "percent", hedge="over")) == ""
