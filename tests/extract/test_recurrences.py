"""How often something happens is no duration."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.extract import recurrences, scan
from checker.extract.iso import iso
from checker.extract.value import Amount, Length
from checker.lint.draft import draft_of
from checker.report.listed import listed


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("She calls every day.", "every day", "P1D"),
        ("They vote every other year.", "every other year", "P2Y"),
        ("The roof leaks every few years.", "every few years", "PXY"),
        ("It is tuned every 16 weeks.", "every 16 weeks", "P16W"),
        ("The board meets twice a month.", "twice a month", "P1M"),
        ("The desk is staffed 24 hours a day.", "24 hours a day", "PT24H"),
        ("It could save $500 million a year in costs.", "a year", "P1Y"),
        ("They add 700 seats a week.", "a week", "P1W"),
        ("Output grows six percent a year.", "a year", "P1Y"),
    ],
)
def test_a_set_of_times_is_listed_instead_of_the_duration_in_it(text: str, words: str, value: str) -> None:
    (mention,) = recurrences.read(text, scan.mentions(text))
    assert isinstance(mention.value, Amount | Length)
    assert (text[mention.start : mention.end], iso(mention.value)) == (words, value)
    claims = listed(draft_of(read_text(text, path="x.txt")).claims)
    assert [(claim.kind, claim.text) for claim in claims if claim.kind in ("duration", "length", "set")] == [
        ("set", words)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "for two days a storm raged outside",
        "a week",
        "each of the three weeks",
        "It fell 3 percent a year earlier.",
        "Two men a week later left.",
        "It grew 5 percent in a year.",
    ],
)
def test_what_happens_once_is_no_set(text: str) -> None:
    assert recurrences.read(text, []) == []


@pytest.mark.parametrize("unit", ["hour", "day", "night", "week", "month", "year"])
def test_every_rate_has_a_value(unit: str) -> None:
    for article in ("a", "an", "per", "each"):
        text = f"The rooms cost $90 {article} {unit} in the old town, or 40 guests {article} {unit}."
        claims = listed(draft_of(read_text(text, path="x.txt")).claims)
        timed = [claim.value for claim in claims if claim.kind in ("duration", "length", "set")]
        assert all(iso(value) for value in timed if isinstance(value, Amount | Length))
