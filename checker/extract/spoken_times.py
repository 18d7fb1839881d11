"""Clock times as they are said: `seven o'clock`, `half past three`, `4 in the morning`, `five p.m.`, `17h45`.

A number before `in the morning` counts something else unless a word of time stands before it (`killed four in the
morning`).
"""

from __future__ import annotations

import re
from typing import Final

from checker.extract.calendar_words import word_before, words
from checker.extract.value import Time

_HOURS: Final = {
    word: hour
    for hour, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}
STARTS: Final = frozenset({*_HOURS, "half", "quarter"})

_HOUR: Final = rf"(?P<hour>1[0-2]|[1-9]|{'|'.join(_HOURS)})(?P<minute>[.:][0-5]\d)?(?![.,:]?\d)"
_SAID: Final = re.compile(
    rf"(?:(?P<part>half past|quarter (?:past|to)) )?{_HOUR}(?P<clock> o['’]clock)?"
    r"(?: (?P<half>[ap])(?:\. ?m\b\.?|m\b)"
    r"| (?:in the (?:early |late )?(?P<day>morning|afternoon|evening)|(?P<night>at night)))?"
    r"(?![-‐‑\w%]| per ?cent)",
    re.IGNORECASE,
)
_FRENCH: Final = re.compile(r"([01]?\d|2[0-4])h([0-5]\d)\b")
_ASKING: Final = words("at by until till before after around about since past to from between nearly almost")
_ARTICLE: Final = re.compile(r"\ba $")


def read(text: str, pos: int) -> tuple[Time, int] | None:
    """Read the time that is said at `pos`: at a digit, or a word of `STARTS`."""
    if text[pos].isdigit():
        french = _FRENCH.match(text, pos)
        if french:
            return Time(int(french[1]), int(french[2])), french.end()
    found = _SAID.match(text, pos)
    if found is None:
        return None
    part, of_day = (found["part"] or "").lower(), found["half"] or found["day"] or found["night"]
    if not (part or found["clock"] or of_day) or (found["minute"] and (part or not of_day)):
        return None
    sure = found["clock"] or found["minute"] or part == "half past" or ".m" in found[0].lower()
    if not sure and not _asked(text, pos):
        return None
    hour = _HOURS.get(found["hour"].lower()) or int(found["hour"])
    minute = {"": 0, "half past": 30, "quarter past": 15, "quarter to": 45}[part]
    minute = int(found["minute"][1:]) if found["minute"] else minute
    if part == "quarter to":
        hour = (hour - 2) % 12 + 1
    if not of_day:
        return Time(hour, minute, twelve=True), found.end()
    return Time(_on_24(hour, found), minute), found.end()


def _asked(text: str, pos: int) -> bool:
    """Return whether the word before asks for a time, with an article between (`at a quarter to nine`) or without."""
    article = _ARTICLE.search(text, max(0, pos - 3), pos)
    return word_before(text, article.start() if article else pos).lower() in _ASKING


def _on_24(hour: int, found: re.Match[str]) -> int:
    """Return the hour on the 24-hour clock; one to five at night come after midnight."""
    after_noon = (found["half"] or "") in ("p", "P") or (found["day"] or "").lower() in ("afternoon", "evening")
    if found["night"]:
        after_noon = 6 <= hour < 12
    return hour % 12 + (12 if after_noon else 0)
