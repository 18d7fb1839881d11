"""Pairs as published and as miscalculated: which restate each other, and how bad the others are."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.document import read_text
from checker.extract import extract_claims
from checker.extract.lexicon.unit_table import UNITS
from checker.extract.value import Amount, Figure
from checker.lint.conversion import converted, rounds_to, verdict


def amounts(text: str) -> tuple[Amount, Amount]:
    claims = extract_claims(read_text(f"It was {text}."))
    one, other = (claim.value for claim in claims if claim.kind == "quantity")
    assert isinstance(one, Amount)
    assert isinstance(other, Amount)
    return one, other


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        # Computed figures
        ("120 miles (193 km)", "agrees"),
        ("120 miles (195 km)", "note"),
        ("120 miles (198 km)", "warning"),
        ("120 miles (183 km)", "warning"),
        ("62 miles (100 km)", "agrees"),
        ("62 miles (120 km)", "error"),
        ("500 acres (200 hectares)", "agrees"),
        ("500 acres (800 hectares)", "error"),
        ("15 kg (33 pounds)", "agrees"),
        ("15 kg (25 pounds)", "error"),
        ("5 km (3 miles)", "agrees"),
        ("5 km (4 miles)", "warning"),
        ("9.5 miles (15 km)", "agrees"),  # 15.29, truncated as well as rounded
        ("100 metres (328 feet)", "agrees"),
        ("8,848 metres (29,029 feet)", "agrees"),
        # Round figures leave room on both sides
        ("60 miles (100 km)", "agrees"),
        ("100 kilometres (60 miles)", "agrees"),
        ("9-metre (30-foot)", "agrees"),
        ("50,000 square feet (4,600 square metres)", "agrees"),
        ("1.2 million acres (486,000 hectares)", "agrees"),
        # Exchanged numbers, the factor of a length (QTY04, QTY05)
        ("80 miles (50 km)", "error"),
        ("12-kg (5.4-lb)", "error"),
        ("12-lb (5.4-kg)", "agrees"),
        ("40 square miles (64 sq km)", "error"),
        ("40 square miles (104 sq km)", "agrees"),
        # One is the reciprocal of the other, with either gallon
        ("40 mpg (5.9 L/100km)", "agrees"),
        ("40 mpg (7.1 L/100km)", "agrees"),
        ("40 mpg (3.2 L/100km)", "error"),
        ("6.5 litres per 100 km (56 mpg)", "error"),
        # Common fractions are meant to about a tenth
        ("half a mile (800 metres)", "agrees"),
        ("half a pound (227 g)", "agrees"),
        ("half a pound (427 g)", "error"),
        ("two and a half miles (4 km)", "agrees"),
        ("three-quarters of a mile (2.2 km)", "error"),
        ("a mile (1.6 km)", "agrees"),
        ("a mile (3.6 km)", "error"),
        # An unusual reading of a word counts only where it fits
        ("12-ounce (355 ml)", "agrees"),
        ("16 ounces (743 ml)", "error"),
        ("10 ounces (311 g)", "agrees"),
        # The same figure on both sides is never a conversion
        ("5 miles (5 km)", "error"),
        ("2,000 tonnes (2,000 US tons)", "warning"),
        ("650 long tons (650 t)", "warning"),  # however near to one the factor is
        ("650 long tons (660 t)", "agrees"),
        ("5 tonnes (5 long tons)", "agrees"),  # 4.92
        # In round tens, a figure may be far off
        ("roughly 15 miles (20 km)", "note"),
        ("a 40-foot (10 m)", "note"),
        ("9 miles (10 km)", "error"),
        ("15 miles (30 km)", "error"),
        # Weather moves pressure by a few per cent only
        ("1,002 mb (29.59 inches)", "agrees"),
        ("1,002 mb (29.53 inches)", "warning"),
        ("980 hPa (28.94 inches)", "agrees"),
    ],
)
def test_figure_against_figure(pair: str, expected: str) -> None:
    assert verdict(*amounts(pair)) == expected


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ("10 to 15 miles (16 to 24 km)", "agrees"),
        ("10 to 15 miles (16 to 20 km)", "warning"),
        ("2-3 inches (5-8 cm)", "agrees"),
        ("2-3 inches (5-10 cm)", "warning"),
        ("10 to 15 miles (20 km)", "agrees"),  # inside
        ("20 km (10 to 15 miles)", "agrees"),
        ("10 to 15 miles (30 km)", "error"),
        ("10 to 15 miles (about 16 to 24 km)", "agrees"),
    ],
)
def test_ranges_are_compared_end_by_end(pair: str, expected: str) -> None:
    assert verdict(*amounts(pair)) == expected


def test_a_hedge_that_covers_one_end_does_not_excuse_the_other() -> None:
    assert verdict(*amounts("10 to 15 miles (about 16 to 42 km)")) == "error"


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ("6ft 2in (1.88m)", "agrees"),
        ("6ft 2in (1.98m)", "warning"),
        ("11 stone 4 pounds (72 kg)", "agrees"),
        ("11 stone 4 pounds (77 kg)", "warning"),
        ("6 lb 4 oz (2.8 kg)", "agrees"),
        ("6 lb 4 oz (3.8 kg)", "error"),
        ("4 ft 10.5 in (1.49 m)", "agrees"),
        ("4 ft 8+1⁄2 in (1,435 mm)", "agrees"),
        ("1 1 ⁄ 4 inches (32 mm)", "agrees"),
    ],
)
def test_compounds_are_summed(pair: str, expected: str) -> None:
    assert verdict(*amounts(pair)) == expected


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ("20C (68F)", "agrees"),
        ("20C (58F)", "warning"),
        ("-40C (-40F)", "agrees"),
        ("0C (32F)", "agrees"),
        ("40C (72F)", "error"),
        ("39F (4C)", "agrees"),
        ("39F (5C)", "warning"),  # 3.9: a degree is never slight
        ("warming of 1.5C (2.7F)", "agrees"),
        ("warming of 1.5C (34.7F)", "error"),
        ("cap of 1.5C (2.7F)", "note"),  # nothing says that it is a difference
        ("high of 15C (27F)", "error"),
    ],
)
def test_temperatures_and_their_differences(pair: str, expected: str) -> None:
    assert verdict(*amounts(pair)) == expected


@pytest.mark.parametrize(
    "pair",
    [
        "3,000 tonnes (3,300 tons)",  # short
        "3,000 tons (3,048 tonnes)",  # long
        "3,000 tons (2,722 tonnes)",  # short
        "10 gallons (38 litres)",  # US
        "10 gallons (45 litres)",  # imperial
    ],
)
def test_any_reading_of_an_ambiguous_unit_may_fit(pair: str) -> None:
    assert verdict(*amounts(pair)) == "agrees"


def test_no_reading_of_an_ambiguous_unit_fits() -> None:
    assert verdict(*amounts("10 gallons (60 litres)")) == "error"


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ("about 60 miles (100 km)", "agrees"),
        ("6.5 metres (nearly 22 feet)", "agrees"),
        ("more than 100 miles (160 km)", "agrees"),
        ("over 100 miles (over 170 km)", "agrees"),
        ("80 kW (more than 101 hp)", "warning"),  # many digits leave a hedge little room
        ("80 kW (more than 105 hp)", "agrees"),
        ("1,022 mb (around 30.81 inches)", "error"),
        ("about 60 miles (130 km)", "error"),
    ],
)
def test_hedges(pair: str, expected: str) -> None:
    assert verdict(*amounts(pair)) == expected


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ("47 km (28.2 miles)", "note"),  # times 0.6, in the head
        ("47 km (27.2 miles)", "warning"),
        ("5,600 miles (10,400 km)", "note"),  # nautical miles, called miles on long hauls
        ("50 miles (93 km)", "warning"),  # nobody works a short way out in nautical miles
        ("50 nautical miles (93 km)", "agrees"),
        ("50 nautical miles (80 km)", "warning"),  # nobody writes nautical and means statute
    ],
)
def test_rules_of_thumb_and_miles_at_sea_are_worth_a_note(pair: str, expected: str) -> None:
    assert verdict(*amounts(pair)) == expected


def test_units_of_different_dimension_are_not_judged() -> None:
    assert verdict(*amounts("500 kg (5 miles)")) is None


@pytest.mark.parametrize(
    ("value", "figure", "expected"),
    [
        (192.5, Figure(193), True),
        (193.5, Figure(193), True),
        (193.99, Figure(193), True),  # truncated
        (194.0, Figure(193), False),
        (192.4, Figure(193), False),
        (2.449, Figure(2.4, step=0.1), True),
        (-5.6, Figure(-5), True),
        (-4.4, Figure(-5), False),
        (5.6, Figure(-5), False),
    ],
)
def test_rounding_and_truncation(value: float, figure: Figure, expected: bool) -> None:
    assert rounds_to(value, figure) is expected


def test_a_temperature_difference_has_no_offset() -> None:
    celsius, fahrenheit = UNITS["degree_Celsius"], UNITS["degree_Fahrenheit"]
    assert converted(20, celsius, fahrenheit) == pytest.approx(68)
    assert converted(20, celsius, fahrenheit, difference=True) == pytest.approx(36)


# Properties


PAIRS = [
    (one, other)
    for group in (
        ("mile", "kilometer", "meter", "foot", "inch", "centimeter", "yard"),
        ("acre", "hectare", "square_mile", "square_kilometer"),
        ("pound", "kilogram", "metric_ton", "ounce", "gram"),
        ("gallon", "liter"),
        ("mile_per_hour", "kilometer_per_hour"),
        ("degree_Celsius", "degree_Fahrenheit"),
    )
    for one in group
    for other in group
    if one != other and one in UNITS and other in UNITS
]


def whole(value: int) -> Figure:
    zeros = len(str(value)) - len(str(value).rstrip("0"))
    return Figure(float(value), zeros=zeros, digits=len(str(value)) - zeros)


def written(value: float, decimals: int) -> Figure:
    """The value as it would be printed with so many decimals; negative: rounded to tens, hundreds."""
    if decimals <= 0:
        number = round(round(value, decimals))
        figure = whole(abs(number)) if number else Figure(0.0)
        return Figure(float(number), zeros=figure.zeros, digits=figure.digits)
    text = f"{value:.{decimals}f}"
    return Figure(float(text), step=10.0**-decimals, digits=max(1, len(text.strip("-").replace(".", "").lstrip("0"))))


def amount(figure: Figure, unit: str) -> Amount:
    return Amount(figure, figure, unit)


@given(st.integers(1, 100_000), st.sampled_from(PAIRS), st.sampled_from([2, 3, 4, None]))
def test_an_honest_conversion_is_never_blamed(number: int, pair: tuple[str, str], digits: int | None) -> None:
    value = converted(number, UNITS[pair[0]], UNITS[pair[1]])
    assume(abs(value) >= 1e-6)
    decimals = 0 if digits is None else digits - 1 - math.floor(math.log10(abs(value)))
    restated = amount(written(value, decimals), pair[1])
    assert verdict(amount(whole(number), pair[0]), restated) in ("agrees", "note")


@given(
    st.integers(101, 99_999).filter(lambda number: number % 5 != 0),
    st.sampled_from([pair for pair in PAIRS if not pair[0].startswith("degree")]),
    st.floats(1.15, 50),
    st.sampled_from([3, 4]),
)
def test_a_figure_off_by_fifteen_per_cent_never_passes(
    number: int, pair: tuple[str, str], factor: float, digits: int
) -> None:
    value = converted(number, UNITS[pair[0]], UNITS[pair[1]]) * factor
    decimals = digits - 1 - math.floor(math.log10(value))
    stated, restated = amount(whole(number), pair[0]), amount(written(value, decimals), pair[1])
    known_as_nautical = "mile" in pair and 1.14 < factor < 1.16
    may_be_rounded = restated.low.zeros > 1
    assume(not known_as_nautical and not may_be_rounded)
    assert verdict(stated, restated) in ("warning", "error")
