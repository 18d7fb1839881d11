"""Until when dates may be by the Julian calendar.

Rome changed in 1582, Britain and its colonies in 1752, Russia in 1918, Greece in 1923 (Explanatory Supplement to the
Astronomical Almanac, ch. 15). Weekdays run on from one calendar to the other, dates do not; which one a text keeps, its
words tell at best.
"""

from __future__ import annotations

import datetime
import re
from typing import Final

GREGORIAN: Final = datetime.date(1752, 9, 14)  # the first day on which all who write English counted so
_LAST: Final = datetime.date(1923, 3, 1)  # the first day on which no country counted by the old calendar
FURTHEST: Final = datetime.timedelta(days=13)  # that the calendars were apart
_KEPT: Final = re.compile(
    r"\b(?:Julian|Old Style|old[- ]style|O\.?S\.|(?:St\.? |Saint )?Petersburg|Petrograd|Moscow|Kyiv|Kiev|Odes+a|Crimea"
    r"|[TC]sar|Romanov|Lenin|Bolshevik|Russia|Soviet|Ukrain|Belarus|Georgia|Tbilisi|Tiflis|Armenia|Bulgaria|Sofia|Serbia"
    r"|Belgrade|Montenegr|Romania|Bucharest|Gree[ck]|Athens|Orthodox|Ottoman)"
)


def may_be_kept(day: datetime.date, text: str) -> bool:
    """Return whether a text may give a day by the Julian calendar; before 1752, any text may."""
    return day < GREGORIAN or (day < _LAST and _KEPT.search(text) is not None)


def lag(day: datetime.date) -> datetime.timedelta:
    """Return how far the Julian calendar lies behind; a day early or late where a century year begins."""
    return datetime.timedelta(days=day.year // 100 - day.year // 400 - 2)
