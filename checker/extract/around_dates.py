"""What stands around a calendar date: `last April`, `Tuesday night`, `the end of 1998`, `July of that year`.

The date alone was read before and stays, because rules look at it; whoever lists claims leaves the part out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from checker.extract.calendar_words import MONTHS, SEASONS
from checker.extract.claim import Mention
from checker.extract.periods import MONTH, WHICH_YEAR
from checker.extract.value import Date, RelativeDate

_BEFORE_DATE: Final = re.compile(
    r"(?<![\w’'-])(?:(?:early |late |mid-?|sometime )?(?P<which>last|next|this|past|this past|this coming|that"
    r"|the (?:previous|following|next|same|recent)) |(?P<part>(?:earlier|later|early|late) (?:in |on )?|mid-?"
    r"|(?:the )?(?:very )?(?:end|beginning|start|middle|close|week|month) of )"
    r"|(?P<fiscal>(?:the )?(?:fiscal|financial) year |fiscal |the year )|(?P<the>the (?:early |late |mid-?)?))$"
)
_DIRECTIONS: Final[dict[str, int | None]] = {
    "last": -1, "past": -1, "this past": -1, "the previous": -1, "this": 0, "next": 1, "the next": 1, "this coming": 1,
    "the following": 1, "that": None, "the same": None, "the recent": 0,
}  # fmt: skip
_BEHIND_DATE: Final = re.compile(r" (?:early |late |mid-?)?(?:morning|afternoon|evening|night|nights)\b(?!-)")
_ORDINAL: Final = re.compile(r"\b(?:the|every|each|first and) last $", re.IGNORECASE)
_OF_REL_YEAR: Final = re.compile(
    r",? (?:of |in )?(?P<rel>last|this|next|that|that same|the (?:same|following|previous|preceding|next)) year\b"
)
_REL_YEARS: Final = {
    "last": -1, "next": 1, "the following": 1, "the next": 1, "the previous": -1, "the preceding": -1,
}  # fmt: skip
_DAY_BEHIND: Final = re.compile(
    r" (?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    r"(?![\w%°/$-]|[,.:]\d| (?:people|men|women|percent|per cent|[a-z]{4,}s)\b)"
)
# `November last year`, whose month no other reader takes for one.
_NAMED_BEFORE: Final = re.compile(
    rf"(?<![\w’'-])(?<!to )(?<!through )(?<!until )(?:(?P<part>early|late|mid)[- ])?"
    rf"(?:(?P<month>{MONTH})\.?|(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ff]all))"
    r"(?: (?P<day>\d\d?)(?:st|nd|rd|th)?)?,? (?:of )?$"
)
_YEAR_BEHIND: Final = re.compile(r", (?P<year>(?:19|20)\d\d)\b(?![,.]\d|%)")
_THAT_DAY: Final = re.compile(r"(?:^|[.!?,;]|\b(?:on|by|of|since|until|till|after|before|from|for|early|late)) $")
_PERIOD_BEHIND: Final = re.compile(r" (?:period|(?:fiscal|financial|calendar|tax|school|academic) year)\b")
_THE: Final = re.compile(r"\bthe $")


def read(text: str, start: int, end: int, date: Date) -> Mention | None:
    """Return the phrase around the date `text[start:end]`, if there is one: `last April`, `Tuesday night`."""
    before = text[max(0, start - 30) : start].lower() if start and text[start - 1] in " -" else ""
    found = _BEFORE_DATE.search(before)
    if date.month is not None and date.year is None:
        with_year = _with_year(
            text, start - (len(found[0]) if found and found["part"] and not date.day else 0), end, date
        )
        if with_year is not None:
            return with_year
    first, last, shift = start, end, None
    if date.weekday is not None and (behind := _BEHIND_DATE.match(text, end)):
        last = behind.end()
    if found and found["which"] and _points(text, start, date, found):
        first, shift = start - len(found[0]), _DIRECTIONS[found["which"]]
        if date.month and date.day is None and (day := _DAY_BEHIND.match(text, end)):
            date, last = replace(date, day=int(day["day"])), day.end()
    elif found and not found["which"] and _belongs(date, found):
        first = start - len(found[0])
    if date.year is not None and date.month is None and (period := _PERIOD_BEHIND.match(text, end)):
        last = period.end()
        first -= 4 if first == start and _THE.search(before) else 0
    if (first, last) == (start, end):
        return None
    if date.month is not None and "week of" in text[first:start]:
        return Mention("date", first, last, RelativeDate("week", 0, date=date))
    return Mention("date", first, last, RelativeDate("date", shift, date=date))


def _with_year(text: str, start: int, end: int, date: Date) -> Mention | None:
    """Read the year that another day or a comma gives a month: `July of that year`, `in October, 2003 after`."""
    if of_year := _OF_REL_YEAR.match(text, end):
        rel = of_year["rel"].lower()
        value = RelativeDate("date", 0, rel not in WHICH_YEAR, date=date, years=_REL_YEARS.get(rel, 0))
        return Mention("date", start, of_year.end(), value)
    if date.day is None and (year := _YEAR_BEHIND.match(text, end)):
        return Mention("date", start, year.end(), RelativeDate("date", date=replace(date, year=int(year["year"]))))
    return None


def _points(text: str, start: int, date: Date, found: re.Match[str]) -> bool:
    """Return whether the `last`, `that`, ... before a date belongs to it: not in `said that Sunday’s vote`."""
    if date.year is not None or (date.weekday is None and date.month is None and (date.day or date.part)):
        return False
    if found["which"] == "last":
        return not _ORDINAL.search(text, max(0, start - 14), start)
    return found["which"] != "that" or _THAT_DAY.search(found.string, 0, found.start()) is not None


def _belongs(date: Date, found: re.Match[str]) -> bool:
    """Return whether the `late`, `the end of`, `fiscal` or article before a date belongs to it."""
    if found["fiscal"]:
        return True
    if found["the"]:
        return date.year_end is not None or date.part in SEASONS
    return date.day is None or date.weekday is not None or "of" in found["part"]


def read_before_year(text: str, start: int, end: int, shift: int, *, anaphoric: bool) -> Mention | None:
    """Read `November last year` around its `last year`, which is `text[start:end]`, `shift` years from the anchor."""
    named = _NAMED_BEFORE.search(text, max(0, start - 30), start)
    if named is None:
        return None
    if named["season"]:
        return Mention(
            "date", named.start(), end, RelativeDate("season", 0, date=Date(part=named["season"].lower()), years=shift)
        )
    day = int(named["day"]) if named["day"] else None
    date = Date(month=MONTHS[named["month"].lower()], day=day, part=named["part"] or "")
    return Mention("date", named.start(), end, RelativeDate("date", 0, anaphoric, date=date, years=shift))
