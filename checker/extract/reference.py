"""The reference date of a document: the day on which its bare dates are to be read.

It is given, or stands in the front matter or in a dateline, or follows from the full dates of the text. It never comes
from the clock: an old draft means today what it meant when it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date as Day
from typing import Final, Literal

from checker.document.model import Document
from checker.extract import dates
from checker.extract.calendar_words import DASHES, days_in_month, word_before, words
from checker.extract.claim import Claim
from checker.extract.value import Date, DateRange

Origin = Literal["given", "front matter", "dateline", "inferred", ""]

_FIELDS: Final = ("date", "published", "pubdate", "publish_date", "publishdate")
_DATELINE_ZONES: Final = frozenset({"dateline", "body"})
_DATELINE_LENGTH: Final = 90
_FIRST_BLOCKS: Final = 5
# `BHAMO, April 25, 2025 (Reuters) -`: a place in capitals before the date, a dash soon behind it.
_PLACE: Final = re.compile(r"[A-Z]{3}[A-Z .,'’/-]*(?:[A-Z][A-Za-z .,'’-]{0,30})?(?:\([^()]{1,40}\) ?)?[-–—, ]*$")
_WIRE: Final = re.compile(r"[^.!?]{0,60}\([^()]{1,40}\) ?[-–—]? ?$")  # `(Reuters) - April 25, 2025 - BHAMO —`
_AGENCY: Final = re.compile(rf",? ?(?:\([^()]{{1,40}}\)|/[^/]{{1,40}}/)? ?(?:[{DASHES}]|--)")
_CLOCK: Final = re.compile(r" ?(?:@|at) ?\d{1,2}:\d\d ")
_BYLINE: Final = re.compile(
    r"(?:published|posted|updated|released?|date|issued|for immediate release)\b[^.]{0,30}$", re.I
)
# A date behind one of these is a plan or a deadline, not the present of the text.
_AHEAD: Final = words("to until till by through before next from starting beginning due scheduled")
_WINDOW: Final = 30
_OLD_YEARS: Final = 2


def reference_date(document: Document, claims: Sequence[Claim], given: str | None = None) -> tuple[Day | None, Origin]:
    """Return the reference date and where it comes from; raise ValueError if `given` is no full date."""
    if given is not None:
        day = parse_day(given)
        if day is None:
            raise ValueError(f"{given!r} is no date; write it as 2025-04-25")
        return day, "given"
    for field in _FIELDS:
        day = parse_day(document.metadata.get(field, ""))
        if day is not None:
            return day, "front matter"
    day = _dateline(document, claims)
    if day is not None:
        return day, "dateline"
    day = _inferred(document, claims)
    return day, "inferred" if day is not None else ""


def parse_day(text: str) -> Day | None:
    """Return the full date at the start of `text` (`2025-04-25T10:00Z`, `April 25, 2025`), or None."""
    text = text.strip().strip("\"'")
    iso = re.match(r"\d{4}-\d\d-\d\d(?=$|[T ])", text)
    found = dates.read_at(iso[0] if iso else text, 0) if text else None
    return _day(found[0]) if found else None


def resolve_year(date: Date, reference: Day, *, ahead: int = 31) -> Date:
    """Return `date` with the year of the nearest such day before the reference, or up to `ahead` days after it."""
    if date.year is not None or date.month is None:
        return date
    for year in (reference.year + 1, reference.year, reference.year - 1):
        day = Day(year, date.month, min(date.day or 1, days_in_month(date.month, year)))
        if (day - reference).days <= ahead:
            return replace(date, year=year)
    return date


def _day(date: Date) -> Day | None:
    if date.year is None or date.month is None or date.day is None or date.fault:
        return None
    return Day(date.year, date.month, date.day)


def _dateline(document: Document, claims: Sequence[Claim]) -> Day | None:
    """Return the full date of a dateline or byline among the first blocks."""
    shown = [index for index, block in enumerate(document.blocks) if block.zone in _DATELINE_ZONES][:_FIRST_BLOCKS]
    for claim in claims:
        if claim.kind != "date" or claim.block not in shown or not isinstance(claim.value, Date):
            continue
        day = _day(claim.value)
        if day is None or claim.at.start > _DATELINE_LENGTH:
            continue
        block = document.blocks[claim.block]
        before, after = block.text[: claim.at.start], block.text[claim.at.end : claim.at.end + 50]
        alone = len(before.strip()) + len(after.strip()) <= 3
        placed = (_PLACE.match(before) or _WIRE.match(before)) and (_AGENCY.match(after) or _CLOCK.match(after))
        if block.zone == "dateline" or alone or placed or (_BYLINE.match(before.strip()) and claim.block == shown[0]):
            return day
    return None


def _inferred(document: Document, claims: Sequence[Claim]) -> Day | None:
    """Return the narrative present, if the text has both bare dates and a year to put them in.

    The year is the latest one that stands with a month; the next one, if a bare date comes before the same day with
    that year: a writer adds the year to the second only where it is another year. Weekdays decide between the two
    where they can. A history, whose dates go through many years, has no present. The day is the latest bare date
    within a month of the first, plans left out.
    """
    written = list(_dates(claims))
    years = [date.year for _, date in written if date.year is not None and date.month is not None and not date.year_end]
    bare = [pair for pair in written if pair[1].year is None and pair[1].month and pair[1].day and not pair[1].fault]
    if not years or not bare:
        return None
    latest = max(years)
    if len({year for year in years if year < latest - 1}) > _OLD_YEARS:
        return None
    year = _year_by_weekday([date for _, date in bare], latest) or latest + _contrasts(written, latest)
    past = [date for claim, date in bare if not _is_ahead(document, claim)] or [date for _, date in bare]
    first = _in_year(past[0], year)
    days = [_in_year(date, year) for date in past]
    return max(day for day in days if 0 <= (day - first).days <= _WINDOW)


def _dates(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Date]]:
    for claim in claims:
        if isinstance(claim.value, Date):
            yield claim, claim.value
        elif isinstance(claim.value, DateRange):
            yield claim, claim.value.start
            yield claim, claim.value.end


def _year_by_weekday(bare: Sequence[Date], latest: int) -> int | None:
    """Return the one year of two in which every bare date falls on the weekday written with it."""
    with_weekday = [date for date in bare if date.weekday is not None]
    fitting = [
        year
        for year in (latest, latest + 1)
        if with_weekday and all(_in_year(date, year).weekday() == date.weekday for date in with_weekday)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _contrasts(written: Sequence[tuple[Claim, Date]], latest: int) -> bool:
    """Return whether a bare date comes before the same day of the latest year."""
    seen: set[tuple[int | None, int | None]] = set()
    for _, date in written:
        if date.year is None and date.day is not None:
            seen.add((date.month, date.day))
        elif date.year == latest and (date.month, date.day) in seen:
            return True
    return False


def _is_ahead(document: Document, claim: Claim) -> bool:
    return word_before(document.blocks[claim.block].text, claim.at.start).lower() in _AHEAD


def _in_year(date: Date, year: int) -> Day:
    month = date.month or 1
    return Day(year, month, min(date.day or 1, days_in_month(month, year)))
