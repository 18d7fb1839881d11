"""Single dates, years and periods: small text in, the date and its span out."""

from __future__ import annotations

import re

import pytest

from checker.extract import dates
from checker.extract.value import Date


def read(text: str) -> list[tuple[str, Date]]:
    found: list[tuple[str, Date]] = []
    pos = 0
    for token in re.finditer(r"\d+|[A-Za-z]+", text):
        if token.start() < pos or not (token[0].isdigit() or token[0].lower() in dates.ANCHORS):
            continue
        mention = dates.read(text, token.start())
        if mention is not None:
            assert mention.kind == "date"
            assert isinstance(mention.value, Date)
            found.append((text[mention.start : mention.end], mention.value))
            pos = mention.end
    return found


@pytest.mark.parametrize(
    ("text", "span", "date"),
    [
        ("It opened on April 25.", "April 25", Date(month=4, day=25)),
        ("on April 25, 2025, when", "April 25, 2025", Date(2025, 4, 25)),
        ("on Apr. 25.", "Apr. 25", Date(month=4, day=25)),
        ("began on Dec. 4 and", "Dec. 4", Date(month=12, day=4)),
        ("on Sept. 7", "Sept. 7", Date(month=9, day=7)),
        ("on 25 April 2025", "25 April 2025", Date(2025, 4, 25)),
        ("the 25th of April", "25th of April", Date(month=4, day=25)),
        ("the 25th of April, 2025.", "25th of April, 2025", Date(2025, 4, 25)),
        ("in April 2025", "April 2025", Date(2025, 4)),
        ("in March of 2024", "March of 2024", Date(2024, 3)),
        ("on September 2nd of 2000", "September 2nd of 2000", Date(2000, 9, 2)),
        ("on Friday, April 3, 2025, at", "Friday, April 3, 2025", Date(2025, 4, 3, 4)),
        ("on Friday April 3 2025", "Friday April 3 2025", Date(2025, 4, 3, 4)),
        ("on Friday 3 April", "Friday 3 April", Date(month=4, day=3, weekday=4)),
        ("Fri 3 Apr", "Fri 3 Apr", Date(month=4, day=3, weekday=4)),
        ("Wed Sep 07 2017", "Wed Sep 07 2017", Date(2017, 9, 7, 2)),
        ("on Wednesday, the 14th of July", "Wednesday, the 14th of July", Date(month=7, day=14, weekday=2)),
        ("on Tuesday (April 3) they", "Tuesday (April 3)", Date(month=4, day=3, weekday=1)),
        ("on April 3 (Friday) they", "April 3 (Friday)", Date(month=4, day=3, weekday=4)),
        ("on Saturday night, May 3", "Saturday night, May 3", Date(month=5, day=3, weekday=5)),
        ("2025-04-03", "2025-04-03", Date(2025, 4, 3)),
        ("2025/04/03", "2025/04/03", Date(2025, 4, 3)),
        ("22.04.2025", "22.04.2025", Date(2025, 4, 22)),
        ("4/22/2025", "4/22/2025", Date(2025, 4, 22)),
        ("22/4/2025", "22/4/2025", Date(2025, 4, 22)),
        ("04/04/2025", "04/04/2025", Date(2025, 4, 4)),
        ("in early 2024", "early 2024", Date(2024, part="early")),
        ("by mid-April", "mid-April", Date(month=4, part="mid")),
        ("in late May 2023", "late May 2023", Date(2023, 5, part="late")),
        ("in spring 2024", "spring 2024", Date(2024, part="spring")),
        ("the winter of 2024-25", "winter of 2024-25", Date(2024, year_end=2025, part="winter")),
        ("since March", "March", Date(month=3)),
        ("on Friday.", "Friday", Date(weekday=4)),
        ("MARCH 5, 2024", "MARCH 5, 2024", Date(2024, 3, 5)),
    ],
)
def test_a_date_is_read_in_every_order(text: str, span: str, date: Date) -> None:
    assert read(text) == [(span, date)]


@pytest.mark.parametrize("text", ["due on 03/04/2025", "filed 03/04/25"])
def test_day_and_month_stay_open_where_each_could_be_the_other(text: str) -> None:
    assert [date for _, date in read(text)] == [Date(year=2025)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("the April 31 deadline", "April has 30 days"),
        ("on 31 June", "June has 30 days"),
        ("on Feb. 29, 2023", "February 2023 has 28 days"),
        ("on 30 February", "February has at most 29 days"),
        ("on June 32, 2025", "June has 30 days"),
        ("on 2023-02-29", "February 2023 has 28 days"),
        ("on Feb. 29, 2024", ""),
        ("on Feb. 29", ""),
    ],
)
def test_a_day_that_does_not_exist_is_a_date_with_a_fault(text: str, fault: str) -> None:
    assert [date.fault for _, date in read(text)] == [fault]


@pytest.mark.parametrize(
    ("text", "span", "year", "end"),
    [
        ("in the 1990s", "1990s", 1990, 1999),
        ("in the '90s", "'90s", 1990, 1999),
        ("in the mid-1980s", "mid-1980s", 1980, 1989),
        ("in the 1900s", "1900s", 1900, 1999),
        ("a 19th-century church", "19th-century", 1801, 1900),
        ("in the 21st century", "21st century", 2001, 2100),
        ("the nineteenth century", "nineteenth century", 1801, 1900),
        ("the twenty-first century", "twenty-first century", 2001, 2100),
    ],
)
def test_decades_and_centuries_span_their_years(text: str, span: str, year: int, end: int) -> None:
    assert [(found, date.year, date.year_end) for found, date in read(text)] == [(span, year, end)]


@pytest.mark.parametrize(
    "text",
    [
        "since 1988",
        "in 2010 she",
        "(1995)",
        "(2023 est.)",
        "the 1995 flood",
        "its 2019 elections",
        "by 2030,",
        "a survey of 2011",
        "born 1950",
        "circa 1890",
    ],
)
def test_four_digits_are_a_year_where_the_words_ask_for_one(text: str) -> None:
    year = re.search(r"\d{4}", text)
    assert year
    assert [(span, date.year) for span, date in read(text)] == [(year[0], int(year[0]))]


def test_years_in_a_list_follow_the_first() -> None:
    assert [date.year for _, date in read("in 1956, 1967, and 1973")] == [1956, 1967, 1973]


@pytest.mark.parametrize(
    "text",
    [
        "It may rain, and they march on.",
        "May Smith and April Jones",
        "by April Jones",
        "in March Madness",
        "the sun sat high",
        "Black Friday",
        "Friday Night Lights",
        "Sunday Times",
        "Mar-a-Lago",
        "in 2000 metres",
        "from 2000 to 2500 people",
        "rose from 1850 to 2010",
        "about 1500 workers",
        "in 200 BC",
        "version 2.0.25",
        "$2025",
        "Won 3-2 April",
    ],
)
def test_words_and_numbers_that_are_no_dates(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text", ["In June 3,000 came", "In June 10% left", "the June 20-day truce", "In June 2.5 million"]
)
def test_a_number_after_a_month_is_not_its_day(text: str) -> None:
    assert all(date.day is None for _, date in read(text))


def test_a_weekday_in_a_list_is_not_bound_to_the_date_behind_it() -> None:
    assert read("Monday, Tuesday, April 22") == [
        ("Monday", Date(weekday=0)),
        ("Tuesday", Date(weekday=1)),
        ("April 22", Date(month=4, day=22)),
    ]
