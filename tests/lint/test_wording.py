"""A computed value, written as the claim that it is held against is written."""

from __future__ import annotations

import datetime

import pytest

from checker import extract_claims
from checker.extract.claim import Claim
from checker.extract.value import Amount
from checker.lint import wording
from checker.lint.amount import scale_of
from checker.lint.interval import Interval


def claim_of(text: str) -> Claim:
    return next(claim for claim in extract_claims(text) if isinstance(claim.value, Amount))


def in_unit_of(claim: Claim, low: float, high: float) -> Interval:
    assert isinstance(claim.value, Amount)
    scale = scale_of(claim.value)
    assert scale is not None
    return Interval(low * scale.factor + scale.offset, high * scale.factor + scale.offset, scale.dimension)


@pytest.mark.parametrize(
    ("draft", "low", "high", "written"),
    [
        ("It is 183 km away.", 193.12, 193.12, ("193 km",)),
        ("It is 2.5 km away.", 3.14159, 3.14159, ("3.1 km",)),
        ("It is 5 km away.", 0.4, 0.4, ("0.4 km",)),  # rounding to 0 would say nothing
        ("They drove 1,200 km.", 1950.3, 1950.3, ("1,950 km",)),
        ("A fund of $40m was set up.", 45e6, 45e6, ("$45m",)),
        ("Some 45% voted.", 33.3, 33.3, ("Some 33%",)),
        ("It is 10 to 15 km away.", 16.1, 24.1, ("16 to 24 km",)),
        ("He is 6ft 2in tall.", 78, 78, ("6ft 6in",)),
        ("He is 5ft 11in tall.", 71.96, 71.96, ("6ft 0in",)),
        ("It was -4 °C at noon.", -9.6, -9.6, ("−10 °C",)),
        ("It took 12 days.", 14, 15, ("14 days", "15 days")),
    ],
)
def test_a_value_takes_the_place_of_the_figure(draft: str, low: float, high: float, written: tuple[str, ...]) -> None:
    claim = claim_of(draft)
    assert wording.readings(in_unit_of(claim, low, high), claim) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ()),
        (True, ()),
        (Interval(float("-inf"), 3.0), ()),
        (Interval(16.0, 16.0), ("16",)),
        (45_000_000, ("45,000,000",)),
        (datetime.date(2025, 4, 25), ("April 25, 2025",)),
        (frozenset({15, 14}), ("14", "15")),
        ("Friday", ("Friday",)),
    ],
)
def test_a_value_without_a_claim_is_written_plainly(value: object, written: tuple[str, ...]) -> None:
    assert wording.readings(value) == written


def test_a_weekday_takes_the_place_of_the_weekday() -> None:
    (claim,) = extract_claims("The hearing is on Thursday, April 25, 2025.")
    assert wording.readings(4, claim) == ("Friday, April 25, 2025",)


def test_what_measures_something_else_is_not_written() -> None:
    assert wording.readings(Interval(5.0, 5.0, (("[mass]", 1),)), claim_of("It is 183 km away.")) == ()


def test_a_figure_in_words_is_not_replaced_because_its_noun_would_be_lost() -> None:
    claim = claim_of("They took nine towns.")
    (text,) = wording.readings(Interval(16.0, 16.0), claim)
    assert text == "16"
    assert not wording.replaces(text, claim)
