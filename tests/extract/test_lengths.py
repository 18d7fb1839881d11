"""Lengths of time without a figure, and the words around those that have one."""

from __future__ import annotations

import pytest

from checker.extract import lengths, scan
from checker.extract.iso import iso
from checker.extract.value import Amount, Length


def read(text: str) -> list[tuple[str, object]]:
    return [
        (text[mention.start : mention.end], iso(mention.value))
        for mention in lengths.read(text, scan.mentions(text))
        if isinstance(mention.value, Amount | Length)
    ]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("The siege went on for years.", "years", "PXY"),
        ("It took several days.", "several days", "PXD"),
        ("In recent months she has slept badly.", "recent months", "PXM"),
        ("We will know within the next few weeks.", "the next few weeks", "PXW"),
        ("They haggled for a couple of hours.", "a couple of hours", "PT2H"),
        ("The dam stood for decades.", "decades", "PXDE"),
        ("a decades-long quarrel", "decades-long", "PXDE"),
        ("a monthlong strike", "monthlong", "P1M"),
        ("after a week-long march", "week-long", "P1W"),
        ("Repairs took a year and a half.", "a year and a half", "P1Y6M"),
        ("Give it another week.", "another week", "P1W"),
        ("over the last quarter-century", "the last quarter-century", "P25Y"),
        ("It has been years since they spoke.", "years", "PXY"),
        ("The valley lay dry for thousands of years.", "thousands of years", "PXY"),
        ("It rained all day.", "all day", "P1D"),
        ("She has decades of practice.", "decades", "PXDE"),
        ("It is at least another two years away.", "at least another two years", "P2Y"),
        ("He slept for at least several hours.", "at least several hours", "PTXH"),
        ("an all-day debate", "all-day", "P1D"),
        ("It may grow in next several years.", "next several years", "PXY"),
        ("in its first 10 years", "first 10 years", "P10Y"),
        ("The call came days after his return.", "days", "PXD"),
        ("A few hours later the police came.", "A few hours", "PTXH"),
        ("In the fiscal year ended June 30 it lost money.", "the fiscal year", "P1Y"),
        ("It may take a year or two to mend.", "a year or two", "P1Y"),
        ("The loan is repaid over three years in parts.", "three years", "P3Y"),
        ("a day's work", "a day", "P1D"),
        ("He learned it in the space of a week.", "a week", "P1W"),
        ("over the past decade", "the past decade", "P10Y"),
        ("The mill has stood empty for all of half a day or a full year.", "a full year", "P1Y"),
        ("in the year ended March 31", "the year", "P1Y"),
        ("over the past two quarters", "the past two quarters", "P2Q"),
        ("the past three months", "the past three months", "P3M"),
        ("She has at least 20 more years in her.", "at least 20 more years", "P20Y"),
        ("after two days of talks and a month of silence", "a month", "P1M"),
    ],
)
def test_a_length_of_time_is_read_with_the_words_that_frame_it(text: str, span: str, value: str) -> None:
    assert (span, value) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "It costs $2 a year.",
        "She calls twice a week.",
        "They left years ago.",
        "A year later they met.",
        "the last week",
        "a 20-day truce",
        "the two day rally",
        "three quarters of the village",
        "the 34-year-old",
        "the year was 1988",
        "the day's news",
    ],
)
def test_rates_dates_and_ages_are_no_lengths(text: str) -> None:
    assert read(text) == []


def test_a_length_without_a_figure_has_no_number() -> None:
    (mention,) = lengths.read("for several years", [])
    assert mention.value == Length("year")
