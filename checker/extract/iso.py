"""Dates, times and durations as ISO 8601 text, for reports.

What is not written stays open: `--04-25` has no year, and a weekday alone is TimeML's `XXXX-WXX-5`. Decades and
centuries are intervals (`1990/1999`); a season has TimeML's letters (`2024-SP`).
"""

from __future__ import annotations

from typing import Final

from checker.extract.value import Amount, Date, DateRange, Figure, Length, Time

SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
# Designator and factor of each unit that a duration may have.
_DESIGNATORS: Final[dict[str, tuple[str, str, int]]] = {
    "century": ("P", "Y", 100), "decade": ("P", "Y", 10), "year": ("P", "Y", 1), "month": ("P", "M", 1),
    "week": ("P", "W", 1), "day": ("P", "D", 1), "hour": ("PT", "H", 1), "minute": ("PT", "M", 1),
    "second": ("PT", "S", 1), "fortnight": ("P", "W", 2),
}  # fmt: skip
# What half of a unit is written in.
_SMALLER: Final = {"year": ("M", 12), "day": ("H", 24), "hour": ("M", 60), "minute": ("S", 60)}
_VAGUE: Final = {"decade": ("P", "DE"), "century": ("P", "CE"), "quarter": ("P", "Q"), "fortnight": ("P", "W")}


def iso(value: Date | DateRange | Time | Amount | Length) -> str | dict[str, str]:
    """Return the text of a value; ranges are dicts with `start` and `end`, ranged durations with `low` and `high`."""
    if isinstance(value, Date):
        return iso_date(value)
    if isinstance(value, DateRange):
        return {"start": iso_date(value.start), "end": iso_date(value.end)}
    if isinstance(value, Time):
        return iso_time(value)
    if isinstance(value, Length):
        return iso_length(value)
    if value.ranged:
        return {"low": iso_duration(value.low, value.unit), "high": iso_duration(value.high, value.unit)}
    return _compound(value) if value.parts else iso_duration(value.low, value.unit)


def iso_date(date: Date) -> str:
    """Return the date, as far as it is written."""
    if date.year_end is not None:
        return f"{date.year:04d}/{date.year_end:04d}"
    if date.year is None and date.month is None:
        return "XXXX" if date.weekday is None else f"XXXX-WXX-{date.weekday + 1}"
    if date.part in SEASONS:
        return f"{date.year:04d}-{SEASONS[date.part]}"
    text = "-" if date.year is None else f"{date.year:04d}"
    if date.month is not None:
        text += f"-{date.month:02d}"
        if date.day is not None:
            text += f"-{date.day:02d}"
    return text


def iso_time(time: Time) -> str:
    """Return the time of day without its zone, whose abbreviation may be two; GMT is `Z`, UTC+1 `+01:00`."""
    seconds = f":{time.second:02d}" if time.second else ""
    zone = "Z" if time.zone in ("GMT", "UTC", "Z") else ""
    if time.zone[:3] in ("GMT", "UTC") and not zone:
        hours, _, minutes = time.zone[4:].partition(":")
        zone = f"{time.zone[3]}{int(hours):02d}:{minutes or '00'}"
    return f"T{time.hour:02d}:{time.minute:02d}{seconds}{zone}"


def iso_duration(figure: Figure, unit: str) -> str:
    """Return the duration of one figure: `P20D`, `PT90M`, `P2.5Y`; a fraction in words is `P2Y6M`."""
    prefix, designator, factor = _DESIGNATORS[unit]
    value = figure.value * factor
    if figure.exact and unit in _SMALLER and value % 1:
        smaller, size = _SMALLER[unit]
        rest = value % 1 * size
        if rest == int(rest):
            whole = f"{int(value)}{designator}" if value >= 1 else ""
            return f"{prefix}{whole}{'T' if unit == 'day' else ''}{int(rest)}{smaller}"
    return f"{prefix}{value:.15g}{designator}"


def iso_length(length: Length) -> str:
    """Return a length as TimeML writes it: `PXY` for years, `PTXM` for minutes, `PXDE` for decades."""
    if length.count is not None and length.unit != "quarter":
        return iso_duration(Figure(length.count, exact=True), length.unit)
    prefix, designator = _VAGUE.get(length.unit) or _DESIGNATORS[length.unit][:2]
    return f"{prefix}{'X' if length.count is None else f'{length.count:g}'}{designator}"


def _compound(amount: Amount) -> str:
    dates = [iso_duration(figure, unit)[1:] for figure, unit in amount.parts if _DESIGNATORS[unit][0] == "P"]
    times = [iso_duration(figure, unit)[2:] for figure, unit in amount.parts if _DESIGNATORS[unit][0] == "PT"]
    return "P" + "".join(dates) + ("T" + "".join(times) if times else "")
