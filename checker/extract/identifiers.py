"""Digits that are no amounts: designations, addresses, telephone numbers, citations, versions.

No rule about amounts may touch these, so they are read before everything else. `read` answers with a designation
where the number names a thing (`LIB 47`, `Article 5`, `F-16`), with an end to skip to where it means nothing to
us (`2.0.1`), and with None where the digits may be an amount, a date or a time. What is in doubt is
skipped: an unread number costs nothing.
"""

from __future__ import annotations

import re

from checker.extract import coordinates, malformed, times
from checker.extract.claim import Mention
from checker.extract.lexicon.designators import (
    BODIES,
    CAPITALISED,
    COMMON,
    NOT_LETTERS,
    SERIES,
    WARY,
)
from checker.extract.lexicon.nouns import is_plural
from checker.extract.numerals import NUMBER_WORDS, read_figure
from checker.extract.unit_words import read_unit
from checker.extract.value import Designation

# Each alternative starts at the first digit. Repetitions are bounded or possessive: a megabyte of digits is read once.
_NO_AMOUNT = re.compile(
    r"""
      [0-9]{16,}+[\w-]*+                                              # card, account and serial numbers
    | 0x[0-9A-Fa-f]++                                                # hexadecimal
    | [0-9]{1,5}+(?:\.[0-9]{1,5}+){2,}+(?<!\b[0-3][0-9]\.[01][0-9]\.[0-9]{4})(?<!\.(?:19|20)[0-9]{2})
      \w*+                                                           # versions, IP addresses
    | [0-9]{1,6}+[\w.+-]{0,30}@[\w.-]{1,60}                          # e-mail
    | [0-9][\w-]{0,40}\.(?:pdf|docx?|xlsx?|jpe?g|png|gif|csv|txt|html?|mp[34]|zip|com|org|net)\b
    | [0-9]{3}[-. ][0-9]{3}[-. ][0-9]{4}\b | [0-9]{3}-[0-9]{4}\b | 1-[0-9]{3}-[0-9]{3}-[0-9]{4}\b    # telephone
    | 0[0-9]{2,4}[ -][0-9]{3,4}[ -]?[0-9]{3,4}\b
    | 00[0-9]++ | 0[0-9]{2}(?![0-9.,:])                              # 007, 012
    | [0-9]{1,4}(?:-[0-9]{1,7}){3,}+                                 # ISBN
    | [0-9]{3}-[0-9]{1,7}-[0-9]{1,7}\b
    | (?:24/7|9/11|7/7|50[/-]50|20/20|7-Eleven|3M|20th\ Century\ (?:Fox|Studios)|50\ Cent|(?:49|76)ers)\b
    | [2-6]G\b | [1-4]D\b | [248]K\b(?!\ run)
    | [0-9]{1,3}:[0-9](?![0-9]) | [0-9]{1,3}:[0-9]{3}\b | (?:2[5-9]|[3-9][0-9]|[0-9]{3}):[0-9]{1,2}\b  # ratios, verses
    | [0-9]{1,2}:[0-9]{2}\.[0-9]++                                   # race times
    | [0-9]{1,3}(?:\.[0-9]{1,5}+)?+(?:°\ ?(?:[0-9]{1,2}(?:\.[0-9]+)?[′'’]\ ?(?:[0-9]{1,2}(?:\.[0-9]+)?[″"”]\ ?)?)?)?
      [NSEW]\b | [0-9]{1,3}\ [0-9]{2}\ [NSEW]\b
    | [0-9]{1,4}\ (?:U\.?\ ?S\.?\ ?C\.?|C\.?\ ?F\.?\ ?R\.?|U\.S\.|F\.(?:\ ?[23]d|\ ?Supp\.)?
      |S\.\ ?Ct\.|Fed\.\ Reg\.|Stat\.)
      \ (?:§{1,2}\ ?|Part\ |part\ )?[0-9][\w.()-]{0,20}
    | [0-9]{1,5}[A-Z]?\ (?:[NSEW]\.?\ |North\ |South\ |East\ |West\ )?[A-Z0-9][\w.’'-]{1,20}
      \ (?:[A-Z][\w.’'-]{1,20}\ ){0,2}
      (?:Avenue|Street|Road|Rd|Ave|Lane|Drive|Boulevard|Blvd|Square|Court|Place|Terrace|Parkway|Plaza|Close|Crescent)\b
      (?!\ [a-z]+s\b)                                                # addresses, but `12 Wall Street banks`
    """,
    re.VERBOSE,
)
# Most numbers, an amount of something: none of the readers below has to look.
_AMOUNT = re.compile(r"[1-9][0-9]{0,5}+(?:,[0-9]{3}){0,2}+(?:\.[0-9]{1,4}+)?(?:%| [a-z])")
_CHEMICAL = re.compile(r"[0-9](?:,[0-9]){1,4}-(?:[a-z]{3,}|[A-Z])\b")
_LIST_NUMBER = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})?[.)] ")
_TAIL = re.compile(
    r"[0-9]++(?:\.[0-9]{1,4}){0,4}(?:[A-Za-z]{1,2}\b)?(?:\([0-9a-z]{1,4}\)){0,4}(?:-(?:[A-Z0-9]|[0-9]{2,7})\b)?"
    r"(?::[0-9]{1,3}(?:[-–][0-9]{1,3})?\b)?"
)
_MORE = re.compile(
    r"(?:(?: ?[-–] ?|, | and |, and | or | to |, or )[0-9]{1,4}(?:\([0-9a-z]{1,3}\))?(?![0-9,.][0-9])){1,12}"
)
_BODY = re.compile(
    r"([0-9]{1,3}(?:st|nd|rd|th|d)|[A-Z][a-z]{3,11}(?:-[a-z]{3,8})?) ((?:[A-Z][A-Za-z’'-]{1,20} ){0,3}+)"
)
_PLURAL = re.compile(r" (?:[a-z-]{2,20} (?=[a-z]{3,20}s\b))?([a-z]{3,20})\b")
_COUNTED = re.compile(
    r"[.,][0-9]|%| ?°| (?:people|men|women|children|years?|days?|weeks?|months?|hours?|minutes?|percent|per|million"
    r"|billion|miles?|mi|km|feet|foot|ft|pounds?|lbs?|kg|tons?|tonnes?|acres?|hectares?|mph|kilomet\w+|met(?:er|re)s?"
    r"|of|out|ago|others?|times|degrees|points?|were|have|had|to [0-9])\b"
)
_RUN = re.compile(r"[\w./:;,#?=&%+~-]{0,199}[\w/=]")
_TELEPHONE = re.compile(r"[0-9]{1,4}[ )(-]{0,2}(?:[0-9]{1,5}[ )(-]{1,2}){1,5}[0-9]{2,5}\b")
_AREA_CODE = re.compile(r"[0-9]{3}\) ?[0-9]{3}")
_MODEL = re.compile(r"[0-9]{1,6}(?:-[0-9]{1,4})?(?:[A-Za-z]{1,2}(?![A-Za-z]))?")
_THOUSANDS = re.compile(r",[0-9]{3}\b")
_UNIT_NUMBER = re.compile(r"[0-9]{1,4}(?![0-9A-Za-z/:%°-])")
_OPENED = re.compile(r'.*[(\[“‘"—–/]')
_DEFINED = re.compile(r"[A-Z]{2,6}\)")
_CAPITAL_WORD = re.compile(r"[A-Z][A-Za-z]{1,15}")
_NUMBER_WORD = re.compile(r"[A-Za-z]{3,8}(?![\w-])")
_PLAIN = re.compile(r" [a-z]")
_SEASON = re.compile(r"(?<![0-9])(?:1[0-9]|20)[0-9]{2}[-–][0-9](?![0-9.,%])")
_KEPT_PREFIXES = frozenset("mid early late pre post circa pro then".split())
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep sept oct nov dec".split())
_NOT_GLUED = frozenset("@^/#_=&\\§[)”")


