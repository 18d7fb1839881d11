"""Parts of a day that is named: `last night`, `this morning`, `the evening of May 4`, `the night of 3-4 May`.

No rule asks for them; they are read for the list of claims. A night bears the date on which it began. `Tuesday night`
is read among the dates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from checker.extract.claim import Mention
from checker.extract.value import Date, DateRange, DayPart, RelativeDate

_PARTS: Final = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "tonight": "NI"}
_NEAR: Final = re.compile(
    r"\b(?:(?:(?:early|late|later|earlier|mid) )?(?P<day>this|last|yesterday|tomorrow) "
    r"(?P<part>morning|afternoon|evening|night)|(?P<tonight>tonight))\b(?![-‐‑])",
    re.IGNORECASE,
)
_OF: Final = re.compile(
    r"\b(?:the )?(?:(?:early|late) )?(?P<part>morning|afternoon|evening|night) of (?:the )?(?=[A-Z\d])", re.IGNORECASE
)
_DAYS: Final = {"this": 0, "last": -1, "yesterday": -1, "tomorrow": 1}


def read(text: str, known: Sequence[Mention]) -> list[Mention]:
    """Return the parts of days in a block's text; `known` are the mentions already read."""
    found = []
    for match in _NEAR.finditer(text):
        part = (match["part"] or match["tonight"]).lower()
        day = (match["day"] or "this").lower()
        if day == "last" and part != "night":
            continue  # `the last morning`
        found.append(Mention("day-part", *match.span(), DayPart(_PARTS[part], RelativeDate("day", _DAYS[day]))))
    days = {mention.start: mention for mention in known if isinstance(mention.value, Date | DateRange)}
    for match in _OF.finditer(text) if days else ():
        mention = days.get(match.end())
        date = mention.value.start if mention and isinstance(mention.value, DateRange) else mention and mention.value
        if mention and isinstance(date, Date) and (date.day is not None or date.weekday is not None):
            value = DayPart(_PARTS[match["part"].lower()], date)
            found.append(Mention("day-part", match.start(), mention.end, value))
    return found
