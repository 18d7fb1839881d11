"""Ranges of dates: both ends, with what is written once shared between them."""

from __future__ import annotations

import re

import pytest

from checker.extract import date_ranges
from checker.extract.claim import Mention
from checker.extract.value import Date, DateRange


def read(text: str) -> Mention | None:
    for token in re.finditer(r"\d+|[A-Za-z]+", text):
        if token[0].isdigit() or token[0].lower() in date_ranges.ANCHORS:
            mention = date_ranges.read(text, token.start())
            if mention is not None:
                return mention
    return None


@pytest.mark.parametrize(
    ("text", "span", "start", "end"),
    [
        ("from April 2-22 during", "April 2-22", Date(month=4, day=2), Date(month=4, day=22)),
        ("April 2–22, 2025", "April 2–22, 2025", Date(2025, 4, 2), Date(2025, 4, 22)),
        ("2–22 April", "2–22 April", Date(month=4, day=2), Date(month=4, day=22)),
        ("2 to 22 April 2025", "2 to 22 April 2025", Date(2025, 4, 2), Date(2025, 4, 22)),
        ("from the 2nd to the 4th of May", "2nd to the 4th of May", Date(month=5, day=2), Date(month=5, day=4)),
        ("April 2 to May 3", "April 2 to May 3", Date(month=4, day=2), Date(month=5, day=3)),
        ("between April 2 and April 22", "April 2 and April 22", Date(month=4, day=2), Date(month=4, day=22)),
        ("between April 2 and 22", "April 2 and 22", Date(month=4, day=2), Date(month=4, day=22)),
        ("April 2 through 22", "April 2 through 22", Date(month=4, day=2), Date(month=4, day=22)),
        ("April 28-May 3", "April 28-May 3", Date(month=4, day=28), Date(month=5, day=3)),
        ("28 April – 3 May 2025", "28 April – 3 May 2025", Date(2025, 4, 28), Date(2025, 5, 3)),
        ("3 November 2006 to 26 January 2007", None, Date(2006, 11, 3), Date(2007, 1, 26)),
        ("Thursday June 27, 1924, to Sunday June 30, 1924", None, Date(1924, 6, 27, 3), Date(1924, 6, 30, 6)),
        (
            "Monday, April 7, to Friday, April 11",
            None,
            Date(month=4, day=7, weekday=0),
            Date(month=4, day=11, weekday=4),
        ),
        ("(6 February 1925 – 23 April 2012)", "6 February 1925 – 23 April 2012", Date(1925, 2, 6), Date(2012, 4, 23)),
        ("2025-04-02 to 2025-04-22", None, Date(2025, 4, 2), Date(2025, 4, 22)),
        ("December to March", None, Date(month=12), Date(month=3)),
        ("March–April 2024", None, Date(2024, 3), Date(2024, 4)),
        ("mid-April to early May", None, Date(month=4, part="mid"), Date(month=5, part="early")),
        ("1988-92", None, Date(1988), Date(1992)),
        ("1988–1992", None, Date(1988), Date(1992)),
        ("1998-02", None, Date(1998), Date(2002)),
        ("from 1988 until 1962", "1988 until 1962", Date(1988), Date(1962)),
        ("between 2019 and 2014", "2019 and 2014", Date(2019), Date(2014)),
        ("(1931-2019)", "1931-2019", Date(1931), Date(2019)),
        ("the 2024-25 season", "2024-25", Date(2024), Date(2025)),
    ],
)
def test_a_range_has_two_ends(text: str, span: str | None, start: Date, end: Date) -> None:
    mention = read(text)
    assert mention is not None
    assert mention.kind == "date-range"
    assert (text[mention.start : mention.end], mention.value) == (span or text, DateRange(start, end))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Dec. 28 – Jan. 3, 2025", (2024, 2025)),
        ("December 28, 2024, to January 3", (2024, 2025)),
        ("from April 22 to April 2, 2025", (2025, 2025)),
        ("April 2, 2024, to May 3", (2024, 2024)),
    ],
)
def test_the_year_is_shared_across_the_turn_of_the_year(text: str, years: tuple[int, int]) -> None:
    mention = read(text)
    assert mention is not None
    assert isinstance(mention.value, DateRange)
    assert (mention.value.start.year, mention.value.end.year) == years


def test_the_end_of_a_range_may_not_exist() -> None:
    mention = read("April 28 to 31")
    assert mention is not None
    assert isinstance(mention.value, DateRange)
    assert mention.value.end.fault == "April has 30 days"


@pytest.mark.parametrize(
    "text",
    [
        "won 3-2",
        "Boeing 747-400",
        "pp. 1988-92",
        "2024-03",
        "555-2014",
        "January 4 and 5",
        "rose from 1850 to 2010",
        "from 2000 to 2500 people",
        "1800-2000 calories",
        "February 17, 2025 - DALLAS",
        "May 3 – 12 people",
        "Sept. 12-4",
    ],
)
def test_what_is_no_range_of_dates(text: str) -> None:
    assert read(text) is None
