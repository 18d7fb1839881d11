"""Quarters, halves, fiscal years and the ends of years: `the third quarter of 1997`, `Q3 1997`, `the April-June
quarter`, `year-end`."""

from __future__ import annotations

import re
from typing import Final

from checker.extract.calendar_words import MONTHS
from checker.extract.claim import Mention
from checker.extract.value import Date, RelativeDate

_YEAR: Final = r"(?:1[89]\d\d|20\d\d)"
MONTH: Final = "|".join(sorted((month.capitalize() for month in MONTHS), key=len, reverse=True))
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
WHICH_YEAR: Final = {"last": -1, "this": 0, "next": 1}
_PART: Final = r"(?P<part>(?:early|late|mid)(?: in)?[ -]|(?:the )?(?:very )?(?:end|beginning|start|middle|close) of )?"
_NUMBERED: Final = re.compile(
    rf"(?<![\w-]){_PART}"
    rf"(?:(?P<article>the|its|their|our|his|her|(?:(?P<rel>last|this|next) year|(?:fiscal )?(?P<year>{_YEAR}))[’']s) )?"
    rf"(?P<mid>(?:(?P<year2>{_YEAR}) |fiscal |fiscal[- ](?P<year3>{_YEAR}) |year-(?:ago|earlier) )?)(?:fiscal[- ])?"
    r"(?P<number>first|second|third|fourth|final|last|1st|2nd|3rd|4th)(?P<sep>[ -‐‑])(?:fiscal[- ])?$"
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
    r"(?<![\w-])(?P<which>(?:the |this |that )?(?:year[- ](?:ago|earlier)|(?:prior|previous)-year"
    r"|same|corresponding|comparable|similar|like)"
    r"|this|that|last|next|past|the (?:latest|current|previous|preceding|prior|following|coming|next|last|past|full"
    r"|most recent|recent)"
    r"|the (?:same |comparable |corresponding )?(?P<year>1[89]\d\d|20\d\d)|the) (?P<fiscal>fiscal )?$"
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
_GAME: Final = re.compile(
    r"\b(?:yards?|touchdowns?|halftime|kickoff|field goals?|quarterback|points|rebounds|overtime)\b"
)
_MONTH_OF: Final = re.compile(rf"(?<![\w-])(?:[Tt]he )?(?P<last>{MONTH}) $")
_QUARTER_YEAR: Final = re.compile(r"(?: of)? ((?:19|20)\d\d)\b(?![.,]\d|%)")
_UNTIL: Final = re.compile(r"\b(?:by|until|till|before|through) (?:the )?$")
_FISCAL: Final = re.compile(r"[ -]?(20\d\d|19\d\d|[0-4]\d)(?![\w/]|[.,]\d|-\d)")
_MONTHS_OF: Final = re.compile(
    rf"(?<![\w-])(?:[Tt]he )?(?P<first>{MONTH})\.?(?: ?[-–/] ?| to |-to-)(?P<last>{MONTH})\.? $"
)


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
        return _months(text, at, end) or _period(text, at, end, before)
    quarter = word == "quarter"
    found = (_NUMBERED if quarter else _NUMBERED_HALF).search(before)
    if found is not None and found["number"] == "last" and not _OF_YEAR.match(text, end):
        found = None
    if found is None:
        return (_months(text, at, end) or _the_quarter(text, at, end, before)) if quarter else None
    return _numbered(text, at - len(before), found, end, quarter=quarter)


def _numbered(text: str, offset: int, found: re.Match[str], end: int, *, quarter: bool) -> Mention | None:
    number = _ORDINALS.get(found["number"], 2)
    if _GAME.search(text, max(0, offset - 60), end + 80) and found["sep"] == " " and "year" not in text[end : end + 60]:
        return None  # a quarter of a game
    behind = _OF_YEAR.match(text, end)
    written = found["year"] or found["year2"]
    year = int(written) if written else None
    rel = WHICH_YEAR.get(found["rel"] or "")
    stop = end
    if behind:
        year = int(behind["year"]) if behind["year"] else year
        rel = WHICH_YEAR.get(behind["rel"] or "", rel)
        stop = behind.end()
    elif text[end : end + 1].isalpha() or (not quarter and year is None and rel is None):
        return None
    if not behind and quarter and _COUNTED.match(text, end):
        return None
    adjective = found["sep"] != " " and not written and found["rel"] is None  # `the third-quarter loss`
    start = offset + found.start("mid" if adjective else 0)
    if "year-" in found["mid"]:
        rel = -1
    date = Date(year=year) if year else None
    return Mention("date", start, stop, RelativeDate("quarter" if quarter else "half", rel, number=number, date=date))


def _months(text: str, at: int, end: int) -> Mention | None:
    """Read `the April-June quarter` by its months."""
    found = _MONTHS_OF.search(text, max(0, at - 30), at)
    if text[end : end + 1].isalpha():
        return None
    if found is None:
        closing = _MONTH_OF.search(text, max(0, at - 18), at) if text[at:end].lower() == "quarter" else None
        if closing is None or MONTHS[closing["last"].lower()] % 3:
            return None
        year = _QUARTER_YEAR.match(text, end)
        value = RelativeDate(
            "quarter", number=MONTHS[closing["last"].lower()] // 3, date=Date(year=int(year[1])) if year else None
        )
        return Mention("date", closing.start(), year.end() if year else end, value)
    first, last = MONTHS[found["first"].lower()], MONTHS[found["last"].lower()]
    if (last - first) % 12 == 2 and last % 3 == 0:
        return Mention("date", found.start(), end, RelativeDate("quarter", number=last // 3))
    return Mention("date", found.start(), end, RelativeDate("date", date=Date(month=last)))


def _the_quarter(text: str, at: int, end: int, before: str) -> Mention | None:
    if text[end : end + 1].isalpha():
        return None
    years = _LAST_YEARS.search(before)
    if years:
        return Mention("date", at - len(years[0]), end, RelativeDate("quarter", 4 * WHICH_YEAR[years["rel"]], True))
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
    if "year" in found["which"]:
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
    shift = WHICH_YEAR[found["rel"]] if found else 0 if _UNTIL.search(before) else None
    date = Date(year=int(year[1]), month=12, day=31) if year else Date(month=12, day=31)
    start = at - len(found[0]) if found else at
    return Mention("date", start, year.end() if year else end, RelativeDate("date", shift, date=date))
