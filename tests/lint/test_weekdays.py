"""Weekdays and dates: which years are tried, and whose calendar is kept."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from checker import check_text
from checker.extract.value import Date
from checker.lint.weekdays import weekday_fault

DAYS = st.dates(datetime.date(1930, 1, 1), datetime.date(2090, 12, 31))
PUBLISHED = datetime.date(2025, 8, 6)


def found(text: str, date: str | None = None) -> list[str]:
    """Return what is said of weekdays in a draft."""
    return [
        text[f.span.start : f.span.end] for f in check_text(text, path="draft.txt", date=date) if "weekday" in f.rule
    ]


@given(DAYS)
def test_the_weekday_of_a_day_fits_and_no_other_does(day: datetime.date) -> None:
    faults = [weekday_fault(Date(day.year, day.month, day.day, weekday), None) for weekday in range(7)]
    assert faults[day.weekday()] == ""
    assert all(fault for weekday, fault in enumerate(faults) if weekday != day.weekday())


@given(st.integers(-144, 64))
def test_a_bare_date_near_publication_is_of_that_year(shift: int) -> None:
    day = PUBLISHED - datetime.timedelta(shift)
    faults = [weekday_fault(Date(None, day.month, day.day, weekday), PUBLISHED) for weekday in range(7)]
    assert [weekday for weekday, fault in enumerate(faults) if fault == ""] == [day.weekday()]


@given(st.integers(-300, 180))
def test_a_bare_date_may_lie_far_ahead_or_less_far_back(shift: int) -> None:
    day = PUBLISHED - datetime.timedelta(shift)
    assert weekday_fault(Date(None, day.month, day.day, day.weekday()), PUBLISHED) == ""


def test_a_bare_date_without_a_day_of_publication_is_not_judged() -> None:
    assert weekday_fault(Date(None, 4, 25, 0), None) is None


def test_the_julian_calendar_counts_where_the_text_tells_of_the_east() -> None:
    assert found("The palace in Petrograd fell in the night to Thursday, October 26, 1917.") == []
    assert found("The palace in Petrograd fell in the night to Tuesday, October 26, 1917.") != []
    assert found("The palace in Lisbon burned in the night to Thursday, October 26, 1917.") != []
    assert found("The parade in Moscow was on Thursday, May 9, 2019, as were those of 2001.") == []
    assert found("The parade in Moscow was on Thursday, May 9, 2018, as were those of 2001.") != []


def test_an_inferred_year_needs_a_second_date() -> None:
    lease = "The lease was signed in March 2025. "
    assert found(lease + "They met on Thursday, Nov. 14.") == []
    assert found(lease + "They met on Thursday, Nov. 14, and again on Thursday, Nov. 20.") == ["Thursday, Nov. 14"]
    assert found(lease + "They met on Thursday, Nov. 14.", "2025-11-20") == ["Thursday, Nov. 14"]


def test_a_year_of_the_text_explains_a_date_far_from_publication() -> None:
    draft = "On Sunday, March 3, the roof went."
    assert found(draft, "2025-11-12") == ["Sunday, March 3"]
    assert found("In 2019 the mill burned twice. " + draft, "2025-11-12") == []
    assert found("In 2019 the mill burned twice. " + draft, "2025-03-12") == ["Sunday, March 3"]


def test_dates_of_no_known_year_are_held_against_each_other() -> None:
    schedule = "Talks are on Monday, June 2, on Wednesday, June 4, and on {}. All are free."
    assert found(schedule.format("Friday, June 6")) == []
    assert found(schedule.format("Friday, June 7")) == ["Friday, June 7"]
    assert found("Talks are on Monday, June 2, and on Friday, June 7. All are free.") == []
    assert found("Talks are on Wednesday, Dec. 3, on Thursday, Dec. 11, and on Friday, Jan. 9.") == []
    assert found(schedule.format("Friday, June 7") + " In 2024 there were ten.") == []
