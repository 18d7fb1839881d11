"""The zone behind a clock time: `EST`, `(GMT)`, `Eastern Daylight Time`, `UTC+5:30`, `local time`.

Abbreviations stay as they are written, because some are two zones; whole names become the abbreviation that means the
same. `Eastern time` says neither standard nor summer time, and is `eastern`.
"""

from __future__ import annotations

import re
from typing import Final

from checker.extract.calendar_words import words

_SHORT: Final = re.compile(r"(?:,? )?\(?([A-Z]{1,4})\b(?![-'’](?!\d)|\.[A-Z])")
_OFFSET: Final = re.compile(r" ?(?:([+])|([-−–]))(\d{1,2})(?::?([0-5]\d))?(?!\d|[:.,]\d| ?[ap]\.?m)")
_LONG: Final = re.compile(
    r",? \(?(?:([Ll]ocal) time"
    r"|(Greenwich Mean|British Summer|(?:Coordinated )?Universal|Irish Standard|Indian? Standard|Japan Standard|Moscow"
    r"|(?:Central|Eastern|Western) European(?: Summer)?) [Tt]ime"
    r"|(?:(Eastern|Central|Mountain|Pacific)(?: (Standard|Daylight))?(?: [Tt]ime\b|(?! [A-Z]))))\b"
)
_ABBREVIATIONS: Final = words(
    "GMT UTC Z BST EST EDT CST CDT MST MDT PST PDT ET CT MT PT AST ADT AKST AKDT HST CET CEST EET EEST WET WEST IST "
    "MSK JST KST SGT HKT AEST AEDT ACST ACDT AWST NZST NZDT SAST WAT EAT CAT PKT NPT MMT WIB PHT ICT NST NDT"
)
_COUNTED_FROM: Final = frozenset({"GMT", "UTC"})
_NAMES: Final = {
    "greenwich mean": "GMT", "british summer": "BST", "universal": "UTC", "coordinated universal": "UTC",
    "irish standard": "IST", "india standard": "IST", "indian standard": "IST", "japan standard": "JST",
    "moscow": "MSK", "central european": "CET", "central european summer": "CEST", "eastern european": "EET",
    "eastern european summer": "EEST", "western european": "WET", "western european summer": "WEST",
}  # fmt: skip


def read(text: str, end: int) -> tuple[str, int]:
    """Return the zone written behind the time that ends at `end`, and its own end; an empty zone if there is none."""
    if text[end : end + 1] not in (" ", ",", "(") and not text[end : end + 1].isupper():
        return "", end
    short = _SHORT.match(text, end)
    if short and short[1] in _ABBREVIATIONS:
        zone, stop = short[1], short.end()
        offset = _OFFSET.match(text, stop) if zone in _COUNTED_FROM else None
        if offset and int(offset[3]) <= 14:
            zone, stop = f"{zone}{offset[1] or '-'}{int(offset[3])}{':' + offset[4] if offset[4] else ''}", offset.end()
        if "(" not in short[0]:
            return zone, stop
        if text[stop : stop + 1] == ")":
            return zone, stop + 1
    return _long(text, end)


def _long(text: str, end: int) -> tuple[str, int]:
    found = _LONG.match(text, end)
    if found is None:
        return "", end
    stop = found.end()
    if "(" in found[0]:
        if text[stop : stop + 1] != ")":
            return "", end
        stop += 1
    if found[4]:
        return f"{found[3][0]}{found[4][0]}T", stop
    name = (found[1] or found[2] or found[3]).lower()
    return _NAMES.get(name, name), stop
