"""Conversions with more digits than what they convert."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.extract import extract_claims
from checker.extract.value import Amount
from checker.lint.conversion import reading
from checker.lint.precision import as_precise, overprecise


def amounts(text: str) -> tuple[Amount, Amount]:
    claims = extract_claims(read_text(f"It was {text}."))
    one, other = (claim.value for claim in claims if claim.kind == "quantity")
    assert isinstance(one, Amount)
    assert isinstance(other, Amount)
    return one, other


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ("about 50 miles (80.47 km)", True),
        ("about 50 miles (80 km)", False),
        ("nearly 10 feet (304.8 cm)", True),
        ("more than 10 feet (304.8 cm)", False),  # a limit may be exact
        ("10 feet (3.048 m)", True),
        ("10 feet (3.05 m)", False),
        ("5,000 feet (1,524 m)", False),
        ("about 20C (68.12F)", False),
        ("about 5ft 11in (180.34 cm)", False),
        ("about 500 kg (5.125 miles)", False),
    ],
)
def test_digits_that_the_first_figure_cannot_give(pair: str, expected: bool) -> None:
    assert overprecise(*amounts(pair)) is expected


@pytest.mark.parametrize(
    ("pair", "written", "expected"),
    [
        ("about 50 miles (80.47 km)", "80.47 km", "80 km"),
        ("nearly 10 feet (304.8 cm)", "304.8 cm", "300 cm"),
        ("about 1,250 miles (2,011.68 km)", "2,011.68 km", "2,010 km"),
        ("about 2 feet (60.96 cm)", "60.96 cm", "61 cm"),
        ("about 0.5 kg (1.1023 lb)", "1.1023 lb", "1.1 lb"),
    ],
)
def test_as_many_digits_as_the_first_figure_has_and_two_at_least(pair: str, written: str, expected: str) -> None:
    assert as_precise(*amounts(pair), written) == expected


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ("2,000 tons (2,032 tonnes)", "long_ton"),
        ("2,032 tonnes (2,000 tons)", "long_ton"),
        ("2,000 tons (1,814 tonnes)", ""),
        ("2,000 tons (2,500 tonnes)", ""),
        ("12 ounces (373 g)", "troy_ounce"),
        ("10 gallons (45 litres)", "imperial_gallon"),
    ],
)
def test_the_reading_of_a_word_that_makes_a_pair_agree(pair: str, expected: str) -> None:
    assert reading(*amounts(pair)) == expected
