"""What is read as a date that hangs on another day, and what each means on a given day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import read_text
from checker.extract.value import Date, RelativeDate
from checker.lint.draft import draft_of
from checker.report.listed import listed, timeml

TUESDAY = "2024-05-14"


def dates(text: str, day: str | None = TUESDAY) -> dict[str, object]:
    """Return the dates listed for a text published on `day`, with their TimeML values."""
    draft = draft_of(read_text(text, path="x.txt"), date=day)
    claims = listed(draft.claims)
    values = timeml(claims, draft)
    return {claim.text: values[claim] for claim in claims if isinstance(claim.value, Date | RelativeDate)}


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("The council met today.", "today", "2024-05-14"),
        ("The council met yesterday.", "yesterday", "2024-05-13"),
        ("It opens tomorrow.", "tomorrow", "2024-05-15"),
        ("Sales fell last week.", "last week", "2024-W19"),
        ("Sales fell last month.", "last month", "2024-04"),
        ("Sales fell last year.", "last year", "2023"),
        ("The bridge closes next year.", "next year", "2025"),
        ("The bridge closes early next year.", "early next year", "2025"),
        ("It rained earlier this month.", "earlier this month", "2024-05"),
        ("It ends at the end of this year.", "the end of this year", "2024"),
        ("They rested at the weekend.", "the weekend", "2024-W19-WE"),
        ("It snowed last winter.", "last winter", "2024-WI"),
        ("It burned last autumn.", "last autumn", "2023-FA"),
        ("They met last Friday.", "last Friday", "2024-05-10"),
        ("They meet next Friday.", "next Friday", "2024-05-17"),
        ("They met Monday night.", "Monday night", "2024-05-13"),
        ("They met on Wednesday.", "Wednesday", "2024-05-08"),
        ("They met in December.", "December", "2023-12"),
        ("They met last May.", "last May", "2023-05"),
        ("They met on Dec. 28.", "Dec. 28", "2023-12-28"),
        ("He moved two years ago.", "two years ago", "2022"),
        ("He moved about ten days ago.", "about ten days ago", "2024-05-04"),
        ("He moved a week ago.", "a week ago", "2024-W19"),
        ("He moved several years ago.", "several years ago", "PAST_REF"),
        ("He moved some time ago.", "some time ago", "PAST_REF"),
        ("Not long ago the quay was full.", "Not long ago", "PAST_REF"),
        ("He moved a year and a half ago.", "a year and a half ago", "2022-11"),
        ("The lease ends ten years from now.", "ten years from now", "2034"),
        ("It opened last July 25 and shut again.", "last July 25", "2023-07-25"),
        ("It opens next March 31.", "next March 31", "2025-03-31"),
        ("The strike began late last September.", "late last September", "2023-09"),
        ("The mill shut in November last year.", "November last year", "2023-11"),
        ("The mill shut on November last year, too late.", "November last year", "2023-11"),
        ("They wed in summer this year.", "summer this year", "2024-SU"),
        ("It fell at the end of October of last year.", "the end of October of last year", "2023-10"),
        ("The mill opened in October, 2003 after a long wait.", "October, 2003", "2003-10"),
        ("Output grew in the April-June quarter.", "the April-June quarter", "2024-Q2"),
        ("Output grew in the July-September period.", "the July-September period", "2023-Q3"),
        ("Output grew in the last quarter of 1997.", "the last quarter of 1997", "1997-Q4"),
        ('"Today we mourn," said the mayor.', "Today", "2024-05-14"),
        ('The mayor said, "Tomorrow we march."', "Tomorrow", "2024-05-15"),
        ("He was recalled at the weekend after his remarks.", "the weekend", "2024-W19-WE"),
        ("The works close by year's end.", "year's end", "2024-12-31"),
        ("It is to be done by the end of year.", "the end of year", "2024"),
        ("They talk again in the new year.", "the new year", "2025"),
        ("The eggs hatch in spring and the chicks leave.", "spring", "2024-SP"),
        ("The band has in the past played for nothing.", "the past", "PAST_REF"),
        ("The quay will be widened over the next year or so.", "the next year or so", "2025"),
        ("They met last Thanksgiving.", "last Thanksgiving", "2023-11-23"),
        ("He preached at Easter.", "Easter", "2024-03-31"),
        ("They will meet on Labor Day.", "Labor Day", "2024-09-02"),
        ("The cult waited for the year two thousand.", "the year two thousand", "2000"),
        ("They prayed so until the year 325.", "the year 325", "0325"),
        ("It is void under the Harbour Act 1964.", "1964", "1964"),
        ("He rose in a bloodless 1993 coup.", "1993", "1993"),
        ("They showed 1971 footage of the flood.", "1971", "1971"),
        ("Third-quarter profit rose.", "Third-quarter", "2023-Q3"),
        ("Profit will rise in the third quarter.", "the third quarter", "2024-Q3"),
        ("Profit rose in the first quarter.", "the first quarter", "2024-Q1"),
        ("Profit rose in the third quarter of 1997.", "the third quarter of 1997", "1997-Q3"),
        ("Profit rose in last year's fourth quarter.", "last year's fourth quarter", "2023-Q4"),
        ("Profit rose in Q3 2021.", "Q3 2021", "2021-Q3"),
        ("Profit rose in 3Q21.", "3Q21", "2021-Q3"),
        ("Profit rose in the first half of 2022.", "the first half of 2022", "2022-H1"),
        ("It closed at the end of 1998.", "the end of 1998", "1998"),
        ("It grew in fiscal 1998.", "fiscal 1998", "1998"),
        ("It was popular in the 1990s.", "the 1990s", "199"),
        ("It was built in the 19th century.", "the 19th century", "18"),
        ("It opened four decades ago.", "four decades ago", "1984"),
        ("It lived about 125 million years ago.", "about 125 million years ago", "PAST_REF"),
        ("The mayor resigned in August.", "August", "2023-08"),
        ("It grew in FY2023.", "FY2023", "2023"),
        ("The crop of 1987/88 was poor.", "1987/88", "1987/1988"),
        ("He swam at the 1928 Amsterdam Games.", "1928", "1928"),
        ("1986 output was poor.", "1986", "1986"),
        ("April orders sank.", "April", "2024-04"),
        ("It came in the month of October.", "the month of October", "2023-10"),
        ("It made less in the prior-year period.", "the prior-year period", "2023-Q1"),
        ("They sold it in the 2003 fiscal year.", "the 2003 fiscal year", "2003"),
        ("Net fell in fiscal 1989's first quarter.", "fiscal 1989's first quarter", "1989-Q1"),
        ("It grew in the December quarter.", "the December quarter", "2023-Q4"),
        ("In the year ago period it lost money.", "the year ago period", "2023-Q1"),
        ("It was built before the end of the decade.", "the end of the decade", "202"),
        ("It opens by mid-year.", "mid-year", "2024"),
        ("The late 60s were loud.", "The late 60s", "196"),
        ("He is at home for the time being.", "the time being", "PRESENT_REF"),
        ("No more is known at present.", "present", "PRESENT_REF"),
        ("It pays in the long term.", "the long term", "FUTURE_REF"),
        ("He is at home at the moment.", "the moment", "PRESENT_REF"),
        ("He was mayor at the time.", "the time", "PAST_REF"),
        ("Shares ended the day lower.", "the day", "2024-05-14"),
        ("He is tired these days.", "these days", "PRESENT_REF"),
        ("The bureau's February survey was read.", "February", "2024-02"),
        ("They call one witness Monday, at noon.", "Monday", "2024-05-13"),
        ("Now Tessaly leads the club.", "Now", "PRESENT_REF"),
        ("He told the board that Friday's vote stands.", "Friday", "2024-05-10"),
        ("It was dark on that Friday.", "that Friday", "2024-05-10"),
        ("They met in April of last year.", "April of last year", "2023-04"),
        ("It begins the week of May 20.", "the week of May 20", "2024-W21"),
        ("They met the day before yesterday.", "the day before yesterday", "2024-05-12"),
        ("The trial will resume Thursday.", "Thursday", "2024-05-16"),
        ("The lawyer said Thursday that the trial will resume.", "Thursday", "2024-05-09"),
        ("On Thursday, the court will decide.", "Thursday", "2024-05-16"),
        ("The court will decide on Tuesday.", "Tuesday", "2024-05-14"),
        ("The study is to be published Friday.", "Friday", "2024-05-17"),
        ("The judge has given them until 9 a.m. Thursday to sign.", "Thursday", "2024-05-16"),
        ("The plane would leave on Friday, he said.", "Friday", "2024-05-17"),
        ("The court has scheduled a hearing Thursday.", "Thursday", "2024-05-16"),
        ("The bridge is due to open in December.", "December", "2024-12"),
        ("The October vote was close.", "October", "2023-10"),
        ("It cost more in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("It was popular in the nineties.", "the nineties", "199"),
        ("They met on Christmas Eve.", "Christmas Eve", "2023-12-24"),
        ("Nobody lives there now.", "now", "PRESENT_REF"),
        ("Nobody knows the future.", "the future", "FUTURE_REF"),
        ("They paid in the past.", "the past", "PAST_REF"),
    ],
)
def test_values(text: str, phrase: str, value: str) -> None:
    assert dates(text) == {phrase: value}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council met yesterday.", "XXXX-XX-XX"),
        ("Sales fell last week.", "XXXX-WXX"),
        ("They met on Wednesday.", "XXXX-WXX-3"),
        ("They met on Dec. 28.", "XXXX-12-28"),
        ("Third-quarter profit rose.", "XXXX-Q3"),
        ("It burned last autumn.", "XXXX-FA"),
        ("He moved two years ago.", "XXXX"),
    ],
)
def test_nothing_is_guessed_without_a_day_of_publication(text: str, value: str) -> None:
    assert list(dates(text, None).values()) == [value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on April 24 and 25.", {"April 24": "2024-04-24", "25": "2024-04-25"}),
        ("They met on 14 and 15 May.", {"14": "2024-05-14", "15 May": "2024-05-15"}),
        ("On April 24 and 25 people left.", {"April 24": "2024-04-24"}),
        ("On 3 March and 4 April they met.", {"3 March": "2024-03-03", "4 April": "2024-04-04"}),
        ("It will be dry from Monday to Friday.", {"Monday": "2024-05-20", "Friday": "2024-05-24"}),
        ("In 1998 he won. The following year he left.", {"1998": "1998", "The following year": "1999"}),
        ("On May 7, 19 Senators left.", {"May 7": "2024-05-07"}),
        ("Clocks change on the last Sunday in March.", {"Sunday": "2024-05-12", "March": "2024-03"}),
        ("It opens both 2026 and 2027.", {"2026": "2026", "2027": "2027"}),
    ],
)
def test_dates_that_share(text: str, found: dict[str, str]) -> None:
    assert dates(text) == found


def test_an_earlier_period_is_counted_from_the_one_in_the_text() -> None:
    text = "In the third quarter of 1997 it earned $4 million, up from $3 million a year earlier."
    assert dates(text) == {"the third quarter of 1997": "1997-Q3", "a year earlier": "1996-Q3"}
    assert dates("In 1990 it had 40 members, and 30 two years earlier.", None) == {
        "1990": "1990",
        "two years earlier": "1988",
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Today Show had a guest.",
        "She writes for USA Today.",
        "He was Player of the Year.",
        "The April Fools were there, and May Jones.",
        "Highs were in the 70s.",
        "They opened the third quarter with an 80-yard touchdown.",
        "He is the future leader of the party.",
        "She walked past the church.",
        "It fell over the past 20 years.",
        "A quarter of the voters stayed home.",
        "He ran half the distance.",
        "The day the music died was long.",
        "The year of the flood was hard.",
        "It is as tall as any other in that period.",
        "The fall in prices was steep.",
        "The spring of the clock broke.",
        "It broke at the time of the flood, at the moment of truth.",
        "The day belonged to them.",
        "April said so.",
        "March along the wall.",
        "The Easter Rising failed.",
        "About 1990 seats were sold.",
        "Two thousand people came to Easter Island.",
    ],
)
def test_no_dates(text: str) -> None:
    assert dates(text) == {}


def test_parts_of_a_date_are_not_listed_but_kept_for_rules() -> None:
    draft = draft_of(read_text("He moved two years ago, in the third quarter.", path="x.txt"))
    assert [claim.text for claim in listed(draft.claims)] == ["two years ago", "the third quarter"]
    assert {"duration", "ordinal"} < {claim.kind for claim in draft.claims}


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.integers(1, 60))
def test_days_ago_are_counted_back(day: date, many: int) -> None:
    assert dates(f"He moved {many} days ago.", day.isoformat()) == {
        f"{many} days ago": (day - timedelta(many)).isoformat()
    }


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_a_weekday_is_at_most_six_days_back(day: date) -> None:
    (value,) = dates("They met on Thursday.", day.isoformat()).values()
    assert 0 <= (day - date.fromisoformat(str(value))).days <= 6
    assert date.fromisoformat(str(value)).weekday() == 3
