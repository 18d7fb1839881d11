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

FIELDS: Final = ("date", "published", "pubdate", "publish_date", "publishdate")
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
_SPRING, _AUTUMN = 4, 9  # months: texts of the one look across the turn of the year to the other


def reference_date(document: Document, claims: Sequence[Claim], given: str | None = None) -> tuple[Day | None, Origin]:
    """Return the reference date and where it comes from; raise ValueError if `given` is no full date."""
    if given is not None:
        day = parse_day(given)
        if day is None:
            raise ValueError(f"{given!r} is no date; write it as 2025-04-25")
        return day, "given"
    for field in FIELDS:
        day = parse_day(document.metadata.get(field, ""))
        if day is not None:
            return day, "front matter"
    dated = dateline(document, claims)
    if dated is not None:
        return dated[1], "dateline"
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


def dateline(document: Document, claims: Sequence[Claim]) -> tuple[Claim, Day] | None:
    """Return the full date of a dateline or byline among the first blocks, as claimed and as a day."""
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
            return claim, day
    return None


def _inferred(document: Document, claims: Sequence[Claim]) -> Day | None:
    """Return the narrative present, if the text has both bare dates and a year to put them in.

    The year is the latest one that stands with a month; the next one, if a bare date comes before the same day with
    that year: a writer adds the year to the second only where it is another year. Where weekdays stand with bare
    dates, the year around it that most of them fit counts. A history, whose dates go through many years, has no
    present. The day is the latest bare date within a month of the first, plans left out.
    """
    written = list(dates_of(claims))
    years = [date.year for _, date in written if date.year is not None and date.month is not None and not date.year_end]
    bare = [pair for pair in written if pair[1].year is None and pair[1].month and pair[1].day and not pair[1].fault]
    if not years or not bare:
        return None
    latest = max(years)
    if len({year for year in years if year < latest - 1}) > _OLD_YEARS:
        return None
    year = _year_by_weekday([date for _, date in bare], latest + _contrasts(written, latest))
    if year is None:
        return None
    past = [date for claim, date in bare if not _is_ahead(document, claim)] or [date for _, date in bare]
    first = _in_year(past[0], year)
    days = [_in_year(date, year) for date in past]
    return max(day for day in days if 0 <= (day - first).days <= _WINDOW)


def dates_of(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Date]]:
    """Yield each calendar date of a text with its claim, a range as its two ends."""
    for claim in claims:
        if isinstance(claim.value, Date):
            yield claim, claim.value
        elif isinstance(claim.value, DateRange):
            yield claim, claim.value.start
            yield claim, claim.value.end


def votes(bare: Sequence[Date], year: int) -> int:
    """Return how many bare dates fall on their weekdays in a text of `year`.

    A text from the end of a year may look into the next one, and one from its start back into the last.
    """
    dated = [date for date in dict.fromkeys(bare) if date.month and date.day]
    first = dated[0].month or 1 if dated else 1
    return sum(
        date.weekday in {_in_year(date, year + shift).weekday() for shift in _years_beside(first, date.month or 1)}
        for date in dated
        if date.weekday is not None
    )


def _years_beside(present: int, month: int) -> tuple[int, ...]:
    if present >= _AUTUMN and month <= _SPRING:
        return 0, 1
    return (0, -1) if present <= _SPRING and month >= _AUTUMN else (0,)


def _year_by_weekday(bare: Sequence[Date], likely: int) -> int | None:
    """Return the year around the likely one in which most bare dates fall on their weekdays.

    The likely year stands where as many do in it as in any other, and where no year will do. If others tie,
    nothing tells the year.
    """
    found = {year: votes(bare, year) for year in (likely, likely + 1, likely - 1, likely - 2, likely + 2)}
    most = max(found.values())
    if found[likely] == most:
        return likely
    chosen = [year for year, count in found.items() if count == most]
    return chosen[0] if len(chosen) == 1 else None


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
