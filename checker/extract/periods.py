"""Quarters, halves and fiscal years, and what stands around a calendar date: `the third quarter of 1997`, `Q3 1997`,
`year-end`, `last April`, `Tuesday night`, `the end of 1998`."""

from __future__ import annotations

import re
from typing import Final

from checker.extract.calendar_words import SEASONS
from checker.extract.claim import Mention
from checker.extract.value import Date, RelativeDate

_YEAR: Final = r"(?:1[89]\d\d|20\d\d)"
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
_WHICH_YEAR: Final = {"last": -1, "this": 0, "next": 1}
_PART: Final = r"(?P<part>(?:early|late|mid)(?: in)?[ -]|(?:the )?(?:very )?(?:end|beginning|start|middle|close) of )?"
_NUMBERED: Final = re.compile(
    rf"(?<![\w-]){_PART}"
    rf"(?:(?P<article>the|its|their|our|his|her|(?:(?P<rel>last|this|next) year|(?P<year>{_YEAR}))[’']s) )?"
    rf"(?P<mid>(?:(?P<year2>{_YEAR}) |fiscal |fiscal[- ](?P<year3>{_YEAR}) |year-(?:ago|earlier) )?)(?:fiscal[- ])?"
    r"(?P<number>first|second|third|fourth|final|1st|2nd|3rd|4th)(?P<sep>[ -‐‑])(?:fiscal[- ])?$"
)
_NUMBERED_HALF: Final = re.compile(
    rf"(?<![\w-])(?:(?P<article>the|(?:(?P<rel>last|this|next) year|(?P<year>{_YEAR}))[’']s) )?"
    rf"(?P<mid>(?:(?P<year2>{_YEAR}) |fiscal )?)(?P<number>first|second|latter|1st|2nd)(?P<sep>[ -‐‑])$"
)
_OF_YEAR: Final = re.compile(
    rf",?(?: of| in)? (?:(?:fiscal(?: year)? |financial year )?(?P<year>{_YEAR})\b(?![.,]\d|[-–]\d)"
    r"|(?P<rel>last|this|next) year\b"
    r"|(?P<the>the (?:(?:current|same|fiscal|financial|calendar|past|previous) )*year)\b)"
)
_THE: Final = re.compile(
    r"(?<![\w-])(?P<which>(?:the |this |that )?(?:year-(?:ago|earlier)|same|corresponding|comparable|similar|like)"
    r"|this|that|last|next|past|the (?:latest|current|previous|preceding|prior|following|coming|next|last|past|full"
    r"|most recent)"
    r"|the (?P<year>1[89]\d\d|20\d\d)|the) (?P<fiscal>fiscal )?$"
)
_LAST_YEARS: Final = re.compile(r"(?<![\w-])(?P<rel>last|this|next) year[’']s $")
_PERIOD_OF: Final = re.compile(
    r" (?:of |in |a )?(?:the )?(?:(?P<rel>last|this|next|previous) year|year (?:ago|earlier)"
    r"|(?P<year>1[89]\d\d|20\d\d))\b"
)
_NOT_ALONE: Final = re.compile(
    r"[-‐‑]|s\b|[’'](?!s\b)| (?:of\b|point|mile|century|note|horse|back|ended|pounder|final)"
)
_COUNTED: Final = re.compile(r" of (?:the |all |its |his |her |their |a |an )")
_DIGIT_Q: Final = re.compile(rf" ?(?:of |, ?)?(?:(?:FY)? ?(?P<year>{_YEAR})|[’']?(?P<short>\d\d))\b(?![.,]\d|%)")
_BEFORE_DATE: Final = re.compile(
    r"(?<![\w’'-])(?:(?P<which>last|next|this|past|this past|this coming|the previous|the following|the next|that"
    r"|the same) |(?P<part>earlier (?:in |on )?|later (?:in |on )?|early (?:in |on )?|late (?:in |on )?|mid-?"
    r"|(?:the )?(?:very )?(?:end|beginning|start|middle|close|week) of )"
    r"|(?P<fiscal>(?:the )?(?:fiscal|financial) year |fiscal |the year )|(?P<the>the (?:early |late |mid-?)?))$"
)
_DIRECTIONS: Final = {
    "last": -1, "past": -1, "this past": -1, "the previous": -1, "this": 0, "next": 1, "the next": 1, "this coming": 1,
    "the following": 1, "that": 0, "the same": 0,
}  # fmt: skip
_BEHIND_DATE: Final = re.compile(r" (?:early |late |mid-?)?(?:morning|afternoon|evening|night|nights)\b(?!-)")
_ORDINAL: Final = re.compile(r"\b(?:the|every|each|first and) last $", re.IGNORECASE)
_GAME: Final = re.compile(
    r"\b(?:yards?|touchdowns?|halftime|kickoff|field goals?|quarterback|points|rebounds|overtime)\b"
)
_FISCAL: Final = re.compile(r"[ -]?(20\d\d|19\d\d|[0-4]\d)(?![\w/]|[.,]\d|-\d)")
_OF_REL_YEAR: Final = re.compile(r",? (?:of )?(?P<rel>last|this|next) year\b(?![’'])")
_PERIOD_BEHIND: Final = re.compile(r" (?:period|fiscal year)\b")