def read(text: str, pos: int) -> Mention | int | None:
    """Read the digits at `pos`, or the number word there, as no amount."""
    if text[pos].isalpha():
        return _body(text, pos) or _named_in_words(text, pos)
    last = text[pos - 1] if pos else ""
    if last and last != " " and (glued := _glued(text, pos, last)):
        return glued
    if (found := _LIST_NUMBER.match(text, pos)) and _opens_item(text, pos, last):
        return found.end()
    if last == " " and (mention := _after_word(text, pos)):
        return mention
    if _AMOUNT.match(text, pos):
        return None
    if place := coordinates.read(text, pos):
        return place
    for pattern in (_CHEMICAL, _NO_AMOUNT):
        if found := pattern.match(text, pos):
            amount = malformed.is_counted(text, pos) or (":" in found[0] and times.read(text, pos))
            return None if amount else found.end()
    return _body(text, pos)


def _glued(text: str, pos: int, last: str) -> Mention | int | None:
    """Read digits that something other than a space stands right before: `F-16`, `G20`, `#12`, `[3]`."""
    if last in "/[(" and (_is_measured(text, pos) or times.read(text, pos)):
        return None
    if last in _NOT_GLUED or (last == "." and pos > 1 and text[pos - 2].isalpha()):
        return _skip(text, pos)
    if last == "+":
        return _skip_telephone(text, pos)
    if last == "(" and _AREA_CODE.match(text, pos):
        return _skip_telephone(text, pos)
    if last.isalpha():
        return _lettered(text, pos, pos)
    if last in "-–" and _SEASON.search(text, max(0, pos - 6), pos + 2):
        return pos + 1
    if last == "(" and pos > 1 and text[pos - 2].isalnum():
        return _skip(text, pos)
    if last in "-–" and pos > 1 and text[pos - 2].isalpha() and (last == "-" or text[pos - 2].isupper()):
        return _lettered(text, pos, pos - 1)
    return None


