"""Time zones by their abbreviations, as offsets from Coordinated Universal Time in minutes.

The offsets are those of the IANA time zone database (2026). An abbreviation that several countries use has the offsets
of all of them, so that a pair of times is at fault only if no reading makes it one moment. A table of forty lines does
what `zoneinfo` would, which knows places and not abbreviations, and needs data that a system may lack.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from checker.extract.value import Time

_HOURS: Final[dict[str, tuple[float, ...]]] = {
    "GMT": (0,), "UTC": (0,), "Z": (0,), "WET": (0,), "WEST": (1,), "greenwich mean": (0,),
    "BST": (1, 6),  # British Summer, Bangladesh Standard
    "IST": (5.5, 1, 2),  # India, Ireland, Israel
    "CET": (1,), "CEST": (2,), "EET": (2,), "EEST": (3,), "MSK": (3, 4),
    "EST": (-5, 10, 11), "EDT": (-4, 11), "ET": (-5, -4), "eastern": (-5, -4, 10, 11),
    "CST": (-6, 8, -5, 9.5, 10.5), "CDT": (-5, -4, 10.5), "CT": (-6, -5), "central": (-6, -5, 9.5, 10.5),
    "MST": (-7, 8, 6.5), "MDT": (-6,), "MT": (-7, -6), "mountain": (-7, -6),
    "PST": (-8, 8, 5), "PDT": (-7,), "PT": (-8, -7), "pacific": (-8, -7),
    "AST": (-4, 3), "ADT": (-3, 4), "AKST": (-9,), "AKDT": (-8,), "HST": (-10,),
    "NST": (-3.5,), "NDT": (-2.5,), "JST": (9,), "KST": (9,), "SGT": (8,), "HKT": (8,), "PHT": (8,), "WIB": (7,),
    "ICT": (7,), "MMT": (6.5,), "NPT": (5.75,), "PKT": (5, 6), "AEST": (10,), "AEDT": (11,), "ACST": (9.5,),
    "ACDT": (10.5,), "AWST": (8,), "NZST": (12,), "NZDT": (13,), "SAST": (2,), "WAT": (1,), "EAT": (3,), "CAT": (2,),
}  # fmt: skip
OFFSETS: Final[Mapping[str, tuple[int, ...]]] = {
    zone: tuple(round(hours * 60) for hours in offsets) for zone, offsets in _HOURS.items()
}

# The months in which a name of summer or winter time cannot be right anywhere. Places that keep one time all the year
# (Arizona, Queensland, Saskatchewan) make `MST`, `AEST` and `CST` right in each.
_NEVER: Final[dict[str, tuple[frozenset[int], str]]] = {
    **dict.fromkeys(("EST", "PST", "AKST"), (frozenset({5, 6, 7, 8, 9}), "summer")),
    **dict.fromkeys(("EDT", "MDT", "PDT", "AKDT", "CEST", "EEST"), (frozenset({12, 1, 2}), "winter")),
    **dict.fromkeys(("AEDT", "ACDT", "NZDT"), (frozenset({5, 6, 7, 8}), "winter")),
    "NZST": (frozenset({11, 12, 1, 2}), "summer"),
}
_SUMMER_NAME: Final = {"EST": "EDT", "PST": "PDT", "AKST": "AKDT", "NZST": "NZDT"}

# Standard and daylight time at once, which change together.
_GENERIC: Final = frozenset({"ET", "CT", "MT", "PT", "eastern", "central", "mountain", "pacific"})
_AMERICAN, _AUSTRALIAN = range(-600, -149), range(570, 661)  # minutes
_DAY, _HALF_DAY = 1440, 720


def differences(a: Time, b: Time) -> frozenset[int] | None:
    """Return by how many minutes two times may miss being one moment, around midnight; None without two zones."""
    first, second = OFFSETS.get(a.zone), OFFSETS.get(b.zone)
    if first is None or second is None or a.fault or b.fault:
        return None
    around = _HALF_DAY if a.twelve or b.twelve else _DAY
    between = (a.hour - b.hour) * 60 + a.minute - b.minute
    together = a.zone in _GENERIC and b.zone in _GENERIC
    pairs = zip(first, second, strict=False) if together else _readings(first, second)
    return frozenset(min((d := (between - x + y) % around), around - d) for x, y in pairs)


def _readings(first: tuple[int, ...], second: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield what two abbreviations may mean together: where both can be American, they are, or both Australian."""
    both = any(x in _AMERICAN for x in first) and any(y in _AMERICAN for y in second)
    for x in first:
        for y in second:
            if not both or (x in _AMERICAN and y in _AMERICAN) or (x in _AUSTRALIAN and y in _AUSTRALIAN):
                yield x, y


def expected(a: Time, zone: str) -> str:
    """Return a time in another zone as `20:00 GMT`, under the first reading of both abbreviations; empty if unknown."""
    first, second = OFFSETS.get(a.zone), OFFSETS.get(zone)
    if first is None or second is None or a.fault:
        return ""
    minutes = (a.hour * 60 + a.minute - first[0] + second[0]) % _DAY
    return f"{minutes // 60}:{minutes % 60:02d} {zone}"


def season_fault(zone: str, month: int) -> str:
    """Say why a zone's name is wrong in a month; empty if it may be right."""
    months, season = _NEVER.get(zone, (frozenset[int](), ""))
    if month not in months:
        return ""
    proper = _SUMMER_NAME.get(zone) or zone.replace("D", "S", 1) if zone not in ("CEST", "EEST") else zone[0] + "ET"
    return f"in {season} that is {proper}"
