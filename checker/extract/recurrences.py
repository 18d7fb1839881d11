"""How often: `every 16 weeks`, `each year`, `twice a month`, `24 hours a day`, the `a year` of `$500 million a year`.

TimeML keeps these sets of times apart from durations. They are read for the list of claims only; the duration in
`every 16 weeks` stays for rules, and is not listed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from checker.extract.claim import Mention
from checker.extract.value import Amount, Length

_UNITS: Final = "second|minute|hour|day|week|fortnight|month|quarter(?! of)|year|decade|century"
_EVERY: Final = re.compile(
    rf"\b(?:every|each)(?P<other> other| second)? (?P<few>few )?(?P<unit>{_UNITS})(?(few)s|)\b(?![-‐‑'’])",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(r"\b(?:every|each) $", re.IGNORECASE)
_TIMES: Final = re.compile(
    rf"\b(?:once|twice|thrice|(?:[a-z]{{3,8}}|\d{{1,3}}) times) (?:an?|per|every|each) (?P<unit>{_UNITS})\b(?![-‐‑'’])",
    re.IGNORECASE,
)
# `$500 million a year`, `700 seats a week`: a figure stands not far before.
_RATES: Final = re.compile(
    r"(?:(?:[$£€]|US\$)\d[\d,.]*|\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|half"
    r"|hundreds?|thousands?|millions?|billions?)\b)(?:[ -][A-Za-z%$’'-]+){0,4}?%? "
    r"(?P<rate>(?:an?|per) (?P<unit>hour|day|week|month|year))\b"
    r"(?![-‐‑'’]| (?:ago|earlier|later|after|before|or |of |that |when |and a half|old|from|in which)|(?:, )?\d)",
    re.IGNORECASE,
)
_NO_RATE: Final = re.compile(
    r"\b(?:in|for|than|after|within|over|about|nearly|almost|just|only|is|was|took|and|lasted|times|once|twice|to"
    r"|with) ?$"
)
_RATE: Final = re.compile(r"[- ](?:an?|per|each|every)[- ](?P<unit>day|night|week|month|year)\b", re.IGNORECASE)


def read(text: str, known: Sequence[Mention]) -> list[Mention]:
    """Return the sets of times in a block's text; `known` are the mentions already read."""
    found = [_set(match) for pattern in (_EVERY, _TIMES) for match in pattern.finditer(text)]
    taken = {at for mention in known if mention.kind == "duration" for at in range(mention.start, mention.end + 2)}
    found += [
        Mention("set", *match.span("rate"), Length(match["unit"].lower(), 1.0))
        for match in _RATES.finditer(text)
        if match.start("rate") not in taken and not _NO_RATE.search(match[0], 0, match.start("rate") - match.start())
    ]
    for mention in known:
        if mention.kind != "duration" or not isinstance(mention.value, Amount):
            continue
        lead = _LEAD.search(text, max(0, mention.start - 6), mention.start)
        rate = _RATE.match(text, mention.end)
        if lead or rate:
            start, end = (
                lead.start() if lead else mention.start,
                rate.end() if rate else mention.end - len(mention.noun),
            )
            found.append(Mention("set", start, end, mention.value))
    return found


def _set(match: re.Match[str]) -> Mention:
    groups = match.groupdict()
    count = None if groups.get("few") else 2.0 if groups.get("other") else 1.0
    return Mention("set", *match.span(), Length(groups["unit"].lower(), count))