def read(text: str, at: int, end: int) -> Mention | None:
    """Read the period whose head, `quarter`, `half`, `period` or `Q`, is `text[at:end]`."""
    if text[at:end] == "FY":
        year = _FISCAL.match(text, end)
        date = Date(year=int(year[1]) if len(year[1]) == 4 else 2000 + int(year[1])) if year else None
        return Mention("date", at, year.end(), RelativeDate("date", date=date)) if year else None
    if text[at:end].startswith("Q"):
        return _in_figures(text, at, end)
    word = text[at:end].lower()
    before = text[max(0, at - 46) : at].lower()
    if word == "period":
        return _period(text, at, end, before)
    quarter = word == "quarter"
    found = (_NUMBERED if quarter else _NUMBERED_HALF).search(before)
    if found is None:
        return _the_quarter(text, at, end, before) if quarter else None
    return _numbered(text, at - len(before), found, end, quarter=quarter)


def _numbered(text: str, offset: int, found: re.Match[str], end: int, *, quarter: bool) -> Mention | None:
    number = _ORDINALS.get(found["number"], 2)
    if _GAME.search(text, max(0, offset - 60), end + 80) and found["sep"] == " " and "year" not in text[end : end + 60]:
        return None  # a quarter of a game
    behind = _OF_YEAR.match(text, end)
    written = found["year"] or found["year2"]
    year = int(written) if written else None
    rel = _WHICH_YEAR.get(found["rel"] or "")
    stop = end
    if behind:
        year = int(behind["year"]) if behind["year"] else year
        rel = _WHICH_YEAR.get(behind["rel"] or "", rel)
        stop = behind.end()
    elif text[end : end + 1].isalpha() or (not quarter and year is None and rel is None):
        return None
    if not behind and quarter and _COUNTED.match(text, end):
        return None
    adjective = found["sep"] != " " and not written and found["rel"] is None  # `the third-quarter loss`
    start = offset + found.start("mid" if adjective else 0)
    if "year-" in found["mid"]:
        rel = -1
    if rel is None and year is None and number == 4 and found["number"] == "last":
        return None
    date = Date(year=year) if year else None
    return Mention("date", start, stop, RelativeDate("quarter" if quarter else "half", rel, number=number, date=date))


def _the_quarter(text: str, at: int, end: int, before: str) -> Mention | None:
    if text[end : end + 1].isalpha():
        return None
    years = _LAST_YEARS.search(before)
    if years:
        return Mention("date", at - len(years[0]), end, RelativeDate("quarter", 4 * _WHICH_YEAR[years["rel"]], True))
    found = _THE.search(before)
    if found is None:
        return None
    which, start = found["which"], at - len(before) + found.start()
    if told := _with_year(found, start, end):
        return told
    if which == "the" and _NOT_ALONE.match(text, end):
        return None
    if which in ("last", "the last", "past", "the past"):
        return Mention("date", start, end, RelativeDate("quarter", -1))
    if which in ("next", "the next", "the coming"):
        return Mention("date", start, end, RelativeDate("quarter", 1))
    if which in ("this", "the current"):
        return Mention("date", start, end, RelativeDate("quarter", 0))
    shift = -1 if which in ("the previous", "the preceding", "the prior") else 1 if which == "the following" else 0
    same = _PERIOD_OF.match(text, end)
    if same and shift == 0:
        return _shifted_period(start, same)
    return Mention("date", start, end, RelativeDate("quarter", shift, True))


def _with_year(found: re.Match[str], start: int, end: int) -> Mention | None:
    """Return what `the year-earlier quarter` and `the 1997 period` mean."""
    if "year-" in found["which"]:
        return Mention("date", start, end, RelativeDate("quarter", -4, True))
    if found["year"]:
        return Mention("date", start, end, RelativeDate("quarter", 0, True, date=Date(year=int(found["year"]))))
    return None