def _opens_item(text: str, pos: int, last: str) -> bool:
    """Whether a number with a full stop or bracket behind it opens an item: `1. First`, `(a) one; (2) two`."""
    before = text[max(0, pos - 8) : pos].strip(" (")
    if not before:
        return pos < 8
    return last == "(" and before.endswith((";", ":", ",", " and", " or"))


def _is_measured(text: str, pos: int) -> bool:
    """Whether a unit follows the number at `pos`, after a slash or square bracket: `500 yards/457 metres`."""
    figure = read_figure(text, pos)
    return figure is not None and text[pos - 2 : pos - 1] not in ("", "/") and read_unit(text, figure[1]) is not None


def _skip(text: str, pos: int) -> int:
    """Return the end of the run of letters, digits and joints at `pos`."""
    found = _RUN.match(text, pos)
    return found.end() if found else pos + 1


def _skip_telephone(text: str, pos: int) -> int | None:
    found = _TELEPHONE.match(text, pos)
    return found.end() if found else None


def _lettered(text: str, pos: int, prefix_end: int) -> Mention | int | None:
    """Read a designation whose letters stand right before the digits, with or without a hyphen."""
    start = prefix_end
    floor = max(0, prefix_end - 12)
    while start > floor and (text[start - 1].isalnum() or text[start - 1] == "-"):
        start -= 1
    prefix = text[start:prefix_end]
    lower = prefix.lower()
    if pos != prefix_end and (
        lower in _KEPT_PREFIXES or lower[:3] in _MONTHS or lower.rpartition("-")[2] in NUMBER_WORDS
    ):
        return None
    tail = _MODEL.match(text, pos)
    if tail is None or not prefix[:1].isupper() or len(prefix) > 10:
        return _skip(text, pos)
    if lower in ("q", "h", "fy"):
        return tail.end()
    end = tail.end() - (text[tail.end() - 1] == "s")
    return Mention("designation", start, end, Designation(prefix.rstrip("-"), text[pos:end]))


