"""Drafts whose dates, durations and offsets add up, and drafts whose do not."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from checker.document import read_text
from checker.extract import extract_claims
from checker.lint.checks.timeline import check
from checker.lint.draft import Draft

SEED = next((Path(__file__).parents[3] / "seeds").glob("000_*.txt"))


def places(text: str, reference: datetime.date | None = None) -> list[set[str]]:
    """The words at every place of every problem."""
    document = read_text(text)
    problems = check(Draft(document, extract_claims(document), reference), {})
    spans = [(problem.primary, *(place.span for place in problem.related)) for problem in problems]
    return [{text[span.start : span.end] for span in group} for group in spans]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("April 2-22", "April 2-12", "April 2-12"),
        ("April 2-22", "April 2-27", "April 2-27"),
        ("20-day", "12-day", "12-day ceasefire"),
        ("20-day", "30-day", "30-day ceasefire"),
        ("three days after", "five days after", "five days after the end of a 20-day ceasefire – on April 25"),
        ("three days after", "two days after", "two days after the end of a 20-day ceasefire – on April 25"),
        ("– on April 25", "– on April 28", "three days after the end of a 20-day ceasefire – on April 28"),
    ],
)
def test_one_edit_of_the_seed_article_contradicts_the_rest(old: str, new: str, expected: str) -> None:
    text = SEED.read_text(encoding="utf-8")
    assert old in text
    (found,) = places(text.replace(old, new, 1))
    assert expected in found
    assert len(found) >= 2


@pytest.mark.parametrize(("old", "new"), [("", ""), ("20-day", "21-day"), ("April 2-22", "April 3-22")])
def test_the_seed_article_adds_up(old: str, new: str) -> None:
    assert places(SEED.read_text(encoding="utf-8").replace(old, new, 1)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 10-day strike ran from May 1 to May 15.", {"10-day strike", "May 1 to May 15"}),
        ("The 12-day festival (July 3-24) drew crowds.", {"12-day festival", "July 3-24"}),
        ("The seven-day curfew ran from Dec. 28 to Jan. 13.", {"seven-day curfew", "Dec. 28 to Jan. 13"}),
        ("The 9-day curfew ran from Feb. 25 to March 1.", {"9-day curfew", "Feb. 25 to March 1"}),
        ("Shops shut from May 3-30 during a 20-day strike.", {"May 3-30", "20-day strike"}),
        (
            "The 30-day truce was broken. The truce began on June 1. The truce ended on June 11.",
            {"30-day truce", "June 1", "June 11"},
        ),
        (
            "Five days after the start of the 10-day trial, on June 16, a juror fell ill. The trial began on June 1.",
            {"Five days after the start of the 10-day trial, on June 16", "June 1"},
        ),
        (
            "Work resumed five days after the end of the strike – on May 20. Ships lay idle May 1-9 during the strike.",
            {"five days after the end of the strike – on May 20", "May 1-9"},
        ),
        (
            "He quit three days before the Jan. 1 deadline, on Dec. 20.",
            {"three days before the Jan. 1 deadline, on Dec. 20"},
        ),
        (
            "He quit two days after the Feb. 28 vote, on March 1, 2023.",
            {"two days after the Feb. 28 vote, on March 1, 2023"},
        ),
        ("On March 10, five days after the March 3 vote, he quit.", {"March 10, five days after the March 3"}),
    ],
)
def test_statements_that_cannot_all_be_true(text: str, expected: set[str]) -> None:
    assert places(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        # Days counted with and without the last
        "The 10-day strike ran from May 1 to May 10.",
        "The 10-day strike ran from May 1 to May 11.",
        # Part of an event
        "Shops shut from May 3-9 during a 20-day strike.",
        "A 20-day strike began. Shops shut from May 3-9 as part of the strike.",
        # Other events of the same name
        "Shops shut from May 3-9 during another 20-day strike.",
        "Trading stopped from May 3-9 during the strike. A second 20-day strike followed.",
        "The 10-day trial collapsed. A 40-day trial was held from May 3-9 in the trial court.",
        # Hedges
        "The roughly 10-day strike ran from May 1 to May 12.",
        "The two-week strike ran from May 1 to May 16.",
        "Rescue came about a week after the March 3 vote, on March 11.",
        # The turn of the year
        "The seven-day curfew ran from Dec. 28 to Jan. 3.",
        "He quit three days before the Jan. 1 deadline, on Dec. 29.",
        # Leap day: the year is not known, or was none, or was one
        "He quit two days after the Feb. 28 vote, on March 1.",
        "He quit two days after the Feb. 28 vote, on March 2.",
        "He quit one day after the Feb. 28 vote, on March 1, 2023.",
        "He quit two days after the Feb. 28 vote, on March 1, 2020.",
        "The nine-day trial opened on Feb. 20, 2024. The trial ended on Feb. 29, 2024.",
        "The seven-day trial opened on Feb. 23, 1996. The trial ended on March 1.",
    ],
)
def test_statements_that_can_all_be_true(text: str) -> None:
    assert places(text) == []
    assert places(text, datetime.date(2025, 6, 30)) == []


def test_a_year_that_the_reference_date_rules_out_is_not_tried() -> None:
    text = "He quit two days after the Feb. 28 vote, on March 1."
    assert places(text, datetime.date(2025, 3, 5)) == []  # 2024 was a leap year
    assert len(places(text, datetime.date(2022, 3, 5))) == 1  # none is near


def test_many_dates_without_a_year_are_given_up_rather_than_tried_for_ever() -> None:
    text = " ".join(f"Work resumed two days after the end of the strike, on May {day}." for day in range(1, 29))
    assert places(text) == []