def _period(text: str, at: int, end: int, before: str) -> Mention | None:
    found = _THE.search(before)
    if found is None:
        return None
    which, start = found["which"], at - len(before) + found.start()
    if told := _with_year(found, start, end):
        return told
    same = _PERIOD_OF.match(text, end)
    if same and which.endswith(("same", "corresponding", "comparable", "similar", "like")):
        return _shifted_period(start, same)
    if which == "the latest":
        return Mention("date", start, end, RelativeDate("quarter", 0, True))
    return None


def _shifted_period(start: int, same: re.Match[str]) -> Mention:
    if same["year"]:
        value = RelativeDate("quarter", 0, True, date=Date(year=int(same["year"])))
    else:
        shift = {"this": 0, "next": 4}.get(same["rel"] or "", -4)
        value = RelativeDate("quarter", shift, True)
    return Mention("date", start, same.end(), value)


def _in_figures(text: str, at: int, end: int) -> Mention | None:
    """Read `Q3 1997`, `Q3`, `3Q97` and `3Q`."""
    if end - at != 1:
        return None
    if text[at + 1 : at + 2] in ("1", "2", "3", "4") and (at == 0 or not text[at - 1].isalnum()):
        number, start, stop = int(text[at + 1]), at, at + 2
    elif at and text[at - 1] in "1234" and (at == 1 or not (text[at - 2].isalnum() or text[at - 2] in ".,/-")):
        number, start, stop = int(text[at - 1]), at - 1, at + 1
    else:
        return None
    year = _DIGIT_Q.match(text, stop)
    if year is None and text[stop : stop + 1].isalnum():
        return None
    if year is None:
        return Mention("date", start, stop, RelativeDate("quarter", number=number))
    if year["short"] and year[0].startswith((" ", ",")) and "’" not in year[0] and "'" not in year[0]:
        return Mention("date", start, stop, RelativeDate("quarter", number=number))
    full = int(year["year"]) if year["year"] else 1900 + int(year["short"]) + 100 * (int(year["short"]) < 60)
    return Mention("date", start, year.end(), RelativeDate("quarter", number=number, date=Date(year=full)))


def year_end(text: str, at: int, end: int, before: str) -> Mention | None:
    """Read `year-end` or `year end`, with the year behind it."""
    year = re.compile(rf",? (?:of )?({_YEAR})\b").match(text, end)
    found = re.compile(r"(?:(?P<rel>last|this|next) )$").search(before)
    shift = _WHICH_YEAR[found["rel"]] if found else 0
    date = Date(year=int(year[1]), month=12, day=31) if year else Date(month=12, day=31)
    start = at - len(found[0]) if found else at
    return Mention(
        "date", start, year.end() if year else end, RelativeDate("date", shift if found else None, date=date)
    )


def around(text: str, start: int, end: int, date: Date) -> Mention | None:
    """Return the phrase around the date `text[start:end]`, if there is one: `last April`, `Tuesday night`."""
    first, last, shift = start, end, None
    if date.weekday is not None:
        behind = _BEHIND_DATE.match(text, end)
        if behind:
            last = behind.end()
    if date.month is not None and date.year is None and (of_year := _OF_REL_YEAR.match(text, end)):
        value = RelativeDate("date", 0, date=date, years=_WHICH_YEAR[of_year["rel"].lower()])
        return Mention("date", start, of_year.end(), value)
    if start and text[start - 1] in " -":
        before = text[max(0, start - 22) : start].lower()
        found = _BEFORE_DATE.search(before)
        if found:
            bare = date.year is None and date.day is None and not date.part
            if found["which"]:
                ordinal = found["which"] == "last" and _ORDINAL.search(text, max(0, start - 14), start)
                if not ordinal and (bare or (date.year is None and date.weekday is not None)):
                    first, shift = start - len(found[0]), _DIRECTIONS[found["which"]]
            elif found["fiscal"]:
                first = start - len(found[0])
            elif found["the"]:
                if date.year_end is not None or date.part in SEASONS:
                    first = start - len(found[0])
            elif date.day is None or date.weekday is not None or "of" in found["part"]:
                first = start - len(found[0])
    if date.year is not None and date.month is None and first < start:
        period = _PERIOD_BEHIND.match(text, end)
        if period:
            last = period.end()
    if (first, last) == (start, end):
        return None
    if date.month is not None and "week of" in text[first:start]:
        return Mention("date", first, last, RelativeDate("week", 0, date=date))
    return Mention("date", first, last, RelativeDate("date", shift, date=date))
