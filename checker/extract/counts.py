"""Counts: how many of what. `two military columns`, `14 newly elected members`, `12 of the 18 towns`, `at least 40
dead`.

There is no tagger. The head noun is the first plural after at most four words that can stand before a noun; a
verb, a preposition or a punctuation mark ends the search. What has no noun in sight is still a count where the
words around say so (`14 out of 18`, `killed 12`); the rest are plain numbers.
"""

from __future__ import annotations

import re

from checker.extract.calendar_words import WEEKDAYS
from checker.extract.claim import Mention
from checker.extract.lexicon.nouns import (
    ATTRIBUTIVE,
    COMPOUND,
    NOT_PLURAL,
    PLURALS,
    STOP,
    TEMPORAL,
    is_plural,
    singular,
)
from checker.extract.lexicon.unit_table import FORMS
from checker.extract.numerals import read_figure
from checker.extract.value import Amount

_MOST_WORDS = 5
_WORD = re.compile(r" ((?:U\.S\.|U\.K\.|U\.N\.)(?= )|[^\W\d_]++(?:[-’'][^\W\d_]++)*+)(?![\w-])")
_JOINED = re.compile(r"-([A-Za-z]{3,12})(?![\w-])")
_PART_OF = re.compile(
    r" (?:out of|of (?:the|its|their|his|her|our|your|my|those|these|them|us|whom|which|all|a total|around|[0-9]{1,9}))"
    r"\b"
)
_HARM_BEFORE = re.compile(
    r"\b(?:kill(?:ed|s|ing)|injur(?:ed|es|ing)|wound(?:ed|ing)|hurt(?:ing)?|leaving|detain(?:ed|ing)|arrest(?:ed|ing))"
    r"(?: (?:at least|about|around|nearly|almost|more than|over|some|up to|another))?$",
    re.IGNORECASE,
)
_HARM_AFTER = re.compile(
    r" (?:(?:people )?(?:were|was|are|have been|had been|has been) )?"
    r"(?:dead|killed|injured|wounded|missing|hurt|others|survived|died|arrested|detained|hospitali[sz]ed)\b",
    re.IGNORECASE,
)
_PRONOUN_AFTER = re.compile(r" (?:another|by one|or (?:the )?other|or another|and all)\b|-|’|'")
_POSSESSIVE = re.compile(r"['’] [a-z0-9]")
_ONE_OF_LIST = re.compile(r" (?:in|from|at) (?:the )?[A-Z]")  # `two in Leeds and one in York`
_BEST_OF = re.compile(r"best([- ])of\1(?=[0-9a-z])", re.IGNORECASE)
_CONTEST_AFTER = re.compile(
    r"[- ](?:series|sets?|games?|frames?|matche?s?|legs|races|final|playoffs?|play-offs?|tie)\b"
)
_PRONOUN_BEFORE = frozenset("no any every each some this that which the only not only".split())


def read(text: str, start: int, amount: Amount, end: int) -> Mention | None:
    """Read what the number `text[start:end]` counts: a count, a plain number, or None where it is a pronoun."""
    one = amount.low.value == 1 and not amount.ranged
    word = one and text[start].isalpha()
    if word and _is_pronoun(text, start, end):
        return None
    if amount.low.value == 0 and text[start].isalpha() and text[max(0, start - 4) : start].lower() in ("net ", "net-"):
        return None
    if text.startswith(" times ", end):
        return Mention("number", start, end, amount)  # `four times fewer staff`
    if text[end : end + 1] == "-":
        return _compound(text, start, amount, end)
    if _PART_OF.match(text, end):
        is_share = 0 < amount.low.value < 1 and amount.low.exact
        return Mention("fraction" if is_share else "count", start, end, amount)
    found = _head(text, end, one)
    if found:
        noun, stop, modifiers = found
        return Mention("count", start, stop, amount, noun, modifiers)
    if _HARM_AFTER.match(text, end) or (
        text[end - 1] != "s" and _HARM_BEFORE.search(text[max(0, start - 32) : start].rstrip())
    ):
        return Mention("count", start, end, amount)
    if word and _ONE_OF_LIST.match(text, end) and text.endswith((", ", " and ", ": "), 0, start):
        return Mention("number", start, end, amount)
    if word or (end - start > 4 and text[start:end].isdigit()):
        return None  # longer numbers without separators and without a noun are codes
    return Mention("number", start, end, amount)


def read_best_of(text: str, pos: int) -> Mention | None:
    """Read `best-of-seven`: how many games a series has at the most; its noun is `best`."""
    opened = _BEST_OF.match(text, pos)
    figure = read_figure(text, opened.end()) if opened else None
    if opened is None or figure is None or figure[0].value % 2 != 1:
        return None
    if opened[1] == " " and not _CONTEST_AFTER.match(text, figure[1]):
        return None
    return Mention("count", pos, figure[1], Amount(figure[0], figure[0]), "best")


def _is_pronoun(text: str, start: int, end: int) -> bool:
    """Whether `one` stands for a noun: `no one`, `the one that`, `one another`, `one-sided`."""
    if _PRONOUN_AFTER.match(text, end):
        return True
    before = text[max(0, start - 12) : start].rstrip().rpartition(" ")[2].lower()
    return before in _PRONOUN_BEFORE


def _compound(text: str, start: int, amount: Amount, end: int) -> Mention | None:
    """Read `12-member`, `three-bedroom` and `480-strong`; other compounds (`two-way`) count nothing."""
    found = _JOINED.match(text, end)
    if found and found[1] == "strong":
        return Mention("count", start, found.end(), amount)
    if found is None or found[1].lower() not in COMPOUND:
        return None
    return Mention("count", start, found.end(), amount, found[1].lower())


def _head(text: str, end: int, one: bool) -> tuple[str, int, tuple[str, ...]] | None:
    """Return the head noun in the singular, its end, and the words before it."""
    chain: list[tuple[str, int]] = []
    best = -1
    while len(chain) < _MOST_WORDS and (found := _WORD.match(text, end)):
        word, end = found[1], found.end()
        lower = word.lower()
        if (lower in STOP and not (lower == "us" and word == "US")) or (word[0].isupper() and lower in WEEKDAYS):
            break  # `one witness Monday`
        chain.append((word, end))
        if one:
            continue
        if best >= 0 and not is_plural(lower):
            break
        if is_plural(lower) or (lower in ATTRIBUTIVE and best < 0):
            best = len(chain) - 1 if is_plural(lower) else best
            if best == len(chain) - 1 and not word[0].isupper() and lower not in ATTRIBUTIVE:
                break
    if one:
        best = _single(chain)
    if best < 0:
        return None
    word, stop = chain[best]
    if _POSSESSIVE.match(text, stop):
        return None  # `the two parties' leaders` counts parties, but no leaders
    noun = word.lower() if one else singular(word.lower())
    if noun in TEMPORAL or noun in FORMS:
        return None
    return noun, stop, tuple(before for before, _ in chain[:best])


def _single(chain: list[tuple[str, int]]) -> int:
    """Return the index of the singular noun after `one`: the last word before what cannot belong to its phrase."""
    best = -1
    for index, (word, _) in enumerate(chain[:3]):
        lower = word.lower()
        if index and (is_plural(lower) or lower.endswith(("ly", "ed", "ing"))):
            break
        if not lower.endswith(("ly", "ed", "est")):
            best = index
        if lower in PLURALS or lower in NOT_PLURAL:
            break
    return best if best >= 0 and chain[best][0].lower() not in _NO_NOUN else -1


_NO_NOUN = frozenset("more other another such else dead big new small large old big-name same next".split())
