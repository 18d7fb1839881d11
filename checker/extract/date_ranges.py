"""Two dates that bound a period: `April 2-22`, `28 April – 3 May 2025`, `from 1988 until 1962`, `1988-92`.

What is written once holds for both ends. A range that runs backwards stays so, because that is what a rule looks for;
only where a year is added does the turn of the year count (`Dec. 28 – Jan. 3, 2025` starts in 2024).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from checker.extract import dates
from checker.extract.calendar_words import days_in_month, with_fault, word_before
from checker.extract.claim import Mention
from checker.extract.value import Date, DateRange
from checker.extract.years import YEAR, counts_something

ANCHORS: Final = dates.ANCHORS | {"from", "between"}

_OPENING: Final = re.compile(r"(?:[Ff]rom|[Bb]etween) (?:the )?(?=[A-Z\d])")
_WORDS: Final = r",? (?:to|through|thru|until|till|up to) (?:the )?"
_LINK: Final = re.compile(rf"(?: ?[-‐‑–—] ?|{_WORDS})(?=[A-Za-z\d])")
_AND: Final = re.compile(r",? and (?:the )?(?=[A-Za-z\d])")
# A second day without its month: `April 2-22`; what follows must not make another number of it.
_NO_AMOUNT: Final = (
    r"(?![\d%°/]|[,.:]\d|[-‐‑–]|[a-z]| ?[ap]\.?m\b"
    r"| (?:per cent|percent|million|billion|people|hours|minutes|of them)\b)"
)
_END_DAY: Final = re.compile(rf"(?:(?P<dash>[-‐‑–]| – )|{_WORDS})(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_NO_AMOUNT}")
_AND_DAY: Final = re.compile(rf" (?P<dash>and) (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_NO_AMOUNT}")
_START_DAY: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?=[-‐‑–]\d| (?:[-–]|to|through|until|till|and) (?:the )?\d)")
_YEAR_BEHIND: Final = re.compile(rf",? ({YEAR})(?!\d|[,.]\d|%)")
_YEARS: Final = re.compile(
    rf"({YEAR})(?:(?P<dash> ?[-‐‑–—] ?)(?:({YEAR})|(\d\d))|(?:{_WORDS})({YEAR})|(?P<and> and )({YEAR}))"
    r"(?![\d%°/]|[,.:]\d|[-‐‑–][\da-z]|[A-Za-z])"
)
_NIGHT: Final = ("night of ", "night of the ")
# Verbs whose `from A to B` gives two levels, not two dates.
_CHANGE: Final = re.compile(
    r"(?:rose|risen|rise|rising|fell|fallen|fall|falling|grew|grown|growth|went|up|down|increased?|decreased?|dropped|drop|"
    r"climbed|declined?|jumped|cut|raised|reduced|expanded|shrank|moved) from $"
)  # fmt: skip
_PAGES: Final = re.compile(r"(?:\bpp?\.|\bpages?|\bNos?\.|#) ?$")


def read(text: str, pos: int) -> Mention | None:
    """Read the range whose first date, or whose `from` or `between`, is at `pos`; the mention starts at the date."""
    opening = _OPENING.match(text, pos) if text[pos] in "fFbB" else None
    at = opening.end() if opening else pos
    found = (_years(text, at) or _day_first(text, at)) if text[at].isdigit() else None
    found = found or _two_dates(text, at)
    if found is None:
        return None
    start, end, stop = found
    if text.endswith(_NIGHT, 0, at) and _follows(start, end):
        return Mention("date", at, stop, start)  # the night of 3-4 May began on the 3rd
    return Mention("date-range", at, stop, DateRange(start, end))


def _is_between(text: str, at: int) -> bool:
    """Return whether `between` stands before the first date, so that `and` joins a second to it."""
    return word_before(text, at).lower() == "between" or text.endswith(("between the ", "Between the "), 0, at)


def _follows(start: Date, end: Date) -> bool:
    """Return whether `end` may be the day after `start`."""
    if start.day is None or end.day is None or start.month is None:
        return False
    if start.month == end.month:
        return end.day == start.day + 1
    return end.day == 1 and start.day >= days_in_month(start.month, start.year) - (start.month == 2)


def _two_dates(text: str, at: int) -> tuple[Date, Date, int] | None:
    first = dates.read_at(text, at) or _month(text, at)
    if first is None:
        return None
    start, stop = first
    if start.month is None:
        return None
    between = _is_between(text, at)
    link = _LINK.match(text, stop) or (_AND.match(text, stop) if between else None)
    if link:
        second = dates.read_at(text, link.end()) or _month(text, link.end())
        if second and _same_grain(start, second[0]):
            return (*_share(start, second[0]), second[1])
    if start.day is None or start.year is not None:
        return None
    day = _END_DAY.match(text, stop) or (_AND_DAY.match(text, stop) if between else None)
    if day is None:
        return None
    number = int(day["day"])
    if not 0 < number <= 31 or (number <= start.day and day["dash"]):
        return None  # `Sept. 12-4` is a score
    year = _YEAR_BEHIND.match(text, day.end())
    end = Date(year=int(year[1]) if year else None, month=start.month, day=number)
    return (*_share(start, end), year.end() if year else day.end())


def _day_first(text: str, at: int) -> tuple[Date, Date, int] | None:
    """Read `2-22 April 2025`."""
    first = _START_DAY.match(text, at)
    if first is None or (at and (text[at - 1] in "$£€#.,:/-–" or text[at - 1].isalnum())):
        return None
    link = _LINK.match(text, first.end()) or (_AND.match(text, first.end()) if _is_between(text, at) else None)
    if link is None or not text[link.end()].isdigit():
        return None
    second = dates.read_at(text, link.end())
    if second is None or second[0].month is None or second[0].day is None:
        return None
    end, day = second[0], int(first[1])
    if not 0 < day <= 31 or (day >= second[0].day and " " not in link[0]):
        return None
    return with_fault(Date(year=end.year, month=end.month, day=day)), end, second[1]


def _month(text: str, at: int) -> tuple[Date, int] | None:
    """Read a month that only its partner makes a date: `December to March`."""
    month = dates.read_month(text, at) if text[at : at + 1].isupper() else None
    return (Date(month=month[0]), month[1]) if month else None


def _same_grain(start: Date, end: Date) -> bool:
    return end.month is not None and (start.day is None) is (end.day is None)


def _share(start: Date, end: Date) -> tuple[Date, Date]:
    """Give each end the year that only the other one carries."""
    wraps = (start.month or 0) - (end.month or 0) >= 3  # April 22 to April 2 is a slip, Dec. 28 to Jan. 3 is not
    if start.year is None and end.year is not None:
        # `18 November to 3 September 2017` opened in 2016: whoever writes the year writes it behind the end.
        start = replace(start, year=end.year - ((start.month or 0) > (end.month or 0)))
    elif end.year is None and start.year is not None:
        end = replace(end, year=start.year + wraps)
    return with_fault(start), with_fault(end)


def _years(text: str, at: int) -> tuple[Date, Date, int] | None:
    years = _YEARS.match(text, at)
    if years is None or (at and (text[at - 1] in "$£€#.,:/-–+" or text[at - 1].isalnum())):
        return None
    between = _is_between(text, at)
    if (years["and"] and not between) or counts_something(text, years.end()) or _PAGES.search(text, max(0, at - 7), at):
        return None
    start = int(years[1])
    end = _full_year(start, int(years[4])) if years[4] else int(years[3] or years[5] or years[7])
    surrounded = text[at - 1 : at] == "(" or between
    from_word = word_before(text, at).lower() == "from"
    if end is None or (from_word and _CHANGE.search(text, max(0, at - 16), at)):
        return None
    likely = 1700 <= start <= 2100 and 1700 <= end <= 2150
    if not likely and not (surrounded or from_word):
        return None
    if years["dash"] and end <= start and not (surrounded or from_word):
        return None  # a number with a hyphen in it
    return Date(year=start), Date(year=end), years.end()


def _full_year(start: int, short: int) -> int | None:
    """Return the year that two digits behind `start` stand for (1988-92, 1998-02); None for a month (2024-03)."""
    century = start - start % 100
    if short > start % 100:
        return century + short
    return century + 100 + short if start % 100 >= 90 and short <= 10 else None
