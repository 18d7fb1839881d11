"""The day or period that a date means, as TimeML writes it: `1998-02-06`, `1998-W06`, `1998-Q3`, `199`, `PAST_REF`.

What is not written comes from the day of publication and from the dates before it in the text. A weekday is the last
one on or before that day, a month or a day of a month the nearest one, a quarter the last one that has begun. Without
that day nothing is guessed: the places that are unknown stay `X`.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date as Day
from datetime import timedelta
from typing import Final

from checker.extract.calendar_words import days_in_month
from checker.extract.iso import SEASONS, iso_date
from checker.extract.value import Date, DateRange, RelativeDate

_REFERENCES: Final = {"present": "PRESENT_REF", "past": "PAST_REF", "future": "FUTURE_REF"}
# The month in the middle of each season, in the north.
_MIDDLES: Final = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
_LEAN: Final = 100
_LEAN_OF_PAST: Final = 185


class Resolver:
    """The reference date, and what the dates of a text have said so far."""

    def __init__(
        self, reference: Day | None, *, sure: bool = True, feast: Callable[[str, int], Day | None] | None = None
    ) -> None:
        """Start a text that was published on `reference`; a day that is not `sure` tells the years of dates only.

        `feast` knows the day of a feast in a year.
        """
        self._feast = feast
        self._published = reference
        self._reference = reference if sure else None
        self._day: Day | None = None
        self._quarter: tuple[int, int] | None = None
        self._last: str = ""
        self._outlook = 0
        self._opened: Day | None = None

    def value(self, date: Date | RelativeDate, *, outlook: int = 0, until: bool = False) -> str:
        """Return the value of the next date of the text.

        `outlook` is 1 where it is told of as lying ahead, -1 as past; `until` says that it closes a span of days that
        the last one opened.
        """
        self._outlook = outlook
        self._opened = self._day if until else None
        if isinstance(date, RelativeDate):
            found = self._relative(date)
            if date.anaphoric and date.shift:
                return found  # `a year earlier` is told once and then left
        else:
            found = self._date(date)
        if found[4:6] == "-Q" and found[:4].isdigit() and found[6:].isdigit():
            self._quarter = int(found[:4]), int(found[6:])
        elif len(found) == 10 and found[:4].isdigit() and found[8:].isdigit():
            with suppress(ValueError):
                self._day = Day.fromisoformat(found)
        if found[:4].isdigit():
            self._last = found
        return found

    def ends(self, dates: DateRange) -> tuple[str, str]:
        """Return the values of both ends of a range, the second no further than a year from the first."""
        start, end = dates.start, dates.end
        if self._published and end.year is None and start.year is None and start.month and end.month:
            year, wraps = self._nearest(end, self._published), start.month > end.month
            end, start = replace(end, year=year), replace(start, year=year - wraps)
        return self.value(start), self.value(end)

    def _date(self, date: Date) -> str:
        if date.year is not None and date.year_end is not None and not date.month:
            return _long(date)
        if self._published is None or date.year is not None or date.fault:
            return open_form(date)
        if date.month is not None:
            return iso_date(Date(self._nearest(date, self._published), date.month, date.day))
        if self._reference and date.weekday is not None:
            if self._opened:
                return self._weekday(self._opened, date.weekday, 1).isoformat()
            return self._weekday(self._reference, date.weekday, 0 if self._outlook > 0 else None).isoformat()
        return open_form(date)

    def _nearest(self, date: Date, near: Day) -> int:
        day, month = date.day or 15, date.month or 1
        if self._outlook > 0 and date.weekday is None:
            return near.year + ((month, date.day or 31) < (near.month, near.day))
        lean = _LEAN if self._outlook == 0 else _LEAN_OF_PAST
        years = sorted(
            (near.year - 1, near.year, near.year + 1),
            key=lambda year: _distance(Day(year, month, min(day, days_in_month(month, year))), near, lean),
        )
        if date.weekday is None or date.day is None:
            return years[0]
        fitting = [
            year
            for year in years
            if date.day <= days_in_month(month, year) and Day(year, month, date.day).weekday() == date.weekday
        ]
        return fitting[0] if fitting else years[0]

    @staticmethod
    def _weekday(anchor: Day, weekday: int, shift: int | None) -> Day:
        back = (anchor.weekday() - weekday) % 7
        if shift is None:
            return anchor - timedelta(back)
        if shift < 0:
            return anchor - timedelta(back or 7)
        ahead = (weekday - anchor.weekday()) % 7
        return anchor + timedelta(ahead if shift == 0 else ahead or 7)

    def _relative(self, date: RelativeDate) -> str:
        grain, shift = date.grain, date.shift
        if grain in _REFERENCES:
            return _REFERENCES[grain]
        if grain == "date":
            return self._inside(date)
        if grain in ("quarter", "half"):
            return self._quarters(date)
        if grain == "feast":
            return self._feast_day(date)
        if grain == "week" and date.date is not None:
            day = self._date(date.date)
            return _counted("week", Day.fromisoformat(day), 0) if day[:4].isdigit() and len(day) == 10 else "XXXX-WXX"
        if date.vague or shift is None:
            return "PAST_REF" if not date.anaphoric else open_grain(grain)
        if grain == "year" and date.alike:
            return self._years_apart(shift)
        anchor = (self._day if date.anaphoric and grain == "day" else None) or self._reference
        if grain == "year" and date.anaphoric and self._last:
            return f"{int(self._last[:4]) + shift:04d}"
        if anchor is None:
            return open_grain(grain, date.date)
        if grain == "season" and date.years is not None and date.date is not None:
            return f"{anchor.year + date.years:04d}-{SEASONS[date.date.part]}"
        if grain == "season":
            return self._season(anchor, date.date, shift)
        if grain == "weekend" and date.anaphoric and not shift:
            return _counted("weekend", anchor - timedelta(anchor.weekday() + 1 if anchor.weekday() < 5 else 0), 0)
        return _counted(grain, anchor, shift)

    def _years_apart(self, shift: int) -> str:
        """Return the period a number of years from the last one named, in its own grain."""
        if self._quarter:
            year, number = self._quarter
            return f"{year + shift}-Q{number}"
        base = int(self._last) if len(self._last) == 4 else self._reference.year if self._reference else 0
        return f"{base + shift:04d}" if base and base + shift >= 0 else "XXXX"

    def _inside(self, relative: RelativeDate) -> str:
        date, shift, near = relative.date, relative.shift, self._reference
        assert date is not None
        if relative.years is not None and relative.anaphoric and self._last:
            return iso_date(replace(date, year=int(self._last[:4]) + relative.years))
        if near is not None and relative.years is not None:
            return iso_date(replace(date, year=near.year + relative.years))
        if near is None or date.year is not None or shift is None:
            return self._date(date)
        if date.weekday is not None and date.month is None:
            return self._weekday(near, date.weekday, shift).isoformat()
        if date.month is None:
            return self._date(date)
        if date.month == 12 and date.day == 31:  # year-end
            return iso_date(Date(near.year + shift, 12, 31))
        year, here = near.year, (near.month, near.day if date.day else 1)
        if shift < 0 and (date.month, date.day or 1) >= here:
            year -= 1
        elif shift > 0 and (date.month, date.day or 1) <= here:
            year += 1
        return iso_date(Date(year, date.month, date.day))

    def _feast_day(self, relative: RelativeDate) -> str:
        """Return the day of `last Thanksgiving`, or of the nearest one."""
        near, name = self._published, relative.date.part if relative.date else ""
        if near is None or self._feast is None:
            return "XXXX-XX-XX"
        days = [day for year in range(near.year - 1, near.year + 2) if (day := self._feast(name, year))]
        if relative.shift:
            days = [day for day in days if (day < near if relative.shift < 0 else day > near)]
            days.sort(key=lambda day: abs(day - near))
        else:
            ahead = self._outlook > 0
            days.sort(key=lambda day: (ahead and day < near, _distance(day, near, 0 if ahead else _LEAN)))
        return days[0].isoformat() if days else "XXXX-XX-XX"

    def _quarters(self, date: RelativeDate) -> str:
        letter, size = ("Q", 3) if date.grain == "quarter" else ("H", 6)
        near = self._reference
        if date.number is not None:
            year = date.date.year if date.date else None
            if year is None and near is not None:
                year = near.year + date.shift if date.shift is not None else self._year_of(date.number, size, near)
            return f"{'XXXX' if year is None else f'{year:04d}'}-{letter}{date.number}"
        if date.shift is None:
            return f"XXXX-{letter}X"
        if date.anaphoric:
            base = self._quarter or (_quarter_before(near) if near else None)
            if base is None:
                return "XXXX-QX"
            if date.date is not None and date.date.year is not None:
                return f"{date.date.year:04d}-Q{base[1]}"
        elif near is None:
            return "XXXX-QX"
        else:
            base = near.year, (near.month + 2) // 3
        count = base[0] * 4 + base[1] - 1 + date.shift
        return f"{count // 4:04d}-Q{count % 4 + 1}"

    def _year_of(self, number: int, size: int, near: Day) -> int:
        """Return the year of the last quarter or half that has begun; where it is told as ahead, this year."""
        ahead = (number - 1) * size + 1 > near.month
        return near.year - (ahead and self._outlook <= 0)

    @staticmethod
    def _season(anchor: Day, date: Date | None, shift: int) -> str:
        letters = SEASONS[date.part] if date else "XX"
        middle = _MIDDLES.get(letters, 7)
        year = anchor.year
        if shift < 0 and middle >= anchor.month - 1:
            year -= 1
        elif shift > 0 and middle <= anchor.month:
            year += 1
        return f"{year:04d}-{letters}"


def _distance(day: Day, near: Day, lean: int) -> int:
    """Return how far a day is in days: writers tell more of what was than of what comes half a year on."""
    days = (day - near).days
    return -days if days <= 0 else days + lean


def open_form(date: Date) -> str:
    """Return a date with `X` for what is not known."""
    text = iso_date(date)
    return "XXXX" + text[1:] if text.startswith("--") else text


def open_grain(grain: str, date: Date | None = None) -> str:
    """Return the value of a relative date of which nothing is known but its size."""
    if grain == "season":
        return f"XXXX-{SEASONS[date.part]}" if date else "XXXX"
    return {
        "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "year": "XXXX",
        "decade": "XXX", "century": "XX",
    }.get(grain, "XXXX")  # fmt: skip


def _long(date: Date) -> str:
    """Return a decade as `199`, a century as `18`, any other span of years as an interval."""
    first, last = date.year or 0, date.year_end or 0
    if date.part in SEASONS:
        return f"{first:04d}-{SEASONS[date.part]}"
    if (last - first == 9 and first % 10 == 0) or first == 2000:
        return f"{first // 10:03d}"
    if last - first == 99:
        return f"{first // 100:02d}"
    return iso_date(date)


def _quarter_before(day: Day) -> tuple[int, int]:
    """Return the last quarter that had ended: the one that is reported on."""
    number = (day.month + 2) // 3 - 1
    return (day.year, number) if number else (day.year - 1, 4)


def _counted(grain: str, anchor: Day, shift: int) -> str:
    """Return the day, week, ... that lies `shift` of them after the one of `anchor`."""
    try:
        if grain == "day":
            return (anchor + timedelta(shift)).isoformat()
        if grain in ("week", "weekend"):
            year, week, _ = (anchor + timedelta(7 * shift)).isocalendar()
            return f"{year:04d}-W{week:02d}{'-WE' if grain == 'weekend' else ''}"
    except OverflowError:
        return open_grain(grain)
    if grain == "month":
        count = anchor.year * 12 + anchor.month - 1 + shift
        return f"{count // 12:04d}-{count % 12 + 1:02d}"
    if grain == "year":
        return f"{max(anchor.year + shift, 0):04d}"
    if grain == "decade":
        return f"{max(anchor.year // 10 + shift, 0):03d}"
    return f"{max(anchor.year // 100 + shift, 0):02d}"
