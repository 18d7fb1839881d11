"""Clock times: `3 p.m.`, `3:30 p.m. EST`, `15:30`, `1500 GMT`, `noon`, `seven o’clock`.

Two numbers with a colon are also verses, ratios and race results, so without a.m., p.m. or a zone the words around them
must ask for a time.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from checker.extract import spoken_times, zones
from checker.extract.calendar_words import MONTHS, WEEKDAYS, word_before, words
from checker.extract.claim import Mention
from checker.extract.value import Time

ANCHORS: Final = frozenset({"noon", "midnight", "midday", *spoken_times.STARTS})

_HALF: Final = r"(?P<half>[ap])(?:\. ?m\b\.?|m\b)"
_TWELVE: Final = re.compile(rf"(\d{{1,2}})(?:[:.](\d\d)(?:[:.](\d\d))?|(\d\d))? ?{_HALF}", re.IGNORECASE)
_NOON: Final = re.compile(r"12 (noon|midday|midnight)\b")
_COLON: Final = re.compile(r"(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![\d:%/]|[.,]\d|-(?!\d{1,2}:[0-5]\d)\d|[A-Za-z])")
_BEYOND: Final = re.compile(
    r"(?=2[4-9]:(?!00)|[3-9]\d:|\d{1,2}:[6-9])(\d{1,2}):(\d\d)"
    r"(?![\d:%/]|[.,]\d|-?[A-Za-z]| (?:of|left|mark|into|remaining)\b)"
)
_TIMETABLE: Final = re.compile(
    r"\b(?:(?:train|bus|ferry|flight|plane|coach|service|doors|gates|polls|shop|office|museum|curfew)\b"
    r"(?: [\w’'-]+){0,3}|(?:depart|arriv|land|sail|set off|take off|took off)\w*(?: [\w’'-]+){0,2}) (?:at|from|until) $"
)
_DOT: Final = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)(?![\d.%])")
_MILITARY: Final = re.compile(r"([01]\d|2[0-4])([0-5]\d)(?![\d,.:])")
_HOURS: Final = re.compile(r" ?(?:hours|hrs|[Hh])\b")
_DAY_BEHIND: Final = re.compile(
    r" (?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)"
    r"|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_MINUTES: Final = re.compile(r"[0-9]: $")  # `5: 15 pm`, where a space has crept in
# `from 5-11pm`, `9 to 5 p.m.`: the first time takes its half of the day from the second.
_FIRST_OF_TWO: Final = re.compile(
    rf"(\d{{1,2}})(?::([0-5]\d))?(?: ?[-‐‑–—] ?| (?:to|until|till|and) )"
    rf"(\d{{1,2}})(?::([0-5]\d))? ?{_HALF}",
    re.IGNORECASE,
)

# The least that a time in figures has.
_CLOCK: Final = re.compile(
    r"\d{1,2}(?:[:.h\d]| ?[-‐‑–—ap]| (?:to|until|till|and|noon|mid|o['’]|in the|at night))", re.IGNORECASE
)

_TIME_WORDS: Final = words("at by until till from before after around about between to and since the past")
# `in 14:32` and `time of 12:45` are results.
_RESULT_WORDS: Final = words("in of time clocked ran finished won verse verses chapter ratio odds")


def read(text: str, pos: int) -> Mention | None:
    """Read the time at `pos`: a digit, or a word of `ANCHORS`."""
    found = _in_figures(text, pos) if text[pos].isdigit() else _in_words(text, pos)
    return Mention("time", pos, found[1], found[0]) if found else None


def _in_words(text: str, pos: int) -> tuple[Time, int] | None:
    for word, hour in (("noon", 12), ("midday", 12), ("midnight", 0)):
        end = pos + len(word)
        if text[pos:end].lower() == word and not text[end : end + 1].isalnum() and text[pos - 1 : pos] != "-":
            return _zoned(text, end, hour, 0, 0) if text[end : end + 1] != "-" else None
    return _said(text, pos)


def _said(text: str, pos: int) -> tuple[Time, int] | None:
    found = spoken_times.read(text, pos)
    if found is None:
        return None
    time, end = found
    zone, end = zones.read(text, end)
    return (replace(time, zone=zone) if zone else time), end


def _in_figures(text: str, pos: int) -> tuple[Time, int] | None:
    if pos and (text[pos - 1] in "$£€#.,:+" or text[pos - 1].isalnum()):
        return None
    if not _CLOCK.match(text, pos):
        return None
    noon = _NOON.match(text, pos)
    if noon:
        return Time(0 if noon[1] == "midnight" else 12), noon.end()
    if _MINUTES.search(text, max(0, pos - 4), pos):
        return None
    if text[pos - 1 : pos] == "/":
        found = _twelve(text, pos) or _twenty_four(text, pos)  # `8 a.m. CT/9 a.m. ET`, `19:00 BST/1800 GMT`
        return found if found and (found[0].zone or _TWELVE.match(text, pos)) else None
    return (
        _twelve(text, pos)
        or _first_of_two(text, pos)
        or _beyond_the_clock(text, pos)
        or _twenty_four(text, pos)
        or _said(text, pos)
    )


def _twelve(text: str, pos: int) -> tuple[Time, int] | None:
    found = _TWELVE.match(text, pos)
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2] or found[4] or 0), int(found[3] or 0)
    if hour > 24 or (hour == 24 and found[2] is None):
        return None
    fault = ""
    if found[4] and minute > 59:
        return None  # `164 pm` are picometres
    if minute > 59 or second > 59:
        fault = f"an hour has no minute {minute}" if minute > 59 else f"a minute has no second {second}"
    elif hour > 12:
        fault = f"hour {hour} takes no {found['half'].lower()}.m."
    return _zoned(text, found.end(), _on_24(hour, found["half"]), minute, second, fault)


def _on_24(hour: int, half: str) -> int:
    if hour > 12:
        return hour
    return hour % 12 + (12 if half in "pP" else 0)


def _first_of_two(text: str, pos: int) -> tuple[Time, int] | None:
    found = _FIRST_OF_TWO.match(text, pos)
    if found is None or not (0 < int(found[1]) <= 12 and 0 < int(found[3]) <= 12):
        return None
    hour, last = _on_24(int(found[1]), found["half"]), _on_24(int(found[3]), found["half"])
    if (hour, int(found[2] or 0)) > (last, int(found[4] or 0)):
        hour = (hour + 12) % 24  # `9 to 5 p.m.` starts in the morning
    return Time(hour, int(found[2] or 0)), found.end(2) if found[2] else found.end(1)


def _twenty_four(text: str, pos: int) -> tuple[Time, int] | None:
    colon = _COLON.match(text, pos)
    if colon:
        hour = int(colon[1])
        zoned = _zoned(text, colon.end(), hour, int(colon[2]), int(colon[3] or 0))
        if hour > 24:
            return None
        if zoned[0].zone:
            return zoned
        before = word_before(text, pos)
        lower = before.lower()
        asked = lower in _TIME_WORDS or lower in WEEKDAYS or _HOURS.match(text, colon.end()) is not None
        asked = asked or _DAY_BEHIND.match(text, colon.end()) is not None
        if colon[3] or len(colon[1]) == 1:
            return _half_unknown(colon, zoned) if asked else None
        if lower in _RESULT_WORDS or (before[:1].isupper() and not asked and lower not in MONTHS):
            return None
        return _half_unknown(colon, zoned)
    dot = _DOT.match(text, pos) or _MILITARY.match(text, pos)
    if dot is None:
        return None
    time, end = _zoned(text, dot.end(), int(dot[1]), int(dot[2]), 0)
    if time.zone:
        return time, end
    hours = _HOURS.match(text, end)
    return (time, hours.end()) if hours and word_before(text, pos).lower() in _TIME_WORDS else None


def _beyond_the_clock(text: str, pos: int) -> tuple[Time, int] | None:
    """Read `25:10` and `8:75` where the words around can mean nothing but a time of day."""
    found = _BEYOND.match(text, pos)
    if found is None:
        return None
    time, end = _zoned(text, found.end(), int(found[1]), int(found[2]), 0)
    if not (
        time.zone
        or (word_before(text, pos).lower() == "at" and _DAY_BEHIND.match(text, end))
        or _TIMETABLE.search(text, max(0, pos - 60), pos)
    ):
        return None
    fault = f"a day has no hour {time.hour}" if time.hour > 24 else f"an hour has no minute {time.minute}"
    return replace(time, fault=fault if time.minute > 59 or time.hour > 24 else "the day ends at 24:00"), end


def _half_unknown(found: re.Match[str], zoned: tuple[Time, int]) -> tuple[Time, int]:
    hour = int(found[1])
    if hour > 12 or found[1].startswith("0"):
        return zoned
    return Time(hour, zoned[0].minute, zoned[0].second, twelve=True), zoned[1]


def _zoned(text: str, end: int, hour: int, minute: int, second: int, fault: str = "") -> tuple[Time, int]:
    """Return the time with the zone that is written at `end`, if there is one."""
    zone, stop = zones.read(text, end)
    return Time(hour, minute, second, zone, fault), stop
