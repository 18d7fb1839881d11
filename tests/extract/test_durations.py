"""Durations: the amount is read before, the unit and the noun of a compound here."""

from __future__ import annotations

import re

import pytest

from checker.extract import durations
from checker.extract.claim import Mention
from checker.extract.numerals import read_amount
from checker.extract.value import Amount


def read(text: str) -> Mention | None:
    for token in re.finditer(r"[\w]+", text):
        mention = durations.read_article(text, token.start()) if token[0].lower() in durations.ANCHORS else None
        amount = None if mention else read_amount(text, token.start())
        if amount:
            mention = durations.read(text, token.start(), *amount)
        if mention:
            return mention
    return None


@pytest.mark.parametrize(
    ("text", "span", "value", "unit", "noun"),
    [
        ("after three days,", "three days", 3, "day", ""),
        ("a 20-day ceasefire – on", "20-day ceasefire", 20, "day", "ceasefire"),
        ("a three-week course", "three-week course", 3, "week", "course"),
        ("a 30-second ad", "30-second ad", 30, "second", "ad"),
        ("a 10-day-long siege", "10-day-long siege", 10, "day", "siege"),
        ("a 3-day and", "3-day", 3, "day", ""),
        ("for 18 months", "18 months", 18, "month", ""),
        ("two-and-a-half years", "two-and-a-half years", 2.5, "year", ""),
        ("half an hour", "half an hour", 0.5, "hour", ""),
        ("for a week,", "a week", 1, "week", ""),
        ("A week after the vote", "A week", 1, "week", ""),
        ("within an hour and a half", "an hour and a half", 1.5, "hour", ""),
        ("two decades", "two decades", 2, "decade", ""),
        ("one fortnight", "one fortnight", 2, "week", ""),
    ],
)
def test_a_duration_is_an_amount_of_time(text: str, span: str, value: float, unit: str, noun: str) -> None:
    mention = read(text)
    assert mention is not None
    assert isinstance(mention.value, Amount)
    found = (text[mention.start : mention.end], mention.value.low.value, mention.value.unit, mention.noun)
    assert found == (span, value, unit, noun)


@pytest.mark.parametrize(
    ("text", "value", "unit", "parts"),
    [
        ("three years and two months", 38, "month", [(3, "year"), (2, "month")]),
        ("4 h 30 min", 270, "minute", [(4, "hour"), (30, "minute")]),
        ("4h 30m", 270, "minute", [(4, "hour"), (30, "minute")]),
        ("1 hour, 2 minutes and 5 seconds", 3725, "second", [(1, "hour"), (2, "minute"), (5, "second")]),
    ],
)
def test_the_parts_of_a_compound_add_up(text: str, value: float, unit: str, parts: list[tuple[float, str]]) -> None:
    mention = read(text)
    assert mention is not None
    assert isinstance(mention.value, Amount)
    assert (text[mention.start : mention.end], mention.value.unit) == (text, unit)
    assert mention.value.low.value == pytest.approx(value)
    assert [(figure.value, part) for figure, part in mention.value.parts] == parts


def test_a_range_of_days_keeps_both_figures() -> None:
    mention = read("10 to 15 days")
    assert mention is not None
    assert isinstance(mention.value, Amount)
    assert (mention.value.low.value, mention.value.high.value, mention.value.unit) == (10, 15, "day")


@pytest.mark.parametrize(
    "text",
    ["a 34-year-old", "34 years old", "20 years of age", "two second homes", "18 Second, we", "five a day", "a day"],
)
def test_ages_and_rates_are_no_durations(text: str) -> None:
    assert read(text) is None
