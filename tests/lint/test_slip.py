"""Wrong conversions, and the slip that explains them."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.extract import extract_claims
from checker.extract.value import Amount
from checker.lint.slip import misnamed, slip


def amounts(text: str) -> tuple[Amount, Amount]:
    claims = extract_claims(read_text(f"It was {text}."))
    one, other = (claim.value for claim in claims if claim.kind == "quantity")
    assert isinstance(one, Amount)
    assert isinstance(other, Amount)
    return one, other


def named(text: str) -> str:
    return slip(*amounts(text))


@pytest.mark.parametrize(
    ("pair", "slip_named"),
    [
        ("80 miles (50 km)", "the numbers are exchanged"),
        ("12-kg (5.4-lb)", "the numbers are exchanged"),
        ("5 miles (5 km)", "the same figure stands on both sides"),
        ("5C (-41F)", "the sign is lost"),
        ("26 miles (418 km)", "off by a factor of 10"),
        ("26 miles (420 km)", "off by a factor of 10"),
        ("300 kg (6.61 pounds)", "off by a factor of 100"),
        ("7 km (7,000,000 metres)", "off by a factor of 1,000"),
        ("26 miles (24 km)", "two digits are swapped"),
        ("8,848 metres (29,092 feet)", "two digits are swapped"),
        ("40 square miles (64 sq km)", "the factor of a length was used"),
        ("50,000 square feet (15,240 square metres)", "the factor of a length was used"),
        ("500 acres (800 hectares)", "the factor of a length was used"),
        ("10 miles (6.2 km)", "the numbers are exchanged"),  # divided where it should be multiplied
        ("125 tonnes (127 long tons)", "the numbers are exchanged"),
        ("1,750 metres (1,901 yards)", "two digits are swapped"),
        ("10 to 15 miles (61 to 24 km)", "two digits are swapped"),  # the other end agrees
        ("10 to 15 miles (160 to 240 km)", "off by a factor of 10"),
        ("10 to 16 miles (61 to 260 km)", ""),  # one slip each
        ("40C (72F)", "the 32 degrees of offset are missing"),
        ("warming of 1.5C (34.7F)", "a difference was converted as a temperature"),
        ("50 miles (93 km)", "it would fit nautical miles"),
        ("50 nautical miles (80 km)", "it would fit statute miles"),
        ("50 mph (93 km/h)", "it would fit knots"),
        ("93 km/h (50 mph)", "it would fit knots"),
        ("45 litres (10 US gallons)", "it would fit imperial gallons"),
        ("30 short tons (30.5 tonnes)", "it would fit long tons"),
    ],
)
def test_the_one_slip_that_explains_a_pair(pair: str, slip_named: str) -> None:
    assert named(pair) == slip_named


@pytest.mark.parametrize(
    "pair",
    [
        "120 miles (183 km)",  # nothing explains it
        "15 kg (25 pounds)",
        "10 to 15 miles (16 to 20 km)",
        "500 kg (5 miles)",  # no conversion at all
    ],
)
def test_no_guess_is_made(pair: str) -> None:
    assert named(pair) == ""


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ("30-foot (9-kilogram)", True),
        ("55 km/h (34 miles)", True),
        ("500 acres (202 km)", True),
        ("30-foot (9-metre)", False),
        ("60-litre (22-kilogram)", False),  # another fact
        ("2.0-litre (148 bhp)", False),
        ("10 to 15 feet (3 to 5 kg)", True),
        ("10 to 15 feet (3 kg)", False),
    ],
)
def test_a_conversion_under_the_name_of_another_unit(pair: str, expected: bool) -> None:
    assert misnamed(*amounts(pair)) is expected
