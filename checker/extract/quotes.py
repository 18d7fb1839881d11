"""Quotations: where they stand, whose they are, and which words inside them are still the writer's.

A finding inside a quotation is the speaker's slip, so every claim asks `speaker_of`. Inches, feet and apostrophes look
like quotation marks, and a quotation of several paragraphs is closed only in its last one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from checker.extract.claim import Mention, Speaker
from checker.extract.lexicon.words import CAPITAL, SAYING
from checker.extract.value import Quote


class Quotation(NamedTuple):
    """A quotation with its marks: `text[start:end]`, and who is said to have said it, or nothing."""

    start: int
    end: int
    speaker: str


_MARK = re.compile(r"[\"“”„«»‘’]")
_FEET_AND_INCHES = re.compile(r"\d['’′] ?\d{1,2}$")
_ASIDE = re.compile(r"[(\[][^()\[\]]{0,200}[)\]]")

_ABBREVIATED = rf"(?:(?:{CAPITAL}|Mr|Mrs|Ms|Dr|Prof|Rev|St|Col|Gen|Maj|Lt|Capt|Sgt|Adm|Sen|Rep|Gov)\.)"
_CAPITAL = rf"(?:{_ABBREVIATED}|{CAPITAL}[\w'’-]*)"
_NAME = rf"{_CAPITAL}(?: (?:(?:of|de|van|von|bin|al|der) ){{0,2}}{_CAPITAL}){{0,4}}"
# A name with what may stand before it (`party spokesman Jo Lund`), a noun phrase with an article, or a pronoun.
_PERSON = (
    rf"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:[\w'’-]+ ){{0,4}}?[\w'’-]+|(?:[\w'’-]+ ){{0,3}}?{_NAME}|"
    r"[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)"
)
# How an attribution before a quotation ends, its `$` at the quotation; to search for persons is dear.
_LEADING_IN = rf"(?:{SAYING})(?: [^.:,\"“]{{1,40}})?(?: that)?[,:]? $"
_ATTRIBUTED = re.compile(rf" {_LEADING_IN}|[Aa]ccording to .*,? $")


class _Attributions(NamedTuple):
    """Who said it, behind a quotation and before it."""

    behind: tuple[re.Pattern[str], ...]
    before: tuple[re.Pattern[str], ...]


@cache
def _attributions() -> _Attributions:
    """Compile what only quotations need: most drafts start faster without it."""
    return _Attributions(
        behind=(
            re.compile(rf"[,.]? ?(?:(?:{SAYING}) ({_PERSON})(?![\w'’]))"),
            re.compile(rf"[,.]? ?({_PERSON}) (?:also |later |then )?(?:{SAYING})\b"),
            re.compile(rf"[,.]? ?according to ({_PERSON})(?![\w'’])"),
        ),
        before=(
            re.compile(rf"({_PERSON})(?:, [^,.]{{1,50}},)? (?:also |later |then )?{_LEADING_IN}"),
            re.compile(rf"[Aa]ccording to ({_PERSON}),? $"),
        ),
    )


def read(text: str, spoken: Sequence[Quotation]) -> list[Mention]:
    """Return the quotations of a text as mentions, marks included."""
    return [
        Mention("quote", start, end, Quote(text[start:end].strip('"“”„«»‘’'), speaker))
        for start, end, speaker in spoken
    ]


def quotes(text: str) -> list[Quotation]:
    """Return the quotations of a block in order; one that is not closed runs to the end of the block."""
    found: list[Quotation] = []
    opened, closing = -1, ""
    for mark in _MARK.finditer(text):
        at, char = mark.start(), mark[0]
        if opened >= 0 and char in closing:
            if _closes(text, at, char):
                if at > opened + 1:
                    found.append(_quotation(text, opened, at + 1))
                opened = -1
        elif (opened < 0 or (char in '“"' and closing == "’")) and _opens(text, at, char):
            opened, closing = at, _CLOSING[char]
    if opened >= 0 and closing != "’":
        found.append(_quotation(text, opened, len(text.rstrip())))
    return found


def speaker_of(text: str, spoken: Sequence[Quotation], start: int, end: int) -> Speaker:
    """Return who says `text[start:end]`; a bracket inside a quotation is the writer's."""
    index = bisect_right(spoken, start, key=lambda quotation: quotation.start) - 1
    if index < 0 or end > spoken[index].end:
        return "writer"
    quotation = spoken[index]
    asides = _ASIDE.finditer(text, max(quotation.start, start - 200), min(quotation.end, end + 200))
    return "writer" if any(aside.start() < start and end <= aside.end() for aside in asides) else "quoted"


_CLOSING = {'"': '"”', "“": '”"', "„": "“”", "«": "»", "»": "«", "‘": "’"}


def _opens(text: str, at: int, char: str) -> bool:
    """Return whether a mark may open: at the start of a word, and neither inches nor the 's of an apostrophe."""
    after = text[at + 1 : at + 2]
    if char not in _CLOSING or not after or after == " ":
        return False
    before = text[at - 1 : at]
    return not before or not (before.isalnum() or before in ".,!?”’)")


def _closes(text: str, at: int, char: str) -> bool:
    if char == "’":  # no letter may follow, or it is an apostrophe
        return not text[at + 1 : at + 2].isalnum()
    if char == '"':
        return not _FEET_AND_INCHES.search(text, max(0, at - 6), at)
    return True


def _quotation(text: str, start: int, end: int) -> Quotation:
    return Quotation(start, end, _speaker(text, start, end))


def _speaker(text: str, start: int, end: int) -> str:
    """Return the name or noun phrase beside a quotation that a verb of saying ties to it."""
    for pattern in _attributions().behind:
        after = pattern.match(text, end, end + 120)
        if after is not None:
            return after[1]
    window = max(0, start - 120)
    if not _ATTRIBUTED.search(text, window, start):
        return ""
    for pattern in _attributions().before:
        before = pattern.search(text, window, start)
        if before is not None:
            return before[1]
    return ""
