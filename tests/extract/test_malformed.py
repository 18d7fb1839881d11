"""Which numbers are written in no known way, and which only look so."""

from __future__ import annotations

import pytest

from checker import extract_claims
from checker.extract.value import Amount


def faults(text: str) -> list[tuple[str, str]]:
    return [
        (claim.text, claim.value.low.fault)
        for claim in extract_claims(text)
        if isinstance(claim.value, Amount) and claim.value.low.fault
    ]


LETTER = "a letter O among the digits"
GROUPS = "its groups of digits are not all three long"
SPACE = "a space among its digits"
SCALES = "it has two scales"
NAMED = "its currency is named twice"


@pytest.mark.parametrize(
    ("text", "written", "fault"),
    [
        ("In all 1O,000 came.", "1O,000", LETTER),
        ("In all 1,2OO came.", "1,2OO", LETTER),
        ("It has 10O chairs.", "10O chairs", LETTER),
        ("Some 5O% stayed.", "Some 5O%", LETTER),
        ("A rise of O.5 per cent is due.", "O.5 per cent", LETTER),
        ("It has l,200 seats.", "l,200 seats", "a letter l among the digits"),
        ("It has I,200 seats.", "I,200 seats", "a letter I among the digits"),
        ("It has 1l,000 seats.", "1l,000 seats", "a letter l among the digits"),
        ("It opened in 20I5.", "20I5", "a letter I among the digits"),
        ("It has 1,,200 seats.", "1,,200 seats", "two commas in a row"),
        ("It cost £1..5m.", "£1..5m", "two points in a row"),
        ("It rose 1..5%.", "1..5%", "two points in a row"),
        ("It has 10, 000 seats.", "10, 000 seats", SPACE),
        ("It has 10 ,000 seats.", "10 ,000 seats", SPACE),
        ("It has 12.5.000 seats.", "12.5.000 seats", GROUPS),
        ("It cost €12.5.000.", "€12.5.000", GROUPS),
        ("It has 1,200,00 seats.", "1,200,00 seats", GROUPS),
        ("It has 1,2000 seats.", "1,2000 seats", "its last group of digits is four long, not three"),
        ("It cost £1.2mbn.", "£1.2mbn", SCALES),
        ("It cost £5bn million.", "£5bn million", SCALES),
        ("It cost $5 million million.", "$5 million million", SCALES),
        ("It has 5 million million readers.", "5 million million readers", SCALES),
        ("It cost $$5.", "$$5", "its sign stands there twice"),
        ("It cost ££5m.", "££5m", "its sign stands there twice"),
        ("It cost $5 million dollars.", "$5 million dollars", NAMED),
        ("It cost €5 euros.", "€5 euros", NAMED),
        ("It cost £5 pounds.", "£5 pounds", NAMED),
        ("It rose 5% per cent.", "5% per cent", "its percent sign stands there twice"),
    ],
)
def test_a_slip_says_what_it_is(text: str, written: str, fault: str) -> None:
    assert faults(text) == [(written, fault)]


@pytest.mark.parametrize(
    "text",
    [
        "Fill in 20l of water, 2l of oil and 100l of sand.",
        "Burn it: CH4 + 2O2 gives CO2 + 2H2O, or C6H12O6.",
        "E. coli O157 and flight U2 1O were named, I 200 times.",
        "Hawaii 5O fans came.",
        "Version 12.5.000 follows 10.4.2 and 192.168.0.1.",
        "See 1,2,3 and 5, or pages 10, 12 and 100.",
        "In the years 1990, 2000 and 2010 it snowed.",
        "A list of 1...5 and 0..5 is given.",
        "It happened on May 1,2000, and in vol. 3,1995 it says so.",
        "It cost €1,50, Rs 1,10,000 or 1 000 000 francs.",
        "The gas is 1,4-dioxane; the score was 1-6,4-6.",
        "It is 9.5 million million km away, past a million million stars.",
        "A thousand million people and a hundred thousand million stars.",
        "It sold a $500m dollar bond and a £5 pound coin.",
        "She won the $1m Million Maker prize in a $$$ bar.",
        "In $$5x + 3$$ the x is free.",
        "It paid $5mm, US$5 million and £5mn.",
    ],
)
def test_what_only_looks_like_a_slip_has_no_fault(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 000 000 people", 1_000_000),
        ("12 345 678 voters", 12_345_678),
        ("10 000 people", 10_000),
        ("0,5 per cent", 0.5),
        ("3,5 per cent", 3.5),
        ("0,25 kg", 0.25),
    ],
)
def test_continental_numbers_are_read(text: str, value: float) -> None:
    (claim,) = (claim for claim in extract_claims(text) if isinstance(claim.value, Amount))
    assert claim.text == text
    assert isinstance(claim.value, Amount)
    assert claim.value.low.value == value
