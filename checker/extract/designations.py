"""Designations whose type is spelled out: `Light Infantry Battalion (LIB) 47`, `Boat Squadron 12`, `77th Light Infantry
Division`.

Short ones (`LIB 47`, `Boeing 747`, `Article 5`) are read with the other identifiers at their figures; here the name in
front decides, which starts far to the left of the number. Either way the number is no amount.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.extract.claim import Mention
from checker.extract.lexicon.words import CAPITAL
from checker.extract.value import Acronym, Designation

# Bodies and vessels that are numbered; a name that ends in one of them carries a number, not an amount.
_BODIES = frozenset(
    """army armies battalion brigade command corps detachment division fleet flotilla group unit platoon regiment
    squad squadron wing force artillery battery bureau column legion district ward precinct zone sector
    branch circuit battalions""".split()
)
_UNDER_ORDINAL = _BODIES | frozenset("airborne armored armoured cavalry infantry marine guards street avenue".split())

_CAPITAL = rf"{CAPITAL}[\w'’-]*"
_NUMBER = r"\d{1,4}[A-Z]?(?![\w%°]|[.,:/-]\d| ?%)"
_NAMED_FIRST = re.compile(rf"(?<![\w.’\'-])({_CAPITAL}(?: {_CAPITAL}){{0,5}}) (?:No\.? ?)?({_NUMBER})")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_AFTER_BRACKET = re.compile(rf" (?:No\.? ?)?({_NUMBER})")
_ORDINAL = (
    r"\d{1,4}(?:st|nd|rd|th|d)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|"
    r"(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)-(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth)"
)
_ORDINAL_FIRST = re.compile(rf"(?<![\w.-])({_ORDINAL}) ({_CAPITAL}(?: {_CAPITAL}){{0,5}})")

# Whether it is worth looking: a number or an ordinal beside the name of a body, cheaply.
_NUMBERED = re.compile(r" (?:No\.? ?)?\d{1,4}(?!\d)")
_ORDERED = re.compile(rf"[tdh] {CAPITAL}(?:(?<=[0-9]d..)|(?<=(?:[0-9][snrt]|rs|on|ir|[rfxnh]t)[tdh]..))")


def read(text: str, acronyms: Sequence[Mention]) -> list[Mention]:
    """Return the designations that are spelled out; `acronyms` are the acronym mentions of the same text."""
    found = [mention for acronym in acronyms if (mention := _defined(text, acronym))]
    ends = {mention.end for mention in found}
    numbered = any(_word_before(text, match.start()) in _BODIES for match in _NUMBERED.finditer(text))
    named = [_named_first(match) for match in _NAMED_FIRST.finditer(text)] if numbered else []
    ordinal = [_ordinal_first(match) for match in _ORDINAL_FIRST.finditer(text)] if _ORDERED.search(text) else []
    return found + [mention for mention in named + ordinal if mention is not None and mention.end not in ends]


def _word_before(text: str, end: int) -> str:
    return text[text.rfind(" ", 0, end) + 1 : end].lower()


def _defined(text: str, acronym: Mention) -> Mention | None:
    """Return the designation that a definition starts: `Military Operations Command (MOC) 21`."""
    value = acronym.value
    if not isinstance(value, Acronym) or not value.expansion or text[acronym.end - 1] not in ")]":
        return None
    number = _AFTER_BRACKET.match(text, acronym.end)
    # A long form in lower case names no body, and the figure after it counts something.
    if number is None or not value.expansion[0].isupper() or _YEAR.fullmatch(number[1]):
        return None
    if _counts(text, number.end()):
        return None
    return Mention("designation", acronym.start, number.end(), Designation(value.letters, number[1]))


def _counts(text: str, end: int) -> bool:
    """Return whether what follows a figure makes it an amount (`employs 47 percent`, `(WHO) 12 million doses`)."""
    return _AMOUNT_WORD.match(text, end) is not None


_AMOUNT_WORD = re.compile(
    r" (?:percent|per cent|million|billion|thousand|hundred|times|points?|people"
    r"|years?|months?|weeks?|days?|hours?|minutes?|decades?)\b"
)


def _named_first(match: re.Match[str]) -> Mention | None:
    words = match[1].split(" ")
    if len(words) < 2 or words[-1].lower() not in _BODIES or _YEAR.fullmatch(match[2]):
        return None
    start = match.start()
    if words[0] == "The":
        start += 4
        words = words[1:]
    return Mention("designation", start, match.end(), Designation(" ".join(words), match[2]))


def _ordinal_first(match: re.Match[str]) -> Mention | None:
    words = match[2].split(" ")
    last = next((count for count in range(len(words), 0, -1) if words[count - 1].lower() in _UNDER_ORDINAL), 0)
    if not last:
        return None
    type_name = " ".join(words[:last])
    end = match.start(2) + len(type_name)
    return Mention("designation", match.start(), end, Designation(type_name, match[1]))
