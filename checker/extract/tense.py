"""Whether the words around a date tell of what is to come or of what was: `will meet Tuesday`, `died in December`."""

from __future__ import annotations

import re
from typing import Final

_BACK: Final = 70
_FORWARD: Final = 50
_CLAUSE: Final = re.compile(r"(?<![ap]\.m)[.!?](?=[ \n”\"’')]|$)|[;:“”\"`—]")  # `at 4 p.m. Thursday` is one
# What makes the date behind it lie ahead, as long as no verb of the past stands between.
_AHEAD: Final = re.compile(
    r"\b(?:will|shall|would|could|may|might|should|to be|expected|forecast|likely|due"
    r"|(?:is|are|set|scheduled|expects?|plans?|planned|ready|poised|hopes?|going|slated|intends?) to"
    r"|(?:scheduled|set|slated|preparations?) for|prepar(?:es|ing) (?:to|for)|(?:has|have) scheduled"
    r"|(?:postponed|delayed|has|have|had|given|time|deadline) (?:[\w’'-]+ ){0,4}?until"
    r"|as (?:early|soon) as|no later than|in advance of)\b",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?<!\bbe )(?:said|told|was|were|had|did|met|won|went|came|took|made|began|fell|rose|left|gave|got"
    r"|(?!scheduled|postponed|delayed|planned|expected|slated|poised)[a-z]{2,}ed)\b"
)
_HAPPENED: Final = re.compile(rf"{_PAST.pattern}(?: [\w’'-]+){{0,3}} (?:in|on|since) (?:the )?$")
_OPENING: Final = re.compile(
    r"(?:^|, )(?:then,? |and |but |also,? )?(?:on |by |in |from |after |before )?$", re.IGNORECASE
)
_WILL: Final = re.compile(
    r",? (?!(?:that|and|but|he|she|it|they)\b)[^,]{0,45}?\b(?:will|is to|are to|is due|are due)\b"
)


def outlook(text: str, start: int, end: int) -> int:
    """Return 1 if the date `text[start:end]` is told of as lying ahead, -1 as past, 0 if nothing says which."""
    before = text[max(0, start - _BACK) : start]
    clause = _CLAUSE.split(before)[-1]
    cues = [cue.end() for cue in _AHEAD.finditer(clause)]
    if cues:
        return 1 if _PAST.search(clause, cues[-1]) is None else 0
    if _OPENING.search(clause.lstrip()):
        return 1 if _WILL.match(_CLAUSE.split(text[end : end + _FORWARD])[0]) else 0
    return -1 if _HAPPENED.search(clause) else 0
