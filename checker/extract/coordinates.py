"""Places on the globe: `51°30′N`, `0° 7' W`, `16.5N 99.4W`, `latitude 40.7`.

Their figures are no amounts, so they are designations: the type says on which scale the number is, a latitude or a
longitude.
"""

from __future__ import annotations

import re

from checker.extract.claim import Mention
from checker.extract.value import Designation

_MINUTES = r"(?:[0-9]{1,2}(?:\.[0-9]{1,4})?[′'’] ?(?:[0-9]{1,2}(?:\.[0-9]{1,4})?[″\"”] ?)?)?"
_MARKED = re.compile(rf"([0-9]{{1,3}}(?:\.[0-9]{{1,8}})?)° ?{_MINUTES}([NSEW])(?![\w'’-])")
# Without the sign a letter may be a watt or a newton; two of them are a place.
_PAIR = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,6})?)([NS])(?=,? [0-9]{1,3}(?:\.[0-9]{1,6})?[EW]\b)")
_SECOND = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,6})?)([EW])\b")
_FIRST = re.compile(r"[0-9][NS],? $")
_NAMES = frozenset("lat latitude lon longitude".split())
_SKY = re.compile(r"(?:ecliptic|celestial|galactic|solar) [a-z]+ $", re.IGNORECASE)  # measured to 360 degrees
_NUMBER = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,8})?)(?![0-9%]|[,.][0-9])(?:°|º)?")
_TYPES = {"N": "latitude", "S": "latitude", "E": "longitude", "W": "longitude", "lat": "latitude", "lon": "longitude"}


def read(text: str, pos: int) -> Mention | None:
    """Read the latitude or longitude whose first digit is at `pos`."""
    found = _MARKED.match(text, pos) or _PAIR.match(text, pos)
    if found is None and _FIRST.search(text, max(0, pos - 4), pos):
        found = _SECOND.match(text, pos)
    return _designation(pos, found.end(), found[2], found[1]) if found else None


def read_named(text: str, pos: int, name: str) -> Mention | None:
    """Read the number at `pos` after its name: `latitude 40.7`."""
    if name.lower() not in _NAMES or _SKY.search(text, max(0, pos - 30), pos):
        return None
    if marked := read(text, pos):
        return marked
    found = _NUMBER.match(text, pos)
    return _designation(pos, found.end(), name[:3].lower(), found[1]) if found else None


def _designation(start: int, end: int, sign: str, number: str) -> Mention:
    return Mention("designation", start, end, Designation(_TYPES[sign], number))
