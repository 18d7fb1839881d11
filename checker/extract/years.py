"""Years, decades, centuries and seasons.

Four digits are a year only where the words around them say so. Newspapers set a comma in 2,000 people, so a bare `2000`
after `in` or `the` is a year unless a unit or a plural noun follows.
"""

from __future__ import annotations

import re
from typing import Final

from checker.extract.calendar_words import CENTURY_WORDS, DASHES, PARTS, SEASONS, word_before, words
from checker.extract.claim import Mention
from checker.extract.value import Date

YEAR: Final = r"(?:1\d{3}|2[01]\d{2})"

_YEAR: Final = re.compile(rf"{YEAR}(?![\d°%$£€/]|[,.:]\d|[A-Za-z]|[-‐‑–—]\d{{3,}}|[-‐‑][a-z]| ?(?:BCE?|B\.C\.))")
_BARE: Final = re.compile(rf"{YEAR}(?!\w)")
_DECADE: Final = re.compile(r"(1\d|20|21)(\d)0['’]?s\b")
_SUFFIXED: Final = re.compile(r"\d{1,4}['’]?[snrt]")  # the least that a decade or century in figures has
_SHORT_DECADE: Final = re.compile(r"(\d)0s\b")
_CENTURY: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)[- ][Cc]entury\b(?! ?B\.?C)")
_CENTURY_WORD: Final = re.compile(r"(?:-first)?[- ][Cc]entury\b(?! ?B\.?C)")
_SEASON: Final = re.compile(rf"(?: of)? ({YEAR})(?:[-–](\d\d))?(?![\d%]|[,.]\d)")
_NEXT_WORD: Final = re.compile(r" ([A-Za-z]{1,15}+)")
# `from 2000 to 2500`, which the reader of ranges has refused
_FIRST_OF_TWO: Final = re.compile(r" (?:to|and|through) \d")
_SECOND_OF_TWO: Final = re.compile(r"\d to $")
_LISTED: Final = re.compile(rf"(?:{YEAR})(?:, (?:and |or )?| and | or )$")

# Words that make the four digits behind them a year, whatever follows; and words that do so only for a likely year.
_SURE: Final = words(
    "in since until till during circa c. ca. born died b. d. est. est established founded year fiscal fy class mid"
)
_LIKELY: Final = words(
    "by from of before after through between as to and around about early late the a an his her its their our this "
    "that last next for on"
)
# What makes an amount or a clock time of the digits before it; other plurals are told by their ending.
_UNITS: Final = words(
    "m km ft kg mi mb hpa mw gw kw cc lb lbs oz g l ml mm cm sq cu bc bce gmt utc bst est edt people men women "
    "children hours hrs local block feet square cubic million billion percent per euros mph kph"
)
_NOT_PLURAL: Final = words(
    "was has is as his its this does us games olympics elections championships finals series congress census sales "
    "protests floods riots attacks playoffs politics less thus always perhaps across times species sports bus mass "
    "class business crisis press loss process progress success address analysis basis focus campus virus"
)


def read_year(text: str, pos: int) -> Mention | None:
    """Read the year at `pos` if the words around it make it one; the mention is the four digits."""
    year = _YEAR.match(text, pos)
    if year is None or (pos and (text[pos - 1].isalnum() or text[pos - 1] in "$£€#.,:/+")):
        return None
    circa = word_before(text, pos).lower() in ("circa", "c.", "ca.") or text[max(0, pos - 2) : pos] == "c."
    if not circa and not is_year(text, pos, year.end()):
        return None
    return Mention("date", pos, year.end(), Date(year=int(year[0]), circa=circa))


def is_year(text: str, pos: int, end: int) -> bool:
    """Return whether the words around the four digits `text[pos:end]` make them a year."""
    if text[pos - 1 : pos] == "(":
        return text[end : end + 1] in (")", ",", ";") or text.startswith((" est", "-", "–"), end)
    word = word_before(text, pos).lower().strip("'’")
    if word in _SURE:
        return not counts_something(text, end)
    likely = 1700 <= int(text[pos : pos + 4]) <= 2100
    if not likely or counts_something(text, end) or _SECOND_OF_TWO.search(text, max(0, pos - 5), pos):
        return False
    if word in ("from", "between") and _FIRST_OF_TWO.match(text, end):
        return False
    listed = bool(_LISTED.search(text, pos - 12, pos))
    return (word in _LIKELY and word != "and") or word.endswith(("'s", "’s")) or listed


def counts_something(text: str, end: int) -> bool:
    """Return whether a unit or a plural noun follows the digits: `2000 metres`."""
    word = _NEXT_WORD.match(text, end)
    if word is None:
        return False
    lower = word[1].lower()
    if lower in _UNITS:
        return True
    return word[1].islower() and lower.endswith("s") and not lower.endswith("ss") and lower not in _NOT_PLURAL


def read_period(text: str, pos: int) -> Mention | None:
    """Read `1990s`, `'90s`, `19th century`, `spring 2024`, `early 2024` or `mid-1990s` at `pos`."""
    part, at = "", pos
    if text[pos].isalpha():
        end = pos
        while end < len(text) and end - pos < 12 and text[end].isalpha():
            end += 1
        word = text[pos:end].lower()
        if word in SEASONS:
            return _season(text, pos, end, word)
        if word in PARTS:
            if text[end : end + 1] not in (" ", *DASHES):
                return None
            part, at = word, end + 1
            if text[at : at + 1] in ("'", "’"):
                at += 1
        elif word in CENTURY_WORDS:
            return _century_word(text, pos, end, CENTURY_WORDS[word])
    if not text[at : at + 1].isdigit():
        return None
    found = _period_in_figures(text, at, part)
    if found is None:
        return None
    date, end = found
    start = pos - 1 if at == pos and date.year_end and text[pos - 1 : pos] in ("'", "’", "‘") else pos
    return Mention("date", start, end, date)


def _period_in_figures(text: str, at: int, part: str) -> tuple[Date, int] | None:
    if not part and ((at and text[at - 1].isalnum()) or not _SUFFIXED.match(text, at)):
        return None
    decade = _DECADE.match(text, at)
    if decade:
        year = int(decade[1] + decade[2] + "0")
        # `the 1900s` is a decade for some and a century for others: the longer one never contradicts.
        return Date(year=year, year_end=year + (99 if decade[2] == "0" else 9), part=part), decade.end()
    century = _CENTURY.match(text, at)
    if century and 1 <= int(century[1]) <= 21:
        last = int(century[1]) * 100
        return Date(year=last - 99, year_end=last, part=part), century.end()
    short = _SHORT_DECADE.match(text, at)
    if short and text[at - 1] in "'’‘" and int(short[1]) >= 3:
        year = 1900 + 10 * int(short[1])
        return Date(year=year, year_end=year + 9, part=part), short.end()
    year_alone = _BARE.match(text, at) if part else None
    if year_alone and not counts_something(text, year_alone.end()):
        return Date(year=int(year_alone[0]), part=part), year_alone.end()
    return None


def _century_word(text: str, pos: int, end: int, number: int) -> Mention | None:
    century = _CENTURY_WORD.match(text, end)
    if century is None or ("first" in century[0]) is not (number == 21):
        return None
    return Mention("date", pos, century.end(), Date(year=number * 100 - 99, year_end=number * 100))


def _season(text: str, pos: int, end: int, season: str) -> Mention | None:
    year = _SEASON.match(text, end)
    if year is None:
        return None
    first = int(year[1])
    last = first + 1 if year[2] and int(year[2]) == (first + 1) % 100 else None
    return Mention("date", pos, year.end(), Date(year=first, year_end=last, part=season))
