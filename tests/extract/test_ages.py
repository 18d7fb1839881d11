"""Ages: exact amounts in years, behind a name or beside a word that says so."""

from __future__ import annotations

import re

import pytest

from checker.extract import ages
from checker.extract.claim import Mention
from checker.extract.numerals import read_amount
from checker.extract.value import Amount


def read(text: str) -> list[Mention]:
    found: list[Mention] = []
    pos = 0
    for token in re.finditer(r"[\w]+", text):
        if token.start() < pos:
            continue
        mention = ages.read_word(text, token.start()) if token[0].lower() in ages.ANCHORS else None
        amount = None if mention else read_amount(text, token.start())
        if amount:
            mention, pos = ages.read(text, token.start(), *amount), amount[1]
        if mention:
            found.append(mention)
            pos = mention.end
    return found


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("a 34-year-old woman", "34-year-old", 34, "year"),
        ("a six-month-old", "six-month-old", 6, "month"),
        ("34 years old", "34 years old", 34, "year"),
        ("20 years of age", "20 years of age", 20, "year"),
        ("aged 34,", "aged 34", 34, "year"),
        ("age 34", "age 34", 34, "year"),
        ("aged six months", "aged six months", 6, "month"),
        ("at the age of 38", "age of 38", 38, "year"),
        ("turned 30 on Friday", "turned 30", 30, "year"),
        ("Maria Solano, 54, who", "54", 54, "year"),
        ("Vera Moss died at 88.", "88", 88, "year"),
        ("Cole, then 34, met", "34", 34, "year"),
        ("Lily Cole, nine, and", "nine", 9, "year"),
    ],
)
def test_an_age_is_exact(text: str, span: str, value: float, unit: str) -> None:
    (mention,) = read(text)
    assert mention.kind == "age"
    assert isinstance(mention.value, Amount)
    assert (text[mention.start : mention.end], mention.value.low.value, mention.value.unit) == (span, value, unit)
    assert mention.value.low.exact


def test_the_noun_of_a_compound_is_kept_but_stays_outside_the_span() -> None:
    assert [mention.noun for mention in read("a 34-year-old woman said")] == ["woman"]


def test_each_name_of_a_list_has_its_age() -> None:
    text = "Jacob Hyde, 31, and Jamie Hyde, 26."
    assert [text[mention.start : mention.end] for mention in read(text)] == ["31", "26"]


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("aged 18 to 24", 18, 24, ""),
        ("aged between 18 and 24", 18, 24, ""),
        ("ages 5-11", 5, 11, ""),
        ("aged 65 and over", 65, 65, "at-least"),
    ],
)
def test_a_group_of_ages_has_bounds(text: str, low: float, high: float, hedge: str) -> None:
    (mention,) = read(text)
    assert isinstance(mention.value, Amount)
    assert (mention.value.low.value, mention.value.high.value, mention.value.hedge) == (low, high, hedge)
    assert text[mention.start : mention.end] == text


@pytest.mark.parametrize(
    "text",
    [
        "In April, 34, people",
        "London, 34 people",
        "In Paris, 12 of them",
        "turned 30 people away",
        "three days",
        "age 4,000",
        "died at 88 sites",
    ],
)
def test_other_numbers_are_no_ages(text: str) -> None:
    assert read(text) == []
