"""The reference date: given, front matter, dateline, inferred, or none; never the clock."""

from __future__ import annotations

from datetime import date as Day

import pytest

from checker.document import read_text
from checker.extract import extract_claims
from checker.extract.reference import reference_date, resolve_year
from checker.extract.value import Date


def reference(text: str, given: str | None = None, path: str = "draft.txt") -> tuple[Day | None, str]:
    document = read_text(text, path=path)
    return reference_date(document, extract_claims(document), given)


DATELINE = "BHAMO, April 25, 2025 (Reuters) - Two bridges reopened on April 23.\n"


def test_the_given_date_comes_first() -> None:
    assert reference(DATELINE, "2024-01-31") == (Day(2024, 1, 31), "given")


@pytest.mark.parametrize("given", ["2025-02-30", "April", "soon", ""])
def test_a_given_date_must_be_a_day(given: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        reference(DATELINE, given)


def test_front_matter_comes_before_the_dateline() -> None:
    text = "---\ndate: 2025-05-01\n---\n\n" + DATELINE
    assert reference(text, path="draft.md") == (Day(2025, 5, 1), "front matter")


@pytest.mark.parametrize(
    "text",
    [
        DATELINE,
        "(Newswire) - April 25, 2025 - BHAMO — Two bridges reopened.\n",
        "Two bridges reopen\n\nApril 25, 2025\n\nThe bridges were closed in 2024.\n",
    ],
)
def test_a_dateline_gives_the_day(text: str) -> None:
    assert reference(text) == (Day(2025, 4, 25), "dateline")


def test_a_full_date_in_a_sentence_is_no_dateline() -> None:
    assert reference("The bridge opened on April 25, 2025, after two years.\n") == (None, "")


def test_a_day_written_with_and_without_year_shows_that_the_bare_one_is_later() -> None:
    text = "They came on April 25. The ice broke on April 23, as on April 23, 2024, and may last to April 30.\n"
    assert reference(text) == (Day(2025, 4, 25), "inferred")


def test_weekdays_choose_the_year() -> None:
    text = "They met on Friday, April 25. The plan dates from March 2024.\n"
    assert reference(text) == (Day(2025, 4, 25), "inferred")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # A plan for the next year; years that have passed since the only one written; a turn of the year.
        ("The fair opens on Tuesday, November 11. The site is let until December 31, 2026.\n", Day(2025, 11, 11)),
        ("They met on Thursday, June 5. The club was founded in May 2023.\n", Day(2025, 6, 5)),
        ("It opens on Thursday, Nov. 6, and closes on Friday, Jan. 9. It was built in May 2025.\n", Day(2025, 11, 6)),
        # One of three is wrong.
        (
            "They met on Thursday, June 5, on Friday, June 6, and on Friday, June 13. It was Friday, June 14, in the "
            "minutes. The club was founded in May 2024.\n",
            Day(2025, 6, 14),
        ),
    ],
)
def test_most_weekdays_choose_the_year(text: str, day: Day) -> None:
    assert reference(text) == (day, "inferred")


def test_weekdays_that_choose_two_years_tell_none() -> None:
    text = "They met on Thursday, June 5, and on Wednesday, June 5. The club was founded in May 2023.\n"
    assert reference(text) == (None, "")


def test_a_text_without_years_has_no_reference_date() -> None:
    assert reference("They met on April 25.\n") == (None, "")


def test_a_history_has_no_present() -> None:
    text = "In May 1901, June 1912, July 1923 and August 1934 they met. They met again on March 3.\n"
    assert reference(text) == (None, "")


@pytest.mark.parametrize(
    ("bare", "year"),
    [((4, 2), 2025), ((4, 30), 2025), ((1, 8), 2025), ((12, 4), 2024), ((10, 19), 2024), ((6, 30), 2024)],
)
def test_a_bare_date_is_the_nearest_past_one_or_soon(bare: tuple[int, int], year: int) -> None:
    assert resolve_year(Date(month=bare[0], day=bare[1]), Day(2025, 4, 25)).year == year