def _after_word(text: str, pos: int) -> Mention | int | None:
    """Read a number after a word that it names: `Article 5`, `page 12`, `LIB 47`."""
    word = text[max(0, pos - 22) : pos - 1].rpartition(" ")[2]
    if not word.isalpha():
        word = _OPENED.sub("", word)
    start = pos - 1 - len(word)
    if _DEFINED.fullmatch(word) and (number := _UNIT_NUMBER.match(text, pos)):
        return None if _COUNTED.match(text, number.end()) else number.end()
    bare = word.rstrip(".")
    if place := coordinates.read_named(text, pos, bare):
        return place
    if word == "AD" and (year := _TAIL.match(text, pos)):
        return year.end()
    lower = bare.lower()
    known = lower in CAPITALISED if bare != lower else lower in COMMON or lower in WARY
    if not bare[:1].isalpha() or (bare == word and bare in _SHORT) or (bare == lower and not known):
        return None
    tail = _TAIL.match(text, pos)
    if tail is None:
        return None
    if text.startswith(" of ", tail.end()) and _is_named(text, start, bare):
        return Mention("designation", start, tail.end(), Designation(bare, tail[0]))
    if 1 < len(bare) < 7 and bare.isupper() and bare.isalpha() and word == bare and bare.lower() not in CAPITALISED:
        return _acronym_number(text, start, pos, bare)
    if not known or text[tail.end() : tail.end() + 2].strip(" ")[:1] == "%":
        return None
    if bare[0].islower() and lower in WARY and (_before_plural(text, tail.end()) or _COUNTED.match(text, tail.end())):
        return None
    is_year = len(tail[0]) > 3 and tail[0][:2] in ("19", "20")
    if _THOUSANDS.match(text, tail.end()) or (lower not in COMMON and (is_year or _capitals(text, start))):
        return None
    end = tail.end()
    if lower in SERIES and (more := _MORE.match(text, end)):
        end = more.end()
    return Mention("designation", start, end, Designation(bare, text[pos:end]))


def _is_named(text: str, start: int, word: str) -> bool:
    """Whether a capital inside a sentence, behind no preposition, makes a name of the word: `the Fiat 500 of`."""
    before = text[max(0, start - 12) : start]
    if not word.istitle() or before[-1:] != " " or not before[-2:-1].isalnum():
        return False
    return before.split()[-1].lower() not in _PLACES and word.lower()[:3] not in _MONTHS


_PLACES = frozenset("in at from near of for to by on and or among against with".split())

# In lower case these name a thing only with their full stop: `no. 5`, but `no 5`.
_SHORT = frozenset("no nos p pp vol apt".split())


def _before_plural(text: str, end: int) -> bool:
    found = _PLURAL.match(text, end)
    return found is not None and is_plural(found[1])


def _acronym_number(text: str, start: int, pos: int, letters: str) -> Mention | None:
    found = _UNIT_NUMBER.match(text, pos)
    if found is None or letters in NOT_LETTERS or _capitals(text, start):
        return None
    counted = _COUNTED.match(text, found.end())
    if counted and counted[0] != " had":  # one battalion `had fallen`, where 40 people `were` or `have`
        return None
    if len(found[0]) == 4 and found[0][:2] in ("18", "19", "20"):
        return None
    return Mention("designation", start, found.end(), Designation(letters, found[0]))


def _capitals(text: str, pos: int) -> bool:
    """Whether the text around `pos` is set in capitals, as in weather bulletins and headings."""
    around = text[max(0, pos - 50) : pos + 50]
    return 2 * sum(map(str.isupper, around)) > sum(map(str.isalpha, around))


def _body(text: str, pos: int) -> Mention | None:
    """Read a numbered body: `7th Fleet`, `101st Airborne Division`, `Ninth Circuit`."""
    found = _BODY.match(text, pos)
    if found is None:
        return None
    words = found[2].split()
    last = _CAPITAL_WORD.match(text, found.end())
    end = found.end() - 1
    if last and last[0].lower() in BODIES:
        words, end = [*words, last[0]], last.end()
    while words and words[-1].lower() not in BODIES:
        end -= len(words.pop()) + 1
    if not words or (found[1][0].isalpha() and not found[1].lower().endswith(_ORDINAL_ENDS)):
        return None
    number = found[1] if found[1][0].isalpha() else re.sub(r"\D", "", found[1])
    return Mention("designation", pos, end, Designation(" ".join(words), number))


_ORDINAL_ENDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "th")


def _named_in_words(text: str, pos: int) -> Mention | None:
    """Read `Phase Two`, `Chapter Seven`, `page one`, at the number word."""
    if pos < 2 or text[pos - 1] != " ":
        return None
    start = text.rfind(" ", max(0, pos - 22), pos - 1) + 1
    word = text[start : pos - 1].lstrip('(“‘"')
    if not word.isalpha() or word.lower() in ("a", "no"):
        return None
    capital = word[0].isupper() and text[pos].isupper()
    number = _NUMBER_WORD.match(text, pos)
    named = word.lower() in CAPITALISED if capital else word in COMMON or word in WARY
    if number is None or not named:
        return None
    if not capital and _PLAIN.match(text, number.end()) and word in WARY:
        return None
    return Mention("designation", pos - 1 - len(word), number.end(), Designation(word, number[0]))
