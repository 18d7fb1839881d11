"""Ages as bounds on a birthday, and of whom statements speak."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import read_text
from checker.lint import days
from checker.lint.draft import draft_of
from checker.lint.lives import age_between, birthday_of, born_of, in_words
from checker.lint.lives_told import facts

DAYS = st.dates(datetime.date(1600, 1, 1), datetime.date(2100, 12, 31))


def on(day: datetime.date) -> days.Bounds:
    return days.Bounds(day, day)


@given(DAYS, DAYS)
def test_who_is_so_old_was_born_then(birth: datetime.date, then: datetime.date) -> None:
    birth, then = sorted((birth, then))
    age, again = age_between(on(birth), on(then))
    assert age == again
    born = born_of(age, on(then))
    assert born is not None
    # Who was born on Feb. 29 has a birthday on March 1 in most years, and some keep it on the day before.
    assert born.first <= birth <= born.last or (birth.month, birth.day) == (2, 29)


@given(DAYS, st.integers(0, 110))
def test_a_birthday_is_one_of_the_days_of_that_age(then: datetime.date, age: int) -> None:
    born, kept = born_of(age, on(then)), birthday_of(age, on(then))
    assert born
    assert kept
    assert born.first <= kept.first <= kept.last <= born.last


def test_ages_in_words() -> None:
    year = days.Bounds(datetime.date(1931, 1, 1), datetime.date(1931, 12, 31))
    assert in_words(year, on(datetime.date(2019, 5, 1))) == "87 or 88"
    assert in_words(on(datetime.date(1931, 5, 1)), on(datetime.date(2019, 5, 1))) == "88"
    assert in_words(year, on(datetime.date(1900, 5, 1))) == "not born yet"


def told(text: str, date: str | None = None) -> list[tuple[str, str, int | None]]:
    """Return what is read: of whom, what and how old."""
    found = facts(draft_of(read_text(text, path="draft.md"), date=date, named=False))
    return [(f"{fact.person.given} {fact.person.surname}".strip(), fact.kind, fact.age) for fact in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vera Lund (1931-2019) was a chemist.", [("Vera Lund", "life", None)]),
        ("Tom Ashe (b. 1922, d. 1990) was a poet.", [("Tom Ashe", "life", None)]),
        ("Ali Noor (Arabic: x; 6 May 1925 – 3 June 2012) has died.", [("Ali Noor", "life", None)]),
        ("Nils Berg, 1921-2004, lived to be 83.", [("Nils Berg", "life", None), ("Nils Berg", "death", 83)]),
        ("Cora Lee died in 1999, aged 77.", [("Cora Lee", "end", None), ("Cora Lee", "then", 77)]),
        ("Cora Lee was born in 1922. She was 20 in 1942.", [("Cora Lee", "birth", None), ("Cora Lee", "then", 20)]),
        ("Dana Cole, 34, was fined.", [("Dana Cole", "age", 34)]),
        ("Teacher Dana Cole was fined; so was 34-year-old driver Kim Fox.", [("Kim Fox", "age", 34)]),
        ("Omar Aziz, 35, whose daughter was born in 2015, left.", [("Omar Aziz", "age", 35)]),
        ("King John (1199-1216) died at 49.", [("John", "death", 49)]),
        ("The war (1939-1945) went on.", []),
        ("Jan Kes (active 1640–1670) painted.", []),
        ("About 60 were born in 1960.", []),
        ("Her father died at the age of 90.", []),
    ],
)  # fmt: skip
def test_what_is_read(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert told(text) == expected


def test_a_pronoun_stands_for_the_person_before_unless_a_relative_came_between() -> None:
    assert told("Cora Lee (1922-1999) sang. She died at 77.")[1] == ("Cora Lee", "death", 77)
    assert told("Cora Lee (1922-1999) sang. Her sister drew. She died at 67.")[1] == ("", "death", 67)
