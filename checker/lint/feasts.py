"""On which days holidays fall: fixed days, weekdays of a month, and what hangs on Easter, Western and Orthodox.

A name may be that of holidays in several countries (Labour Day, Mother's Day); a date is at fault only if it is none of
them. Where a day off is taken on the weekday beside, that passes too. Feasts by the moon are not here: sightings move
them. Why this is no library: docs/decisions/009-holidays.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date as Day
from datetime import timedelta
from typing import Final

from checker.extract.value import Date

Days = Callable[[int], Iterator[Day]]


def easter(year: int) -> Day:
    """Return the Western Easter Sunday (the anonymous Gregorian computus, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    return Day(year, month, day + 1)


def orthodox_easter(year: int) -> Day:
    """Return the Orthodox Easter Sunday as a Gregorian date (Meeus's Julian computus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return Day(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def nth(year: int, month: int, weekday: int, number: int) -> Day:
    """Return the so-manieth weekday (Monday is 0) of a month, the last one for -1."""
    if number > 0:
        first = Day(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = Day(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def _on(*days: tuple[int, int]) -> Days:
    return lambda year: (Day(year, month, day) for month, day in days)


def _nth(*rules: tuple[int, int, int]) -> Days:
    return lambda year: (nth(year, *rule) for rule in rules)


def _easter(*shifts: int) -> Days:
    return lambda year: (
        sunday + timedelta(days=shift) for sunday in (easter(year), orthodox_easter(year)) for shift in shifts
    )


def _after_thanksgiving(days: int) -> Days:
    return lambda year: iter((nth(year, 11, 3, 4) + timedelta(days=days),))


def _all(*rules: Days) -> Days:
    return lambda year: (day for rule in rules for day in rule(year))


_MONDAY, _THURSDAY, _SUNDAY = 0, 3, 6
_LABOUR: Final = _all(
    _nth((9, _MONDAY, 1), (10, _MONDAY, 4), (10, _MONDAY, 1), (3, _MONDAY, 1), (3, _MONDAY, 2), (5, _MONDAY, 1)),
    _on((5, 1)),
)
FEASTS: Final[dict[str, Days]] = {
    "thanksgiving": _nth((11, _THURSDAY, 4), (10, _MONDAY, 2), (11, _THURSDAY, 1)),
    "canadian thanksgiving": _nth((10, _MONDAY, 2)),
    "black friday": _after_thanksgiving(1),
    "cyber monday": _after_thanksgiving(4),
    "giving tuesday": _after_thanksgiving(5),
    "labor day": _all(_nth((9, _MONDAY, 1)), _on((5, 1))),
    "labour day": _LABOUR,
    "memorial day": _all(_nth((5, _MONDAY, -1)), _on((5, 30))),
    "martin luther king jr. day": _nth((1, _MONDAY, 3)),
    "martin luther king day": _nth((1, _MONDAY, 3)),
    "presidents day": _nth((2, _MONDAY, 3)),
    "presidents' day": _nth((2, _MONDAY, 3)),
    "columbus day": _all(_nth((10, _MONDAY, 2)), _on((10, 12))),
    "veterans day": _on((11, 11)),
    "juneteenth": _on((6, 19)),
    "mother's day": _all(
        _nth((5, _SUNDAY, 2), (5, _SUNDAY, 1), (5, _SUNDAY, -1)),
        _on((3, 8), (3, 21), (5, 10), (8, 12), (8, 15)),
        _easter(-21),
    ),
    "father's day": _all(_nth((6, _SUNDAY, 3), (9, _SUNDAY, 1), (6, _SUNDAY, 1)), _on((3, 19)), _easter(39)),
    "easter sunday": _easter(0),
    "easter monday": _easter(1),
    "good friday": _easter(-2),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3),
    "shrove tuesday": _easter(-47),
    "mardi gras": _easter(-47),
    "ascension day": _easter(39, 42),
    "whit monday": _easter(50),
    "pentecost": _easter(49),
    "christmas day": _on((12, 25), (1, 7), (1, 6)),
    "christmas eve": _on((12, 24), (1, 6)),
    "boxing day": _on((12, 26)),
    "new year's eve": _on((12, 31)),
    "new year's day": _on((1, 1)),
    "valentine's day": _on((2, 14)),
    "st. patrick's day": _on((3, 17)),
    "halloween": _on((10, 31)),
    "earth day": _on((4, 22)),
    "cinco de mayo": _on((5, 5)),
    "bastille day": _on((7, 14)),
    "canada day": _on((7, 1)),
    "australia day": _on((1, 26)),
    "anzac day": _on((4, 25)),
    "remembrance sunday": _nth((11, _SUNDAY, 2)),
}
_SHIFTED: Final = {5: (-1, 2), 6: (1, 2)}  # the day off for a Saturday or Sunday, or for two feasts in a row
_MODERN: Final = 1972  # since then the United States keep their holidays on Mondays
_SKIPPED: Final = timedelta(days=183)


def day(name: str, year: int) -> Day | None:
    """Return the day of a feast in a year, the commonest where several are called so; None if it is unknown."""
    rule = FEASTS.get(name.removesuffix(" day") if name == "thanksgiving day" else name)
    return next(iter(rule(year)), None) if rule and _MODERN <= year <= 2199 else None


def fault(name: str, date: Date, reference: Day | None) -> str | None:
    """Say when a holiday falls in the year of a date; empty if then, None if either is unknown.

    A bare date that belongs to every year (the day of a fixed feast) needs none; another one is read near `reference`.
    """
    rule = FEASTS.get(" ".join(name.casefold().replace("’", "'").split()).removesuffix(" holiday"))
    if rule is None or date.month is None or date.day is None or date.fault:
        return None
    years = [date.year] if date.year else [reference.year + shift for shift in (-1, 0, 1)] if reference else []
    falls: list[Day] = []
    for year in years:
        if not _MODERN <= year <= 2199:
            return None
        days = list(rule(year))
        if any((day.month, day.day) == (date.month, date.day) for day in _observed(days)):
            return ""
        falls += days
    if not falls:
        return None
    near = Day(years[len(years) // 2], date.month, 1) + timedelta(days=min(date.day, 28) - 1)
    falls = sorted((day for day in falls if abs(day - near) <= _SKIPPED), key=lambda day: abs(day - near))
    return f"it is on {falls[0]:%A}, {falls[0]:%B} {falls[0].day}, {falls[0].year}" if falls else None


def _observed(days: list[Day]) -> Iterator[Day]:
    for day in days:
        yield day
        for shift in _SHIFTED.get(day.weekday(), ()):
            if (day.month, day.day) not in ((12, 24), (12, 31)):
                yield day + timedelta(days=shift)
